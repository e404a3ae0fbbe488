import type { Check } from './check.ts';
import { severityOfWeakness, targetsOfSubject } from './reached-targets.ts';
import { supportOpinion } from './support-opinion.ts';

/** A version whose support has ended (A21). */
export const supportEnded: Check = {
	id: 'support-ended',
	title: 'Support has ended',
	severity: 'warning',
	run: ({ model }, facts) =>
		facts.endOfLife.versions
			.filter(({ state }) => state === 'over')
			.map((used) => {
				const { targets, tier } = targetsOfSubject(model, used.component);
				return { ...supportOpinion(used), severity: severityOfWeakness(tier, true), targets };
			}),
};
