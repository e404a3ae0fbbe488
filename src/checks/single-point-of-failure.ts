import type { Check } from './check.ts';
import { spofOpinions } from './spof-opinions.ts';

/** Something that takes a flow or business service down alone, whatever the undeclared facts are. */
export const singlePointOfFailure: Check = {
	id: 'single-point-of-failure',
	title: 'Single point of failure',
	severity: 'warning',
	run: ({ model }, facts) => spofOpinions(model, facts, (event) => event.certainty === 'certain'),
};
