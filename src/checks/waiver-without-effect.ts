import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A waiver that counts for nothing, because its decision is not in force or it names no end. */
export const waiverWithoutEffect: Check = {
	id: 'waiver-without-effect',
	title: 'A waiver has no effect',
	severity: 'warning',
	run: ({ decisions }, facts) => {
		const states = new Map(decisions.map((decision) => [decision.ref, decision.status.state]));
		return (
			facts.waivers.all
				.filter((waiver) => waiver.state === 'not-accepted' || waiver.state === 'no-date')
				// A decision that was superseded or rejected has had its day; one that is still open may be believed to waive.
				.filter(
					(waiver) =>
						waiver.state === 'no-date' || ['proposed', 'draft', 'unknown'].includes(states.get(waiver.decision)!),
				)
				.map((waiver) => ({
					subject: waiver.decision,
					and: waiver.finding,
					message:
						waiver.state === 'no-date'
							? `${waiver.label} waives ${code(waiver.finding)} without an end date, so it waives nothing`
							: `${waiver.label} waives ${code(waiver.finding)} but is ${states.get(waiver.decision) === 'unknown' ? 'of unknown status' : states.get(waiver.decision)}, so it waives nothing yet`,
					suggestion:
						waiver.state === 'no-date' ? 'add `until: <YYYY-MM-DD>`' : 'accept the decision, or take the waiver out',
					span: waiver.span,
				}))
		);
	},
};
