import { emptySet, memberLimit, orderOf, type Packed, properSubsets, union, unpack } from './set-family.ts';

/** How many set operations may still be done; below zero the caller gives up. */
export interface Work {
	left: number;
}

/**
 * Adds every union of one set of `a` and one of `b` that has at most `order` members. Pairs that must be larger are never
 * looked at: a full set only takes in its own subsets, and two sets of two need a common member. False when the work ran out.
 */
export function addProduct(into: Set<Packed>, a: Float64Array, b: Float64Array, order: number, work: Work): boolean {
	if (a[0] === emptySet) return addAll(into, b, work);
	if (b[0] === emptySet) return addAll(into, a, work);
	return (
		addFull(into, a, b, order, work) &&
		addFull(into, b, a, order, work) &&
		addPairs(into, a, b, order, work) &&
		addPairs(into, b, a, order, work) &&
		(order < 3 || addOverlapping(into, a, b, work))
	);
}

function addAll(into: Set<Packed>, family: Float64Array, work: Work): boolean {
	work.left -= family.length;
	for (const set of family) into.add(set);
	return work.left >= 0;
}

/** Sets of `a` with `order` members that hold (or are) a set of `b`. */
function addFull(into: Set<Packed>, a: Float64Array, b: Float64Array, order: number, work: Work): boolean {
	const others = new Set(b);
	work.left -= a.length + b.length;
	for (const set of a) {
		if (orderOf(set) !== order) continue;
		if (others.has(set) || properSubsets(set).some((part) => others.has(part))) into.add(set);
	}
	return work.left >= 0;
}

/** Sets of `a` with one member and any smaller-than-full set of `b`. Families are ascending, so small sets come first. */
function addPairs(into: Set<Packed>, a: Float64Array, b: Float64Array, order: number, work: Work): boolean {
	for (const single of a) {
		if (single >= memberLimit || order === 1) break;
		for (const set of b) {
			if (orderOf(set) >= order) break;
			into.add(union(single, set, order));
			if (--work.left < 0) return false;
		}
	}
	return true;
}

/** Pairs of sets of two that share a member. */
function addOverlapping(into: Set<Packed>, a: Float64Array, b: Float64Array, work: Work): boolean {
	const byMember = new Map<number, Packed[]>();
	for (const set of b) {
		if (orderOf(set) !== 2) continue;
		for (const member of unpack(set)) {
			const known = byMember.get(member);
			if (known) known.push(set);
			else byMember.set(member, [set]);
		}
	}
	for (const set of a) {
		if (orderOf(set) !== 2) continue;
		for (const member of unpack(set)) {
			for (const other of byMember.get(member) ?? []) {
				into.add(union(set, other, 3));
				if (--work.left < 0) return false;
			}
		}
	}
	return true;
}
