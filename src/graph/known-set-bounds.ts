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
