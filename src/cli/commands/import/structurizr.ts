import type { Command } from '../../command.ts';
import { importOptions } from './options.ts';

export const importStructurizr: Command = {
	name: 'import structurizr',
	summary: 'Read a workspace of Structurizr in JSON: software systems, containers and relationships',
	positionals: '<file>...',
	arity: [1, 200],
	options: importOptions,
	details: `A system with containers becomes a system, its containers components, a system without containers a
component. A workspace in the DSL is turned into JSON by Structurizr itself (its export command).
It knows no owner: --owner names one for all that have none, or \`lintel check\` lists them.

Examples:
  lintel import structurizr workspace.json --owner team:platform
  lintel import structurizr workspace.json --owner team:platform --write`,
	async run(given, context) {
		const { runImport } = await import('../../import/run-import.ts');
		const { readStructurizr } = await import('#exchange/structurizr/read.ts');
		return runImport(given, context, { source: 'structurizr', ends: /\.json$/i, read: readStructurizr });
	},
};
