import type { ReadOptions } from '#decisions/decision.ts';
import type { WorkspaceFiles } from '#model/read-workspace.ts';
import { isThereIn } from './is-there.ts';

/** How the records of a workspace are read; the same for the site, the checks and the commands that change records. */
export function decisionOptions({
	adrFolders,
	workspace,
	root,
}: Pick<WorkspaceFiles, 'adrFolders' | 'workspace' | 'root'>): ReadOptions {
	return {
		// Scopes are counted from the folder of the records; with several folders, from the workspace.
		root: adrFolders.length === 1 ? withinWorkspace(adrFolders[0]!.path) : undefined,
		vocabulary: workspace.decisions?.statuses,
		isThere: isThereIn(root),
	};
}

/** Paths of files have no `./` in front where the folder is the workspace itself. */
export const withinWorkspace = (folder: string): string => (folder === '.' ? '' : folder);

/** What the paths of all files in a folder begin with. */
export function prefixOf(folder: string): string {
	const path = withinWorkspace(folder);
	return path === '' ? '' : `${path}/`;
}
