import type { Check } from './check.ts';
import { code } from './naming.ts';

/** An experiment in production that nothing would stop (A20). */
export const experimentWithoutStopCondition: Check = {
	id: 'experiment-without-stop-condition',
	title: 'An experiment cannot be stopped',
	severity: 'warning',
	run: (_, facts) =>
		facts.experimentCoverage.experiments
			.filter(({ hasStopCondition }) => !hasStopCondition)
			.map(({ experiment, stage, environment, span }) => ({
				subject: experiment,
				severity: stage === 'production' ? ('warning' as const) : ('info' as const),
				message: `${code(experiment)} has no stop condition${stage === 'production' ? ` and runs in production (${code(environment!)})` : ''}`,
				suggestion: 'write when it is stopped: `stopConditions`, with a number that an alert watches',
				span,
			})),
};
