import type { CutSetFamily, PartFamily } from './cut-set-family.ts';
import type { IsOver } from './time-spent.ts';

/** How many minimal cut sets there are. A number where it is exact (below 2^53), else a big integer. */
export interface CutSetCounts {
	readonly total: number | bigint;
	/** By number of events; index 0 counts the empty set. Ends with the largest order there is. */
	readonly byOrder: readonly (number | bigint)[];
}

/**
 * Counts without listing, by one pass over the diagram (dynamic programming). Only orders up to `most` are counted, the total is
 * then that of those. Undefined when the numbers would not fit into memory or the time is over.
 */
export function countCutSets(
	family: CutSetFamily,
	most = Number.POSITIVE_INFINITY,
	isOver: IsOver = () => false,
): CutSetCounts | undefined {
	const approximate = sumOverSets(family, new Float64Array(family.nodeCount).fill(1));
	const byOrder: readonly (number | bigint)[] | undefined =
		approximate < Number.MAX_SAFE_INTEGER
			? countsByOrder(family, numbers, most, isOver)
			: countsByOrder(family, bigIntegers, most, isOver);
	if (byOrder === undefined) return undefined;
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
	readonly zero: N;
	readonly one: N;
	/** Most coefficients that are kept at the same time: half a gigabyte or so. */
	readonly mostKept: number;
	/** How many of those a sum takes. */
	sizeOf(value: N): number;
	add(a: N, b: N): N;
	times(a: N, b: N): N;
}

const numbers: Arithmetic<number> = {
	zero: 0,
	one: 1,
	mostKept: 1 << 25,
	sizeOf: () => 1,
	add: (a, b) => a + b,
	times: (a, b) => a * b,
};

const bigIntegers: Arithmetic<bigint> = {
	zero: 0n,
	one: 1n,
	mostKept: 1 << 23,
	// 24 bytes, and about a byte for every five decimal bits; the length in bits is not cheaper to have.
	sizeOf: (value) => (value < 0xffff_ffff_ffff_ffffn ? 1 : 1 + value.toString(16).length / 48),
	add: (a, b) => a + b,
	times: (a, b) => a * b,
};

/** Counts of sets from the order `from` on. */
interface Counts<N> {
	readonly from: number;
	readonly values: readonly N[];
}

/** Per order how many sets: polynomials in "one more event", low + element * high. */
function countsByOrder<N>(
	family: CutSetFamily,
	arithmetic: Arithmetic<N>,
	most: number,
	isOver: IsOver,
): N[] | undefined {
	const parts: Counts<N>[] = [];
	for (const part of family.parts) {
		const counts = countsOf(part, parts, arithmetic, most, isOver);
		if (counts === undefined) return undefined;
		parts.push(counts);
	}
	const { from, values } = parts.at(-1)!;
	return [...Array.from({ length: values.length === 0 ? 0 : from }, () => arithmetic.zero), ...values];
}

/** Counts of a node are let go once the last node above it has its own: most of a diagram is never in memory together. */
function countsOf<N>(
	{ element, low, high, root }: PartFamily,
	parts: readonly Counts<N>[],
	arithmetic: Arithmetic<N>,
	most: number,
	isOver: IsOver,
): Counts<N> | undefined {
	const none: Counts<N> = { from: 0, values: [] };
	const event: Counts<N> = { from: 1, values: [arithmetic.one] };
	const counts: (Counts<N> | undefined)[] = [none, { from: 0, values: [arithmetic.one] }];
	const lastUser = new Int32Array(element.length);
	for (let node = 2; node < element.length; node++) lastUser[low[node]!] = lastUser[high[node]!] = node;
	let kept = 0;
	const sizeOf = ({ values }: Counts<N>): number =>
		4 + values.reduce((sum, value) => sum + arithmetic.sizeOf(value), 0);
	for (let node = 2; node < element.length; node++) {
		const own = element[node]! >= 0 ? event : parts[-1 - element[node]!]!;
		const here = added(counts[low[node]!]!, multiplied(own, counts[high[node]!]!, arithmetic, most), arithmetic);
		counts[node] = here;
		kept += sizeOf(here);
		if (kept > arithmetic.mostKept || ((node & 1023) === 0 && isOver())) return undefined;
		for (const below of [low[node]!, high[node]!]) {
			if (below < 2 || lastUser[below] !== node || counts[below] === undefined) continue;
			kept -= sizeOf(counts[below]);
			counts[below] = undefined;
		}
	}
	return counts[root]!;
}

function added<N>(a: Counts<N>, b: Counts<N>, { zero, add }: Arithmetic<N>): Counts<N> {
	if (a.values.length === 0) return b;
	if (b.values.length === 0) return a;
	const from = Math.min(a.from, b.from);
	const to = Math.max(a.from + a.values.length, b.from + b.values.length);
	const values: N[] = new Array(to - from).fill(zero);
	for (const { from: first, values: some } of [a, b])
		for (let index = 0; index < some.length; index++) {
			const at = first - from + index;
			values[at] = add(values[at]!, some[index]!);
		}
	return { from, values };
}

function multiplied<N>(a: Counts<N>, b: Counts<N>, { zero, one, add, times }: Arithmetic<N>, most: number): Counts<N> {
	if (a.values.length === 0 || b.values.length === 0) return { from: 0, values: [] };
	const from = a.from + b.from;
	const length = Math.min(a.values.length + b.values.length - 1, most - from + 1);
	if (length <= 0) return { from: 0, values: [] };
	if (a.values.length === 1 && a.values[0] === one && length === b.values.length) return { from, values: b.values };
	const values: N[] = new Array(length).fill(zero);
	for (let i = 0; i < a.values.length; i++)
		for (let j = 0; j < b.values.length && i + j < length; j++)
			values[i + j] = add(values[i + j]!, times(a.values[i]!, b.values[j]!));
	return { from, values };
}
