import type { Command } from '../../command.ts';
import { workspaceOption } from '../../option-values.ts';
import { dryRunOption } from './options.ts';

export const deprecate: Command = {
	name: 'adr deprecate',
	summary: 'Take a decision out of force that no other one replaces',
	positionals: '<record>',
	arity: [0, 1],
	options: {
		'dry-run': dryRunOption,
		workspace: workspaceOption,
	},
	details: `The status changes in the form in which the record is written; everything else stays byte for byte.
What the decision accepted counts again as a finding, and that is said. Where another record decides
otherwise, \`lintel adr supersede\` names it.

Examples:
  lintel adr deprecate 7
  lintel adr deprecate ADR-0007 --dry-run`,
	async run(given, context) {
		const { runChange } = await import('../../adr/change-commands.ts');
		return runChange('deprecate', given, context);
	},
};
