import type { Check } from './check.ts';
import { supportOpinion } from './support-opinion.ts';

/** A version whose support ends within the days that the policy names (A21). */
export const supportEndsSoon: Check = {
	id: 'support-ends-soon',
	title: 'Support ends soon',
	severity: 'info',
	run: (_, facts) =>
		facts.endOfLife.versions.filter(({ state }) => state === 'soon' || state === 'coming').map(supportOpinion),
};
