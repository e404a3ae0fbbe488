import type { Command } from '../../command.ts';
import { modelOptions } from './model-options.ts';

export const exportBackstage: Command = {
	name: 'export backstage',
	summary: 'Print the model as a catalogue of Backstage (catalog-info.yaml)',
	positionals: '[folder]',
	arity: [0, 1],
	options: modelOptions,
	details: `Systems, components (stores, queues and networks as Resource), an API for each interface, teams as groups.
What was read by \`lintel import backstage\` is written as it was. Backstage wants a type, a lifecycle and a
definition everywhere: where the model has none, they are \`unknown\`.

Examples:
  lintel export backstage > catalog-info.yaml
  lintel export backstage ../my-architecture --profile public`,
	async run(given, context) {
		const { printModel } = await import('../../export/print-model.ts');
		const { backstageCatalogue } = await import('#exchange/backstage/write.ts');
		return printModel(given, context, ({ model }) => backstageCatalogue(model));
	},
};
