import type { Command } from '../../command.ts';
import { modelOptions } from './model-options.ts';

export const exportCalm: Command = {
	name: 'export calm',
	summary: 'Print the model as an architecture of CALM 1.2 (FINOS)',
	positionals: '[folder]',
	arity: [0, 1],
	options: modelOptions,
	details: `Components, systems and failure domains are nodes; dependencies connect them; copies stand in failure domains
(deployed-in); flows are steps over relationships; records are listed under adrs. What CALM has no field for
(owner, tier, criticality, copies) stands in metadata. Analyses, runbooks and controls stay on the site.

Examples:
  lintel export calm > architecture.json
  lintel export calm --profile auditor > architecture.json`,
	async run(given, context) {
		const { printModel } = await import('../../export/print-model.ts');
		const { calmArchitecture } = await import('#exchange/calm/write.ts');
		return printModel(given, context, ({ model, decisions }) => calmArchitecture(model, decisions));
	},
};
