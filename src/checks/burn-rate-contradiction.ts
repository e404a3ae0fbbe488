import { shownNumber } from '#analysis/quantities.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A declared burn rate that differs from budget x period / window (A17). */
export const burnRateContradiction: Check = {
	id: 'burn-rate-contradiction',
	title: 'A burn rate does not fit its window',
	severity: 'warning',
	run: (_, facts) =>
		facts.observabilityGaps.objectives.flatMap(({ slo, alerts, span }) =>
			alerts
				.filter(({ contradiction }) => contradiction)
				.map(({ name, declaredRate, computedRate }) => ({
					subject: slo,
					message: `the burn rate of ${name === undefined ? 'an alert' : code(name)} of ${code(slo)} is declared as ${shownNumber(declaredRate!)}, and its budget, window and period give ${shownNumber(computedRate!)}`,
					suggestion: `set \`burnRate: ${shownNumber(computedRate!)}\`, or mend \`budgetPct\` or \`window\``,
					span,
				})),
		),
};
