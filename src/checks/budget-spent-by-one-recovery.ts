import { roundedDuration, shownDuration, shownNumber } from '#analysis/quantities.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';

/** An error budget smaller than one recovery as long as its objective allows (A16). */
export const budgetSpentByOneRecovery: Check = {
	id: 'budget-spent-by-one-recovery',
	title: 'One recovery spends more than the error budget',
	severity: 'info',
	run: (_, facts) =>
		facts.targetCoherence.budgets
			.filter(({ budgets }) => budgets > 1)
			.map(({ subject, promise, budgetMs, scope, rtoMs, budgets, eventsPerYear, span }) => ({
				subject,
				inputs: [
					{ label: 'budget', value: roundedDuration(budgetMs), source: promise.by, span: promise.span },
					{ label: code(`${scope}.rto`), value: shownDuration(rtoMs), source: 'its policy' },
				],
				message: `one recovery of ${code(subject)} within ${shownDuration(rtoMs)} (${code(scope)}) spends ${shownNumber(budgets)} error budgets of ${roundedDuration(budgetMs)}`,
				suggestion: `recover in ${roundedDuration(budgetMs)}, or say that such an event breaks the objective: ${shownNumber(eventsPerYear)} of them a year use up what it allows`,
				span,
			})),
};
