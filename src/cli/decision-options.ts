import type { ReadOptions } from '#decisions/decision.ts';
import type { WorkspaceFiles } from '#model/read-workspace.ts';

/** How the records of a workspace are read; the same for the site, the checks and the commands that change records. */
export function decisionOptions({
	adrFolders,
	workspace,
}: Pick<WorkspaceFiles, 'adrFolders' | 'workspace'>): ReadOptions {
	// Scopes are counted from the folder of the records; with several folders, from the workspace.
	return {
		root: adrFolders.length === 1 ? adrFolders[0]!.path : undefined,
		vocabulary: workspace.decisions?.statuses,
	};
}
