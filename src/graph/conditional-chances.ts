import type { FaultFunction } from './fault-function.ts';
import { indexOf, neededPolarities } from './minimal-solutions.ts';
import { type Chance, partChances } from './probability.ts';

/** Per level of the diagrams: how the chance of its part follows from what its variable is. */
interface Split {
	/** P(part true | variable true) without the paths that do not ask for the variable, and the same for the others. */
	readonly yesIfOne: Float64Array;
	readonly yesIfZero: Float64Array;
	readonly noIfOne: Float64Array;
	readonly noIfZero: Float64Array;
	/** The chance of the paths that do not ask for the variable. */
	readonly yesAnyway: Float64Array;
	readonly noAnyway: Float64Array;
}

/** Below this share of the whole a difference is only rounding. */
const rounding = 1e-12;

/**
 * The probability of the top when the variable of a level is known to be true or false, for every level at once: one pass up
 * the diagrams for the chance of each node, one pass down for the chance of coming to it. O(nodes) for all events together.
 */
export function conditionalChances(
	solved: FaultFunction,
	probabilities: Float64Array,
): (level: number, value: 0 | 1) => number {
	const levels = solved.atLevel.length;
	const zeros = (): Float64Array => new Float64Array(levels);
	const split: Split = {
		yesIfOne: zeros(),
		yesIfZero: zeros(),
		noIfOne: zeros(),
		noIfZero: zeros(),
		yesAnyway: zeros(),
		noAnyway: zeros(),
	};
	const usual = partChances(solved, probabilities);
	const parents = new Int32Array(solved.parts.length).fill(-1);
	for (const [level, of] of solved.atLevel.entries()) if (of < 0) parents[-1 - of] = level;
	const partOf = new Int32Array(levels);
	for (const [part, { from, to }] of solved.parts.entries()) {
		partOf.fill(part, from, to);
		splitPart(solved, part, probabilities, usual, split);
	}
	return (startLevel, value) => {
		let chance: Chance = { yes: value, no: 1 - value };
		let level = startLevel;
		// From the part of the variable to the parts above it, of which each uses the one below as a variable.
		for (;;) {
			const { yes, no } = chance;
			chance = {
				yes: yes * split.yesIfOne[level]! + no * split.yesIfZero[level]! + split.yesAnyway[level]!,
				no: yes * split.noIfOne[level]! + no * split.noIfZero[level]! + split.noAnyway[level]!,
			};
			level = parents[partOf[level]!]!;
			if (level < 0) return solved.complemented === 1 ? chance.no : chance.yes;
		}
	};
}

function splitPart(
	solved: FaultFunction,
	part: number,
	probabilities: Float64Array,
	usual: { readonly yes: Float64Array; readonly no: Float64Array },
	split: Split,
): void {
	const { root, firstNode, from, to } = solved.parts[part]!;
	const cells = solved.bdd.cells();
	const base = firstNode - 1;
	const needed = neededPolarities(solved.bdd, root, firstNode);
	const size = needed.length;
	// By edge, as in `partChances`: index 2 is a node as it is, index 3 its complement; index 0 is false, 1 true.
	const chance = new Float64Array(2 * size);
	chance[1] = 1;
	const ofLevel = (level: number): readonly [p: number, q: number] => {
		const of = solved.atLevel[level]!;
		return of >= 0 ? [probabilities[of]!, 1 - probabilities[of]!] : [usual.yes[-1 - of]!, usual.no[-1 - of]!];
	};
	for (let index = 1; index < size; index++) {
		const cell = 3 * (index + base);
		const [p, q] = ofLevel(cells[cell]!);
		const low = 2 * indexOf(cells[cell + 1]!, base);
		const high = 2 * indexOf(cells[cell + 2]!, base) + (cells[cell + 2]! & 1);
		chance[2 * index] = p * chance[high]! + q * chance[low]!;
		chance[2 * index + 1] = p * chance[high ^ 1]! + q * chance[low ^ 1]!;
	}
	const arriving = new Float64Array(2 * size);
	const top = 2 * indexOf(root, base) + (root & 1);
	arriving[top] = 1;
	const yesThrough = new Float64Array(to - from);
	const noThrough = new Float64Array(to - from);
	for (let index = size - 1; index > 0; index--) {
		const cell = 3 * (index + base);
		const level = cells[cell]!;
		const [p, q] = ofLevel(level);
		const regularLow = 2 * indexOf(cells[cell + 1]!, base);
		const regularHigh = 2 * indexOf(cells[cell + 2]!, base) + (cells[cell + 2]! & 1);
		for (let flip = 0; flip < 2; flip++) {
			const weight = arriving[2 * index + flip]!;
			if (weight === 0) continue;
			const low = regularLow ^ flip;
			const high = regularHigh ^ flip;
			arriving[low]! += weight * q;
			arriving[high]! += weight * p;
			split.yesIfOne[level]! += weight * chance[high]!;
			split.yesIfZero[level]! += weight * chance[low]!;
			split.noIfOne[level]! += weight * chance[high ^ 1]!;
			split.noIfZero[level]! += weight * chance[low ^ 1]!;
			yesThrough[level - from]! += weight * chance[2 * index + flip]!;
			noThrough[level - from]! += weight * chance[(2 * index + flip) ^ 1]!;
		}
	}
	const rest = (whole: number, through: number): number => (whole - through > rounding * whole ? whole - through : 0);
	for (let level = from; level < to; level++) {
		split.yesAnyway[level] = rest(chance[top]!, yesThrough[level - from]!);
		split.noAnyway[level] = rest(chance[top ^ 1]!, noThrough[level - from]!);
	}
}
