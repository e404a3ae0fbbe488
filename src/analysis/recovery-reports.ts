import type { Ref } from '#model/model.ts';
import { cutOffsAfter } from './cut-off-deadlines.ts';
import type { Facts } from './facts.ts';
import { type AnalysisReport, overviewOf, targetsBy } from './report.ts';
import { toleranceClocks } from './tolerance-clocks.ts';

/** A7, A8, A9 and A14 as plain data. */

const distinct = (refs: readonly Ref[]): readonly Ref[] => [...new Set(refs)];
const disruption = 'failure domain or scenario';

/** A7: every loss with what is left; per failure domain or scenario the components it concerns. */
export const capacityReport: AnalysisReport = {
	overview: overviewOf(({ capacityAfterLoss }: Facts) => capacityAfterLoss),
	targets: targetsBy(
		disruption,
		({ capacityAfterLoss: { rows } }) => distinct(rows.map((row) => row.disruption)),
		({ capacityAfterLoss: { rows } }, target) => ({ rows: rows.filter((row) => row.disruption === target) }),
	),
};

/** A8: per failure domain or scenario the tasks, the plans, when each target works again, whether that is tolerable, and which cut-offs it makes. */
export const recoveryTimesReport: AnalysisReport = {
	overview: overviewOf(({ recoveryTimes: { missing } }: Facts) => ({ missing })),
	targets: targetsBy(
		disruption,
		({ recoveryTimes }) => recoveryTimes.disruptions.map((one) => one.disruption),
		({ architecture: { model }, recoveryTimes, disruptionReports }, target) => {
			const found = recoveryTimes.disruptions.find((one) => one.disruption === target);
			const reports = disruptionReports.reports.filter(({ disruption }) => disruption === target);
			return (
				found && { ...found, tolerances: toleranceClocks({ reports }), cutOffs: cutOffsAfter(model, found.targets) }
			);
		},
	),
};

/** A9: every store, group and flow; per store what each disruption costs. */
export const recoveryPointsReport: AnalysisReport = {
	overview: overviewOf(({ recoveryPoints: { groups, flows, missing } }: Facts) => ({ groups, flows, missing })),
	targets: targetsBy(
		'store',
		({ recoveryPoints: { points } }) => distinct(points.map(({ store }) => store)),
		({ recoveryPoints: { points } }, target) => ({ points: points.filter(({ store }) => store === target) }),
	),
};

/** A14: every buffer. */
export const backlogReport: AnalysisReport = {
	overview: overviewOf(({ backlogs }: Facts) => backlogs),
};
