import { shownDeclaredTime } from '#analysis/interface-text.ts';
import { shownDuration } from '#analysis/quantities.ts';
import type { OutlastedCall } from '#analysis/timeout-budget.ts';
import type { Model } from '#model/model.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';
import { severityOfWeakness, targetsOfFlows } from './reached-targets.ts';
import { changeSentence } from './timeout-sentences.ts';

/** A call whose target may still be at work when its caller gives up (A10). */
export const calleeOutlastsCaller: Check = {
	id: 'callee-outlasts-caller',
	title: 'A target works longer than its caller waits',
	severity: 'warning',
	run: ({ model }, facts) => facts.timeoutBudget.outlasted.map((call) => opinionOf(model, call)),
};

function opinionOf(model: Model, call: OutlastedCall): Opinion {
	const { targets, tier } = targetsOfFlows(model, [call.flow]);
	const ends = `${code(call.from)} gives ${code(call.to)} ${shownDuration(call.limitMs)}`;
	const step = model.steps[call.flow]?.find((one) => one.seq === call.seq);
	// A target that is told the deadline stops in time; what is lost are only its own further tries.
	const mild = call.deadlineTravels && !call.byItself;
	return {
		subject: call.from,
		and: call.interface ?? call.to,
		severity: mild ? 'info' : severityOfWeakness(tier, true),
		targets,
		path: [{ ref: call.flow, because: `step ${call.seq}`, span: step?.span }],
		inputs: [
			{
				label: code(call.limitField),
				value: shownDuration(call.limitMs),
				source: `${call.span.file}:${call.span.start.line}`,
				span: call.span,
			},
			{
				label: 'may work',
				value: shownDeclaredTime(call.work),
				source: `step ${call.seq} of ${call.flow} and the calls below it`,
				span: step?.span,
			},
		],
		message: call.byItself
			? `${ends}, and one in a hundred answers takes ${shownDuration(call.ownMs!)} by itself: those calls fail without any failure`
			: `${ends}, which may work ${call.work.complete ? '' : 'at least '}${shownDuration(call.work.ms)} on it in step ${call.seq} of ${code(call.flow)}: ${mild ? 'the deadline travels with the call, so its own further tries never get their turn' : 'it works on after the caller has given up'}`,
		suggestion: call.byItself
			? `set ${code(call.limitField)} of ${code(call.from)} -> ${code(call.to)} above ${shownDuration(call.ownMs!)}, or make ${code(call.to)} faster`
			: call.change === undefined
				? `let ${code(call.from)} wait longer than ${shownDuration(call.work.ms)}, or shorten several timeouts of ${code(call.to)}`
				: `set ${changeSentence(call.change)}`,
		effect:
			call.change === undefined
				? undefined
				: `${code(call.to)} then works ${shownDuration(call.change.sumAfterMs)} ${call.change.sumComplete ? 'at most ' : ''}instead of ${shownDuration(call.change.sumBeforeMs)}${call.change.sumComplete ? '' : ', as far as times are declared'}`,
		span: call.span,
	};
}
