import { sumOverSets } from './cut-set-count.ts';
import type { CutSetFamily } from './cut-set-family.ts';
import { visitCutSets } from './cut-set-list.ts';

/** The sum of the probabilities of the minimal cut sets; can exceed 1. */
export function rareEventSum(family: CutSetFamily, probabilities: Float64Array): number {
	return sumOverSets(family, probabilities);
}

/** Beyond this sum of probabilities the product of the complements is below the precision of a double. */
const certainFrom = 40;
const mostTerms = 64;

/**
 * The min-cut upper bound 1 - prod(1 - P(C)) over all minimal cut sets C (Esary and Proschan 1963), without listing them:
 * ln prod(1 - P(C)) = -sum over j of sum(P(C)^j) / j, and each inner sum is one pass over the diagram. Sets with a probability
 * over one half (fewer than a hundred, or the bound is 1) are taken out and multiplied one by one, so that the series converges.
 */
export function minCutUpperBound(family: CutSetFamily, probabilities: Float64Array): number {
	const first = sumOverSets(family, probabilities);
	if (first >= certainFrom) return 1;
	const large: number[] = [];
	const costs = probabilities.map((probability) => -Math.log(probability));
	visitCutSets(family, costs, Math.LN2, (_, cost) => large.push(Math.exp(-cost)) > 0);
	// Adding logarithms keeps the precision of small probabilities, where 1 - P would lose it.
	let logarithm = large.reduce((sum, probability) => sum + Math.log1p(-probability), 0);
	const powers = Float64Array.from(probabilities);
	for (let j = 1; j <= mostTerms; j++) {
		const sum = j === 1 ? first : sumOverSets(family, powers);
		const term = (sum - large.reduce((part, probability) => part + probability ** j, 0)) / j;
		logarithm -= Math.max(0, term);
		if (term <= 1e-17 * -logarithm || term < Number.MIN_VALUE) break;
		for (let index = 0; index < powers.length; index++) powers[index]! *= probabilities[index]!;
	}
	return logarithm === 0 ? 0 : -Math.expm1(logarithm);
}

/**
 * The Bonferroni lower bound S1 - S2: the rare-event sum less the probabilities of all pairs of sets happening together. O(n^2)
 * in the number of sets, so for short lists; can be negative, then it says nothing.
 */
export function bonferroniLowerBound(sets: readonly (readonly number[])[], probabilities: Float64Array): number {
	const products = sets.map((set) => set.reduce((result, member) => result * probabilities[member]!, 1));
	// The set that the last mark of an event is from, so that members of both sets count once.
	const markOf = new Int32Array(probabilities.length).fill(-1);
	let bound = 0;
	for (const [index, set] of sets.entries()) {
		bound += products[index]!;
		for (const member of set) markOf[member] = index;
		for (let other = index + 1; other < sets.length; other++) {
			let both = products[index]!;
			for (const member of sets[other]!) if (markOf[member] !== index) both *= probabilities[member]!;
			bound -= both;
		}
	}
	return bound;
}
