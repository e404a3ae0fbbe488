import { type CutSetCounts, countCutSets } from './cut-set-count.ts';
import type { CutSetFamily } from './cut-set-family.ts';
import type { Prepared } from './fault-function.ts';
import type { IsOver } from './time-spent.ts';
import { truncatedCutSets } from './truncated-cut-sets.ts';

/** Minimal cut sets as far as the budget allowed: all of them, or all up to an order. */
export type CutSetsFound =
	| { readonly kind: 'complete'; readonly family: CutSetFamily; readonly counts: CutSetCounts }
	/** Only the counts of at most `settledOrder` events are known, and all of those. The family may hold larger sets too. */
	| {
			readonly kind: 'too-large';
			readonly settledOrder: number;
			readonly family: CutSetFamily;
			readonly counts: CutSetCounts;
			readonly why: string;
	  };

/** Highest order that is tried when the whole is too large; where a clock ends the trial anyway, the second one. */
const mostSettled = 12;
const mostSettledInTime = 64;

/** What the sets found order by order may cost together. */
export interface SettlingBudget {
	readonly nodes: number;
	readonly steps: number;
	readonly isOver?: IsOver | undefined;
}

/**
 * Minimal cut sets without the decision diagram, order after order from below until the budget is used up. Ends with all sets
 * when none is larger than an order that could be settled.
 */
export function settledCutSets(
	{ nodes, top, names, monotone }: Prepared,
	{ nodes: mostNodes, steps, isOver }: SettlingBudget,
	reason: string,
): CutSetsFound {
	const nodeCount = names.reduce((most, name) => Math.max(most, name + 1), 0);
	const none = { element: new Int32Array(2), low: new Int32Array(2), high: new Int32Array(2), root: 0 };
	let family: CutSetFamily = { parts: [none], nodeCount };
	let counts: CutSetCounts = { total: 0, byOrder: [] };
	let settledOrder = 0;
	const budget = { nodes: mostNodes, steps, isOver };
	const last = isOver === undefined ? mostSettled : mostSettledInTime;
	for (let order = 1; monotone && order <= last; order++) {
		const found = truncatedCutSets(nodes, top, names, order, budget);
		const next = found && { parts: [found.part], nodeCount };
		const counted = next && countCutSets(next, order, isOver);
		if (counted === undefined) break;
		family = next!;
		counts = counted;
		settledOrder = order;
		if (found!.all) return { kind: 'complete', family, counts };
	}
	const why = monotone ? reason : `${reason}, and with complemented events no order can be settled on its own`;
	return { kind: 'too-large', settledOrder, family, counts, why };
}

/** The counts of a family that is known as a whole; the lower orders alone where all counts would not fit into memory. */
export function countedCutSets(family: CutSetFamily, isOver: IsOver): CutSetsFound {
	const all = countCutSets(family, Number.POSITIVE_INFINITY, isOver);
	if (all !== undefined) return { kind: 'complete', family, counts: all };
	const why = 'the numbers of its cut sets by order do not fit into the budget';
	for (const settledOrder of [mostSettled, 6, 3, 1]) {
		const counts = countCutSets(family, settledOrder, isOver);
		if (counts !== undefined) return { kind: 'too-large', settledOrder, family, counts, why };
	}
	return { kind: 'too-large', settledOrder: 0, family, counts: { total: 0, byOrder: [] }, why };
}
