import { hashOfThree } from './hash-of-three.ts';
import { giveArray, takeArray } from './spare-arrays.ts';
import { type IsOver, stepsBetweenQuestions } from './time-spent.ts';

/**
 * Reduced ordered binary decision diagrams with complement edges (Bryant 1986; Brace, Rudell and Bryant 1990) in typed arrays.
 *
 * A function is an edge: twice the number of a node, plus 1 when the function is the node's complement. Node 0 is the constant
 * false. The low edge of a node is never a complement, so equal functions are equal numbers; every node is false where all
 * variables are false, and a monotone function has no complement below it but the constant true.
 */
export type Edge = number;

export const alwaysFalse: Edge = 0;
export const alwaysTrue: Edge = 1;
/** What an operation returns when the budget is used up, and whatever it is given. */
export const overBudget: Edge = -1;

/** The level of the constants: below every variable. */
export const constantLevel = 0x7fffffff;

/** What one diagram may cost; nodes and steps are counted, so that without a clock the same input always ends in the same way. */
export interface BddBudget {
	/** Most nodes alive. */
	readonly nodes: number;
	/** Most steps of all operations together. */
	readonly steps: number;
	/** Ends the operations early. */
	readonly isOver?: IsOver | undefined;
}

export interface Bdd {
	/** Three numbers a node: level, low edge, high edge. A new array after growth, so read it again after each operation. */
	readonly cells: () => Int32Array;
	readonly size: () => number;
	readonly stepsDone: () => number;
	/** The function that is the variable of a level; smaller levels stand nearer to the root. */
	variable(level: number): Edge;
	/** The node (level ? high : low), reduced. Both edges must be below the level. */
	node(level: number, low: Edge, high: Edge): Edge;
	and(f: Edge, g: Edge): Edge;
	or(f: Edge, g: Edge): Edge;
	xor(f: Edge, g: Edge): Edge;
	/** True when at least `k` of the functions are. */
	atLeast(k: number, functions: readonly Edge[]): Edge;
	/** The budget from now on, steps counted from here. */
	allow(budget: BddBudget): void;
	/** Forgets every node from `size` on; no edge to them may be used any more. */
	release(size: number): void;
	/** Gives back the memory that only operations need; from then on nodes can be read, and operations are over the budget. */
	freeze(): void;
}

/** The complement of a function. */
export function not(f: Edge): Edge {
	return f < 0 ? f : f ^ 1;
}

const firstNodes = 1 << 11;
const largestCache = 1 << 21;

/** Makes an empty store of diagrams. */
export function createBdd(budget: BddBudget): Bdd {
	let { nodes: mostNodes, steps: mostSteps, isOver } = budget;
	let nextQuestion = 0;
	let capacity = firstNodes;
	let cells = takeArray(3 * capacity);
	cells[0] = constantLevel;
	cells[1] = cells[2] = alwaysFalse;
	let size = 1;
	let steps = 0;
	// Open addressing, at most half full; 0 is an empty place, as the constant is never looked up.
	let table = takeArray(2 * capacity).fill(0);
	let tableMask = table.length - 1;
	// Direct-mapped: a result that is pushed out is only computed again.
	let cacheMask = (capacity << 1) - 1;
	let cache = takeArray(3 * (cacheMask + 1)).fill(-1);
	let stack = new Int32Array(6 * 256);

	/** Asked beyond `nextQuestion` only, so that a step costs one comparison. */
	const mustStop = (): boolean => {
		if (steps > mostSteps || isOver?.() === true) return true;
		nextQuestion = Math.min(mostSteps, steps + stepsBetweenQuestions);
		return false;
	};
	const rehash = (): void => {
		table.fill(0);
		for (let node = 1; node < size; node++) {
			let at = hashOfThree(cells[3 * node]!, cells[3 * node + 1]!, cells[3 * node + 2]!) & tableMask;
			while (table[at] !== 0) at = (at + 1) & tableMask;
			table[at] = node;
		}
	};
	const grow = (): void => {
		capacity *= 2;
		const larger = takeArray(3 * capacity);
		larger.set(cells);
		giveArray(cells);
		cells = larger;
		giveArray(table);
		table = takeArray(2 * capacity);
		tableMask = table.length - 1;
		rehash();
		if (cacheMask + 1 >= largestCache) return;
		cacheMask = (cacheMask << 1) | 1;
		cache = doubled(cache);
	};
	const make = (level: number, low: Edge, high: Edge): Edge => {
		if (low === high) return low;
		const flip = low & 1;
		const regularLow = low ^ flip;
		const regularHigh = high ^ flip;
		let at = hashOfThree(level, regularLow, regularHigh) & tableMask;
		for (let node = table[at]!; node !== 0; node = table[at]!) {
			const cell = 3 * node;
			if (cells[cell + 1] === regularLow && cells[cell + 2] === regularHigh && cells[cell] === level)
				return (node << 1) | flip;
			at = (at + 1) & tableMask;
		}
		if (size >= mostNodes) return overBudget;
		const node = size++;
		const cell = 3 * node;
		cells[cell] = level;
		cells[cell + 1] = regularLow;
		cells[cell + 2] = regularHigh;
		table[at] = node;
		if (size === capacity) grow();
		return (node << 1) | flip;
	};
	/** Conjunction without recursion, as a diagram may be deeper than a call stack. A frame: f, g, level, f1, g1, low. */
	const and = (first: Edge, second: Edge): Edge => {
		if (first < 0 || second < 0) return overBudget;
		let f = first;
		let g = second;
		let top = 0;
		for (;;) {
			let result: Edge;
			if (f > g) {
				const swap = f;
				f = g;
				g = swap;
			}
			if (f <= 1) result = f === 0 ? 0 : g;
			else if (f === g) result = f;
			else if ((f ^ g) === 1) result = 0;
			else {
				const slot = 3 * (hashOfThree(f, g, 0) & cacheMask);
				if (cache[slot] === f && cache[slot + 1] === g) result = cache[slot + 2]!;
				else {
					if (++steps > nextQuestion && mustStop()) return overBudget;
					const cellF = 3 * (f >> 1);
					const cellG = 3 * (g >> 1);
					const levelF = cells[cellF]!;
					const levelG = cells[cellG]!;
					if (top + 6 > stack.length) stack = doubled(stack);
					stack[top] = f;
					stack[top + 1] = g;
					const flipF = f & 1;
					const flipG = g & 1;
					if (levelF <= levelG) {
						stack[top + 2] = levelF;
						stack[top + 3] = cells[cellF + 2]! ^ flipF;
						f = cells[cellF + 1]! ^ flipF;
					} else {
						stack[top + 2] = levelG;
						stack[top + 3] = f;
					}
					if (levelG <= levelF) {
						stack[top + 4] = cells[cellG + 2]! ^ flipG;
						g = cells[cellG + 1]! ^ flipG;
					} else stack[top + 4] = g;
					stack[top + 5] = -1;
					top += 6;
					continue;
				}
			}
			// Hand the result to the frame that waits for it; a frame that has both halves hands on its own.
			for (;;) {
				if (top === 0) return result;
				const low = stack[top - 1]!;
				if (low < 0) {
					stack[top - 1] = result;
					f = stack[top - 3]!;
					g = stack[top - 2]!;
					break;
				}
				result = make(stack[top - 4]!, low, result);
				if (result < 0) return overBudget;
				const keyF = stack[top - 6]!;
				const keyG = stack[top - 5]!;
				const slot = 3 * (hashOfThree(keyF, keyG, 0) & cacheMask);
				cache[slot] = keyF;
				cache[slot + 1] = keyG;
				cache[slot + 2] = result;
				top -= 6;
			}
		}
	};
	const or = (f: Edge, g: Edge): Edge => not(and(not(f), not(g)));
	return {
		cells: () => cells,
		size: () => size,
		stepsDone: () => steps,
		variable: (level) => make(level, alwaysFalse, alwaysTrue),
		node: make,
		and,
		or,
		xor: (f, g) => or(and(f, not(g)), and(not(f), g)),
		atLeast: (k, functions) => atLeast(k, functions, and, or),
		allow(next) {
			({ nodes: mostNodes, steps: mostSteps, isOver } = next);
			steps = 0;
			nextQuestion = 0;
		},
		release(kept) {
			size = Math.max(1, kept);
			rehash();
			cache.fill(-1);
		},
		freeze() {
			const own = cells.slice(0, 3 * size);
			for (const array of [cells, table, cache]) giveArray(array);
			cells = own;
			table = new Int32Array(1);
			tableMask = 0;
			cache = new Int32Array(3).fill(-1);
			cacheMask = 0;
			stack = new Int32Array(6);
			mostNodes = 0;
			mostSteps = 0;
			steps = 0;
			nextQuestion = 0;
		},
	};
}

/** Row by row: `reach[j]` is "at least j of the functions seen so far". */
function atLeast(
	k: number,
	functions: readonly Edge[],
	and: (f: Edge, g: Edge) => Edge,
	or: (f: Edge, g: Edge) => Edge,
): Edge {
	if (k <= 0) return alwaysTrue;
	if (k > functions.length) return alwaysFalse;
	const reach: Edge[] = [alwaysTrue, ...Array.from({ length: k }, () => alwaysFalse)];
	for (const [index, f] of functions.entries()) {
		// Rows that can no longer lead to k are not needed.
		const lowest = Math.max(1, k - (functions.length - 1 - index));
		for (let j = Math.min(k, index + 1); j >= lowest; j--) {
			reach[j] = or(reach[j]!, and(reach[j - 1]!, f));
			if (reach[j]! < 0) return overBudget;
		}
	}
	return reach[k]!;
}

/** The array twice as large, filled up with -1; the old one is given back. */
function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
	const larger = takeArray(2 * array.length);
	larger.set(array);
	larger.fill(-1, array.length);
	giveArray(array);
	return larger;
}
