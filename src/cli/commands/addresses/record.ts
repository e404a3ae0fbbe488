import type { Command } from '../../command.ts';
import { asOfOption, environmentOption } from '../../option-values.ts';
import { alsoOption } from './also-option.ts';

export const record: Command = {
	name: 'addresses record',
	summary: 'Add the addresses of the runbook pages, with the places in them, to published-addresses.txt',
	positionals: '[folder]',
	arity: [0, 1],
	options: { also: alsoOption, 'as-of': asOfOption, environment: environmentOption },
	details: `Run it when a site is published, and commit the file. Lines are only ever added: nothing that it
says is taken out. A file with a mistake is told, and left as it is.

Examples:
  lintel addresses record
  lintel addresses record --also /decisions/`,
	async run(given, context) {
		const { recordAddresses } = await import('../../addresses/record.ts');
		return recordAddresses(given, context);
	},
};
