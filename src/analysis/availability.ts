import { bonferroniLowerBound } from '#graph/cut-set-bounds.ts';
import { listCutSets } from '#graph/cut-set-list.ts';
import { probabilityOf } from '#graph/probability.ts';
import type { Ref } from '#model/model.ts';
import { type EvaluatedTarget, type EvaluatedTargets, probabilitiesOfNames } from './evaluated-targets.ts';
import type { EventProbability } from './event-probabilities.ts';
import { compareText } from './state.ts';

/** A share of time with what it means to people, and the labelled bounds a reviewer may compare with. */
export interface AvailabilityFigures {
	/** Exact probability that the target is DOWN, 0 to 1. */
	readonly unavailability: number;
	readonly availability: number;
	/** Minutes of downtime in 30 days. */
	readonly minutesPerMonth: number;
	/** Sum of the probabilities of the minimal cut sets, not below the exact value; can exceed 1. */
	readonly rareEvent: number | undefined;
	/** 1 - prod(1 - P(cut set)), not below the exact value. */
	readonly upperBound: number | undefined;
	/** S1 - S2 (Bonferroni), not above the exact value; undefined when there are too many sets for all pairs. */
	readonly lowerBound: number | undefined;
}

/** A3 for one target. */
export type AvailabilityOfTarget = { readonly target: Ref } & (
	| { readonly kind: 'exact'; readonly figures: AvailabilityFigures; readonly basis: readonly EventProbability[] }
	/** Undeclared criticalities: between all of them soft (best) and all of them hard (worst). */
	| {
			readonly kind: 'range';
			readonly best: AvailabilityFigures;
			readonly worst: AvailabilityFigures;
			readonly why: string;
			readonly basis: readonly EventProbability[];
	  }
	/** The decision diagram was too large: certain bounds of the unavailability. */
	| { readonly kind: 'bounds'; readonly lower: number; readonly upper: number; readonly why: string }
	| {
			readonly kind: 'not-computable';
			readonly why: string;
			/** What would have to be declared, by ref of the event. Empty when the target has no structure to compute on. */
			readonly missing: readonly EventProbability[];
			/** The unavailability is at least this, as what is declared alone makes so much of it. */
			readonly atLeast?: Pick<AvailabilityFigures, 'unavailability' | 'minutesPerMonth'> | undefined;
	  }
);

/** A3. */
export interface Availability {
	/** Every flow, then every business service, each by ref. */
	readonly targets: readonly Ref[];
	/** Undefined when it is no target. */
	of(target: Ref): AvailabilityOfTarget | undefined;
}

export const minutesInMonth = 30 * 24 * 60;
const mostPairwise = 500;

/**
 * A3: the availability of flows and business services, exact by decision diagrams: shared zones, common causes and failovers
 * are counted once, however many components stand on them. Without a probability for every event that matters there is no
 * number, only the list of what is missing.
 */
export function availability(evaluated: EvaluatedTargets): Availability {
	const known = new Map<Ref, AvailabilityOfTarget>();
	const targets = new Map(evaluated.targets.map((target) => [target.ref, target]));
	return {
		targets: [...targets.keys()],
		of(target) {
			const found = targets.get(target);
			if (found === undefined) return undefined;
			let result = known.get(target);
			if (result === undefined) {
				result =
					found.notComputable === undefined
						? availabilityOf(target, evaluated)
						: { target, kind: 'not-computable', why: found.notComputable, missing: [] };
				known.set(target, result);
			}
			return result;
		},
	};
}

function availabilityOf(target: Ref, evaluated: EvaluatedTargets): AvailabilityOfTarget {
	const worst = evaluated.of(target, 'pessimistic');
	const best = evaluated.of(target, 'optimistic');
	if (worst === undefined || best === undefined)
		return { target, kind: 'not-computable', why: 'its dependency cycles are too large to unroll', missing: [] };
	const { probability } = worst.evaluation;
	if (probability.kind === 'missing') {
		const missing = probabilitiesOfNames(evaluated, probability.events);
		const why = `${missing.length} of the events that can stop it have no probability`;
		return { target, kind: 'not-computable', why, missing, atLeast: leastOf(best) };
	}
	if (probability.kind === 'bounds') {
		const { lower, upper, why } = probability;
		return { target, kind: 'bounds', lower, upper, why };
	}
	const basis = basisOf(worst, evaluated);
	const worstFigures = figuresOf(worst)!;
	const bestFigures = figuresOf(best);
	if (bestFigures === undefined || sameNumber(bestFigures.unavailability, worstFigures.unavailability))
		return { target, kind: 'exact', figures: worstFigures, basis };
	const why =
		'the criticality of some dependencies, or a fallback, is not declared: best with all soft, worst with all hard';
	return { target, kind: 'range', best: bestFigures, worst: worstFigures, why, basis };
}

/** More failures never help, so events without a number taken as never happening give a lower bound; zero says nothing. */
function leastOf({
	evaluation,
	values,
}: EvaluatedTarget): { unavailability: number; minutesPerMonth: number } | undefined {
	if (evaluation.solved === undefined) return undefined;
	const declared = values.map((value) => (Number.isNaN(value) ? 0 : value));
	const unavailability = probabilityOf(evaluation.solved, declared).yes;
	return unavailability === 0 ? undefined : { unavailability, minutesPerMonth: unavailability * minutesInMonth };
}

/** Equal but for the rounding of two diagrams of one function. */
function sameNumber(a: number, b: number): boolean {
	return Math.abs(a - b) <= 1e-12 * Math.max(a, b);
}

function figuresOf({ evaluation, values }: EvaluatedTarget): AvailabilityFigures | undefined {
	const { probability, cutSets } = evaluation;
	if (probability.kind !== 'exact') return undefined;
	const { sets, complete } = listCutSets(cutSets.family, Number.POSITIVE_INFINITY, mostPairwise);
	return {
		unavailability: probability.exact,
		availability: 1 - probability.exact,
		minutesPerMonth: probability.exact * minutesInMonth,
		rareEvent: probability.rareEvent,
		upperBound: probability.upperBound,
		lowerBound: cutSets.kind === 'complete' && complete ? bonferroniLowerBound(sets, values) : undefined,
	};
}

/** Every event that matters, with its number and where that comes from, by ref. */
function basisOf({ evaluation, named }: EvaluatedTarget, evaluated: EvaluatedTargets): readonly EventProbability[] {
	const names = (evaluation.solved?.atLevel ?? []).filter((of) => of >= 0).map((of) => named.nameOf[of]!);
	return [...probabilitiesOfNames(evaluated, [...new Set(names)])].sort((a, b) => compareText(a.ref, b.ref));
}
