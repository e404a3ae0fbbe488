import type { Command } from '../../command.ts';
import { workspaceOption } from '../../option-values.ts';
import { dryRunOption } from './options.ts';

export const amend: Command = {
	name: 'adr amend',
	summary: 'Say that one decision changes a part of another, in both records',
	positionals: '<old> <new>',
	arity: [0, 2],
	options: {
		'dry-run': dryRunOption,
		workspace: workspaceOption,
	},
	details: `The old record stays in force and names the one that amends it.

Examples:
  lintel adr amend 12 20`,
	async run(given, context) {
		const { runChange } = await import('../../adr/change-commands.ts');
		return runChange('amend', given, context);
	},
};
