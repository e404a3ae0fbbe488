import { existsSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Decision } from '#decisions/decision.ts';
import { findRecord } from '#decisions/edit/find-record.ts';
import { printable } from '#diagnostics/printable.ts';
import type { Arguments, Context } from '../command.ts';
import { complain } from '../complain.ts';
import { textOf } from '../option-values.ts';
import type { Reading } from '../pipeline.ts';
import { readGiven } from '../read-given.ts';
import { createProgress, type Progress } from '../terminal.ts';

/** Reads the architecture of the workspace that `--workspace` names, for commands whose words name records. Tells what is wrong and returns undefined then. */
export function readLog(
	given: Arguments,
	context: Context,
): { readonly reading: Reading; readonly progress: Progress } | undefined {
	const progress = createProgress(context.terminal);
	const workspace = textOf(given.options['workspace']) ?? workspaceAmong(given.positionals, context.cwd) ?? '.';
	const reading = readGiven({ ...given, positionals: [workspace] }, context, progress);
	if (reading === undefined) progress.done();
	else if (reading.architecture.decisions.length === 0) {
		progress.done();
		context.terminal.error(`${withoutRecords(reading)}\n`);
	}
	return reading && { reading, progress };
}

/** Where records were looked for in vain, and how to name another place. */
function withoutRecords({ files }: Reading): string {
	const looked = files.adrFolders.map(({ path }) => `\`${printable(path)}\``).join(', ');
	const where = looked === '' ? 'no folder of a usual name was found' : `there is none in ${looked}`;
	return `no decision records: ${where}; \`lintel adr adopt FOLDER\` reads another one and says what it understands`;
}

/** The first word that is the folder of a workspace, as other commands take one: `lintel adr lint ../shop`. */
function workspaceAmong(words: readonly string[], cwd: string): string | undefined {
	return words.find((word) => existsSync(join(resolve(cwd, word), 'lintel.yaml')));
}

/**
 * The records that words name, all of them without words; a folder names the records in it. Tells what is wrong and returns
 * undefined then.
 */
export function recordsNamed(
	names: readonly string[],
	reading: Reading,
	context: Context,
): readonly Decision[] | undefined {
	const { decisions } = reading.architecture;
	const records = new Set<Decision>();
	for (const name of names) {
		const found = findRecord(name, decisions);
		const within = 'refused' in found ? recordsIn(name, context.cwd, reading) : [found];
		if (within === undefined || within.length === 0) {
			const refused = 'refused' in found ? found : undefined;
			const message = within === undefined ? refused?.refused : `there is no record in the folder \`${name}\``;
			const hint =
				within === undefined ? refused?.hint : `\`lintel adr adopt ${name}\` says what it understands of a folder`;
			complain({ message: message ?? '', hint }, context);
			return undefined;
		}
		for (const one of within) records.add(one);
	}
	return names.length === 0 ? decisions : [...records];
}

/** The records in a folder, named from where the user stands or within the workspace; undefined where it is none. */
function recordsIn(
	name: string,
	cwd: string,
	{ architecture, folder: workspace }: Reading,
): readonly Decision[] | undefined {
	const found = [resolve(cwd, name), resolve(workspace, name)]
		.filter((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory())
		.map((folder) => relative(workspace, folder).replaceAll('\\', '/'))
		.find((path) => !path.startsWith('..') && !isAbsolute(path));
	if (found === undefined) return undefined;
	return architecture.decisions.filter(({ file }) => found === '' || file.startsWith(`${found}/`));
}
