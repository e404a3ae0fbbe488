import type { Bdd, Edge } from './bdd.ts';
import { emptySetOnly, type Family, noSets, tooManyNodes, type Zbdd } from './zbdd.ts';

/**
 * Below a function: which nodes are needed as they are (bit 1) and which complemented (bit 2). Index 0 is the constant, index
 * i the node `firstNode - 1 + i`; all nodes of the function but the constant must have numbers from `firstNode` on.
 */
export function neededPolarities(bdd: Bdd, root: Edge, firstNode: number): Uint8Array {
	const cells = bdd.cells();
	const base = firstNode - 1;
	const top = root >> 1;
	const needed = new Uint8Array(Math.max(1, top - base + 1));
	needed[indexOf(root, base)] = 1 << (root & 1);
	for (let index = needed.length - 1; index > 0; index--) {
		const here = needed[index]!;
		if (here === 0) continue;
		const cell = 3 * (index + base);
		const high = cells[cell + 2]!;
		needed[indexOf(cells[cell + 1]!, base)]! |= here;
		needed[indexOf(high, base)]! |= (high & 1) === 0 ? here : ((here & 1) << 1) | (here >> 1);
	}
	return needed;
}

/** The index of an edge's node where nodes are counted from `base + 1` and the constant has index 0. */
export function indexOf(edge: Edge, base: number): number {
	const node = edge >> 1;
	return node === 0 ? 0 : node - base;
}

/**
 * The minimal solutions of a function: the smallest sets of variables that make it true while all others are false. For a
 * monotone function these are its minimal cut sets; otherwise they are the minimal sets with complemented variables left out.
 * Rauzy 1993: minsol(x ? f1 : f0) = minsol(f0), and x with each set of minsol(f1) that holds no set of minsol(f0).
 * `tooManyNodes` when the store is full.
 */
export function minimalSolutions(bdd: Bdd, root: Edge, firstNode: number, zbdd: Zbdd): Family {
	const needed = neededPolarities(bdd, root, firstNode);
	const cells = bdd.cells();
	const base = firstNode - 1;
	// One answer per edge; nodes come after what is below them, so one loop does.
	const answers = new Int32Array(2 * needed.length);
	answers[0] = noSets;
	answers[1] = emptySetOnly;
	const answerOf = (edge: Edge): Family => answers[2 * indexOf(edge, base) + (edge & 1)]!;
	for (let index = 1; index < needed.length; index++) {
		const cell = 3 * (index + base);
		for (let flip = 0; flip < 2; flip++) {
			if ((needed[index]! & (1 << flip)) === 0) continue;
			const low = answerOf(cells[cell + 1]! ^ flip);
			const high = zbdd.without(answerOf(cells[cell + 2]! ^ flip), low);
			const answer = zbdd.node(cells[cell]!, low, high);
			if (answer === tooManyNodes) return tooManyNodes;
			answers[2 * index + flip] = answer;
		}
	}
	return answerOf(root);
}
