import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { alertsIn } from '#analysis/alerts.ts';
import { printable } from '#diagnostics/printable.ts';
import { workspaceFile } from '#model/authored.ts';
import { readWorkspace } from '#model/read-workspace.ts';
import { readAdopted } from '#model/runbooks/adopt.ts';
import { findAlertAmong } from '#model/runbooks/alert-names.ts';
import { isWithin, tidyPath } from '#model/tidy-path.ts';
import { type RunbookFolder, runbookFoldersOf } from '#model/workspace-folders.ts';
import { refuse, showChanges } from '../adr/apply.ts';
import { withNamedFolder } from '../adr/workspace-file.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain, type Misuse } from '../complain.ts';
import { isThereIn } from '../is-there.ts';
import { leadsOutside } from '../leads-outside.ts';
import { textOf } from '../option-values.ts';
import { readArchitecture } from '../pipeline.ts';
import { workspaceFolder } from '../workspace-argument.ts';
import { writeAll } from '../write-files.ts';
import { adoptionJson, adoptionText, type RunbookAdoption } from './adoption-report.ts';

/** `lintel runbook adopt`: what is understood of a folder of runbooks; with `--write` it is added to lintel.yaml, and nothing else. */
export function adoptRunbooks(given: Arguments, context: Context): ExitCode {
	const found = workspaceFolder(textOf(given.options['workspace']), context.cwd);
	if ('misuse' in found) return complain({ message: found.misuse, hint: found.hint }, context);
	const root = realpathSync(found.folder);
	const place = placeIn(root, given.positionals[0]!, context.cwd);
	if ('message' in place) return complain(place, context);
	const { path } = place;
	const named = runbookFoldersOf(readWorkspace(root).workspace);
	const read = filesAt(root, path);
	const { model } = readArchitecture(root, { asOf: context.today }).architecture;
	const adoption: RunbookAdoption = {
		path,
		...readAdopted(
			read.files,
			isThereIn(root),
			findAlertAmong(() => alertsIn(model).map(({ name }) => name)),
		),
		problems: read.problems,
		model,
	};
	context.terminal.out(given.options['json'] === true ? adoptionJson(adoption) : adoptionText(adoption));
	const covering = named.map((one) => tidyPath(one.path)).find((one) => isWithin(path, one));
	if (covering !== undefined) {
		context.terminal.error(`${printable(covering)} is read already\n`);
		return exitCode.fine;
	}
	if (given.options['write'] !== true) {
		context.terminal.error(
			`Nothing was written; \`lintel runbook adopt ${printable(path)} --write\` adds it to ${workspaceFile}\n`,
		);
		return exitCode.fine;
	}
	return addTo(root, { path, owner: textOf(given.options['owner']) }, context);
}

function placeIn(root: string, written: string, cwd: string): { readonly path: string } | Misuse {
	const absolute = resolve(cwd, written);
	const stats = statSync(absolute, { throwIfNoEntry: false });
	if (!stats) return { message: `there is no folder \`${printable(written)}\`` };
	if (!stats.isDirectory() && !/\.mdx?$/.test(absolute))
		return {
			message: `\`${printable(written)}\` is no Markdown`,
			hint: 'name the folder that holds the runbooks, or a file',
		};
	const way = relative(root, realpathSync(absolute));
	if (leadsOutside(way))
		return {
			message: `\`${printable(written)}\` lies outside the workspace`,
			hint: 'name the workspace with `--workspace`, or copy the folder into it',
		};
	const path = way.split(sep).join('/');
	return path === ''
		? { message: 'the workspace itself is no folder of runbooks', hint: 'name the folder that holds them' }
		: { path };
}

/** The files as the pipeline would read them, were the folder named in lintel.yaml. */
function filesAt(
	root: string,
	path: string,
): Pick<RunbookAdoption, 'problems'> & { readonly files: ReturnType<typeof readWorkspace>['adoptedRunbooks'] } {
	const { adoptedRunbooks, diagnostics } = readWorkspace(root, [path]);
	return {
		files: adoptedRunbooks.filter((one) => isWithin(one.path, path)),
		problems: diagnostics.filter(({ span }) => span !== undefined && isWithin(span.file, path)),
	};
}

function addTo(root: string, folder: RunbookFolder, context: Context): ExitCode {
	const file = join(root, workspaceFile);
	const bytes = existsSync(file) ? readFileSync(file) : undefined;
	const text = bytes?.toString('utf8') ?? '';
	if (bytes && !Buffer.from(text).equals(bytes))
		return refuse({ refused: `\`${workspaceFile}\` is not UTF-8 text` }, context);
	const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
	const before = text.slice(mark.length);
	const changed = withNamedFolder(before, 'runbooks', folder, []);
	if ('refused' in changed) return refuse(changed, context);
	const problem = writeAll([{ path: file, before: bytes, after: Buffer.from(mark + changed.text) }]);
	if (problem !== undefined) return refuse({ refused: `nothing was written: ${problem}` }, context);
	context.terminal.out(`\nAdded ${printable(folder.path)} to ${workspaceFile}\n`);
	showChanges([{ path: workspaceFile, before, after: changed.text }], context);
	return exitCode.fine;
}
