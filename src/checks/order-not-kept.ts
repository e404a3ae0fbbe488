import type { Check } from './check.ts';
import { hazardOpinions } from './hazard-opinions.ts';

/** An operation that promises order, called in a way that does not keep it (A15, H6). */
export const orderNotKept: Check = {
	id: 'order-not-kept',
	title: 'Order is promised and not kept',
	severity: 'warning',
	run: ({ model }, facts) => hazardOpinions(model, facts, 'H6'),
};
