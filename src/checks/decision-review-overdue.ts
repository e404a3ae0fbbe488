import { daysBetween } from '#analysis/quantities.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A decision in force whose own review date has passed (A19). */
export const decisionReviewOverdue: Check = {
	id: 'decision-review-overdue',
	title: 'A decision is due for review',
	severity: 'warning',
	run: ({ model, decisions }, facts) =>
		decisions.flatMap((decision) => {
			const inForce = decision.status.state === 'accepted' || decision.status.state === 'implemented';
			const overdue = daysBetween(decision.reviewBy?.iso, model.asOf);
			if (!inForce || overdue === undefined || overdue <= 0) return [];
			return [
				{
					subject: decision.ref,
					targets: facts.decisionLinks.subjectsOf(decision.ref),
					message: `${code(decision.label)} was to be reviewed by ${decision.reviewBy!.iso}, ${overdue} days ago`,
					suggestion: 'review it: confirm it with a new review date, amend it, or supersede it',
					span: decision.reviewBy!.span,
				},
			];
		}),
};
