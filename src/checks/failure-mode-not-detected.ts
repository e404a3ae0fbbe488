import type { Check } from './check.ts';
import { code } from './naming.ts';
import { severityOfWeakness, targetsOfSubject } from './reached-targets.ts';

/** A failure mode that no alert detects (A17). */
export const failureModeNotDetected: Check = {
	id: 'failure-mode-not-detected',
	title: 'Nothing detects a failure mode',
	severity: 'warning',
	run: ({ model }, facts) =>
		facts.observabilityGaps.failureModes
			.filter(({ verdict }) => verdict === 'none')
			.map(({ failureMode, component, span }) => {
				const { targets, tier } = targetsOfSubject(model, failureMode);
				return {
					subject: failureMode,
					severity: severityOfWeakness(tier, true),
					targets,
					message: `no alert detects ${code(failureMode)}: clients notice it first`,
					suggestion:
						component === undefined
							? 'name the component, and an alert of it that `detects` the mode'
							: `add ${code(failureMode)} to \`detects\` of an alert of ${code(component)}, or write one about what people notice`,
					span,
				};
			}),
};
