import type { Check } from './check.ts';
import { hazardOpinions } from './hazard-opinions.ts';

/** A write in a flow of several records that nothing undoes when a later step fails (A15, H7). */
export const sagaStepWithoutUndo: Check = {
	id: 'saga-step-without-undo',
	title: 'A step of a saga has no way back',
	severity: 'warning',
	run: ({ model }, facts) => hazardOpinions(model, facts, 'H7'),
};
