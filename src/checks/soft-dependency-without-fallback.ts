import type { Dependency } from '#model/model.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';

/** A soft dependency of which nobody says what happens without it: then it is a hope, not a property. */
export const softDependencyWithoutFallback: Check = {
	id: 'soft-dependency-without-fallback',
	title: 'Soft dependency without a fallback',
	severity: 'warning',
	run: ({ model }) =>
		model.dependencies
			.filter((one) => one.criticality === 'soft' && one.phase === 'run' && one.async === undefined)
			.flatMap(opinionOf),
};

function opinionOf(dependency: Dependency): Opinion[] {
	const fallback = dependency.data.resilience?.fallback ?? 'unknown';
	if (typeof fallback === 'object') return [];
	const edge = `${code(dependency.from)} calls ${code(dependency.to)} softly`;
	return [
		{
			subject: dependency.from,
			and: dependency.interface ?? dependency.to,
			severity: fallback === 'none' ? 'warning' : 'info',
			certainty: fallback === 'none' ? 'certain' : 'data-gap',
			message:
				fallback === 'none' ? `${edge} but has no fallback` : `${edge}, and what it does without is not declared`,
			suggestion: 'declare `resilience.fallback` with its `type` and when it was `tested`, or call the dependency hard',
			span: dependency.span,
		},
	];
}
