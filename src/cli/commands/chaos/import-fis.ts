import type { Command } from '../../command.ts';
import { asOfOption, environmentOption, workspaceOption } from '../../option-values.ts';

export const importFis: Command = {
	name: 'chaos import-fis',
	summary: 'Say what is understood of experiment templates of AWS FIS, and which experiments they are for',
	positionals: '<file>...',
	arity: [1, Number.POSITIVE_INFINITY],
	options: {
		json: { description: 'Print JSON for programs' },
		workspace: workspaceOption,
		'as-of': asOfOption,
		environment: environmentOption,
	},
	details: `Files as \`aws fis create-experiment-template\` takes and \`get-experiment-template\` gives them, and stacks of
CloudFormation. A template belongs to the experiment that its tag \`lintel:experiment\` names (\`experimentTemplates.tag\`
in lintel.yaml says another), that names its id (\`fis.templateId\`), or that has its name. Nothing is written: to have
templates on the site, name them in lintel.yaml.

Examples:
  lintel chaos import-fis chaos/fis/*.json
  aws fis get-experiment-template --id EXT123 > t.json && lintel chaos import-fis t.json`,
	async run(given, context) {
		const { importTemplates } = await import('../../chaos/import-fis.ts');
		return importTemplates(given, context);
	},
};
