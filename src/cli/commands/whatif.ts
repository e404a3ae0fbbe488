import type { Arguments, Command, Context, ExitCode } from '../command.ts';
import { exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import { asOfOption, environmentOption, textOf } from '../option-values.ts';
import { createProgress } from '../terminal.ts';

export const whatif: Command = {
	name: 'whatif',
	summary: 'Say what happens when any set of components, copies or failure domains fails',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		fail: {
			value: 'NAME',
			description:
				'What fails: component:x, az:euw1-a, instance:x/copy, an id alone or a name; failover:x does not work; may be given several times',
			repeatable: true,
		},
		load: { value: 'FACTOR', description: 'Load as a multiple of the declared peak, such as 1.3x (default: 1x)' },
		at: {
			value: 'TIME',
			description: 'How long after the failure, such as 30m or 2h (default: the end, when every buffer is full)',
		},
		json: { description: 'Print JSON' },
		'as-of': asOfOption,
		environment: environmentOption,
	},
	details: `States, times, the way each failure spreads with file and line, the availability that is left, what
is left of the capacity, and which runbooks and teams are for it: the same answers as the what-if page
of the site gives. A statement is certain when it holds whatever is not declared, else possible.

Examples:
  lintel whatif --fail component:vault
  lintel whatif --fail az:euw1-a --fail az:euw1-b --load 1.3x
  lintel whatif --fail az:euw1-a --fail failover:ledger-db
  lintel whatif --fail kafka --fail "Customer store" --at 2h --json`,
	run: answer,
};

async function answer(given: Arguments, context: Context): Promise<ExitCode> {
	// Loaded when needed, so that help and small commands answer at once.
	const { readGiven } = await import('../read-given.ts');
	const { stopAtHoles } = await import('../warn-of-holes.ts');
	const { answerSituation, failableWorkspace } = await import('../whatif/answer.ts');
	const { whatIfJson } = await import('../whatif/report-json.ts');
	const { whatIfText } = await import('../whatif/report-text.ts');
	const progress = createProgress(context.terminal);
	const reading = readGiven(given, context, progress);
	if (reading === undefined) return exitCode.misuse;
	if (reading.holes.length > 0) progress.done();
	if (stopAtHoles(reading, context)) return exitCode.findings;
	progress.report('Computing');
	const workspace = failableWorkspace(reading.architecture);
	const named = workspace.named(textOf(given.options['fail']) ?? '');
	const { situation, complaints: unread } = workspace.read({
		failed: named.failed,
		load: textOf(given.options['load']),
		at: textOf(given.options['at']),
	});
	const complaints = [...named.complaints, ...unread];
	progress.done();
	if (complaints.length > 0) {
		for (const complaint of complaints) context.terminal.error(`lintel: ${complaint}\n`);
		context.terminal.error(
			'  what can fail: components, their copies, common causes, failure domains; by reference, id or name\n',
		);
		return exitCode.misuse;
	}
	if (situation.failed.length === 0 && situation.load === 1) {
		const hint = 'usage: lintel whatif --fail NAME [--fail NAME] [--load 1.3x] [--at 2h] [folder]';
		return complain({ message: 'name what fails with `--fail`', hint }, context);
	}
	const told = answerSituation(workspace, situation);
	context.terminal.out(given.options['json'] === true ? whatIfJson(told) : whatIfText(told));
	return exitCode.fine;
}
