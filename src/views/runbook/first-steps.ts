import type { RunbookStep } from '#model/types.generated.ts';
import type { ViewContext } from '../context.ts';
import { targetsAt } from '../model-index.ts';
import { type OwnedStep, type Subject, stepsOf } from './subject.ts';

/** Which steps stand at the top of a page: at most three read-only checks and the safest mitigation. Never anything destructive. */

/** Checks at the top of a page: more nobody goes through before the first measure. */
export const mostChecks = 3;

/**
 * What concerns the failure in hand: steps for failure modes that the alert detects come before those for any, and steps for
 * other failure modes are left out. As written on a runbook's own page, and where no failure mode is known or nothing would be left.
 */
function concerning(subject: Subject, steps: readonly OwnedStep[]): readonly OwnedStep[] {
	if (subject.kind === 'runbook' || subject.failureModes.length === 0) return steps;
	const own = new Set(subject.failureModes.map(({ ref }) => ref));
	const fitting = [
		...steps.filter(({ failureMode }) => failureMode !== undefined && own.has(failureMode)),
		...steps.filter(({ failureMode }) => failureMode === undefined),
	];
	return fitting.length > 0 ? fitting : steps;
}

/** What the author of a runbook put first. */
function authoredIn(
	context: ViewContext,
	runbook: OwnedStep['runbook'],
	steps: readonly OwnedStep[],
): readonly OwnedStep[] {
	return (runbook.data.first ?? [])
		.map((one, at): OwnedStep | undefined =>
			typeof one === 'string'
				? steps.find((step) => step.runbook === runbook && step.step.id === one)
				: {
						runbook,
						at: 900 + at,
						step: one as RunbookStep,
						failureMode: targetsAt(context.index, runbook.ref, 'first', at, 'failureMode')[0],
					},
		)
		.filter((one) => one !== undefined)
		.filter((one) => one.step.kind !== 'destructive');
}

/** What an author put first, of the first runbook that says so. */
export function authoredFirst(context: ViewContext, subject: Subject): readonly OwnedStep[] {
	const steps = stepsOf(context, subject);
	for (const runbook of subject.runbooks) {
		const found = authoredIn(context, runbook, steps);
		if (found.length > 0) return concerning(subject, found).slice(0, 4);
	}
	return [];
}

const isCheck = ({ step }: OwnedStep): boolean =>
	step.kind === 'read' && step.phase !== 'verify' && step.phase !== 'close';

/** What to take when nobody chose: the first read-only checks, then the first step that changes something and says how to check and undo it. */
function chosenFirst(steps: readonly OwnedStep[]): readonly OwnedStep[] {
	const checks = steps.filter(isCheck).slice(0, mostChecks);
	const safest = steps.find(
		(one) =>
			one.step.kind === 'mutate' &&
			(one.step.phase === undefined || one.step.phase === 'mitigate') &&
			one.step.verify !== undefined &&
			one.step.rollback !== undefined,
	);
	return safest === undefined ? checks : [...checks, safest];
}

/**
 * Of a component nobody knows yet what failed in it, so there is no measure to begin with, only looking: what its own runbook puts
 * first; else one check of each runbook in turn, the likeliest failure first, for together they tell the failures apart.
 */
function checksOfComponent(context: ViewContext, subject: Subject): readonly OwnedStep[] {
	const steps = stepsOf(context, subject);
	const checksIn = (runbook: OwnedStep['runbook']): readonly OwnedStep[] => {
		const authored = authoredIn(context, runbook, steps).filter(isCheck);
		const all = authored.length > 0 ? authored : steps.filter((one) => one.runbook === runbook && isCheck(one));
		return concerning(subject, all);
	};
	const own = subject.written.map(checksIn).find((checks) => checks.length > 0);
	if (own !== undefined) return own.slice(0, mostChecks);
	const chosen: OwnedStep[] = [];
	const queues = subject.runbooks.map(checksIn);
	const isNew = ({ step }: OwnedStep): boolean =>
		!chosen.some((one) => one.step === step || (step.cmd !== undefined && one.step.cmd === step.cmd));
	for (let turn = 0; turn < mostChecks; turn++)
		for (const queue of queues) {
			const next = queue[turn];
			if (next !== undefined && chosen.length < mostChecks && isNew(next)) chosen.push(next);
		}
	return chosen;
}

/** The steps that stand at the top of the page, so that no later block repeats them. */
export function firstSteps(context: ViewContext, subject: Subject): readonly OwnedStep[] {
	if (subject.kind === 'component') return checksOfComponent(context, subject);
	const authored = authoredFirst(context, subject);
	return authored.length > 0 ? authored : chosenFirst(concerning(subject, stepsOf(context, subject)));
}
