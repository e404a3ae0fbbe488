import type { Command } from '../../command.ts';
import { asOfOption, environmentOption } from '../../option-values.ts';

export const record: Command = {
	name: 'findings record',
	summary: 'Add a record of what the checks find at a revision, as the difference to the record before',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		at: {
			value: 'REV|DATE',
			description:
				'The revision to look at: a tag, branch or commit, or the last commit of a day or before it (default: HEAD)',
		},
		since: {
			value: 'REV|DATE',
			description: 'A record for each day with commits from then on, where there is none yet',
		},
		'as-of': asOfOption,
		environment: environmentOption,
		'dry-run': { description: 'Say what would be recorded, and write nothing' },
	},
	details: `Each record names its day, its commit, the findings that came and the ids of those that are gone. It is
added at the end of the file that holds the records (findings-register.yaml in the first content
folder, when there is none yet); what stands there is never changed. Nothing is written where
nothing came or went. Commit the file: \`lintel build\` reads the days from it.

The files are those of a commit, and the day is that of the commit, unless \`--as-of\` names another;
no clock is asked. Outside a repository the files are taken as they are and \`--as-of\` must be given.

Examples:
  lintel findings record
  lintel findings record --since 2026-01-01
  lintel findings record --at v1.4 --dry-run`,
	async run(given, context) {
		const { recordFindings } = await import('../../findings/record.ts');
		return recordFindings(given, context);
	},
};
