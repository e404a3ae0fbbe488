import type { Command } from '../../command.ts';
import { asOfOption, workspaceOption } from '../../option-values.ts';
import { jsonOption } from './options.ts';

export const show: Command = {
	name: 'adr show',
	summary: 'Show one record: status, chain, relations and findings, and where each fact came from',
	positionals: '<record>',
	arity: [0, 1],
	options: {
		json: jsonOption,
		'as-of': asOfOption,
		workspace: workspaceOption,
	},
	details: `The chain begins with what holds now; the record itself is marked with >.

Examples:
  lintel adr show 12
  lintel adr show payments/0012 --json`,
	async run(given, context) {
		const { showRecord } = await import('../../adr/show.ts');
		return showRecord(given, context);
	},
};
