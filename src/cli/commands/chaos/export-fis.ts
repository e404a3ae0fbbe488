import type { Command } from '../../command.ts';
import { asOfOption, environmentOption } from '../../option-values.ts';

export const exportFis: Command = {
	name: 'chaos export-fis',
	summary: 'Write experiment templates for AWS FIS that stop on the alarms of the model, never on none',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		only: {
			value: 'EXPERIMENT',
			description: 'Only this experiment, by id; may be given several times',
			repeatable: true,
		},
		out: {
			value: 'FOLDER',
			short: 'o',
			description: 'Write `<id>.json` there; without it one template is printed',
		},
		check: { description: 'With --out: write nothing, and exit with 1 if a file is not what it should be' },
		'as-of': asOfOption,
		environment: environmentOption,
	},
	details: `Role, targets and actions are those that an experiment declares under \`fis\`. It stops on the CloudWatch
alarms (\`alarmArn\`) of the alerts that \`stopConditions\` and \`steadyState\` name, and on those of
\`fis.stopConditions\`. An experiment that lacks one of these gets no template, and the place that lacks it is named.
The tag \`lintel:experiment\` names the experiment; a file of another experiment or of nobody is left alone.

Examples:
  lintel chaos export-fis --out chaos/fis
  lintel chaos export-fis --only ledger-failover > template.json
  aws fis create-experiment-template --cli-input-json file://template.json`,
	async run(given, context) {
		const { exportTemplates } = await import('../../chaos/export-fis.ts');
		return exportTemplates(given, context);
	},
};
