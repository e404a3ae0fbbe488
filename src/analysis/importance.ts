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

/** A4: which events the unavailability of a target comes from. Exact, two passes over the decision diagram per event. */
export function importance(evaluated: EvaluatedTargets): Importance {
	const known = new Map<Ref, ImportanceOfTarget | undefined>();
	return {
		of(target) {
			if (!known.has(target)) known.set(target, importanceOf(target, evaluated));
			return known.get(target);
		},
	};
}

function importanceOf(target: Ref, evaluated: EvaluatedTargets): ImportanceOfTarget | undefined {
	const answer = evaluated.answerOf(target, 'pessimistic');
	if (answer?.kind !== 'exact') return undefined;
	const P = answer.figures.unavailability;
	// Nothing can be the cause of what never happens.
	const found = P === 0 ? undefined : evaluated.importancesOf(target);
	if (found === undefined) return { target, unavailability: P, events: [] };
	const events = found.events.map((one): ImportanceOfEvent => {
		const event = evaluated.probabilities.get(refOfEvent(found.named.nameOf[one.variable]!))!;
		const q = event.value!;
		const birnbaum = one.whenFailed - one.whenWorking;
		const at = (chance: number): number => one.whenWorking + Math.min(1, chance) * birnbaum;
		return {
			event,
			birnbaum,
			criticality: (birnbaum * q) / P,
			fussellVesely: one.throughCutSets === undefined ? undefined : one.throughCutSets / P,
			diagnostic: (q * one.whenFailed) / P,
			riskAchievement: one.whenFailed / P,
			riskReduction: P / one.whenWorking,
			minutesPerMonth: birnbaum * q * minutesInMonth,
			ifThreefold: at(3 * q),
			ifThird: at(q / 3),
		};
	});
	// What differs in its last digits only is alike, so that rounding says nothing about the order.
	const weight = (one: ImportanceOfEvent): number => Math.fround(one.fussellVesely ?? one.criticality);
	events.sort((a, b) => weight(b) - weight(a) || compareText(a.event.ref, b.event.ref));
	return { target, unavailability: P, events };
}
