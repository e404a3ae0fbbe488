import { posix } from 'node:path';

/** Where files of a kind stand when there are none yet, below the first content folder. */
const usualFolder: Readonly<Record<string, string>> = {
	'business-service': 'services',
	'third-party': 'third-parties',
	'resilience-policy': 'policies',
	'chaos-experiment': 'experiments',
	'failure-domain': 'domains',
	'failure-mode': 'failure-modes',
	'end-of-life': 'end-of-life',
	term: 'glossary',
};

/**
 * The folder for a new file of a kind, relative to the workspace: where most entities of the kind are, else the usual
 * one below the first content folder. `existing` are the files of the entities of the kind, one entry an entity.
 */
export function folderFor(kind: string, existing: readonly string[], contentFolder: string): string {
	const counts = new Map<string, number>();
	for (const file of existing) counts.set(posix.dirname(file), (counts.get(posix.dirname(file)) ?? 0) + 1);
	const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
	return most?.[0] ?? posix.join(contentFolder, usualFolder[kind] ?? `${kind}s`);
}
