import type { CircuitNode } from './circuit.ts';
import type { Members } from './part.ts';

/** Edges times rounds; a round of a large part takes milliseconds, and most of what can be gained is gained in the first ones. */
const mostWork = 8_000_000;
const mostRounds = 60;

/**
 * An order of leaves made better by drawing together what one gate joins: every gate pulls itself and its inputs to their middle,
 * all at once, again and again; of all rounds the one in which the gates reach least far in sum is taken (FORCE, Aloul, Markov
 * and Sakallah 2003). Other than a walk it does not hang on the order in which inputs are written.
 */
export function drawnTogether(
	nodes: readonly CircuitNode[],
	{ gates, leaves, role }: Members,
	start: readonly number[],
): readonly number[] {
	const pulls = gates.map((gate) => [gate, ...nodes[gate]!.inputs.map((input) => input >> 1)]);
	const all = [...leaves, ...gates];
	const place = new Float64Array(role.length);
	for (const [at, leaf] of start.entries()) place[leaf] = at;
	// Gates are numbered after what they use, so their inputs have a place already.
	for (const [gate, ...inputs] of pulls)
		place[gate!] = inputs.reduce((sum, input) => sum + place[input]!, 0) / inputs.length;
	rank(all, place);
	const ends = pulls.reduce((sum, pull) => sum + pull.length, 0);
	const rounds = Math.min(mostRounds, Math.ceil(mostWork / Math.max(1, ends)));
	let best = place.slice();
	let least = reachOf(pulls, place);
	const sums = new Float64Array(role.length);
	const counts = new Float64Array(role.length);
	for (let round = 0; round < rounds; round++) {
		sums.fill(0);
		counts.fill(0);
		for (const pull of pulls) {
			let middle = 0;
			for (const node of pull) middle += place[node]!;
			middle /= pull.length;
			for (const node of pull) {
				sums[node]! += middle;
				counts[node]! += 1;
			}
		}
		for (const node of all) if (counts[node]! > 0) place[node] = sums[node]! / counts[node]!;
		rank(all, place);
		const reach = reachOf(pulls, place);
		if (reach >= least) continue;
		least = reach;
		best = place.slice();
	}
	return [...leaves].sort((a, b) => best[a]! - best[b]!);
}

/** Places become ranks; equal ones by number, so that the result is one. */
function rank(nodes: readonly number[], place: Float64Array): void {
	const sorted = [...nodes].sort((a, b) => place[a]! - place[b]! || a - b);
	for (const [at, node] of sorted.entries()) place[node] = at;
}

/** From the first to the last of what a gate joins, over all gates. */
function reachOf(pulls: readonly (readonly number[])[], place: Float64Array): number {
	let sum = 0;
	for (const pull of pulls) {
		let low = Number.POSITIVE_INFINITY;
		let high = Number.NEGATIVE_INFINITY;
		for (const node of pull) {
			if (place[node]! < low) low = place[node]!;
			if (place[node]! > high) high = place[node]!;
		}
		sum += high - low;
	}
	return sum;
}
