import type { Command } from '../../command.ts';
import { asOfOption, environmentOption } from '../../option-values.ts';

export const list: Command = {
	name: 'findings list',
	summary: 'List findings with first day, owner, due day, waiver, and those that are gone',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		state: {
			value: 'STATE',
			description: 'Only those that are open, waived or closed',
			choices: ['open', 'waived', 'closed'],
		},
		json: { description: 'Print JSON for programs' },
		'as-of': asOfOption,
		environment: environmentOption,
	},
	details: `Overdue first. A first day that no record tells is \`not known\`.

Examples:
  lintel findings list
  lintel findings list --state closed
  lintel findings list --json`,
	async run(given, context) {
		const { listFindings } = await import('../../findings/list.ts');
		return listFindings(given, context);
	},
};
