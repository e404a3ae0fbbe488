import type { Check } from './check.ts';
import { code } from './naming.ts';

/** The model names a decision that no record has (A19). */
export const unknownDecision: Check = {
	id: 'unknown-decision',
	title: 'The named decision does not exist',
	severity: 'warning',
	run: ({ decisions }, facts) =>
		facts.decisionLinks.unknownDecisions.map(({ entity, written, span, nearest }) => ({
			subject: entity.ref,
			and: written,
			message: `${code(entity.ref)} names decision ${code(written)}, and no record is called that`,
			suggestion: suggestionFor(nearest, decisions[0]?.label),
			span,
		})),
};

/** What to write instead: a name of this workspace, not of an example that the reader does not have. */
function suggestionFor(near: string | undefined, one: string | undefined): string {
	if (near !== undefined) return `did you mean ${code(near)}? Else write the record`;
	if (one === undefined) return 'write the record: there is none yet';
	return `name a decision as the log does, for example ${code(one)}, or write the record`;
}
