import type { Command } from '../../command.ts';
import { importOptions } from './options.ts';

export const importCalm: Command = {
	name: 'import calm',
	summary: 'Read architectures of CALM (FINOS): nodes, what connects them, and systems they are composed of',
	positionals: '<file or folder>...',
	arity: [1, 200],
	options: importOptions,
	details: `Nodes become components or systems, connects a dependency, composed-of says the system. CALM knows
no owner: --owner names one for all that have none, or \`lintel check\` lists them.

Examples:
  lintel import calm architecture.json --owner team:platform
  lintel import calm architecture.json --owner team:platform --write`,
	async run(given, context) {
		const { runImport } = await import('../../import/run-import.ts');
		const { readCalm } = await import('#exchange/calm/read.ts');
		return runImport(given, context, { source: 'calm', ends: /\.json$/i, read: readCalm });
	},
};
