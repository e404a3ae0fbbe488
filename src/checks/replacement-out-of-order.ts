import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A decision whose replacement is not accepted, or dated before it (A19). */
export const replacementOutOfOrder: Check = {
	id: 'replacement-out-of-order',
	title: 'A decision is replaced by one that cannot replace it',
	severity: 'warning',
	run: ({ decisions }, facts) => {
		const labels = new Map(decisions.map((one) => [one.ref, one.label]));
		return facts.decisionIntegrity.faults
			.filter(({ problem }) => problem === 'successor-not-accepted' || problem === 'successor-earlier')
			.map(({ problem, decision, successor, span }) => ({
				subject: decision,
				and: successor,
				message:
					problem === 'successor-earlier'
						? `${labels.get(decision)} is replaced by ${labels.get(successor)}, which is dated before it`
						: `${labels.get(decision)} is superseded by ${labels.get(successor)}, which is not accepted: nothing is in force`,
				suggestion:
					problem === 'successor-earlier'
						? 'mend the date that is wrong, or the direction of the relation'
						: `accept ${code(successor)}, or put ${code(decision)} back in force until it is`,
				span,
			}));
	},
};
