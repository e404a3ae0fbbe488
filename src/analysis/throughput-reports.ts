import type { Facts } from './facts.ts';
import { type AnalysisReport, overviewOf, targetsBy } from './report.ts';

/** A13 and A24 as plain data. */

/** A13: growth, pools, autoscaling and quotas; per flow where it ends. */
export const throughputReport: AnalysisReport = {
	overview: overviewOf(({ throughput: { growth, pools, scaling, quotas, missing } }: Facts) => ({
		growth,
		pools,
		scaling,
		quotas,
		missing,
	})),
	targets: targetsBy(
		'flow',
		({ throughput }) => throughput.flows.map(({ flow }) => flow),
		({ throughput }, target) => throughput.flows.find(({ flow }) => flow === target),
	),
};

/** A24: per component what is left during a rollout, and what does not fit together. */
export const releaseWindowsReport: AnalysisReport = {
	overview: overviewOf(({ releaseWindows: { contracts, missing } }: Facts) => ({
		contracts: contracts.edges,
		missing,
	})),
	targets: targetsBy(
		'component with a release',
		({ releaseWindows }) => releaseWindows.windows.map(({ component }) => component),
		({ releaseWindows }, target) => {
			const window = releaseWindows.windows.find(({ component }) => component === target);
			return window && { ...window, duringRollout: releaseWindows.exposureOf(target) };
		},
	),
};
