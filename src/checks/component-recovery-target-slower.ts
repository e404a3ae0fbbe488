import { shownDuration } from '#analysis/quantities.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';
import { severityOfWeakness, targetsOfSubject } from './reached-targets.ts';

/** A component whose recovery time objective is longer than that of a service which needs it (A16). */
export const componentRecoveryTargetSlower: Check = {
	id: 'component-recovery-target-slower',
	title: 'A component may recover later than its service promises',
	severity: 'info',
	run: ({ model }, facts) =>
		facts.targetCoherence.conflicts
			.filter(({ kind }) => kind === 'component-slower')
			.map(({ service, component, scope, rtoMs, limitMs, basis, span }) => {
				const { targets, tier } = targetsOfSubject(model, service);
				return {
					subject: component!,
					and: service,
					severity: severityOfWeakness(tier, false),
					targets,
					inputs: [{ label: 'limit', value: shownDuration(limitMs), source: basis }],
					message: `${code(component!)} promises to recover in ${shownDuration(rtoMs)} (${code(scope)}), and ${code(service)}, which needs it, in ${shownDuration(limitMs)}`,
					suggestion: `set ${code(`${scope}.rto`)} of ${code(component!)} to ${shownDuration(limitMs)}, or relax that of ${code(service)}`,
					span,
				};
			}),
};
