import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadResult } from '#decisions/decision.ts';
import { readDecisions } from '#decisions/read-decisions.ts';
import { readDecisionFolder } from '#decisions/read-folder.ts';

/** Public collections of decision records, kept outside the repository. */
export const collectionsFolder = join(import.meta.dirname, '../../../shared/corpora/adr');

/** The names of the collections, in order; none where they are not kept. */
export function collectionNames(): readonly string[] {
	return existsSync(collectionsFolder) ? readdirSync(collectionsFolder).sort() : [];
}

/** Reads one collection as if it were a workspace's folder of decisions; paths begin with its name. */
export function readCollection(name: string): ReadResult {
	return readDecisions(readDecisionFolder(collectionsFolder, name).files, { root: name });
}
