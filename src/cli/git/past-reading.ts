import { type Reading, understand } from '../pipeline.ts';
import { type ReadingOptions, readTexts } from '../texts.ts';
import { openPastWorkspace } from './past-workspace.ts';
import { findRevision, type NoRevision, type Revision } from './revision.ts';

/** A workspace as it was, and how to put away the folder it was read from. */
export interface PastReading {
	readonly revision: Revision;
	/** As of the day of the revision, where the options name none. */
	readonly reading: Reading;
	close(): void;
}

/** Reads a workspace as a revision holds it. The folder must be closed when images and guides were read too. */
export function readPast(
	folder: string,
	name: string,
	options: Omit<ReadingOptions, 'asOf'> & { readonly asOf?: string | undefined },
): PastReading | NoRevision {
	const revision = findRevision(folder, name);
	if ('misuse' in revision) return revision;
	const past = openPastWorkspace(revision);
	if (typeof past === 'string')
		return { misuse: past, hint: 'name a revision in which this folder was a workspace already' };
	const texts = readTexts(past.folder);
	const reading = understand(texts, { ...options, asOf: options.asOf ?? revision.day });
	return { revision, reading, close: past.close };
}
