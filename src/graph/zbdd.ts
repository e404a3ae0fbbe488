import { constantLevel } from './bdd.ts';
import { hashOfThree } from './hash-of-three.ts';
import { type IsOver, stepsBetweenQuestions } from './time-spent.ts';

/**
 * Families of sets as zero-suppressed decision diagrams (Minato 1993) in typed arrays. A family is the number of a node; a node
 * holds the sets without its level (low) and, with the level taken out, those with it (high).
 */
export type Family = number;

export const noSets: Family = 0;
/** The family of the empty set alone. */
export const emptySetOnly: Family = 1;
/** What an operation returns when the budget is used up, and whatever it is given. */
export const tooManyNodes: Family = -1;

export interface ZbddBudget {
	readonly nodes: number;
	readonly steps: number;
	/** Ends the operations early. */
	readonly isOver?: IsOver | undefined;
}

export interface Zbdd {
	/** Three numbers a node: level, low, high. A new array after growth. */
	readonly cells: () => Int32Array;
	readonly size: () => number;
	/** The family (sets of low) and (sets of high, each with the level). */
	node(level: number, low: Family, high: Family): Family;
	/** The sets of `a` that hold no set of `b` (Rauzy 1993: "without"). */
	without(a: Family, b: Family): Family;
}

/** Makes an empty store of families. */
export function createZbdd(budget: ZbddBudget): Zbdd {
	let capacity = 1 << 11;
	let cells = new Int32Array(3 * capacity);
	cells[0] = constantLevel;
	cells[3] = constantLevel;
	// Sizes of the smallest and the largest set of each family: what is larger than all sets of another is in none of them.
	let smallest = new Uint16Array(capacity);
	let largest = new Uint16Array(capacity);
	smallest[noSets] = endless;
	let size = 2;
	let steps = 0;
	let table = new Int32Array(2 * capacity);
	let tableMask = table.length - 1;
	let cacheMask = (capacity << 1) - 1;
	let cache = new Int32Array(3 * (cacheMask + 1)).fill(-1);
	let stack = new Int32Array(4 * 256);

	let nextQuestion = 0;
	/** Asked beyond `nextQuestion` only, so that a step costs one comparison. The budget may shrink meanwhile. */
	const mustStop = (): boolean => {
		if (steps > budget.steps || budget.isOver?.() === true) return true;
		nextQuestion = Math.min(budget.steps, steps + stepsBetweenQuestions);
		return false;
	};
	const grow = (): void => {
		capacity *= 2;
		const larger = new Int32Array(3 * capacity);
		larger.set(cells);
		cells = larger;
		smallest = copied(smallest, capacity);
		largest = copied(largest, capacity);
		table = new Int32Array(2 * capacity);
		tableMask = table.length - 1;
		for (let node = 2; node < size; node++) {
			let at = hashOfThree(cells[3 * node]!, cells[3 * node + 1]!, cells[3 * node + 2]!) & tableMask;
			while (table[at] !== 0) at = (at + 1) & tableMask;
			table[at] = node;
		}
		if (cacheMask + 1 >= 1 << 21) return;
		cacheMask = (cacheMask << 1) | 1;
		cache = new Int32Array(3 * (cacheMask + 1)).fill(-1);
	};
	const make = (level: number, low: Family, high: Family): Family => {
		if (low < 0 || high < 0) return tooManyNodes;
		if (high === noSets) return low;
		let at = hashOfThree(level, low, high) & tableMask;
		for (let node = table[at]!; node !== 0; node = table[at]!) {
			const cell = 3 * node;
			if (cells[cell + 1] === low && cells[cell + 2] === high && cells[cell] === level) return node;
			at = (at + 1) & tableMask;
		}
		if (size >= budget.nodes) return tooManyNodes;
		const node = size++;
		const cell = 3 * node;
		cells[cell] = level;
		cells[cell + 1] = low;
		cells[cell + 2] = high;
		smallest[node] = Math.min(smallest[low]!, smallest[high]! + 1, endless);
		largest[node] = Math.min(Math.max(largest[low]!, largest[high]! + 1), endless);
		table[at] = node;
		if (size === capacity) grow();
		return node;
	};
	/** Without recursion. A frame: a, b, what it waits for (0 low, 1 high without b's low, 2 high), the low half. */
	const without = (first: Family, second: Family): Family => {
		if (first < 0 || second < 0) return tooManyNodes;
		let a = first;
		let b = second;
		let top = 0;
		for (;;) {
			let result: Family;
			// What stands above the first level of `a` cannot be in a set of `a`; known sizes save the way down there.
			const levelA = cells[3 * a]!;
			const isSmaller = smallest[b]! > largest[a]! && largest[a]! < endless;
			if (!isSmaller) while (cells[3 * b]! < levelA) b = cells[3 * b + 1]!;
			if (b === noSets || a === noSets || isSmaller) result = a;
			else if (b === emptySetOnly || a === b) result = noSets;
			else if (smallest[b]! > largest[a]! && largest[a]! < endless) result = a;
			else {
				const slot = 3 * (hashOfThree(a, b, 0) & cacheMask);
				if (cache[slot] === a && cache[slot + 1] === b) result = cache[slot + 2]!;
				else {
					if (++steps > nextQuestion && mustStop()) return tooManyNodes;
					if (top + 4 > stack.length) {
						const larger = new Int32Array(2 * stack.length);
						larger.set(stack);
						stack = larger;
					}
					stack[top] = a;
					stack[top + 1] = b;
					stack[top + 2] = 0;
					top += 4;
					if (cells[3 * b] === levelA) b = cells[3 * b + 1]!;
					a = cells[3 * a + 1]!;
					continue;
				}
			}
			for (;;) {
				if (top === 0) return result;
				const frameA = stack[top - 4]!;
				const frameB = stack[top - 3]!;
				const phase = stack[top - 2]!;
				const same = cells[3 * frameA] === cells[3 * frameB];
				if (phase === 0) {
					stack[top - 1] = result;
					stack[top - 2] = same ? 1 : 2;
					a = cells[3 * frameA + 2]!;
					b = same ? cells[3 * frameB + 1]! : frameB;
					break;
				}
				if (phase === 1) {
					stack[top - 2] = 2;
					a = result;
					b = cells[3 * frameB + 2]!;
					break;
				}
				result = make(cells[3 * frameA]!, stack[top - 1]!, result);
				if (result < 0) return tooManyNodes;
				const slot = 3 * (hashOfThree(frameA, frameB, 0) & cacheMask);
				cache[slot] = frameA;
				cache[slot + 1] = frameB;
				cache[slot + 2] = result;
				top -= 4;
			}
		}
	};
	return { cells: () => cells, size: () => size, node: make, without };
}

/** Sizes from here on are not told apart. */
const endless = 0xffff;

function copied(array: Uint16Array<ArrayBuffer>, capacity: number): Uint16Array<ArrayBuffer> {
	const larger = new Uint16Array(capacity);
	larger.set(array);
	return larger;
}
