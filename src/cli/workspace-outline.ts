import type { Context } from './command.ts';
import { readArchitecture } from './pipeline.ts';
import { workspaceFolder } from './workspace-argument.ts';

/** What `lintel new` needs to know of a workspace: which names are taken, and where things stand. */
export interface WorkspaceOutline {
	readonly folder: string;
	/** The first content folder, relative to the workspace. */
	readonly contentFolder: string;
	readonly decisionFolders: readonly { readonly path: string; readonly scope?: string | undefined }[];
	readonly entities: readonly { readonly kind: string; readonly id: string; readonly file: string }[];
}

/** Reads the outline of a workspace. Mistakes in its files are no hindrance: something new may be what mends them. */
export function openWorkspace(
	given: string,
	{ cwd, today }: Context,
): WorkspaceOutline | { readonly misuse: string; readonly hint?: string | undefined } {
	const found = workspaceFolder(given, cwd);
	if ('misuse' in found) return found;
	const { folder, files, architecture } = readArchitecture(found.folder, { asOf: today });
	return {
		folder,
		contentFolder: files.workspace.content?.[0] ?? 'content',
		decisionFolders: files.adrFolders.length > 0 ? files.adrFolders : [{ path: 'adr' }],
		entities: Object.values(architecture.model.entities).map(({ kind, id, span }) => ({ kind, id, file: span.file })),
	};
}
