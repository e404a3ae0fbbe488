import type { Entity } from '#model/model.ts';
import type { RunbookStep } from '#model/types.generated.ts';
import type { Check, Opinion } from './check.ts';
import { code, listed } from './naming.ts';

/** A step that changes something and does not say how to see that it worked, or how to undo it (A18). */
export const runbookStepWithoutVerify: Check = {
	id: 'runbook-step-without-verify',
	title: 'A runbook step has no check or way back',
	severity: 'info',
	run: ({ model }) => model.byKind.runbook.flatMap(opinionsOf),
};

function opinionsOf(runbook: Entity<'runbook'>): Opinion[] {
	const first = (runbook.data.first ?? []).filter((step): step is RunbookStep => typeof step === 'object');
	const changing = [...first, ...(runbook.data.steps ?? [])].filter(
		(step) => step.kind === 'mutate' || step.kind === 'destructive',
	);
	const blind = changing.filter((step) => step.verify === undefined && step.expected === undefined);
	const final = changing.filter((step) => step.rollback === undefined);
	const names = (steps: readonly RunbookStep[]): string =>
		listed(steps.map((step) => step.id ?? step.title ?? step.cmd ?? 'a step'));
	const parts = [
		...(blind.length > 0 ? [`no way to see that it worked in ${names(blind)}`] : []),
		...(final.length > 0 ? [`no way back from ${names(final)}`] : []),
	];
	if (parts.length === 0) return [];
	return [
		{
			subject: runbook.ref,
			message: `${code(runbook.ref)} has ${parts.join(', and ')}`,
			suggestion:
				'add `verify` and `rollback` to each step that changes something; `rollback: none` with a reason where there is no way back',
			span: runbook.span,
		},
	];
}
