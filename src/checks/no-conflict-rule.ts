import type { Check } from './check.ts';
import { hazardOpinions } from './hazard-opinions.ts';

/** Copies that take writes at the same time, without a rule for two that conflict (A15, H10). */
export const noConflictRule: Check = {
	id: 'no-conflict-rule',
	title: 'Several writers and no rule for conflicts',
	severity: 'warning',
	run: ({ model }, facts) => hazardOpinions(model, facts, 'H10'),
};
