import type { Command } from '../../command.ts';
import { workspaceOption } from '../../option-values.ts';
import { dryRunOption, partOption } from './options.ts';

export const supersede: Command = {
	name: 'adr supersede',
	summary: 'Replace one decision, or a part of it, by another: both records say so',
	positionals: '<old> <new>',
	arity: [0, 2],
	options: {
		accept: { description: 'Accept the new record in the same step, where it is still proposed' },
		part: partOption,
		'dry-run': dryRunOption,
		workspace: workspaceOption,
	},
	details: `Refused where the log would contradict itself: a rejected record is not superseded, nor one that is
superseded already, nor by a record that is not in force; circles are refused. The day that a status
names (\`Accepted on 2026-01-15\`) stays behind the new one. With \`--part\` the old record keeps its
status, and both say which part is meant.

Examples:
  lintel adr supersede 3 12
  lintel adr supersede ADR-0003 ADR-0012 --accept
  lintel adr supersede 3 12 --part "rule 1"
  lintel adr new "Use a log" --supersedes 3    writes the new one first`,
	async run(given, context) {
		const { runChange } = await import('../../adr/change-commands.ts');
		return runChange('supersede', given, context);
	},
};
