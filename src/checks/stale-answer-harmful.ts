import type { Check } from './check.ts';
import { hazardOpinions } from './hazard-opinions.ts';

/** A cached answer that stands in where an old answer does harm (A15, H9). */
export const staleAnswerHarmful: Check = {
	id: 'stale-answer-harmful',
	title: 'An old answer where an old answer does harm',
	severity: 'warning',
	run: ({ model }, facts) => hazardOpinions(model, facts, 'H9'),
};
