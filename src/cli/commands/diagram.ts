import type { Arguments, Command, Context, ExitCode } from '../command.ts';
import { formatNames } from '../diagram/format-names.ts';
import { asOfOption, environmentOption } from '../option-values.ts';

export const diagram: Command = {
	name: 'diagram',
	summary: 'Write a picture of the site as Mermaid, SVG, PNG, Graphviz, D2, PlantUML or draw.io',
	positionals: '[target] [folder]',
	arity: [0, 2],
	options: {
		format: {
			value: 'FORMAT',
			short: 'f',
			description: 'mmd, svg, png, dot, d2, plantuml or drawio (default: svg)',
			choices: formatNames,
		},
		picture: { value: 'ID', description: 'Which of several pictures of the target (default: the first)' },
		theme: {
			value: 'NAME',
			description: 'Colours of SVG and PNG: light or dark (default: light)',
			choices: ['light', 'dark'],
		},
		out: { value: 'FILE', short: 'o', description: 'Write a file instead of printing; needed for png' },
		list: { description: 'List every target with its pictures' },
		'as-of': asOfOption,
		environment: environmentOption,
	},
	details: `A target is anything with a picture on its page: a view, flow, component, system, service,
failure domain; by reference, by id, or by the address of the page. Dot, D2, PlantUML and draw.io
are written from the same value as the picture, so they show the same things; dot and drawio have
no sequences. PNG needs Chromium, Chrome or Edge, found on the PATH or named in LINTEL_CHROMIUM.

Examples:
  lintel diagram --list
  lintel diagram submit-payment > sequence.svg
  lintel diagram submit-payment --picture path --format dot | dot -Tpdf > path.pdf
  lintel diagram component:payment-api -f drawio -o payment-api.drawio`,
	run: write,
};

async function write(given: Arguments, context: Context): Promise<ExitCode> {
	// Loaded when needed, so that help and small commands answer at once.
	const { runDiagram } = await import('../diagram/run-diagram.ts');
	return runDiagram(given, context);
}
