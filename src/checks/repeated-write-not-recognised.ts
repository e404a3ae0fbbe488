import type { Check } from './check.ts';
import { hazardOpinions } from './hazard-opinions.ts';

/** A write that is tried again, hedged or delivered at least once, and nothing recognises the second one (A15, H1). */
export const repeatedWriteNotRecognised: Check = {
	id: 'repeated-write-not-recognised',
	title: 'A repeated write is not recognised',
	severity: 'warning',
	run: ({ model }, facts) => hazardOpinions(model, facts, 'H1'),
};
