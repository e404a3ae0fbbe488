import { shownDuration } from '#analysis/quantities.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';
import { severityOfWeakness, targetsOfSubject } from './reached-targets.ts';

/** An impact tolerance that is the same number as a recovery time objective (A16). */
export const toleranceRepeatsRecoveryTarget: Check = {
	id: 'tolerance-repeats-recovery-target',
	title: 'A tolerance repeats a recovery target',
	severity: 'info',
	run: ({ model }, facts) =>
		facts.targetCoherence.conflicts
			.filter(({ kind }) => kind === 'repeats-tolerance')
			.map(({ service, scope, rtoMs, limitMs, basis, span }) => {
				const { targets, tier } = targetsOfSubject(model, service);
				return {
					subject: service,
					severity: severityOfWeakness(tier, false),
					targets,
					inputs: [{ label: 'limit', value: shownDuration(limitMs), source: basis }],
					message: `the impact tolerance of ${code(service)} is its own recovery target for ${code(scope)}, ${shownDuration(rtoMs)}: it says nothing about what people can bear`,
					suggestion: `state the tolerance from outside, with its reason, and set ${code(`${scope}.rto`)} below it`,
					span,
				};
			}),
};
