import type { Facts } from './facts.ts';
import { type AnalysisReport, overviewOf, targetsBy } from './report.ts';

/** A10, A11, A12 and A15 as plain data; their results are plain already, so this only picks what belongs to a target. */

const flows = ({ timeoutBudget }: Facts): readonly string[] => timeoutBudget.flows.map((one) => one.flow);

/** A10: per dependency, and per flow with the calls that outlast their callers. */
export const timeoutBudgetReport: AnalysisReport = {
	overview: overviewOf(({ timeoutBudget: { edges, outlasted, deadlineBreaks } }) => ({
		edges,
		outlasted,
		deadlineBreaks,
	})),
	targets: targetsBy('flow', flows, ({ timeoutBudget }, target) =>
		timeoutBudget.flows.find((one) => one.flow === target),
	),
};

/** A11: per dependency, component and loop; per flow the attempts that reach each step. */
export const retryAmplificationReport: AnalysisReport = {
	overview: overviewOf(({ retryAmplification: { threshold, edges, components, loops } }) => ({
		threshold,
		edges,
		components,
		loops,
	})),
	targets: targetsBy('flow', flows, ({ retryAmplification }, target) =>
		retryAmplification.flows.find((one) => one.flow === target),
	),
};

/** A12: per flow the upper-bound budget. */
export const latencyBudgetReport: AnalysisReport = {
	targets: targetsBy('flow', flows, ({ latencyBudget }, target) =>
		latencyBudget.flows.find((one) => one.flow === target),
	),
};

/** A15: every hazard; per flow those that show in its steps. */
export const consistencyHazardsReport: AnalysisReport = {
	overview: overviewOf(({ consistencyHazards: { hazards } }) => ({ hazards })),
	targets: targetsBy('flow', flows, (facts, target) =>
		flows(facts).includes(target)
			? {
					hazards: facts.consistencyHazards.hazards.filter(
						(one) => one.subject === target || one.steps.some(({ flow }) => flow === target),
					),
				}
			: undefined,
	),
};
