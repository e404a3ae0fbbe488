import type { Command } from '../../command.ts';

export const writeRunbookUrls: Command = {
	name: 'alerts write-runbook-urls',
	summary: 'Set runbook_url in the rule files to the pages of this site, and change nothing else',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		write: { description: 'Write the files; without it the changes are only shown' },
		check: { description: 'Show the changes and exit with 1 if there are any, for CI' },
		replace: { description: 'Also replace addresses of other sites where no runbook is written here' },
	},
	details: `The address of an alert is \`site.url\` and \`site.base\` of lintel.yaml with
\`runbooks/<alert in lower case>/\`. Comments, quotes, line ends and indentation stay byte for byte; each file
is read again before it is written, all files are written or none, and a second time changes nothing.
An alert whose rule sends people to another site keeps that address where nobody wrote a runbook here.

Examples:
  lintel alerts write-runbook-urls            what would change
  lintel alerts write-runbook-urls --write
  lintel alerts write-runbook-urls --check    in CI`,
	async run(given, context) {
		const { writeUrls } = await import('../../alerts/write-urls.ts');
		return writeUrls(given, context);
	},
};
