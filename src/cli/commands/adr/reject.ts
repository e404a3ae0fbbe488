import type { Command } from '../../command.ts';
import { workspaceOption } from '../../option-values.ts';
import { dryRunOption } from './options.ts';

export const reject: Command = {
	name: 'adr reject',
	summary: 'Reject a proposed decision',
	positionals: '<record>',
	arity: [0, 1],
	options: {
		'dry-run': dryRunOption,
		workspace: workspaceOption,
	},
	details: `A decision in force is not rejected but superseded: \`lintel adr supersede\`.

Examples:
  lintel adr reject 12`,
	async run(given, context) {
		const { runChange } = await import('../../adr/change-commands.ts');
		return runChange('reject', given, context);
	},
};
