import type { Check } from './check.ts';
import { code } from './naming.ts';

/** Timeouts and retries of one call that cannot all be meant (A10). */
export const contradictoryTimeouts: Check = {
	id: 'contradictory-timeouts',
	title: 'Timeouts of a call contradict each other',
	severity: 'warning',
	run: (_, facts) =>
		facts.timeoutBudget.edges
			.filter(({ contradictions }) => contradictions.length > 0)
			.map(({ from, to, interface: ref, contradictions, span }) => ({
				subject: from,
				and: ref ?? to,
				message: `${code(from)} calls ${code(to)}, and ${contradictions.join('; ')}`,
				suggestion: 'keep `connect` < `perTry` < `total`, and `total` long enough for the tries that `retry` asks for',
				span,
			})),
};
