import { fixedFolderOf } from './glob.ts';
import { isWithin, tidyPath } from './tidy-path.ts';
import type { Workspace } from './types.generated.ts';

/** A folder that a workspace file names, or that is read when it names none, relative to the workspace. */
export interface NamedFolder {
	readonly path: string;
	readonly what: string;
}

/**
 * Every folder that a workspace is read from, but for those of its decisions, which are looked for where none is named. The one
 * list for all who need to know: what is watched, what is never written to, what a past state is made from.
 */
export function foldersNamedBy(workspace: Workspace): readonly NamedFolder[] {
	const { content = ['content'], diagrams = ['diagrams'], alerts = [] } = workspace;
	const templateFolders = new Set((workspace.experimentTemplates?.files ?? []).map(fixedFolderOf));
	const ruleFolders = new Set(alerts.flatMap((one) => one.files.map(fixedFolderOf)));
	const objectiveFolders = new Set((workspace.objectives?.files ?? []).map(fixedFolderOf));
	return [
		...content.map((path) => ({ path, what: 'the content' })),
		...runbookFoldersOf(workspace).map(({ path }) => ({ path, what: 'the runbooks' })),
		...diagrams.map((path) => ({ path, what: 'the diagrams' })),
		...[...ruleFolders].map((path) => ({ path, what: 'the alert rules' })),
		...[...templateFolders].map((path) => ({ path, what: 'the experiment templates' })),
		...[...objectiveFolders].map((path) => ({ path, what: 'the objectives' })),
	];
}

/** A folder, or a file, of runbooks that are written elsewhere. */
export interface RunbookFolder {
	readonly path: string;
	/** Who answers for them, as written. */
	readonly owner?: string | undefined;
}

/** Those that a workspace file names, in its order. */
export const runbookFoldersOf = ({ runbooks = [] }: Workspace): readonly RunbookFolder[] =>
	runbooks.map((one) => (typeof one === 'string' ? { path: one } : one));

/** The one that holds a file: of several the one with the longest path. */
export function runbookFolderOf(workspace: Workspace, file: string): RunbookFolder | undefined {
	return runbookFoldersOf(workspace)
		.filter(({ path }) => {
			const tidy = tidyPath(path);
			return tidy === '.' || isWithin(file, tidy);
		})
		.sort((a, b) => b.path.length - a.path.length)[0];
}
