import type { Arguments, Command, Context, ExitCode } from '../command.ts';
import { exitCode } from '../command.ts';
import { runFile } from '../faulttree/run-file.ts';
import { asOfOption, countOption, environmentOption, textOf } from '../option-values.ts';

export const faulttree: Command = {
	name: 'faulttree',
	summary: 'Compute a fault tree: minimal cut sets, exact probability',
	positionals: '',
	arity: [0, 0],
	options: {
		run: { value: 'FILE', description: 'Compute the fault tree of an Open-PSA MEF file (XML)' },
		json: { description: 'Print JSON' },
		'limit-order': countOption('Print the minimal cut sets of at most N events'),
		top: { value: 'GATE', description: 'The top event (default: the gate that no other uses)' },
		'as-of': asOfOption,
		environment: environmentOption,
	},
	details: `Examples:
  lintel faulttree --run tree.xml
  lintel faulttree --run tree.xml --json --limit-order 2`,
	run: compute,
};

async function compute(given: Arguments, context: Context): Promise<ExitCode> {
	const file = textOf(given.options['run']);
	if (file !== undefined) return runFile(file, given, context);
	context.terminal.error('lintel: `--run FILE` is needed\n');
	return exitCode.misuse;
}
