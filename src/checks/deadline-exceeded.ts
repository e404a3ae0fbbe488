import { shownDeclaredTime } from '#analysis/interface-text.ts';
import { shownDuration } from '#analysis/quantities.ts';
import type { FlowTimeouts } from '#analysis/timeout-budget.ts';
import type { Model } from '#model/model.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';
import { severityOfWeakness, targetsOfFlows } from './reached-targets.ts';
import { changeSentence } from './timeout-sentences.ts';

/** A flow whose timeouts together are longer than its deadline (A10). */
export const deadlineExceeded: Check = {
	id: 'deadline-exceeded',
	title: 'Timeouts together exceed the deadline',
	severity: 'warning',
	run: ({ model }, facts) =>
		facts.timeoutBudget.flows.filter(({ verdict }) => verdict === 'over').map((flow) => opinionOf(model, flow)),
};

function opinionOf(model: Model, { flow, wait, deadlineMs, overMs, change, legs, steps, span }: FlowTimeouts): Opinion {
	const { targets, tier } = targetsOfFlows(model, [flow]);
	const first = new Set(legs[0]!.seqs);
	return {
		subject: flow,
		severity: severityOfWeakness(tier, true),
		targets,
		path: steps
			.filter((step) => first.has(step.seq) && step.depth === 0)
			.map((step) => ({
				ref: step.to,
				because: `step ${step.seq} waits ${shownDeclaredTime(step.wait)}`,
				span: step.span,
			})),
		inputs: [
			{
				label: 'limit',
				value: shownDuration(deadlineMs!),
				source: `${span.file}:${span.start.line}`,
				span,
			},
		],
		message: `the caller of ${code(flow)} may wait ${wait!.complete ? '' : 'at least '}${shownDuration(wait!.ms)}, ${shownDuration(overMs!)} longer than its deadline of ${shownDuration(deadlineMs!)}`,
		suggestion:
			change === undefined
				? `no single timeout mends it: shorten several, run calls in parallel, or move the deadline to ${wait!.complete ? '' : 'more than '}${shownDuration(wait!.ms)}`
				: `set ${changeSentence(change)}`,
		effect:
			change === undefined
				? undefined
				: `the longest wait falls from ${shownDuration(change.sumBeforeMs)} to ${shownDuration(change.sumAfterMs)}${change.sumComplete ? '' : ', as far as times are declared'}`,
		span,
	};
}
