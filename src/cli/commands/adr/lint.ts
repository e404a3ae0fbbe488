import type { Command } from '../../command.ts';
import { asOfOption, workspaceOption } from '../../option-values.ts';
import { jsonOption } from './options.ts';

export const lint: Command = {
	name: 'adr lint',
	summary: 'Say what is wrong with records and what their authors left out',
	positionals: '[record or folder ...]',
	arity: [0, 200],
	options: {
		strict: { description: 'Fail on warnings too' },
		json: jsonOption,
		'as-of': asOfOption,
		workspace: workspaceOption,
	},
	details: `Without a record, all of them; a folder names the records in it. Beside what \`lintel check\` says about records: options without reasons,
no consequences, nothing affected, nobody to ask, no status, lines of the template. \`lintel dev\`
shows the same beside a record while it is written. Ends with 1 when there is an error.

Examples:
  lintel adr lint 12
  lintel adr lint --strict`,
	async run(given, context) {
		const { lintRecords } = await import('../../adr/lint.ts');
		return lintRecords(given, context);
	},
};
