import type { Check } from './check.ts';
import { code } from './naming.ts';
import { severityOfWeakness, targetsOfSubject } from './reached-targets.ts';

/** A failure mode without a mitigation that can be checked and that somebody owns (A18). */
export const failureModeWithoutWayOut: Check = {
	id: 'failure-mode-without-way-out',
	title: 'A failure mode has no way out',
	severity: 'warning',
	run: ({ model }, facts) =>
		facts.runbookCoverage.failureModes
			.filter(({ covered }) => !covered)
			.map(({ failureMode, mitigated, verified, owned, span }) => {
				const { targets, tier } = targetsOfSubject(model, failureMode);
				const lacks = [
					...(mitigated ? [] : ['a runbook or anything automatic']),
					...(verified ? [] : ['a way to see that it worked']),
					...(owned ? [] : ['an owner']),
				].join('; ');
				return {
					subject: failureMode,
					severity: severityOfWeakness(tier, !mitigated),
					targets,
					message: `${code(failureMode)} lacks ${lacks}`,
					suggestion: mitigated
						? 'write `verify` on the steps of its runbook, or a `verification` list'
						: `write a runbook and name it: \`mitigation: [{ runbook: runbook:<runbook> }]\``,
					span,
				};
			}),
};
