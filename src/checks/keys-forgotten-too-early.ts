import type { Check } from './check.ts';
import { hazardOpinions } from './hazard-opinions.ts';

/** Repeats that come later than the keys which recognise them are kept, or keys in the memory of one process (A15, H2). */
export const keysForgottenTooEarly: Check = {
	id: 'keys-forgotten-too-early',
	title: 'Keys of repeats are forgotten too early',
	severity: 'warning',
	run: ({ model }, facts) => hazardOpinions(model, facts, 'H2'),
};
