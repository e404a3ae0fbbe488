import { roundedDuration, shownNumber } from '#analysis/quantities.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';

/** An experiment in which the recovery took longer than the model says (A20). */
export const recoverySlowerThanModelled: Check = {
	id: 'recovery-slower-than-modelled',
	title: 'A recovery took longer than the model says',
	severity: 'warning',
	run: (_, facts) =>
		facts.experimentCoverage.observed
			.filter(({ ratio }) => ratio > 1)
			.map(({ experiment, compared, observedMs, modelledMs, ratio, span }) => ({
				subject: experiment,
				and: compared,
				message: `${code(experiment)} took ${roundedDuration(observedMs)}, and the model says ${roundedDuration(modelledMs)} for ${code(compared)}: ${shownNumber(ratio)} times as long`,
				suggestion: `write what was measured into ${code(compared)}, and look at what then no longer fits`,
				span,
			})),
};
