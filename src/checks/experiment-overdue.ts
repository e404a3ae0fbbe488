import { policiesOf } from '#analysis/policies.ts';
import { daysBetween, latestDayUntil } from '#analysis/quantities.ts';
import type { Entity } from '#model/model.ts';
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
			model.byKind['chaos-experiment'].map((experiment) => {
				const last = lastRun(experiment, model.asOf);
				return { ref: experiment.ref, span: experiment.span, last, age: daysBetween(last, model.asOf) };
			}),
			{ limit, policy: 'policies.experimentMaxAge', what: (ref) => `${code(ref)} was last run`, field: 'lastRun' },
		);
	},
};

/** The last day until `asOf` on which an experiment ran. */
function lastRun({ data }: Entity<'chaos-experiment'>, asOf: string): string | undefined {
	return latestDayUntil(asOf, [data.lastRun, ...(data.runs ?? []).map((run) => run.date)]);
}
