import type { Hazard } from '#analysis/consistency-hazards.ts';
import type { StepLatency } from '#analysis/latency-budget.ts';
import { shownDuration, shownNumber } from '#analysis/quantities.ts';
import type { StepAttempts } from '#analysis/retry-amplification.ts';
import type { StepTimeouts } from '#analysis/timeout-budget.ts';
import { addTo } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import type { FlowStep, Ref } from '#model/model.ts';
import type { ViewContext } from './context.ts';

/** What the analyses of calls say about one step of a flow, side by side. */
export interface CallStep {
	readonly step: FlowStep;
	readonly timeouts: StepTimeouts;
	readonly attempts: StepAttempts;
	readonly latency: StepLatency;
	/** Hazards that show in the step. */
	readonly hazards: readonly Hazard[];
	/** True when the target may work longer than one try of the caller. */
	readonly outlasts: boolean;
}

/** The steps of a flow in order. */
export const callStepsOf = (context: ViewContext, flow: Ref): readonly CallStep[] =>
	stepsByFlow(context).get(flow) ?? [];

const stepsByFlow = oncePer(({ facts, model }: ViewContext): ReadonlyMap<Ref, readonly CallStep[]> => {
	const hazards = new Map<string, Hazard[]>();
	for (const hazard of facts.consistencyHazards.hazards) {
		for (const { flow, seq } of hazard.steps) {
			const key = `${flow} ${seq}`;
			addTo(hazards, key, hazard);
		}
	}
	const attempts = new Map(facts.retryAmplification.flows.map((one) => [one.flow, one.steps]));
	const latency = new Map(facts.latencyBudget.flows.map((one) => [one.flow, one.steps]));
	return new Map(
		facts.timeoutBudget.flows.map(({ flow, steps }) => [
			flow,
			steps.map((timeouts, at): CallStep => {
				const limit = Math.min(
					timeouts.perTryMs ?? Number.POSITIVE_INFINITY,
					timeouts.totalMs ?? Number.POSITIVE_INFINITY,
				);
				return {
					step: model.steps[flow]![at]!,
					timeouts,
					attempts: attempts.get(flow)![at]!,
					latency: latency.get(flow)![at]!,
					hazards: hazards.get(`${flow} ${timeouts.seq}`) ?? [],
					outlasts: timeouts.mode === 'sync' && timeouts.work.ms > limit,
				};
			}),
		]),
	);
});

/** What a drawing notes at a step, one short line each: the longest wait, attempts, what outlasts it, hazards. */
export const callNotes = (context: ViewContext, step: FlowStep): readonly string[] =>
	notesByStep(context).get(step) ?? [];

const notesByStep = oncePer(
	(context: ViewContext): ReadonlyMap<FlowStep, readonly string[]> =>
		new Map(
			context.model.byKind.flow.flatMap(({ ref }) =>
				callStepsOf(context, ref).map((one) => [one.step, linesOf(one)] as const),
			),
		),
);

function linesOf({ timeouts, attempts, hazards, outlasts }: CallStep): readonly string[] {
	const { wait, work, dependency, mode, perTryMs, totalMs, retries } = timeouts;
	// What is declared stands in the note already, and is not said again in other words.
	const isDeclared = wait.complete && (wait.ms === totalMs || (retries === 0 && wait.ms === perTryMs));
	const waits =
		mode !== 'sync' || dependency === undefined || isDeclared
			? undefined
			: wait.unbounded
				? 'waits without end'
				: wait.complete
					? `waits ${shownDuration(wait.ms)} at most`
					: wait.ms > 0
						? `waits ${shownDuration(wait.ms)} or longer`
						: undefined;
	const isOwnRetries = attempts.reaching === attempts.usual * (1 + (retries ?? 0));
	const repeated =
		attempts.reaching > attempts.usual && !isOwnRetries
			? `up to ${shownNumber(attempts.reaching)} attempts`
			: undefined;
	return [
		[waits, repeated].filter((one) => one !== undefined).join(', '),
		outlasts ? `the target may work ${shownDuration(work.ms)}` : '',
		hazards.length === 0 ? '' : `hazard ${[...new Set(hazards.map(({ id }) => id))].join(', ')}`,
	].filter((line) => line !== '');
}
