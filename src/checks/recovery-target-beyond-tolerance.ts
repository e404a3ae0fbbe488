import { shownDuration } from '#analysis/quantities.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';
import { severityOfWeakness, targetsOfSubject } from './reached-targets.ts';

/** A recovery time objective that is longer than the impact tolerance less the time to notice, to decide and to work off the backlog (A16). */
export const recoveryTargetBeyondTolerance: Check = {
	id: 'recovery-target-beyond-tolerance',
	title: 'A recovery target does not fit into the tolerance',
	severity: 'warning',
	run: ({ model }, facts) =>
		facts.targetCoherence.conflicts
			.filter(({ kind }) => kind === 'beyond-tolerance')
			.map(({ service, scope, rtoMs, limitMs, basis, span }) => {
				const { targets, tier } = targetsOfSubject(model, service);
				return {
					subject: service,
					severity: severityOfWeakness(tier, true),
					targets,
					inputs: [{ label: 'limit', value: shownDuration(limitMs), source: basis }],
					message: `${code(service)} promises to recover in ${shownDuration(rtoMs)} (${code(scope)}), and ${shownDuration(limitMs)} are left for it (${basis})`,
					suggestion: wayOut(scope, rtoMs, limitMs, basis.includes('backlog')),
					span,
				};
			}),
};

/** Where nothing is left no target is short enough, and by how much detection and decision are too long is not in what is left. */
function wayOut(scope: string, rtoMs: number, limitMs: number, hasBacklog: boolean): string {
	const rto = code(`${scope}.rto`);
	if (limitMs <= 0)
		return hasBacklog
			? `work the backlog off faster`
			: `let it be noticed and decided on in less than the tolerance, or take over by itself`;
	const other = hasBacklog
		? 'work the backlog off faster'
		: `shorten detection and decision by ${shownDuration(rtoMs - limitMs)}`;
	return `set ${rto} to ${shownDuration(limitMs)} or less, or ${other}`;
}
