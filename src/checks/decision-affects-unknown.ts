import { nearest } from '#diagnostics/suggest.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A decision says it affects something that the model does not have (A19). */
export const decisionAffectsUnknown: Check = {
	id: 'decision-affects-unknown',
	title: 'A decision affects something unknown',
	severity: 'warning',
	run: ({ model }, facts) =>
		facts.decisionLinks.unknownSubjects.map(({ decision, written, span }) => {
			const near = nearest(written, Object.keys(model.entities));
			return {
				subject: decision.ref,
				and: written,
				message: `${code(decision.label)} affects ${code(written)}, which the model does not have`,
				suggestion:
					near === undefined ? 'name something that exists, or add it to the model' : `did you mean ${code(near)}?`,
				span,
			};
		}),
};
