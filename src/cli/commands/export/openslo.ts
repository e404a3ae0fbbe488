import type { Command } from '../../command.ts';
import { asOfOption, environmentOption } from '../../option-values.ts';

export const openSlo: Command = {
	name: 'export openslo',
	summary: 'The objectives as OpenSLO documents, for tools that read them',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		out: {
			value: 'FILE',
			short: 'o',
			description: 'Write a file instead of printing; one of somebody else is left alone',
		},
		check: { description: 'With --out: write nothing, and exit with 1 if the file is not what it should be' },
		'as-of': asOfOption,
		environment: environmentOption,
	},
	details: `One document of kind SLO (openslo/v1) for each objective with queries for \`good\` and \`total\`, and one of kind
Service for what each is about. Shares of good events are budgeted by occurrences. Objectives without a document are
listed with what they lack. To read OpenSLO, name files under \`objectives\` in lintel.yaml.

Examples:
  lintel export openslo | oslo validate -f -
  lintel export openslo --out monitoring/openslo.yaml`,
	async run(given, context) {
		const { exportObjectives } = await import('../../openslo/export-objectives.ts');
		return exportObjectives(given, context);
	},
};
