import type { Command } from '../../command.ts';
import { workspaceOption } from '../../option-values.ts';
import { dryRunOption, partOption } from './options.ts';

export const link: Command = {
	name: 'adr link',
	summary: 'Relate two records, each in its own form',
	positionals: '<record> <relation> <other>',
	arity: [0, 3],
	options: {
		part: partOption,
		'dry-run': dryRunOption,
		workspace: workspaceOption,
	},
	details: `Relations: relates-to, conflicts-with, depends-on, extends, amends, supersedes, and from the other end
extended-by, amended-by, superseded-by. A dependency stands in the record that depends; all others in both.

Examples:
  lintel adr link 12 relates-to 7
  lintel adr link 12 depends-on payments/0007
  lintel adr link 12 supersedes 7 --part "rule 1"    while 12 is still proposed`,
	async run(given, context) {
		const { runChange } = await import('../../adr/change-commands.ts');
		return runChange('link', given, context);
	},
};
