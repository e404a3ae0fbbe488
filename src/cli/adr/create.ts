import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import { textOf } from '../option-values.ts';
import { refuse, showChanges } from './apply.ts';
import { chooseFolder, collectionsOf } from './choose-folder.ts';
import { type DecisionLog, openLog } from './log.ts';
import { planNewRecord, writeNewRecord } from './new-record.ts';
import { subjectsOf } from './subjects.ts';

/** `lintel adr new`, and `lintel new adr`, which is the same. */
export async function createRecord(title: string, given: Arguments, context: Context): Promise<ExitCode> {
	const { terminal } = context;
	const log = openLog(given, context);
	if ('misuse' in log) return complain(log.misuse, context);
	const named =
		title.trim() === ''
			? ((await terminal.ask?.('What is decided? (the title, such as "Use a queue")')) ?? '')
			: title.trim();
	if (named === '')
		return complain(
			{
				message: '`lintel adr new` needs a title',
				hint: 'for example `lintel adr new "Give the order database a standby"`',
			},
			context,
		);
	const folder = await folderFor(log, textOf(given.options['scope']), context);
	if ('misuse' in folder) return complain(folder.misuse, context);
	const list = (option: string): readonly string[] =>
		(textOf(given.options[option]) ?? '')
			.split(',')
			.map((one) => one.trim())
			.filter((one) => one !== '');
	const affects =
		given.options['affects'] === undefined && title.trim() === ''
			? await asked(context, 'What does it affect? (component:x, flow:y, ...; empty for later)')
			: list('affects');
	const subjects = affects.length === 0 ? { refs: [] } : await subjectsOf(affects, log, context);
	if ('misuse' in subjects) return complain(subjects.misuse, context);
	const planned = planNewRecord(
		{
			title: named,
			folder: folder.path,
			template: textOf(given.options['template']),
			deciders: list('deciders'),
			affects: subjects.refs,
			tags: list('tag'),
			owner: textOf(given.options['owner']),
			reviewBy: textOf(given.options['review-by']),
			supersedes: list('supersedes'),
			amends: list('amends'),
			accept: given.options['accept'] === true,
		},
		log,
		context.today,
		context.packageRoot,
	);
	if ('refused' in planned) return refuse(planned, context);
	const dryRun = given.options['dry-run'] === true;
	const problem = dryRun ? undefined : writeNewRecord(planned, log);
	if (problem !== undefined) return refuse({ refused: `nothing was written: ${problem}` }, context);
	const from = planned.template === undefined ? '' : ` from ${planned.template}`;
	terminal.out(`${dryRun ? 'Would write' : 'Wrote'} ${planned.decision.path}${from}\n`);
	showChanges(
		planned.files.flatMap(({ path, before, after }) => (before === undefined ? [] : [{ path, before, after }])),
		context,
	);
	if (dryRun) terminal.out(`\n${planned.files.find(({ before }) => before === undefined)?.after ?? ''}`);
	return exitCode.fine;
}

async function asked({ terminal }: Context, question: string): Promise<readonly string[]> {
	const answer = (await terminal.ask?.(question)) ?? '';
	return answer.split(/[\s,]+/).filter((one) => one !== '');
}

/** Asks for the collection where there are several and somebody can answer. */
async function folderFor(
	log: DecisionLog,
	scope: string | undefined,
	context: Context,
): Promise<ReturnType<typeof chooseFolder>> {
	const chosen = chooseFolder(log, scope, 'adr');
	if (!('misuse' in chosen) || scope !== undefined || !context.terminal.ask) return chosen;
	const names = collectionsOf(log).map(({ name }) => name);
	const answer = await context.terminal.ask(`In which collection? (${names.join(', ')})`);
	return answer === undefined || answer === '' ? chosen : chooseFolder(log, answer, 'adr');
}
