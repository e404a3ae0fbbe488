import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { readDecisions } from '#decisions/read-decisions.ts';
import { readDecisionFolder } from '#decisions/read-folder.ts';
import { isWithin } from '#model/tidy-path.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain, type Misuse } from '../complain.ts';
import { decisionOptions, withinWorkspace } from '../decision-options.ts';
import { leadsOutside } from '../leads-outside.ts';
import { textOf } from '../option-values.ts';
import { writeAll } from '../write-files.ts';
import { type Adoption, adoptionJson, adoptionText } from './adoption-report.ts';
import { refuse, showChanges } from './apply.ts';
import { words } from './ask.ts';
import { type DecisionLog, openLog } from './log.ts';
import { withDecisionFolder } from './workspace-file.ts';

/** `lintel adr adopt`: what the reader makes of a folder of records; with `--write` the folder is added to lintel.yaml, and nothing else. */
export async function adoptFolder(given: Arguments, context: Context): Promise<ExitCode> {
	const said = await words(given, ['Which folder?'], 'adr adopt', context);
	if ('misuse' in said) return complain(said.misuse, context);
	const log = openLog(given, context);
	if ('misuse' in log) return complain(log.misuse, context);
	const found = folderIn(said.words[0]!, log, context);
	if ('message' in found) return complain(found, context);
	const read = readDecisionFolder(log.folder, found.path);
	const adoption: Adoption = {
		path: found.path,
		read: readDecisions(read.files, { ...log.options, root: withinWorkspace(found.path) }),
		others: read.others,
		problems: read.diagnostics,
		renamed: renamedBy(log, found.path, read.files),
		today: context.today,
	};
	context.terminal.out(given.options['json'] === true ? adoptionJson(adoption) : adoptionText(adoption));
	const covering = coveringFolder(log, found.path);
	if (given.options['write'] !== true) {
		const next =
			covering === undefined
				? `Nothing was written; \`lintel adr adopt ${found.path} --write\` adds the folder to lintel.yaml`
				: `${covering} is read already`;
		context.terminal.error(`${next}\n`);
		return exitCode.fine;
	}
	if (covering !== undefined) {
		context.terminal.out(`${covering} is read already; nothing to do\n`);
		return exitCode.fine;
	}
	return addTo(log, found.path, textOf(given.options['scope']), context);
}

/** The folder relative to the workspace, or why it cannot be one. */
function folderIn(written: string, log: DecisionLog, { cwd }: Context): { readonly path: string } | Misuse {
	const absolute = resolve(cwd, written);
	const stats = statSync(absolute, { throwIfNoEntry: false });
	if (!stats) return { message: `there is no folder \`${written}\`` };
	if (!stats.isDirectory())
		return { message: `\`${written}\` is a file`, hint: 'name the folder that holds the records' };
	const way = relative(log.folder, realpathSync(absolute));
	if (leadsOutside(way))
		return {
			message: `\`${written}\` lies outside the workspace`,
			hint: 'name the workspace with `--workspace`, or copy the folder into it',
		};
	const path = way.split(sep).join('/');
	if (path !== '') return { path };
	return readDecisionFolder(log.folder, '.').files.length === 0
		? { message: 'no record stands in the workspace itself', hint: 'name the folder that holds them' }
		: { path: '.' };
}

/** The folder of the workspace that holds this one already, or lies within it: records would be read twice. */
function coveringFolder(log: DecisionLog, path: string): string | undefined {
	return log.adrFolders.map((one) => one.path).find((known) => isWithin(path, known) || isWithin(known, path));
}

/** Records of the workspace that would be called differently once the folder is read with them. */
function renamedBy(
	log: DecisionLog,
	path: string,
	files: ReturnType<typeof readDecisionFolder>['files'],
): Adoption['renamed'] {
	if (log.read.decisions.length === 0 || coveringFolder(log, path) !== undefined) return [];
	const together = readDecisions(
		[...log.files, ...files],
		decisionOptions({ adrFolders: [...log.adrFolders, { path }], workspace: log.workspace, root: log.folder }),
	);
	const now = new Map(together.decisions.map((one) => [one.path, one.ref]));
	return log.read.decisions.flatMap((one) => {
		const ref = now.get(one.path);
		return ref === undefined || ref === one.ref ? [] : [{ path: one.path, from: one.ref, to: ref }];
	});
}

function addTo(log: DecisionLog, path: string, scope: string | undefined, context: Context): ExitCode {
	const file = join(log.folder, 'lintel.yaml');
	const bytes = existsSync(file) ? readFileSync(file) : undefined;
	const text = bytes?.toString('utf8') ?? '';
	if (bytes && !Buffer.from(text).equals(bytes)) return refuse({ refused: '`lintel.yaml` is not UTF-8 text' }, context);
	const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
	const before = text.slice(mark.length);
	const changed = withDecisionFolder(
		before,
		{ path, scope },
		log.adrFolders.map((one) => one.path),
	);
	if ('refused' in changed) return refuse(changed, context);
	const problem = writeAll([{ path: file, before: bytes, after: Buffer.from(mark + changed.text) }]);
	if (problem !== undefined) return refuse({ refused: `nothing was written: ${problem}` }, context);
	context.terminal.out(`\nAdded ${path} to lintel.yaml\n`);
	showChanges([{ path: 'lintel.yaml', before, after: changed.text }], context);
	return exitCode.fine;
}
