import type { Command } from '../../command.ts';
import { workspaceOption, wrongDate } from '../../option-values.ts';
import { dryRunOption, scopeOption } from './options.ts';

export const create: Command = {
	name: 'adr new',
	summary: 'Write the next decision record, named, numbered and written as its neighbours are',
	positionals: '<title>',
	arity: [0, 50],
	options: {
		template: {
			value: 'NAME',
			short: 't',
			description:
				"madr, madr-minimal, nygard, y-statement or a file (default: the folder's own, else as its records are)",
		},
		scope: scopeOption,
		supersedes: {
			value: 'RECORD',
			repeatable: true,
			description: 'What it is to replace; the old record changes when the new one is accepted',
		},
		amends: { value: 'RECORD', repeatable: true, description: 'What it changes a part of; both records say so' },
		accept: { description: 'Write it as accepted, not as proposed' },
		affects: { value: 'REF', repeatable: true, description: 'What it is about: component:x, flow:y, ...' },
		deciders: { value: 'NAME', repeatable: true, description: 'Who decides' },
		owner: { value: 'REF', description: 'Who keeps it up to date, such as team:payments' },
		tag: { value: 'WORD', repeatable: true, description: 'A tag' },
		'review-by': { value: 'DATE', description: 'When it is to be looked at again, YYYY-MM-DD', validate: wrongDate },
		'dry-run': dryRunOption,
		workspace: workspaceOption,
	},
	details: `The next number, or today's date, as the folder has them. Options that may be given several times
also take a list with commas. On a terminal it asks for what is missing. A template that the folder keeps
(\`template.md\`, \`adr-template.md\`, \`0000-template.md\`, \`templates/template.md\`) is filled in where it
has a place for the title, the number, the state, the day and the deciders; the rest stays as it is there.

Examples:
  lintel adr new "Give the order database a standby" --affects component:order-db
  lintel adr new "Use a log" --supersedes 3 --deciders "Ann,Bob"
  lintel adr new "Use a log" --supersedes 3 --accept    both records, in one step
  lintel adr new "Keep one region" --template y-statement --dry-run
  lintel adr new "Keep one region" --template docs/adr/template-short.md`,
	async run(given, context) {
		const { createRecord } = await import('../../adr/create.ts');
		return createRecord(given.positionals.join(' '), given, context);
	},
};
