import type { CircuitNode, Literal } from './circuit.ts';
import { compacted, type PartFamily } from './cut-set-family.ts';
import { type IsOver, stepsBetweenQuestions } from './time-spent.ts';
import { candidateOrders } from './variable-order.ts';
import { createZbdd, emptySetOnly, type Family, noSets, tooManyNodes, type Zbdd } from './zbdd.ts';

/**
 * Minimal cut sets of at most `order` events of a monotone circuit, from below and without its decision diagram: products with
 * more events are dropped at each gate, which loses no smaller set. For trees whose diagram is too large. Undefined when even
 * this is over the budget. `names` is the variable's number by node; `all` is true when nothing had to be dropped.
 */
export function truncatedCutSets(
	nodes: readonly CircuitNode[],
	top: Literal,
	names: readonly number[],
	order: number,
	budget: { readonly nodes: number; steps: number; readonly isOver?: IsOver | undefined },
): { readonly part: PartFamily; readonly all: boolean } | undefined {
	const zbdd = createZbdd(budget);
	const algebra = createAlgebra(zbdd, budget);
	const weights = new Float64Array(nodes.length).fill(1);
	const leaves = candidateOrders
		.map(({ leavesOf }) => leavesOf({ nodes, top, weights }))
		.find((found) => found !== undefined)!;
	const families = new Int32Array(2 * nodes.length).fill(unknown);
	families[0] = noSets;
	families[1] = emptySetOnly;
	for (const [level, leaf] of leaves.entries()) families[2 * leaf] = zbdd.node(level, noSets, emptySetOnly);
	const needed = neededLiterals(nodes, top);
	for (let literal = 2; literal < families.length; literal++) {
		if (needed[literal] !== 1 || families[literal] !== unknown) continue;
		families[literal] = familyOf(nodes[literal >> 1]!, literal & 1, families, algebra, order);
		if (families[literal] === tooManyNodes) return undefined;
	}
	const root = families[top]!;
	const atLevel = leaves.map((leaf) => names[leaf]!);
	return { part: compacted(zbdd, root, 2, atLevel), all: !algebra.hasDropped() };
}

const unknown = -2;

/** Which literals stand below the top once complements are pushed down. A monotone circuit has no "xor". */
function neededLiterals(nodes: readonly CircuitNode[], top: Literal): Uint8Array {
	const needed = new Uint8Array(2 * nodes.length);
	needed[top] = 1;
	for (let literal = needed.length - 1; literal > 1; literal--) {
		if (needed[literal] !== 1) continue;
		for (const input of nodes[literal >> 1]!.inputs) needed[input ^ (literal & 1)] = 1;
	}
	return needed;
}

interface Algebra {
	union(a: Family, b: Family): Family;
	product(a: Family, b: Family, order: number): Family;
	/** True once a product left out a set for its size, perhaps one that is not minimal. */
	hasDropped(): boolean;
}

function familyOf(
	{ kind, inputs, k }: CircuitNode,
	flip: number,
	families: Int32Array,
	{ union, product }: Algebra,
	order: number,
): Family {
	const operands = inputs.map((input) => families[input ^ flip]!);
	if (operands.includes(tooManyNodes)) return tooManyNodes;
	if (kind === 'and' && flip === 1) return operands.reduce(union, noSets);
	const least = kind === 'and' ? inputs.length : flip === 0 ? k : inputs.length - k + 1;
	// Row by row: `reach[j]` holds the sets of "at least j of the inputs seen so far".
	const reach: Family[] = [emptySetOnly, ...Array.from({ length: least }, () => noSets)];
	for (const [index, operand] of operands.entries()) {
		const lowest = Math.max(1, least - (operands.length - 1 - index));
		for (let j = Math.min(least, index + 1); j >= lowest; j--) {
			reach[j] = union(reach[j]!, product(reach[j - 1]!, operand, order));
			if (reach[j] === tooManyNodes) return tooManyNodes;
		}
	}
	return reach[least]!;
}

/** Deeper recursion than this is given up; a call stack holds about twice as much. */
const deepest = 3000;

/** Union and product of families of minimal sets, minimal again. */
function createAlgebra(zbdd: Zbdd, left: { steps: number; readonly isOver?: IsOver | undefined }): Algebra {
	let dropped = false;
	const unions = new Map<number, Family>();
	const products: Map<number, Family>[] = [];
	let depth = 0;
	const keyOf = (a: Family, b: Family): number => (a < b ? a * 0x4000000 + b : b * 0x4000000 + a);
	const level = (a: Family): number => zbdd.cells()[3 * a]!;
	const low = (a: Family): Family => zbdd.cells()[3 * a + 1]!;
	const high = (a: Family): Family => zbdd.cells()[3 * a + 2]!;
	const remembered = (memo: Map<number, Family>, a: Family, b: Family, compute: () => Family): Family => {
		const key = keyOf(a, b);
		const known = memo.get(key);
		if (known !== undefined) return known;
		if (--left.steps < 0 || depth > deepest) return tooManyNodes;
		if (left.steps % stepsBetweenQuestions === 0 && left.isOver?.() === true) return tooManyNodes;
		depth += 1;
		const result = compute();
		depth -= 1;
		memo.set(key, result);
		return result;
	};
	const union = (a: Family, b: Family): Family => {
		if (a < 0 || b < 0) return tooManyNodes;
		if (a === noSets || a === b) return b;
		if (b === noSets) return a;
		if (a === emptySetOnly || b === emptySetOnly) return emptySetOnly;
		if (level(a) > level(b)) return union(b, a);
		return remembered(unions, a, b, () => {
			const same = level(a) === level(b);
			const below = union(low(a), same ? low(b) : b);
			const above = same ? union(high(a), high(b)) : high(a);
			return zbdd.node(level(a), below, zbdd.without(above, below));
		});
	};
	const product = (a: Family, b: Family, order: number): Family => {
		if (a < 0 || b < 0) return tooManyNodes;
		if (a === noSets || b === noSets) return noSets;
		if (order < 0) {
			dropped = true;
			return noSets;
		}
		if (a === emptySetOnly && b === emptySetOnly) return emptySetOnly;
		if (order === 0) {
			dropped = true;
			return noSets;
		}
		if (a === emptySetOnly || (b !== emptySetOnly && level(a) > level(b))) return product(b, a, order);
		products[order] ??= new Map();
		return remembered(products[order], a, b, () => {
			const same = b !== emptySetOnly && level(a) === level(b);
			const below = product(low(a), same ? low(b) : b, order);
			const with_ = product(high(a), same ? low(b) : b, order - 1);
			const above = same
				? union(with_, union(product(high(a), high(b), order - 1), product(low(a), high(b), order - 1)))
				: with_;
			return zbdd.node(level(a), below, zbdd.without(above, below));
		});
	};
	return { union, product, hasDropped: () => dropped };
}
