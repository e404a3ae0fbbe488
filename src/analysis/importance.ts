import type { EventImportance } from '#graph/importance.ts';
import type { Ref } from '#model/model.ts';
import { minutesInMonth } from './availability.ts';
import type { EvaluatedTargets } from './evaluated-targets.ts';
import type { EventProbability } from './event-probabilities.ts';
import { refOfEvent } from './fault-tree.ts';
import { compareText } from './state.ts';

/** What one event means for the unavailability of one target. */
export interface ImportanceOfEvent {
	readonly event: EventProbability;
	/** Birnbaum: P(down | event) - P(down | not event). */
	readonly birnbaum: number;
	/** Criticality: Birnbaum x q / P, the share of the unavailability that goes when the event never happens. */
	readonly criticality: number;
	/** Fussell-Vesely (textbook): P(union of the minimal cut sets with the event) / P: what to fix now. */
	readonly fussellVesely: number | undefined;
	/** Diagnostic importance: P(event | down). Other tools call this Fussell-Vesely. */
	readonly diagnostic: number;
	/** Risk achievement worth: P(down | event) / P: what must not get worse. */
	readonly riskAchievement: number;
	/** Risk reduction worth: P / P(down | not event); infinite when the target cannot fail without the event. */
	readonly riskReduction: number;
	/** Minutes in 30 days that are gone when the event never happens. */
	readonly minutesPerMonth: number;
	/** The unavailability when the estimate is three times too low, or three times too high. */
	readonly ifThreefold: number;
	readonly ifThird: number;
}

/** A4 for one target: events by Fussell-Vesely (or criticality where that is not known), largest first. */
export interface ImportanceOfTarget {
	readonly target: Ref;
	readonly unavailability: number;
	readonly events: readonly ImportanceOfEvent[];
}

/** A4. Undefined where A3 has no exact number (of a range: for its worst case). */
export interface Importance {
	of(target: Ref): ImportanceOfTarget | undefined;
}

/** Events of all targets together that are kept as they are told; beyond it the oldest targets are told anew when they are asked for. */
const mostTold = 200_000;

/**
 * A4: which events the unavailability of a target comes from. Exact, two passes over the decision diagram per event. Each of a
 * thousand targets of a large model has thousands of events, so of each only the numbers stay that the others follow from.
 */
export function importance(evaluated: EvaluatedTargets, most = mostTold): Importance {
	const known = new Map<Ref, KeptImportance | undefined>();
	const told = new Map<Ref, ImportanceOfTarget>();
	let events = 0;
	const tell = (target: Ref): ImportanceOfTarget | undefined => {
		if (!known.has(target)) known.set(target, keptImportanceOf(target, evaluated));
		const kept = known.get(target);
		if (kept === undefined) return undefined;
		const made = toldImportance(target, kept);
		told.set(target, made);
		events += made.events.length;
		for (const [oldest, { events: own }] of told) {
			if (events <= most || oldest === target) break;
			told.delete(oldest);
			events -= own.length;
		}
		return made;
	};
	return { of: (target) => told.get(target) ?? tell(target) };
}

/** Events in the order in which they are told, each with three numbers; NaN for a union of cut sets that is not known. */
interface KeptImportance {
	readonly unavailability: number;
	readonly events: readonly EventProbability[];
	readonly whenFailed: Float64Array;
	readonly whenWorking: Float64Array;
	readonly throughCutSets: Float64Array;
}

function keptImportanceOf(target: Ref, evaluated: EvaluatedTargets): KeptImportance | undefined {
	const answer = evaluated.answerOf(target, 'pessimistic');
	if (answer?.kind !== 'exact') return undefined;
	const P = answer.figures.unavailability;
	// Nothing can be the cause of what never happens.
	const found = P === 0 ? undefined : evaluated.importancesOf(target);
	// What differs in its last digits only is alike, so that rounding says nothing about the order.
	const weighed = (found?.events ?? []).map(({ variable, ...numbers }) => {
		const event = evaluated.probabilities.get(refOfEvent(found!.named.nameOf[variable]!))!;
		return { ...numbers, event, weight: Math.fround(weightOf(numbers, event.value!, P)) };
	});
	weighed.sort((a, b) => b.weight - a.weight || compareText(a.event.ref, b.event.ref));
	return {
		unavailability: P,
		events: weighed.map(({ event }) => event),
		whenFailed: Float64Array.from(weighed, (one) => one.whenFailed),
		whenWorking: Float64Array.from(weighed, (one) => one.whenWorking),
		throughCutSets: Float64Array.from(weighed, (one) => one.throughCutSets ?? Number.NaN),
	};
}

/** Fussell-Vesely, or criticality where that is not known. */
function weightOf({ whenFailed, whenWorking, throughCutSets }: Chances, q: number, P: number): number {
	return throughCutSets === undefined ? ((whenFailed - whenWorking) * q) / P : throughCutSets / P;
}

type Chances = Omit<EventImportance, 'variable'>;

function toldImportance(target: Ref, kept: KeptImportance): ImportanceOfTarget {
	const { unavailability: P, whenFailed, whenWorking, throughCutSets } = kept;
	const events = kept.events.map((event, at): ImportanceOfEvent => {
		const q = event.value!;
		const working = whenWorking[at]!;
		const birnbaum = whenFailed[at]! - working;
		const through = throughCutSets[at]!;
		const ifChance = (chance: number): number => working + Math.min(1, chance) * birnbaum;
		return {
			event,
			birnbaum,
			criticality: (birnbaum * q) / P,
			fussellVesely: Number.isNaN(through) ? undefined : through / P,
			diagnostic: (q * whenFailed[at]!) / P,
			riskAchievement: whenFailed[at]! / P,
			riskReduction: P / working,
			minutesPerMonth: birnbaum * q * minutesInMonth,
			ifThreefold: ifChance(3 * q),
			ifThird: ifChance(q / 3),
		};
	});
	return { target, unavailability: P, events };
}
