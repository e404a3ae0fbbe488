import { policiesOf } from '#analysis/policies.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';
import { overdueOpinions } from './overdue-opinions.ts';

/** An experiment that was never run, or so long ago that it proves little. Judged only where the workspace sets `experimentMaxAge`. */
export const experimentOverdue: Check = {
	id: 'experiment-overdue',
	title: 'An experiment is due again',
	severity: 'warning',
	run: ({ model }) => {
		const limit = policiesOf(model).experimentMaxAge;
		if (limit === undefined) return [];
		return overdueOpinions(
			model.byKind['chaos-experiment'].map(({ ref, span, data }) => ({
				ref,
				span,
				days: [data.lastRun, ...(data.runs ?? []).map((run) => run.date)],
			})),
			{
				asOf: model.asOf,
				limit,
				policy: 'policies.experimentMaxAge',
				what: (ref) => `${code(ref)} was last run`,
				field: 'lastRun',
			},
		);
	},
};
