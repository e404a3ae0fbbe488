import type { Check } from './check.ts';
import { hazardOpinions } from './hazard-opinions.ts';

/** A system of record that promises to lose nothing and has no copy elsewhere before it answers (A15, H8). */
export const replicationBelowPromise: Check = {
	id: 'replication-below-promise',
	title: 'Copies are weaker than the promise',
	severity: 'warning',
	run: ({ model }, facts) => hazardOpinions(model, facts, 'H8'),
};
