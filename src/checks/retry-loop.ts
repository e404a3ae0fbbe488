import type { Check } from './check.ts';
import { code } from './naming.ts';

/** Calls that come back to where they started, each round with at least as much load (A11). */
export const retryLoop: Check = {
	id: 'retry-loop',
	title: 'Calls go round with growing load',
	severity: 'info',
	run: ({ model }, facts) => {
		const tried = new Set(
			facts.retryAmplification.edges.filter(({ attempts }) => attempts > 1).map(({ from, to }) => `${from} ${to}`),
		);
		return (
			facts.retryAmplification.loops
				.filter(({ unbounded }) => unbounded)
				// Without retries it is a cycle of dependencies, which has its own check.
				.filter(({ components }) => components.some((a) => components.some((b) => tried.has(`${a} ${b}`))))
				.map(({ components, span }) => ({
					subject: components[0]!,
					path: components.map((ref) => ({
						ref,
						because: 'calls another of them',
						span: model.entities[ref]?.span,
					})),
					message: `calls among ${components.map(code).join(', ')} come back to where they began, and retries make each round larger: load has no bound when one of them fails`,
					suggestion:
						'take the retries out of the loop, or declare `callsPerRequest` below 1 where only some requests go round',
					span,
				}))
		);
	},
};
