import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A run-time dependency of which nobody says whether the caller can do without. */
export const unknownCriticality: Check = {
	id: 'unknown-criticality',
	title: 'Criticality is not declared',
	severity: 'info',
	run: ({ model }) =>
		model.dependencies
			.filter((dependency) => dependency.criticality === 'unknown' && dependency.phase === 'run')
			.map((dependency) => ({
				subject: dependency.from,
				and: dependency.interface ?? dependency.to,
				certainty: 'data-gap',
				message: `nobody says whether ${code(dependency.from)} can do without ${code(dependency.to)}`,
				suggestion: 'add `criticality: hard` or `criticality: soft` to the dependency',
				span: dependency.span,
			})),
};
