import type { Check } from './check.ts';
import { code } from './naming.ts';

/** The model names a decision that no record has (A19). */
export const unknownDecision: Check = {
	id: 'unknown-decision',
	title: 'The named decision does not exist',
	severity: 'warning',
	run: (_, facts) =>
		facts.decisionLinks.unknownDecisions.map(({ entity, written }) => ({
			subject: entity.ref,
			and: written,
			message: `${code(entity.ref)} names decision ${code(written)}, and no record is called that`,
			suggestion: 'name a decision by its number (`ADR-0012`) or id, or write the record',
			span: entity.span,
		})),
};
