import type { Command } from '../../command.ts';
import { workspaceOption } from '../../option-values.ts';

export const adopt: Command = {
	name: 'runbook adopt',
	summary: 'Say what is understood of an existing folder of runbooks; add it to lintel.yaml when told to',
	positionals: '<folder>',
	arity: [1, 1],
	options: {
		write: { description: 'Add the folder to lintel.yaml; everything else there stays byte for byte' },
		owner: {
			value: 'TEAM',
			description: 'Say beside the folder in lintel.yaml who answers for all its runbooks: a team or a role',
		},
		json: { description: 'Print JSON for programs' },
		workspace: workspaceOption,
	},
	details: `One Markdown file an alert, or one heading an alert, with the usual headings (Meaning, Impact,
Diagnosis, Mitigation) or without; front matter and boxes of Hugo, MkDocs and Docusaurus are known.
One text may be for several alerts: \`alerts:\` in its front matter, or a heading such as
"DiskFull, DiskFilling". A page without any of these headings is taken in, whole, where its name or a
heading of it is that of an alert: node-down.md for NodeDown.
The files stay as they are. Nothing is written without --write, and then only lintel.yaml.

Examples:
  lintel runbook adopt docs/runbooks
  lintel runbook adopt docs/runbook.md --write
  lintel runbook adopt docs/runbooks --write --owner team:payments`,
	async run(given, context) {
		const { adoptRunbooks } = await import('../../runbook/adopt.ts');
		return adoptRunbooks(given, context);
	},
};
