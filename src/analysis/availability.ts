import type { Ref } from '#model/model.ts';
import type { AvailabilityCaveat } from './availability-caveats.ts';
import type { EvaluatedTargets, OpenQuestions } from './evaluated-targets.ts';
import { type EventProbability, withoutProbability } from './event-probabilities.ts';
import type { MissingField } from './missing-field.ts';
import type { TreeAnswer, TreeFigures } from './tree-answers.ts';

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
	| {
			readonly kind: 'exact';
			readonly figures: AvailabilityFigures;
			readonly basis: readonly EventProbability[];
			readonly caveats: readonly AvailabilityCaveat[];
	  }
	/**
	 * Undeclared criticalities, or copies at work: between all soft and no copy at work lost alone (best), and all hard and every
	 * copy at work (worst).
	 */
	| {
			readonly kind: 'range';
			readonly best: AvailabilityFigures;
			readonly worst: AvailabilityFigures;
			readonly why: string;
			/** Fields that would narrow the range, other than criticalities and fallbacks. */
			readonly undeclared: readonly MissingField[];
			readonly basis: readonly EventProbability[];
			readonly caveats: readonly AvailabilityCaveat[];
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

/**
 * A3: the availability of flows and business services, exact by decision diagrams: shared zones, common causes and failovers
 * are counted once, however many components stand on them. Without a probability for every event that matters there is no
 * number, only the list of what is missing.
 */
export function availability(evaluated: EvaluatedTargets, caveatsOf: CaveatsOf = () => []): Availability {
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
						? availabilityOf(target, evaluated, caveatsOf)
						: { target, kind: 'not-computable', why: found.notComputable, missing: [] };
				known.set(target, result);
			}
			return result;
		},
	};
}

/** What a number leaves out, by the components that it rests on. */
type CaveatsOf = (components: Iterable<Ref>) => readonly AvailabilityCaveat[];

function availabilityOf(target: Ref, evaluated: EvaluatedTargets, caveatsOf: CaveatsOf): AvailabilityOfTarget {
	const worst = evaluated.answerOf(target, 'pessimistic');
	const best = evaluated.answerOf(target, 'optimistic');
	const withoutNumber = (missing: readonly EventProbability[]): AvailabilityOfTarget => ({
		target,
		kind: 'not-computable',
		why: withoutProbability(missing),
		missing,
		atLeast: best && leastOf(best),
	});
	if (worst === undefined || best === undefined)
		return { target, kind: 'not-computable', why: 'its dependency cycles are too large to unroll', missing: [] };
	if (worst.kind === 'missing') return withoutNumber(worst.of);
	// What is lost for certain in the worse reading hides what the better one lacks.
	if (best.kind === 'missing') return withoutNumber(best.of);
	if (worst.kind === 'bounds') {
		const { lower, upper, why } = worst;
		return { target, kind: 'bounds', lower, upper, why };
	}
	const basis = worst.of;
	const caveats = caveatsOf(basis.map(({ entity }) => entity));
	const worstFigures = figuresOf(worst.figures);
	if (best.kind === 'bounds')
		return { target, kind: 'bounds', lower: best.lower, upper: worstFigures.unavailability, why: best.why };
	const bestFigures = figuresOf(best.figures);
	if (sameNumber(bestFigures.unavailability, worstFigures.unavailability))
		return { target, kind: 'exact', figures: worstFigures, basis, caveats };
	const open = evaluated.openQuestions(target);
	const undeclared = open.copiesAtWork;
	return {
		target,
		kind: 'range',
		best: bestFigures,
		worst: worstFigures,
		why: whyRange(open),
		undeclared,
		basis,
		caveats,
	};
}

/** What is not declared, with what the two ends of the range take it for; references in backticks. */
function whyRange({ dependencies, copiesAtWork }: OpenQuestions): string {
	const names = copiesAtWork.map(({ ref }) => `\`${ref}\``).join(', ');
	return [
		...(dependencies
			? [
					'some dependencies are of undeclared criticality, or soft without a tested fallback: best with all soft, worst with all hard',
				]
			: []),
		...(copiesAtWork.length > 0
			? [
					`which copy is at work is not declared for ${names}: best when the loss of one copy never needs the failover, worst when the loss of any does`,
				]
			: []),
	].join('; ');
}

/** More failures never help, so events without a number taken as never happening give a lower bound; zero says nothing. */
function leastOf({ declared = 0 }: TreeAnswer): { unavailability: number; minutesPerMonth: number } | undefined {
	return declared === 0 ? undefined : { unavailability: declared, minutesPerMonth: declared * minutesInMonth };
}

/** Equal but for the rounding of two diagrams of one function. */
function sameNumber(a: number, b: number): boolean {
	return Math.abs(a - b) <= 1e-12 * Math.max(a, b);
}

function figuresOf({ unavailability, rareEvent, upperBound, lowerBound }: TreeFigures): AvailabilityFigures {
	return {
		unavailability,
		availability: 1 - unavailability,
		minutesPerMonth: unavailability * minutesInMonth,
		rareEvent,
		upperBound,
		lowerBound,
	};
}
