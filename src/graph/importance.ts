import { alwaysFalse, alwaysTrue, type Bdd, createBdd, type Edge, overBudget } from './bdd.ts';
import { conditionalChances } from './conditional-chances.ts';
import type { CutSetFamily, PartFamily } from './cut-set-family.ts';
import type { FaultFunction } from './fault-function.ts';

/** What one event means for the top event; probabilities. */
export interface EventImportance {
	/** Node number of the event's variable. */
	readonly variable: number;
	/** P(top | event). */
	readonly whenFailed: number;
	/** P(top | not event). */
	readonly whenWorking: number;
	/** P(union of the minimal cut sets that contain the event); undefined when that was over the budget. */
	readonly throughCutSets: number | undefined;
}

/** Most steps for all unions of cut sets together. */
const mostUnionSteps = 1_000_000;
const mostUnionNodes = 1 << 21;

/**
 * Importance of every event the function depends on, by variable number. Two passes over the diagrams for all events
 * together (Birnbaum 1969). The union of the cut sets with an event is taken exactly, as a
 * diagram of its own (Fussell and Vesely).
 */
export function eventImportances(
	solved: FaultFunction,
	family: CutSetFamily | undefined,
	probabilities: Float64Array,
): readonly EventImportance[] {
	const given = conditionalChances(solved, probabilities);
	const parents = parentsOf(solved);
	const partOf = Int32Array.from(solved.atLevel);
	for (const [part, { from, to }] of solved.parts.entries()) partOf.fill(part, from, to);
	// A function that is true without any event has no cut set that contains one.
	const throughPart = family && solved.complemented === 0 ? unionsOf(solved, family, probabilities) : undefined;
	const result: EventImportance[] = [];
	for (const [part, { from, to }] of solved.parts.entries()) {
		for (let level = from; level < to; level++) {
			const variable = solved.atLevel[level]!;
			if (variable < 0) continue;
			let through = throughPart?.[level];
			if (through !== undefined) through *= probabilities[variable]!;
			for (let above = part; through !== undefined && parents[above]! >= 0; above = partOf[parents[above]!]!) {
				const rest = throughPart?.[parents[above]!];
				through = rest === undefined ? undefined : through * rest;
			}
			result.push({ variable, whenFailed: given(level, 1), whenWorking: given(level, 0), throughCutSets: through });
		}
	}
	return result.sort((a, b) => a.variable - b.variable);
}

/** Per part the level at which another part uses it; -1 for the top. A part is used by exactly one other. */
function parentsOf({ parts, atLevel }: FaultFunction): Int32Array {
	const parents = new Int32Array(parts.length).fill(-1);
	for (const [level, of] of atLevel.entries()) if (of < 0) parents[-1 - of] = level;
	return parents;
}

/** Per level: the probability of the union of its part's sets that contain it, itself left out; undefined over the budget. */
function unionsOf(solved: FaultFunction, family: CutSetFamily, probabilities: Float64Array): (number | undefined)[] {
	const result: (number | undefined)[] = [];
	// Of the union of a part's sets; without complements in the tree that is the probability of the part.
	const ofParts = new Float64Array(solved.parts.length);
	const levelOf = new Map(solved.atLevel.map((of, level) => [of, level]));
	let left = mostUnionSteps;
	// One store for all: a tree can have thousands of parts, and their levels are different.
	const bdd = createBdd({ nodes: mostUnionNodes, steps: left });
	for (const [index, { from, to }] of solved.parts.entries()) {
		const part = family.parts[index]!;
		bdd.allow({ nodes: mostUnionNodes, steps: left });
		const levels = Int32Array.from(part.element, (of, node) => (node < 2 ? to : levelOf.get(of)!));
		const all = allUnions(bdd, part, levels);
		for (let level = from; level < to; level++) {
			left -= part.element.length;
			const root = left > 0 ? unionWith(bdd, part, levels, all, level) : overBudget;
			if (root === overBudget) continue;
			const { chance, nodes } = chanceOf(bdd, root, solved.atLevel, probabilities, ofParts);
			left -= nodes;
			result[level] = chance;
		}
		const whole = all[part.root]!;
		if (whole === overBudget) {
			bdd.freeze();
			return result.fill(undefined);
		}
		ofParts[index] = chanceOf(bdd, whole, solved.atLevel, probabilities, ofParts).chance;
		left -= bdd.stepsDone();
	}
	bdd.freeze();
	return result;
}

/** Per node of a family the function "one of its sets has happened". */
function allUnions(bdd: Bdd, { element, low, high }: PartFamily, levels: Int32Array): Int32Array {
	const edges = new Int32Array(element.length);
	edges[0] = alwaysFalse;
	edges[1] = alwaysTrue;
	for (let node = 2; node < edges.length; node++) {
		const without: Edge = edges[low[node]!]!;
		const having = bdd.or(without, edges[high[node]!]!);
		edges[node] = having < 0 || without < 0 ? overBudget : bdd.node(levels[node]!, without, having);
	}
	return edges;
}

/** The same for the sets that contain the variable of a level, with it left out. */
function unionWith(
	bdd: Bdd,
	{ element, low, high, root }: PartFamily,
	levels: Int32Array,
	all: Int32Array,
	level: number,
): Edge {
	const edges = new Int32Array(element.length);
	for (let node = 2; node < edges.length; node++) {
		if (levels[node]! > level) continue;
		if (levels[node] === level) edges[node] = all[high[node]!]!;
		else {
			const without: Edge = edges[low[node]!]!;
			const having = bdd.or(without, edges[high[node]!]!);
			edges[node] = having < 0 || without < 0 ? overBudget : bdd.node(levels[node]!, without, having);
		}
	}
	return edges[root]!;
}

function chanceOf(
	bdd: Bdd,
	root: Edge,
	atLevel: readonly number[],
	probabilities: Float64Array,
	partProbabilities: Float64Array,
): { readonly chance: number; readonly nodes: number } {
	const cells = bdd.cells();
	const known = new Map<Edge, number>([
		[alwaysFalse, 0],
		[alwaysTrue, 1],
	]);
	const open = [root];
	// Children first, without recursion.
	for (let edge = open.at(-1); edge !== undefined; edge = open.at(-1)) {
		const cell = 3 * (edge >> 1);
		const low = cells[cell + 1]! ^ (edge & 1);
		const high = cells[cell + 2]! ^ (edge & 1);
		const [atLow, atHigh] = [known.get(low), known.get(high)];
		if (known.has(edge)) open.pop();
		else if (atLow === undefined) open.push(low);
		else if (atHigh === undefined) open.push(high);
		else {
			const of = atLevel[cells[cell]!]!;
			const p = of >= 0 ? probabilities[of]! : partProbabilities[-1 - of]!;
			known.set(edge, p * atHigh + (1 - p) * atLow);
			open.pop();
		}
	}
	return { chance: known.get(root)!, nodes: known.size };
}
