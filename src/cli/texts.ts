import { type FolderFiles, readDecisionFolder } from '#decisions/read-folder.ts';
import { readWorkspace, type WorkspaceFiles } from '#model/read-workspace.ts';
import type { Profile } from '#model/redaction/profile.ts';
import { type Logos, readLogos } from './brand/read-logos.ts';

/** For which day and environment a workspace is read. */
export interface ReadingOptions {
	readonly asOf: string;
	readonly environment?: string | undefined;
	/** For whom the site is made; `internal` unless something else is said. */
	readonly profile?: Profile | undefined;
}

/** Everything that is read of a workspace but its images; what follows depends on it and on the options alone. */
export interface Texts {
	/** Absolute, with links resolved. */
	readonly folder: string;
	readonly files: WorkspaceFiles;
	/** The decision folders, in the order of `files.adrFolders`. */
	readonly folders: readonly FolderFiles[];
	/** Other files of the decision folders, images among them; relative to the workspace. */
	readonly attachments: readonly string[];
	/** The pictures of the house. */
	readonly logos: Logos;
}

/** Reads the files of a workspace. Never throws for what the folder holds. */
export function readTexts(folder: string): Texts {
	const files = readWorkspace(folder);
	const folders = files.adrFolders.map(({ path }) => readDecisionFolder(files.root, path));
	return {
		folder: files.root,
		files,
		folders,
		attachments: folders.flatMap(({ others }) => others),
		logos: readLogos(files),
	};
}
