import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadOptions } from '#decisions/decision.ts';
import type { WorkspaceFiles } from '#model/read-workspace.ts';

/** How the records of a workspace are read; the same for the site, the checks and the commands that change records. */
export function decisionOptions({
	adrFolders,
	workspace,
	root,
}: Pick<WorkspaceFiles, 'adrFolders' | 'workspace' | 'root'>): ReadOptions {
	const known = new Map<string, boolean>();
	return {
		// Scopes are counted from the folder of the records; with several folders, from the workspace.
		root: adrFolders.length === 1 ? adrFolders[0]!.path : undefined,
		vocabulary: workspace.decisions?.statuses,
		isThere(path) {
			const there = known.get(path) ?? existsSync(join(root, path));
			known.set(path, there);
			return there;
		},
	};
}
