import type { Decision, DecisionFile, ReadOptions, ReadResult } from '#decisions/decision.ts';
import { findRecord } from '#decisions/edit/find-record.ts';
import { readDecisions } from '#decisions/read-decisions.ts';
import type { AdrFolder, WorkspaceFiles } from '#model/read-workspace.ts';
import type { Arguments, Context } from '../command.ts';
import type { Misuse } from '../complain.ts';
import { decisionOptions } from '../decision-options.ts';
import { textOf } from '../option-values.ts';
import { readTexts } from '../texts.ts';
import { workspaceFolder } from '../workspace-argument.ts';

/** The decision log of a workspace with the files it was read from. */
export interface DecisionLog {
	/** The workspace, absolute. */
	readonly folder: string;
	/** The folders that lintel.yaml names, there or not, or the usual ones that are there. */
	readonly adrFolders: readonly AdrFolder[];
	/** What lintel.yaml says. */
	readonly workspace: WorkspaceFiles['workspace'];
	readonly files: readonly DecisionFile[];
	readonly options: ReadOptions;
	readonly read: ReadResult;
}

/** Reads the records of the workspace a command line names. Mistakes in other files are no hindrance. */
export function openLog(given: Arguments, { cwd }: Pick<Context, 'cwd'>): DecisionLog | { readonly misuse: Misuse } {
	const found = workspaceFolder(textOf(given.options['workspace']), cwd);
	if ('misuse' in found) return { misuse: { message: found.misuse, hint: found.hint } };
	const { folder, files, folders } = readTexts(found.folder);
	const records = folders.flatMap((each) => each.files);
	const options = decisionOptions(files);
	const adrFolders = files.workspace.adr ? files.workspace.adr.map(asFolder) : files.adrFolders;
	return {
		folder,
		adrFolders,
		workspace: files.workspace,
		files: records,
		options,
		read: readDecisions(records, options),
	};
}

function asFolder(named: string | AdrFolder): AdrFolder {
	const folder = typeof named === 'string' ? { path: named } : named;
	return { ...folder, path: folder.path.replace(/^\.\//, '').replace(/\/+$/, '') };
}

/** The one record that a word of the command line means, or why there is none. */
export function recordNamed(name: string, log: Pick<DecisionLog, 'read'>): Decision | { readonly misuse: Misuse } {
	const found = findRecord(name, log.read.decisions);
	return 'refused' in found ? { misuse: { message: found.refused, hint: found.hint } } : found;
}
