import type { Check } from './check.ts';
import { code } from './naming.ts';

/** Two records in force of which one says that it conflicts with the other (A19). */
export const decisionsInConflict: Check = {
	id: 'decisions-in-conflict',
	title: 'Two decisions in force are in conflict',
	severity: 'warning',
	run: ({ decisions }, facts) => {
		const byRef = new Map(decisions.map((one) => [one.ref, one]));
		return facts.decisionIntegrity.conflicts.map(({ decisions: [first, second], span }) => ({
			subject: first,
			and: second,
			targets: [second],
			path: [first, second].map((ref) => ({
				ref,
				because: byRef.get(ref)!.status.state,
				span: byRef.get(ref)!.span,
			})),
			message: `${byRef.get(first)!.label} and ${byRef.get(second)!.label} are both in force, and one says that it conflicts with the other`,
			suggestion: `supersede or amend one of them, or write the decision that settles it; where both hold after all, name ${code(second)} as related`,
			span,
		}));
	},
};
