import type { CutSetFamily, PartFamily } from './cut-set-family.ts';

/** How many minimal cut sets there are. A number where it is exact (below 2^53), else a big integer. */
export interface CutSetCounts {
	readonly total: number | bigint;
	/** By number of events; index 0 counts the empty set. Ends with the largest order there is. */
	readonly byOrder: readonly (number | bigint)[];
}

/** Counts without listing, by one pass over the diagram (dynamic programming). */
export function countCutSets(family: CutSetFamily): CutSetCounts {
	const approximate = sumOverSets(family, new Float64Array(family.nodeCount).fill(1));
	const byOrder: readonly (number | bigint)[] =
		approximate < Number.MAX_SAFE_INTEGER ? exactCounts(family, numbers) : exactCounts(family, bigIntegers);
	const last = byOrder.findLastIndex((count) => Number(count) > 0);
	const kept = byOrder.slice(0, last + 1);
	const total = kept.reduce((sum: bigint, count) => sum + BigInt(count), 0n);
	return { total: total <= Number.MAX_SAFE_INTEGER ? Number(total) : total, byOrder: kept };
}

/** The sum over all sets of the product of their members' values. With probabilities it is the rare-event sum. */
export function sumOverSets(family: CutSetFamily, values: Float64Array): number {
	const ofPart = new Float64Array(family.parts.length);
	for (const [index, { element, low, high, root }] of family.parts.entries()) {
		const sums = new Float64Array(element.length);
		sums[1] = 1;
		for (let node = 2; node < sums.length; node++) {
			const of = element[node]!;
			sums[node] = sums[low[node]!]! + (of >= 0 ? values[of]! : ofPart[-1 - of]!) * sums[high[node]!]!;
		}
		ofPart[index] = sums[root]!;
	}
	return ofPart.at(-1)!;
}

/** What counting needs of a kind of number. */
interface Arithmetic<N> {
	zeros(length: number): { [index: number]: N; readonly length: number };
	readonly one: N;
	add(a: N, b: N): N;
	times(a: N, b: N): N;
	isZero(a: N): boolean;
}

const numbers: Arithmetic<number> = {
	zeros: (length) => new Float64Array(length),
	one: 1,
	add: (a, b) => a + b,
	times: (a, b) => a * b,
	isZero: (a) => a === 0,
};

const bigIntegers: Arithmetic<bigint> = {
	zeros: (length) => Array.from({ length }, () => 0n),
	one: 1n,
	add: (a, b) => a + b,
	times: (a, b) => a * b,
	isZero: (a) => a === 0n,
};

/** Per order how many sets: polynomials in "one more event", low + element * high. */
function exactCounts<N>(family: CutSetFamily, arithmetic: Arithmetic<N>): N[] {
	const polynomials: N[][] = [];
	for (const part of family.parts) polynomials.push(polynomialOf(part, polynomials, arithmetic));
	return polynomials.at(-1)!;
}

function polynomialOf<N>(
	part: PartFamily,
	parts: readonly N[][],
	{ zeros, one, add, times, isZero }: Arithmetic<N>,
): N[] {
	const { element, low, high, root } = part;
	const step = (node: number): readonly N[] => (element[node]! >= 0 ? [] : parts[-1 - element[node]!]!);
	// Where the polynomial of each node starts in one array, and how long it is.
	const start = new Float64Array(element.length + 1);
	const length = new Int32Array(element.length).fill(1);
	for (let node = 0; node < element.length; node++) {
		if (node >= 2) {
			const added = element[node]! >= 0 ? 1 : step(node).length - 1;
			length[node] = Math.max(length[low[node]!]!, length[high[node]!]! + added);
		}
		start[node + 1] = start[node]! + length[node]!;
	}
	const all = zeros(start[element.length]!);
	all[start[1]!] = one;
	for (let node = 2; node < element.length; node++) {
		const to = start[node]!;
		const fromLow = start[low[node]!]!;
		const fromHigh = start[high[node]!]!;
		for (let order = 0; order < length[low[node]!]!; order++) all[to + order] = all[fromLow + order]!;
		const highLength = length[high[node]!]!;
		if (element[node]! >= 0) {
			for (let order = 0; order < highLength; order++)
				all[to + order + 1] = add(all[to + order + 1]!, all[fromHigh + order]!);
			continue;
		}
		for (const [more, factor] of step(node).entries()) {
			if (isZero(factor)) continue;
			for (let order = 0; order < highLength; order++) {
				const at = to + order + more;
				all[at] = add(all[at]!, times(factor, all[fromHigh + order]!));
			}
		}
	}
	return Array.from({ length: length[root]! }, (_, order) => all[start[root]! + order]!);
}
