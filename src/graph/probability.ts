import type { FaultFunction } from './fault-function.ts';
import { indexOf, neededPolarities } from './minimal-solutions.ts';

/** The probability that a function is true, and the one that it is false: each exact to rounding, neither as 1 - the other. */
export interface Chance {
	readonly yes: number;
	readonly no: number;
}

/**
 * The exact probability of a function of independent variables: Shannon's expansion, one pass over the diagrams. `chances` is
 * by variable number, and is asked only for variables the function depends on.
 */
export function probabilityOf(solved: FaultFunction, probabilities: Float64Array): Chance {
	const { yes, no } = partChances(solved, probabilities);
	const last = solved.parts.length - 1;
	if (last < 0) return { yes: solved.complemented, no: 1 - solved.complemented };
	return solved.complemented === 0 ? { yes: yes[last]!, no: no[last]! } : { yes: no[last]!, no: yes[last]! };
}

/** The same for every part. */
export function partChances(
	solved: FaultFunction,
	probabilities: Float64Array,
): { readonly yes: Float64Array; readonly no: Float64Array } {
	const yes = new Float64Array(solved.parts.length);
	const no = new Float64Array(solved.parts.length);
	const cells = solved.bdd.cells();
	for (const [part, { root, firstNode }] of solved.parts.entries()) {
		const base = firstNode - 1;
		const needed = neededPolarities(solved.bdd, root, firstNode);
		// By edge: index 2 is a node as it is, index 3 its complement. Index 0 is false, 1 true.
		const chance = new Float64Array(2 * needed.length);
		chance[1] = 1;
		for (let index = 1; index < needed.length; index++) {
			if (needed[index] === 0) continue;
			const cell = 3 * (index + base);
			const of = solved.atLevel[cells[cell]!]!;
			const p = of >= 0 ? probabilities[of]! : yes[-1 - of]!;
			const q = of >= 0 ? 1 - p : no[-1 - of]!;
			const low = 2 * indexOf(cells[cell + 1]!, base);
			const highEdge = cells[cell + 2]!;
			const high = 2 * indexOf(highEdge, base) + (highEdge & 1);
			chance[2 * index] = p * chance[high]! + q * chance[low]!;
			chance[2 * index + 1] = p * chance[high ^ 1]! + q * chance[low + 1]!;
		}
		const at = 2 * indexOf(root, base);
		yes[part] = chance[at]!;
		no[part] = chance[at + 1]!;
	}
	return { yes, no };
}
