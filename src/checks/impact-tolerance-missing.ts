import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A business service of which nobody says how long a disruption is tolerable (SYSC 15A.2, PRA SS1/21). */
export const impactToleranceMissing: Check = {
	id: 'impact-tolerance-missing',
	title: 'No impact tolerance',
	severity: 'warning',
	run: ({ model }) =>
		model.byKind['business-service']
			.filter((service) => (service.data.impactTolerances ?? []).length === 0)
			.map(({ ref, span }) => ({
				subject: ref,
				certainty: 'data-gap',
				message: `${code(ref)} states no impact tolerance, so no outage of it can be judged`,
				suggestion: 'add `impactTolerances: [{ metric: duration, limit: <4h>, rationale: <why>, setBy: <who> }]`',
				span,
			})),
};
