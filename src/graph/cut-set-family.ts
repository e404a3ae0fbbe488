import type { FaultFunction } from './fault-function.ts';
import { minimalSolutions } from './minimal-solutions.ts';
import { createZbdd, emptySetOnly, type Family, noSets, tooManyNodes, type Zbdd, type ZbddBudget } from './zbdd.ts';

/**
 * All minimal cut sets of a function, as one small diagram per part. The sets of a part that stands for a variable of another
 * one take the place of that variable, so the family is never unfolded.
 */
export interface CutSetFamily {
	/** Parts before those that use them; the last is the whole. */
	readonly parts: readonly PartFamily[];
	/** Variables are numbered below this. */
	readonly nodeCount: number;
}

/** The diagram of one part. Nodes 0 (no sets) and 1 (the empty set) are constants; a node comes after what is below it. */
export interface PartFamily {
	/** Per node: a variable, or -1 - (index of a part). */
	readonly element: Int32Array;
	readonly low: Int32Array;
	readonly high: Int32Array;
	readonly root: number;
}

/** The minimal cut sets of a function; undefined when their diagram would be over the budget. */
export function cutSetFamilyOf(solved: FaultFunction, budget: ZbddBudget): CutSetFamily | undefined {
	const { parts, nodeCount, atLevel, complemented } = solved;
	// A function that is true without any event has one minimal set, the empty one.
	if (complemented === 1) return { nodeCount, parts: [constantFamily(emptySetOnly)] };
	if (parts.length === 0) return { nodeCount, parts: [constantFamily(noSets)] };
	const zbdd = createZbdd(budget);
	const result: PartFamily[] = [];
	for (const part of parts) {
		const first = zbdd.size();
		const root = minimalSolutions(solved.bdd, part.root, part.firstNode, zbdd);
		if (root === tooManyNodes) return undefined;
		result.push(compacted(zbdd, root, first, atLevel));
	}
	return { nodeCount, parts: result };
}

function constantFamily(root: Family): PartFamily {
	return { element: new Int32Array(2), low: new Int32Array(2), high: new Int32Array(2), root };
}

/** What a family needs, without the nodes that were only steps on the way to it. All its nodes are numbered from `first` on. */
export function compacted(zbdd: Zbdd, root: Family, first: number, atLevel: readonly number[]): PartFamily {
	if (root < 2) return constantFamily(root);
	const cells = zbdd.cells();
	const numbers = new Int32Array(root - first + 1);
	numbers[root - first] = 1;
	let count = 2;
	for (let node = root; node >= first; node--) {
		if (numbers[node - first] === 0) continue;
		count += 1;
		for (const below of [cells[3 * node + 1]!, cells[3 * node + 2]!]) if (below >= 2) numbers[below - first] = 1;
	}
	const element = new Int32Array(count);
	const low = new Int32Array(count);
	const high = new Int32Array(count);
	const numberOf = (node: Family): number => (node < 2 ? node : numbers[node - first]!);
	let next = 2;
	for (let node = first; node <= root; node++) {
		if (numbers[node - first] === 0) continue;
		element[next] = atLevel[cells[3 * node]!]!;
		low[next] = numberOf(cells[3 * node + 1]!);
		high[next] = numberOf(cells[3 * node + 2]!);
		numbers[node - first] = next++;
	}
	return { element, low, high, root: numbers[root - first]! };
}
