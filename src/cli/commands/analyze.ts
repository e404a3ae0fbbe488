import type { Arguments, Command, Context, ExitCode } from '../command.ts';
import { asOfOption, environmentOption } from '../option-values.ts';

export const analyze: Command = {
	name: 'analyze',
	summary: 'Print the result of one analysis, or of all',
	positionals: '[analysis] [folder]',
	arity: [0, 2],
	options: {
		target: {
			value: 'REF',
			short: 't',
			description: 'Only for this flow, business service, component or failure domain',
		},
		json: { description: 'Print JSON, in the shape of `lintel schema analysis-report`' },
		list: { description: 'List the analyses: number, name, question' },
		'as-of': asOfOption,
		environment: environmentOption,
	},
	details: `An analysis goes by its name, its number or its title; \`all\` runs every one. What cannot be
computed says which fields are missing. Where files have errors, these are said instead, and it ends
with 1: what is left out of a model makes its numbers look better than they are.

Examples:
  lintel analyze --list
  lintel analyze availability --target submit-payment
  lintel analyze A1 ../my-architecture --json
  lintel analyze all --json`,
	run: compute,
};

async function compute(given: Arguments, context: Context): Promise<ExitCode> {
	// Loaded when needed, so that help and small commands answer at once.
	const { runAnalyses } = await import('../analyze/run-analyses.ts');
	return runAnalyses(given, context);
}
