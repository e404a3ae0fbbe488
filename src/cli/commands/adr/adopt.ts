import type { Command } from '../../command.ts';
import { workspaceOption } from '../../option-values.ts';
import { jsonOption, scopeOption } from './options.ts';

export const adopt: Command = {
	name: 'adr adopt',
	summary: 'Say what is understood of an existing folder of records, what not, and what one would change',
	positionals: '<folder>',
	arity: [0, 1],
	options: {
		write: { description: 'Add the folder to lintel.yaml; everything else there stays byte for byte' },
		scope: { ...scopeOption, description: 'With --write: the name of the collection' },
		json: jsonOption,
		workspace: workspaceOption,
	},
	details: `Records stay as they are: any common format is read. Nothing is written without --write, and then
only lintel.yaml.

Examples:
  lintel adr adopt docs/adr
  lintel adr adopt docs/adr --write --scope payments`,
	async run(given, context) {
		const { adoptFolder } = await import('../../adr/adopt.ts');
		return adoptFolder(given, context);
	},
};
