import type { Entity, Model, Ref } from '#model/model.ts';
import { type Disruption, disruptionsOf } from './disruptions.ts';
import { soonerTime, timeToImpact } from './evidence.ts';
import type { Impacts } from './impact.ts';
import { whenRead } from './once.ts';
import type { Propagation } from './propagation.ts';
import type { RecoveryOfTarget } from './recovery-of-targets.ts';
import { toleranceOf } from './recovery-targets.ts';
import type { RecoveryTimes } from './recovery-time.ts';
import { type RunbookUse, runbooksIn } from './runbook-use.ts';
import { type Certainty, compareText, type State, type TimeToImpact } from './state.ts';

/** What a disruption does to one flow or business service. */
export interface DisruptionEffect {
	readonly target: Ref;
	readonly state: Exclude<State, 'up'>;
	readonly certainty: Certainty;
	/** Set where it is certainly DEGRADED, and DOWN if what nobody declares does harm. */
	readonly couldBe?: 'down' | undefined;
	/** When it reaches that state. */
	readonly time: TimeToImpact;
	/** When it is there in the pessimistic reading, where a certain effect comes sooner there; else undefined. */
	readonly possibleTime?: TimeToImpact | undefined;
	/** For a business service that goes DOWN. */
	readonly clock: ToleranceClock | undefined;
}

/** How long a business service is down, against what is tolerable. */
export interface ToleranceClock {
	readonly toleranceMs: number | undefined;
	/** When it goes down. */
	readonly startMs: number | undefined;
	/** When it possibly is down already, where that is sooner. */
	readonly possibleStartMs: number | undefined;
	/** When it works again: after the recovery, or when the event is over, whichever comes first; where data is damaged, after the recovery. */
	readonly endMs: number | undefined;
	/** The same where people do first what others wait for, by the plan for everything; undefined where that is no later. */
	readonly endAmongAllMs: number | undefined;
	readonly endBasis: 'recovery' | 'end of the event' | 'unknown' | 'never';
	/** `only-if-first`: within if people do first what this waits for, and not by the plan for everything. */
	readonly verdict: 'within' | 'only-if-first' | 'exceeds' | 'unknown';
}

export interface DisruptionReport {
	readonly disruption: Ref;
	/** Worst first, then certain, then by ref. Found when read, as their clocks need the times of A8. */
	readonly effects: readonly DisruptionEffect[];
	/** Components that are certainly DOWN or DEGRADED in the end, those lost included. */
	readonly componentsDown: number;
	readonly componentsDegraded: number;
	readonly runbooks: readonly RunbookUse[];
}

/** Who is affected by each disruption, the clocks that run, and the runbooks that stay usable. */
export interface DisruptionReports {
	readonly reports: readonly DisruptionReport[];
}

/** The effects of every disruption on every target. Each costs what it reaches, in both readings. */
export function disruptionReports(model: Model, impacts: Impacts, recovery: RecoveryTimes): DisruptionReports {
	const recovered = new Map(recovery.disruptions.map((one) => [one.disruption, one]));
	const reports = disruptionsOf(model).map((disruption): DisruptionReport => {
		const optimistic = impacts.run('optimistic', failedBy(disruption));
		const { componentCount, refs } = impacts.optimistic;
		const components = optimistic.affected().filter((node) => node < componentCount);
		const down = components.filter((node) => optimistic.downAt(node) !== Number.POSITIVE_INFINITY);
		const isDown = new Set(down.map((node) => refs[node]!));
		const report: DisruptionReport = {
			disruption: disruption.ref,
			effects: [],
			componentsDown: down.length,
			componentsDegraded: components.length - down.length,
			runbooks: runbooksIn(model, disruption, isDown),
		};
		return whenRead(report, 'effects', () =>
			effectsOf(model, impacts, disruption, recovered.get(disruption.ref)?.targets ?? []),
		);
	});
	return { reports };
}

const failedBy = ({ losses }: Disruption): readonly number[] =>
	losses.filter(({ down }) => down).map(({ index }) => index);

function effectsOf(
	model: Model,
	impacts: Impacts,
	disruption: Disruption,
	recovered: readonly RecoveryOfTarget[],
): readonly DisruptionEffect[] {
	const failed = failedBy(disruption);
	const optimistic = impacts.run('optimistic', failed);
	const pessimistic = impacts.run('pessimistic', failed);
	const { componentCount, targets } = impacts.optimistic;
	const times = new Map(recovered.map((one) => [one.target, one]));
	const effects = targets.flatMap(({ ref, notComputable }, at): DisruptionEffect[] => {
		if (notComputable !== undefined) return [];
		const effect = effectIn(ref, componentCount + at, optimistic, pessimistic);
		if (effect === undefined) return [];
		return [{ ...effect, clock: clockOf(model, disruption, effect, times.get(ref)) }];
	});
	return effects.sort(worstFirst);
}

function effectIn(
	target: Ref,
	node: number,
	optimistic: Propagation,
	pessimistic: Propagation,
): Omit<DisruptionEffect, 'clock'> | undefined {
	for (const [certainty, run] of [
		['certain', optimistic],
		['possible', pessimistic],
	] as const) {
		const downAt = run.downAt(node);
		const at = downAt === Number.POSITIVE_INFINITY ? run.degradedAt(node) : downAt;
		if (at === Number.POSITIVE_INFINITY) continue;
		return {
			target,
			state: downAt === Number.POSITIVE_INFINITY ? 'degraded' : 'down',
			certainty,
			...(downAt === Number.POSITIVE_INFINITY && pessimistic.downAt(node) !== Number.POSITIVE_INFINITY
				? { couldBe: 'down' as const }
				: {}),
			time: timeToImpact(at),
			possibleTime: soonerTime(
				at,
				downAt === Number.POSITIVE_INFINITY ? pessimistic.degradedAt(node) : pessimistic.downAt(node),
			),
		};
	}
	return undefined;
}

function worstFirst(a: DisruptionEffect, b: DisruptionEffect): number {
	const weight = ({ state, certainty }: DisruptionEffect): number =>
		(certainty === 'certain' ? 0 : 2) + (state === 'down' ? 0 : 1);
	return weight(a) - weight(b) || compareText(a.target, b.target);
}

function clockOf(
	model: Model,
	{ durationMs, damaged }: Disruption,
	{ target, state, time, possibleTime }: Omit<DisruptionEffect, 'clock'>,
	found: RecoveryOfTarget | undefined,
): ToleranceClock | undefined {
	const service = model.entities[target] as Entity | undefined;
	if (service?.kind !== 'business-service' || state !== 'down') return undefined;
	const toleranceMs = toleranceOf(model, target);
	const startMs = momentOf(time);
	const possibleStartMs = possibleTime && momentOf(possibleTime);
	const back = found?.kind === 'value' ? (found.withRespondersMs ?? found.milliseconds) : undefined;
	// Damage to data is not over with the event: it stays until it is put right.
	const over = damaged.length === 0 ? durationMs : undefined;
	const endMs = soonestOf(back, over);
	const amongAll = found?.kind === 'value' ? soonestOf(found.amongAllMs ?? back, over) : undefined;
	const endAmongAllMs = amongAll === undefined || endMs === undefined || amongAll <= endMs ? undefined : amongAll;
	const endBasis =
		endMs === undefined
			? found?.kind === 'never'
				? 'never'
				: 'unknown'
			: endMs === back
				? 'recovery'
				: 'end of the event';
	const atLeast = endMs ?? (found?.kind === 'not-computable' ? found.atLeastMs : undefined);
	const base = { toleranceMs, startMs, possibleStartMs, endMs, endAmongAllMs, endBasis } as const;
	if (toleranceMs === undefined || startMs === undefined) return { ...base, verdict: 'unknown' };
	if (endBasis === 'never') return { ...base, verdict: 'exceeds' };
	if (atLeast !== undefined && atLeast - startMs > toleranceMs) return { ...base, verdict: 'exceeds' };
	const from = possibleStartMs ?? startMs;
	if (endMs === undefined || endMs - from > toleranceMs) return { ...base, verdict: 'unknown' };
	return { ...base, verdict: (endAmongAllMs ?? endMs) - from > toleranceMs ? 'only-if-first' : 'within' };
}

/** The smaller of those that are known. */
function soonestOf(...times: readonly (number | undefined)[]): number | undefined {
	const known = times.filter((one) => one !== undefined);
	return known.length === 0 ? undefined : Math.min(...known);
}

const momentOf = (time: TimeToImpact): number | undefined =>
	time.kind === 'at-once' ? 0 : time.kind === 'after' ? time.milliseconds : undefined;
