import type { Arguments, Command, Context, ExitCode } from '../command.ts';
import { complain } from '../complain.ts';
import { treeFormatNames } from '../faulttree/format-names.ts';
import { defaultTimeLimit } from '../faulttree/time-limit.ts';
import { asOfOption, countOption, environmentOption, textOf } from '../option-values.ts';

export const faulttree: Command = {
	name: 'faulttree',
	summary: 'Write the fault tree of a flow or service, or compute one from a file',
	positionals: '[target] [folder]',
	arity: [0, 2],
	options: {
		format: {
			value: 'FORMAT',
			short: 'f',
			description: 'How to write a target: openpsa (Open-PSA MEF, XML), json or dot (default: openpsa)',
			choices: treeFormatNames,
		},
		reading: {
			value: 'READING',
			description: 'What is not declared does harm (pessimistic) or does not (optimistic) (default: pessimistic)',
			choices: ['pessimistic', 'optimistic'],
		},
		run: { value: 'FILE', description: 'Compute the fault tree of an Open-PSA MEF file instead' },
		with: {
			value: 'FILE',
			repeatable: true,
			description:
				'With --run: another file of the same model, such as one of probabilities; may be given several times',
		},
		'mission-time': {
			value: 'HOURS',
			description: 'With --run: the mission time of the model, in place of what the file says',
			validate: wrongHours,
		},
		json: { description: 'With --run: print JSON' },
		'limit-order': countOption('With --run: print the minimal cut sets of at most N events'),
		top: { value: 'GATE', description: 'With --run: the top event (default: the first gate that no other uses)' },
		'time-limit': {
			...countOption(
				`With --run: end after SECONDS of processor time with what is settled (default: ${defaultTimeLimit})`,
			),
			value: 'SECONDS',
		},
		'as-of': asOfOption,
		environment: environmentOption,
	},
	details: `A tree that is too large ends with the orders that could be settled and bounds of the probability,
both labelled; so does one that takes longer than its time limit (on a busy machine the clock on the wall may be 20 %
over it). An event without a probability is named, and nothing is computed from it.

Event trees of the file are computed too: each sequence after its initiating event. \`--top EVENT/SEQUENCE\` takes one.

Examples:
  lintel faulttree flow:submit-payment > tree.xml
  lintel faulttree submit-payment --format dot
  lintel faulttree --run tree.xml
  lintel faulttree --run tree.xml --json --limit-order 2
  lintel faulttree --run tree.xml --with probabilities.xml --mission-time 8760`,
	run: compute,
};

function wrongHours(text: string): string | undefined {
	return /^\d{1,12}(?:\.\d{1,12})?$/.test(text) ? undefined : 'expected a number of hours, from 0';
}

async function compute(given: Arguments, context: Context): Promise<ExitCode> {
	const file = textOf(given.options['run']);
	// Loaded when needed, so that help and small commands answer at once.
	if (file !== undefined && given.positionals.length === 0)
		return (await import('../faulttree/run-file.ts')).runFile(file, given, context);
	if (file === undefined && given.positionals.length > 0)
		return (await import('../faulttree/write-target.ts')).writeTarget(given, context);
	const hint = 'usage: lintel faulttree <target> [folder], or lintel faulttree --run FILE';
	return complain({ message: 'name a flow or business service, or a file with `--run`, not both', hint }, context);
}
