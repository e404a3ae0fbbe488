import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A chain of records that replace one another, of which none or several are in force (A19). */
export const severalDecisionsInForce: Check = {
	id: 'several-decisions-in-force',
	title: 'A chain of decisions has not one in force',
	severity: 'info',
	run: ({ decisions }, facts) => {
		const byRef = new Map(decisions.map((one) => [one.ref, one]));
		const broken = new Set(
			facts.decisionIntegrity.faults.flatMap(({ problem, members }) =>
				problem === 'successor-not-accepted' || problem === 'cycle' ? members : [],
			),
		);
		return facts.decisionIntegrity.chains
			.filter(({ liveHeads, members }) => liveHeads.length !== 1 && !members.some((one) => broken.has(one)))
			.map(({ members, liveHeads }) => ({
				subject: members.at(-1)!,
				path: members.map((ref) => ({
					ref,
					because: byRef.get(ref)!.status.state,
					span: byRef.get(ref)!.span,
				})),
				message:
					liveHeads.length === 0
						? `of ${members.map(code).join(', ')}, which replace one another, none is in force`
						: `${liveHeads.map(code).join(' and ')} are all in force and belong to one chain`,
				suggestion:
					liveHeads.length === 0
						? 'say which one holds, or write the decision that nothing does'
						: 'where both hold, write which part each is about (`amends`); where one replaces the other, say so',
				span: byRef.get(members.at(-1)!)!.status.span ?? byRef.get(members.at(-1)!)!.span,
			}));
	},
};
