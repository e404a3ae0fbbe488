import { policiesOf } from '#analysis/policies.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';
import { overdueOpinions } from './overdue-opinions.ts';

/** A third party that was not assessed within the policy (DORA Art. 28). */
export const thirdPartyAssessmentOverdue: Check = {
	id: 'third-party-assessment-overdue',
	title: 'A third party is due for assessment',
	severity: 'warning',
	run: ({ model }) => {
		const limit = policiesOf(model).assessmentMaxAge;
		return overdueOpinions(
			model.byKind['third-party'].map(({ ref, span, data }) => ({
				ref,
				span,
				days: [data.lastAssessed],
			})),
			{
				asOf: model.asOf,
				limit,
				policy: 'policies.assessmentMaxAge',
				what: (ref) => `${code(ref)} was last assessed`,
				field: 'lastAssessed',
			},
		);
	},
};
