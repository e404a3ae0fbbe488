import { policiesOf } from '#analysis/policies.ts';
import type { Check } from './check.ts';
import { code, counted, verb } from './naming.ts';

/**
 * An analysis for which less is declared than the workspace's `completeness` asks (A23). The subject is the analysis
 * (`analysis:A1`), as a decision could waive it; the place is the first gap.
 */
export const incompleteModel: Check = {
	id: 'incomplete-model',
	title: 'Too little is declared for an analysis',
	severity: 'warning',
	run: ({ model }, facts) => {
		const least = policiesOf(model).completeness;
		if (least === undefined) return [];
		const { completeness, gaps } = facts.modelQuality;
		return completeness.flatMap(({ analysis, title, share, fields }) => {
			const first = gaps.find((gap) => gap.analyses.includes(analysis));
			if (share === undefined || first === undefined || share * 100 >= least) return [];
			const worst = [...fields].sort((a, b) => b.total - b.declared - (a.total - a.declared))[0]!;
			const declared = fields.reduce((sum, field) => sum + field.declared, 0);
			const total = fields.reduce((sum, field) => sum + field.total, 0);
			return [
				{
					subject: `analysis:${analysis}`,
					certainty: 'data-gap' as const,
					inputs: [{ label: 'limit', value: `${least} %`, source: 'policies.completeness' }],
					// Rounded down, so that just below the limit never reads as the limit.
					message: `${analysis} (${title.toLowerCase()}) needs ${counted(total, 'value')}, and ${declared} ${verb(declared, 'is', 'are')} declared, ${Math.floor(share * 100)} %; the policy asks for ${least} %`,
					suggestion: `begin with ${code(worst.field)}: ${counted(worst.total - worst.declared, 'place')} to fill, all listed on the page about the quality of the model`,
					span: first.span,
				},
			];
		});
	},
};
