import type { CutSetFamily } from './cut-set-family.ts';
import { visitCutSets } from './cut-set-list.ts';
import type { IsOver } from './time-spent.ts';

/** Sets that are looked at for the lower bound; the likeliest are among those of low order. */
const mostLookedAt = 20_000;

/**
 * A lower bound of the probability of a monotone function from some of its cut sets: sets without a common event, taken from the
 * likeliest on, happen independently, so one of them happens with 1 - prod(1 - P(C)).
 */
export function disjointSetsBound(family: CutSetFamily, probabilities: Float64Array, order: number): number {
	const found: { readonly set: readonly number[]; readonly chance: number }[] = [];
	const costs = new Float64Array(family.nodeCount).fill(1);
	visitCutSets(family, costs, order, (set) => {
		found.push({ set: [...set], chance: set.reduce((product, event) => product * probabilities[event]!, 1) });
		return found.length < mostLookedAt;
	});
	found.sort((a, b) => b.chance - a.chance);
	const used = new Set<number>();
	let none = 0;
	for (const { set, chance } of found) {
		if (set.some((event) => used.has(event))) continue;
		for (const event of set) used.add(event);
		none += Math.log1p(-chance);
	}
	return -Math.expm1(none);
}

/** Sets that are held against each other; the time grows with the square, and is below a second. */
const mostCompared = 4000;
/** How much less likely the sets of the next round may be than those of the last one. */
const roundFactor = Math.log(8);
const mostRounds = 40;

/**
 * A lower bound of the probability of a monotone function from its likeliest cut sets C1, C2, ... (fewer than all of them may be
 * known): P(C1 or C2 or ...) is the sum over i of P(Ci) P(none before it happens | Ci), and given Ci the absence of each other
 * set makes the absence of the next one no less likely (Harris 1960), so the last factor is at least the product over j < i of
 * 1 - P(Cj | Ci). Not below the sum S1 - S2 of Bonferroni over the same sets, and never negative.
 */
export function likeliestSetsBound(family: CutSetFamily, probabilities: Float64Array): number {
	const sets = likeliestSets(family, probabilities);
	const markOf = new Int32Array(family.nodeCount).fill(-1);
	let bound = 0;
	for (const [index, { set, chance }] of sets.entries()) {
		for (const member of set) markOf[member] = index;
		let first = chance;
		for (let before = 0; before < index; before++) {
			let given = 1;
			for (const member of sets[before]!.set) if (markOf[member] !== index) given *= probabilities[member]!;
			first *= 1 - given;
		}
		bound += first;
	}
	return bound;
}

interface LikelySet {
	readonly set: readonly number[];
	readonly chance: number;
}

/** The likeliest sets from the top, as many as are compared: those above a least probability that sinks from round to round. */
function likeliestSets(family: CutSetFamily, probabilities: Float64Array): readonly LikelySet[] {
	const costs = probabilities.map((probability) => -Math.log(probability));
	const chanceOf = (set: readonly number[]): number =>
		set.reduce((product, event) => product * probabilities[event]!, 1);
	let found: LikelySet[] = [];
	for (let round = 1; round <= mostRounds; round++) {
		const next: LikelySet[] = [];
		const all = visitCutSets(family, costs, round * roundFactor, (set) => {
			next.push({ set: [...set], chance: chanceOf(set) });
			return next.length <= mostLookedAt;
		});
		// A round that found more than it may hold has not all of the likeliest ones; the sets are cut sets all the same.
		if (all || found.length === 0) found = next;
		if (!all || found.length >= mostCompared) break;
	}
	return found.sort((a, b) => b.chance - a.chance).slice(0, mostCompared);
}

/**
 * The probability that at least `count` of independent events happen (Poisson binomial, by recursion over the events). What has
 * no cut set of fewer events is at most so likely. 1 when the time is over first.
 */
export function atLeastSoMany(count: number, probabilities: Iterable<number>, isOver: IsOver): number {
	const chance = new Float64Array(count + 1);
	chance[0] = 1;
	let done = 0;
	for (const p of probabilities) {
		chance[count] = chance[count]! + p * (count > 0 ? chance[count - 1]! : 0);
		for (let happened = count - 1; happened > 0; happened--)
			chance[happened] = chance[happened]! * (1 - p) + chance[happened - 1]! * p;
		if (count > 0) chance[0] = chance[0]! * (1 - p);
		if ((++done & 0xffff) === 0 && isOver()) return 1;
	}
	return Math.min(1, chance[count]!);
}
