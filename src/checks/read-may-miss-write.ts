import type { Check } from './check.ts';
import { hazardOpinions } from './hazard-opinions.ts';

/** A step that reads what an earlier one wrote from a copy that may not have it yet (A15, H5). */
export const readMayMissWrite: Check = {
	id: 'read-may-miss-write',
	title: 'A read may miss an earlier write',
	severity: 'warning',
	run: ({ model }, facts) => hazardOpinions(model, facts, 'H5'),
};
