import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A component that no flow uses and nothing depends on. */
export const unusedComponent: Check = {
	id: 'unused-component',
	title: 'Nothing uses it',
	severity: 'info',
	run: ({ model }, facts) =>
		facts.modelQuality.orphans.map((ref) => ({
			subject: ref,
			message: `no flow uses ${code(ref)} and nothing depends on it`,
			suggestion: 'add the flow or dependency that uses it, or take it out of the model',
			span: model.entities[ref]!.span,
		})),
};
