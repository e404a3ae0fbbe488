import type { CutSetFamily } from './cut-set-family.ts';

/** Receives one set: its variables in no particular order (copy it to keep it) and its cost. False stops the listing. */
export type Visitor = (set: readonly number[], cost: number) => boolean;

/**
 * Visits every minimal cut set whose cost, the sum of its members' costs (none negative), is at most `limit`. Branches that
 * cannot stay within it are never entered, so the time is about proportional to what is visited. With a cost of 1 each the
 * limit is an order; with -ln q it is a least probability. Returns false when the visitor stopped it.
 */
export function visitCutSets(family: CutSetFamily, costs: Float64Array, limit: number, visitor: Visitor): boolean {
	const least = leastCosts(family, costs);
	const chosen: number[] = [];
	/** Continues with the cost so far; false stops everything. */
	type Then = (cost: number) => boolean;
	const visit = (part: number, from: number, cost: number, most: number, then: Then): boolean => {
		const { element, low, high } = family.parts[part]!;
		const least_ = least[part]!;
		for (let node = from; node !== 0; node = low[node]!) {
			if (cost + least_[node]! > most) return true;
			if (node === 1) return then(cost);
			const of = element[node]!;
			const above = high[node]!;
			if (of >= 0) {
				if (cost + costs[of]! + least_[above]! > most) continue;
				chosen.push(of);
				const more = visit(part, above, cost + costs[of]!, most, then);
				chosen.pop();
				if (!more) return false;
				continue;
			}
			const inner = -1 - of;
			const rest: Then = (spent) => visit(part, above, spent, most, then);
			if (!visit(inner, family.parts[inner]!.root, cost, most - least_[above]!, rest)) return false;
		}
		return true;
	};
	const last = family.parts.length - 1;
	return visit(last, family.parts[last]!.root, 0, limit, (cost) => visitor(chosen, cost));
}

/** Per part and node the cost of its cheapest set. */
function leastCosts(family: CutSetFamily, costs: Float64Array): Float64Array[] {
	const least: Float64Array[] = [];
	for (const { element, low, high } of family.parts) {
		const here = new Float64Array(element.length);
		here[0] = Number.POSITIVE_INFINITY;
		for (let node = 2; node < here.length; node++) {
			const of = element[node]!;
			const own = of >= 0 ? costs[of]! : least[-1 - of]![family.parts[-1 - of]!.root]!;
			here[node] = Math.min(here[low[node]!]!, own + here[high[node]!]!);
		}
		least.push(here);
	}
	return least;
}

/** The sets of at most `order` variables, each ascending, by size and then by number; and whether that is all of those. */
export function listCutSets(
	family: CutSetFamily,
	order: number,
	most: number,
): { readonly sets: readonly (readonly number[])[]; readonly complete: boolean } {
	const sets: number[][] = [];
	const complete = visitCutSets(family, new Float64Array(family.nodeCount).fill(1), order, (set) => {
		if (sets.length === most) return false;
		sets.push([...set].sort((a, b) => a - b));
		return true;
	});
	return { sets: sets.sort(bySizeThenNumber), complete };
}

function bySizeThenNumber(a: readonly number[], b: readonly number[]): number {
	if (a.length !== b.length) return a.length - b.length;
	const at = a.findIndex((value, index) => value !== b[index]);
	return at < 0 ? 0 : a[at]! - b[at]!;
}
