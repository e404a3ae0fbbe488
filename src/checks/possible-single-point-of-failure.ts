import type { Check } from './check.ts';
import { spofOpinions } from './spof-opinions.ts';

/** Something that takes a flow or business service down alone if what is not declared turns out badly. Never more than information. */
export const possibleSinglePointOfFailure: Check = {
	id: 'possible-single-point-of-failure',
	title: 'Possible single point of failure',
	severity: 'info',
	run: ({ model }, facts) => spofOpinions(model, facts, (event) => event.certainty === 'possible'),
};
