import type { Check } from './check.ts';
import { code } from './naming.ts';

/** An objective without a fast and a slow burn alert (A17). */
export const objectiveWithoutBurnAlerts: Check = {
	id: 'objective-without-burn-alerts',
	title: 'An objective has no burn alerts',
	severity: 'info',
	run: (_, facts) =>
		facts.observabilityGaps.objectives
			.filter(({ verdict }) => verdict !== 'covered')
			.map(({ slo, fast, slow, span }) => ({
				subject: slo,
				message: `${code(slo)} has ${!fast && !slow ? 'no burn alert' : fast ? 'no slow burn alert' : 'no fast burn alert'}: its budget can be spent unnoticed`,
				suggestion: fast
					? 'add an alert on 5 % of the budget in 6 h (burn rate 6), or 10 % in 3 d (burn rate 1)'
					: slow
						? 'add an alert on 2 % of the budget in 1 h (burn rate 14.4 for 30 d)'
						: 'add `burnAlerts`: 2 % of the budget in 1 h as a page, 10 % in 3 d as a ticket',
				span,
			})),
};
