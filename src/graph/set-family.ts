/**
 * Families of small sets of small numbers, each set packed into one number: at most three members from 1 to 131,071, as
 * base-2^17 digits in ascending order (51 bits, exact in a double). The packing makes absorption a few look-ups per set.
 */
export type Packed = number;

/** Members are below this. */
export const memberLimit = 131_072;
/** The largest set that can be packed. */
export const largestOrder = 3;

/** The empty set: as a cut set it means "always". */
export const emptySet: Packed = 0;

/** The members of a packed set, ascending. */
export function unpack(set: Packed): number[] {
	const members: number[] = [];
	for (let rest = set; rest > 0; rest = Math.floor(rest / memberLimit)) members.push(rest % memberLimit);
	return members;
}

/** Packs ascending members. */
function pack(members: readonly number[]): Packed {
	return members.reduceRight((packed, member) => packed * memberLimit + member, 0);
}

/** Number of members. */
export function orderOf(set: Packed): number {
	return set === 0 ? 0 : set < memberLimit ? 1 : set < memberLimit * memberLimit ? 2 : 3;
}

/** The union of two sets, or -1 when it has more than `order` members. */
export function union(a: Packed, b: Packed, order: number): Packed {
	if (a === b || b === 0) return a;
	if (a === 0) return b;
	const merged: number[] = [];
	let restA = a;
	let restB = b;
	while (restA > 0 || restB > 0) {
		const headA = restA > 0 ? restA % memberLimit : memberLimit;
		const headB = restB > 0 ? restB % memberLimit : memberLimit;
		merged.push(Math.min(headA, headB));
		if (merged.length > order) return -1;
		if (headA <= headB) restA = Math.floor(restA / memberLimit);
		if (headB <= headA) restB = Math.floor(restB / memberLimit);
	}
	return pack(merged);
}

/** The sets of a family that hold no other set of it (absorption), in ascending order. O(n log n). */
export function minimal(family: ReadonlySet<Packed>): Float64Array {
	if (family.has(emptySet)) return Float64Array.of(emptySet);
	const kept: number[] = [];
	for (const set of family) if (!holdsAnother(set, family)) kept.push(set);
	return Float64Array.from(kept).sort();
}

function holdsAnother(set: Packed, family: ReadonlySet<Packed>): boolean {
	return set >= memberLimit && properSubsets(set).some((part) => family.has(part));
}

/** The non-empty proper subsets of a packed set: at most six. */
export function properSubsets(set: Packed): Packed[] {
	const [a, b, c] = unpack(set) as [number, number | undefined, number | undefined];
	if (b === undefined) return [];
	if (c === undefined) return [a, b];
	return [a, b, c, pack([a, b]), pack([a, c]), pack([b, c])];
}
