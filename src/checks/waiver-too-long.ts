import { policiesOf } from '#analysis/policies.ts';
import { daysBetween } from '#analysis/quantities.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A waiver in force that runs longer than the workspace's `waiverMaxAge` allows, counted from the decision's date. */
export const waiverTooLong: Check = {
	id: 'waiver-too-long',
	title: 'A waiver runs longer than the policy allows',
	severity: 'warning',
	run: ({ model, decisions }, facts) => {
		const limit = policiesOf(model).waiverMaxAge;
		if (limit === undefined) return [];
		const decided = new Map(decisions.map((decision) => [decision.ref, decision.date?.iso]));
		return facts.waivers.all.flatMap((waiver) => {
			if (waiver.state !== 'active') return [];
			// A record without a date began today at the latest.
			const from = decided.get(waiver.decision) ?? model.asOf;
			const length = daysBetween(from, waiver.until)!;
			if (length <= limit) return [];
			return [
				{
					subject: waiver.decision,
					and: waiver.finding,
					inputs: [{ label: 'limit', value: `${limit} days`, source: 'policies.waiverMaxAge' }],
					message: `the waiver of ${code(waiver.finding)} by ${waiver.label} runs ${length} days, from ${from} to ${waiver.until}; the policy allows ${limit}`,
					suggestion: 'choose an earlier `until`, and decide again when it is over',
					span: waiver.span,
				},
			];
		});
	},
};
