import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A business service that is not mapped: nothing can be computed for it. */
export const serviceWithoutFlows: Check = {
	id: 'service-without-flows',
	title: 'A business service is not mapped',
	severity: 'warning',
	run: ({ model }, facts) =>
		facts.singlePointsOfFailure.notComputable
			.filter(({ target }) => target.startsWith('business-service:'))
			.map(({ target, why }) => ({
				subject: target,
				certainty: 'data-gap',
				message: `nothing can be computed for ${code(target)}, as ${why}`,
				suggestion: 'name its flows: `flows: [flow:<flow>]`, each with its steps',
				span: model.entities[target]!.span,
			})),
};
