import type { Command } from '../../command.ts';
import { asOfOption, workspaceOption } from '../../option-values.ts';
import { scopeOption } from './options.ts';

export const graph: Command = {
	name: 'adr graph',
	summary: 'Write the records and their relations as Mermaid, Graphviz or JSON',
	positionals: '[record or folder ...]',
	arity: [0, 200],
	options: {
		format: {
			value: 'FORMAT',
			short: 'f',
			description: 'mermaid, dot or json (default: mermaid)',
			choices: ['mermaid', 'dot', 'json'],
		},
		scope: scopeOption,
		all: { description: 'Also records without a relation' },
		'as-of': asOfOption,
		workspace: workspaceOption,
	},
	details: `With records (or a folder of them), only those and what relations connect with them.

Examples:
  lintel adr graph
  lintel adr graph 12 --format dot | dot -Tsvg > decisions.svg`,
	async run(given, context) {
		const { graphOfRecords } = await import('../../adr/graph.ts');
		return graphOfRecords(given, context);
	},
};
