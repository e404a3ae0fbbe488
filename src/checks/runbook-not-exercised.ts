import { policiesOf } from '#analysis/policies.ts';
import { daysBetween } from '#analysis/quantities.ts';
import { lastExercised } from '#analysis/runbook-coverage.ts';
import type { Entity } from '#model/model.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';

/** A runbook that nobody has tried for longer than the policy allows (A18). */
export const runbookNotExercised: Check = {
	id: 'runbook-not-exercised',
	title: 'A runbook is not exercised',
	severity: 'warning',
	run: ({ model }) => {
		const limit = policiesOf(model).runbookMaxAge;
		return model.byKind.runbook.flatMap((runbook) => opinionOf(runbook, limit, model.asOf));
	},
};

function opinionOf(runbook: Entity<'runbook'>, limit: number, asOf: string): Opinion[] {
	const last = lastExercised(runbook, asOf);
	const age = daysBetween(last, asOf);
	const base = {
		subject: runbook.ref,
		span: runbook.span,
		suggestion: 'go through it in a drill and write the day in `exercises`',
	};
	if (age === undefined) {
		const message = `when ${code(runbook.ref)} was last exercised is not declared`;
		return [{ ...base, message, severity: 'info', certainty: 'data-gap' }];
	}
	if (age <= limit) return [];
	const inputs = [{ label: 'limit', value: `${limit} days`, source: 'policies.runbookMaxAge' }];
	return [
		{
			...base,
			inputs,
			message: `${code(runbook.ref)} was last exercised on ${last}, ${age} days ago; the policy asks for ${limit}`,
		},
	];
}
