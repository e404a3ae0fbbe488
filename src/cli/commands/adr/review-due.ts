import type { Command } from '../../command.ts';
import { asOfOption, countOption, workspaceOption } from '../../option-values.ts';
import { jsonOption } from './options.ts';

export const reviewDue: Command = {
	name: 'adr review-due',
	summary: 'List decisions in force whose day of review has come',
	positionals: '',
	arity: [0, 0],
	options: {
		within: countOption('Also those that are due within so many days'),
		json: jsonOption,
		'as-of': asOfOption,
		workspace: workspaceOption,
	},
	details: `Ends with 1 when a review is overdue.

Examples:
  lintel adr review-due --within 30
  lintel adr review-due --as-of 2027-01-01`,
	async run(given, context) {
		const { reviewDue } = await import('../../adr/review-due.ts');
		return reviewDue(given, context);
	},
};
