import type { Check } from './check.ts';
import { hazardOpinions } from './hazard-opinions.ts';

/** Two writes that should happen together, without a transaction, an outbox or a compensation (A15, H4). */
export const dualWrite: Check = {
	id: 'dual-write',
	title: 'Two writes that should happen together',
	severity: 'warning',
	run: ({ model }, facts) => hazardOpinions(model, facts, 'H4'),
};
