import type { Command } from '../../command.ts';
import { asOfOption, environmentOption } from '../../option-values.ts';
import { alsoOption } from './also-option.ts';

export const check: Command = {
	name: 'addresses check',
	summary: 'Say which published addresses the site would lose, and which are not recorded yet',
	positionals: '[folder]',
	arity: [0, 1],
	options: { also: alsoOption, 'as-of': asOfOption, environment: environmentOption },
	details: `For a pipeline: exit code 1 when an address would be lost, or one is not recorded. Writes nothing.

Example:
  lintel addresses check`,
	async run(given, context) {
		const { checkAddresses } = await import('../../addresses/record.ts');
		return checkAddresses(given, context);
	},
};
