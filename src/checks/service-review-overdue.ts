import { policiesOf } from '#analysis/policies.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';
import { overdueOpinions } from './overdue-opinions.ts';

/** A business service whose mapping was not reviewed within the policy (SYSC 15A.4.3R: at least once a year). */
export const serviceReviewOverdue: Check = {
	id: 'service-review-overdue',
	title: 'A business service is due for review',
	severity: 'warning',
	run: ({ model }) => {
		const limit = policiesOf(model).reviewMaxAge;
		return overdueOpinions(
			model.byKind['business-service'].map(({ ref, span, data }) => ({
				ref,
				span,
				days: [data.reviewed],
			})),
			{
				asOf: model.asOf,
				limit,
				policy: 'policies.reviewMaxAge',
				what: (ref) => `${code(ref)} was last reviewed`,
				field: 'reviewed',
			},
		);
	},
};
