import type { Command } from '../../command.ts';
import { workspaceOption } from '../../option-values.ts';
import { dryRunOption } from './options.ts';

export const accept: Command = {
	name: 'adr accept',
	summary: 'Accept a proposed decision, and supersede what it says it replaces',
	positionals: '<record>',
	arity: [0, 1],
	options: {
		date: {
			value: 'DAY',
			description: 'The day on which it was decided (2026-11-28), in the place of the day it states',
		},
		'dry-run': dryRunOption,
		workspace: workspaceOption,
	},
	details: `A record goes by its number, its id, its file name or its path. The status changes in the form in
which the record is written; everything else stays byte for byte. What the record says it
supersedes is superseded in the same step: all files are written or none.

Examples:
  lintel adr accept 12
  lintel adr accept ADR-0012 --date 2026-11-28
  lintel adr accept ADR-0012 --dry-run`,
	async run(given, context) {
		const { runChange } = await import('../../adr/change-commands.ts');
		return runChange('accept', given, context);
	},
};
