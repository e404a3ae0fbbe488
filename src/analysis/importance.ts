import { eventImportances } from '#graph/importance.ts';
import type { Ref } from '#model/model.ts';
import { minutesInMonth } from './availability.ts';
import { type EvaluatedTargets, probabilitiesOfNames } from './evaluated-targets.ts';
import type { EventProbability } from './event-probabilities.ts';
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
	const found = evaluated.of(target, 'pessimistic');
	if (found?.evaluation.probability.kind !== 'exact' || found.evaluation.solved === undefined) return undefined;
	const { named, values } = found;
	const { solved, cutSets, probability } = found.evaluation;
	const P = probability.exact;
	// Nothing can be the cause of what never happens.
	if (P === 0) return { target, unavailability: 0, events: [] };
	const family = cutSets.kind === 'complete' ? cutSets.family : undefined;
	const events = eventImportances(solved, family, values).map((one): ImportanceOfEvent => {
		const q = values[one.variable]!;
		const birnbaum = one.whenFailed - one.whenWorking;
		const at = (chance: number): number => one.whenWorking + Math.min(1, chance) * birnbaum;
		return {
			event: probabilitiesOfNames(evaluated, [named.nameOf[one.variable]!])[0]!,
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
	const weight = (one: ImportanceOfEvent): number => one.fussellVesely ?? one.criticality;
	events.sort((a, b) => weight(b) - weight(a) || compareText(a.event.ref, b.event.ref));
	return { target, unavailability: P, events };
}
