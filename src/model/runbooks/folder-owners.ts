import type { Span } from '#diagnostics/diagnostic.ts';
import type { Places } from '../places.ts';
import type { Workspace } from '../types.generated.ts';
import { runbookFolderOf, runbookFoldersOf } from '../workspace-folders.ts';

/** Who answers for all runbooks of a folder, and where that is written. */
export interface FolderOwner {
	readonly owner: string;
	readonly span: Span | undefined;
}

/** Finds the owner that `lintel.yaml` names for a file of adopted runbooks. */
export function folderOwners(
	workspace: Workspace,
	places: Places | undefined,
): (path: string) => FolderOwner | undefined {
	const paths = runbookFoldersOf(workspace).map(({ path }) => path);
	return (file) => {
		const folder = runbookFolderOf(workspace, file);
		if (folder?.owner === undefined) return undefined;
		return { owner: folder.owner, span: places?.spanOf(['runbooks', paths.indexOf(folder.path), 'owner']) };
	};
}
