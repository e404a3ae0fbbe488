import { type Bdd, createBdd, type Edge, overBudget } from './bdd.ts';
import { type Circuit, type CircuitNode, isMonotone, type Literal } from './circuit.ts';
import { withAssumptions } from './circuit-context.ts';
import { coalesced, type Rewritten, withSharedGroups } from './circuit-simplify.ts';
import { grouped, modulesOf } from './modules.ts';
import { createPartReader, type NumberedPart } from './part-reader.ts';
import type { IsOver } from './time-spent.ts';
import { candidateOrders, type OrderCandidate, type RebuiltPart } from './variable-order.ts';

/**
 * One Boolean function split into independent parts, each with a decision diagram of its own. A part stands in the others as
 * one variable, so their diagrams stay small, and everything asked of the whole is put together from the parts.
 */
export interface FaultFunction {
	readonly bdd: Bdd;
	/** Variables are numbered below this. */
	readonly nodeCount: number;
	/** Parts before those that use them; the last one is the top. Empty when the function is constant. */
	readonly parts: readonly SolvedPart[];
	/** Per level of the diagrams: the number of a variable as given, or -1 - (index of a part). */
	readonly atLevel: readonly number[];
	/** The whole function is the last part, complemented when this is 1; for a constant function, its value. */
	readonly complemented: 0 | 1;
	/** True when no variable occurs complemented in the definition. */
	readonly monotone: boolean;
}

export interface SolvedPart {
	/** A regular edge, so false where all its variables are. Used complemented where the definition needs it. */
	readonly root: Edge;
	/** Its nodes have numbers from here on, up to that of the root. */
	readonly firstNode: number;
	/** Levels of its variables: from (inclusive) and to (exclusive). */
	readonly from: number;
	readonly to: number;
}

/** Most nodes and steps for one function, and the orders to try; the defaults take less than 2 GB. */
export interface SolveOptions {
	readonly nodes?: number | undefined;
	readonly steps?: number | undefined;
	readonly orders?: readonly OrderCandidate[] | undefined;
	/** The first trial of each order may take so many steps per variable, where that is more than the usual trial. */
	readonly stepsPerVariable?: number | undefined;
	/** Ends the solving early. */
	readonly isOver?: IsOver | undefined;
}

export type Solved = Prepared &
	({ readonly kind: 'solved'; readonly function: FaultFunction } | { readonly kind: 'over-budget' });

/** The simplified circuit that was solved, or could not be. */
export interface Prepared {
	readonly nodes: readonly CircuitNode[];
	readonly top: Literal;
	/** Per node the number of its variable as given; -1 for gates. */
	readonly names: readonly number[];
	readonly monotone: boolean;
}

/** The simplified circuit of a literal; `names` are node numbers of the given circuit. It is less simple when time is short. */
export function prepareFunction(circuit: Pick<Circuit, 'nodes'>, top: Literal, isOver: IsOver = () => false): Prepared {
	const split = simplified(circuit.nodes, top, isOver);
	const { nodes } = split.circuit;
	return { nodes, top: split.top, names: split.origin, monotone: isMonotone(nodes, split.top) };
}

/** The diagrams of a literal of a circuit. `variables` of the result are node numbers of the given circuit. */
export function solveFunction(circuit: Pick<Circuit, 'nodes'>, top: Literal, options: SolveOptions = {}): Solved {
	return solvePrepared(circuit.nodes.length, prepareFunction(circuit, top), options);
}

/** The diagrams of what was prepared from a circuit of `nodeCount` nodes. */
export function solvePrepared(nodeCount: number, prepared: Prepared, options: SolveOptions = {}): Solved {
	const { nodes, top, names, monotone } = prepared;
	const bdd = createBdd({ nodes: 1 << 12, steps: 1 << 14 });
	const isModule = modulesOf(nodes, top);
	// What each solved leaf is called from outside, and how it stands there.
	const leafNames = [...names];
	const flips = new Uint8Array(nodes.length);
	const weights = new Float64Array(nodes.length).fill(1);
	const parts: SolvedPart[] = [];
	const atLevel: number[] = [];
	const left = { nodes: options.nodes ?? 1 << 24, steps: options.steps ?? 1 << 26 };
	const partOf = createPartReader(nodes, isModule, weights);
	if (top >> 1 > 0 && nodes[top >> 1]!.inputs.length === 0) isModule[top >> 1] = 1;
	for (let node = 1; node < nodes.length; node++) {
		if (isModule[node] !== 1) continue;
		const from = atLevel.length;
		const firstNode = bdd.size();
		const found = solvePart(bdd, partOf(node), flips, from, left, options);
		if (found.root === overBudget) {
			bdd.freeze();
			return { kind: 'over-budget', ...prepared };
		}
		for (const leaf of found.leaves) atLevel.push(leafNames[leaf]!);
		weights[node] = found.leaves.reduce((sum, leaf) => sum + weights[leaf]!, 0);
		flips[node] = found.root & 1;
		leafNames[node] = -1 - parts.length;
		parts.push({ root: found.root & ~1, firstNode, from, to: atLevel.length });
	}
	const complemented = ((top & 1) ^ flips[top >> 1]!) as 0 | 1;
	bdd.freeze();
	return { kind: 'solved', ...prepared, function: { bdd, nodeCount, parts, atLevel, complemented, monotone } };
}

/** Another round is made while the last one left out at least two inputs in a hundred; large circuits gain little for long. */
const worthwhile = 0.98;

/** The circuit as simple and as divided as cheap rewriting makes it; origins are nodes of the circuit given. */
function simplified(nodes: readonly CircuitNode[], top: Literal, isOver: IsOver): Rewritten {
	let result = coalesced(nodes, top);
	for (let size = sizeOf(nodes), before = Number.POSITIVE_INFINITY; size < worthwhile * before && !isOver(); ) {
		result = rewritten(result, withAssumptions);
		result = rewritten(result, coalesced);
		result = rewritten(result, withSharedGroups);
		before = size;
		size = sizeOf(result.circuit.nodes);
	}
	return rewritten(result, grouped);
}

function sizeOf(nodes: readonly CircuitNode[]): number {
	return nodes.reduce((sum, { inputs }) => sum + inputs.length, 0);
}

function rewritten(before: Rewritten, rewrite: (nodes: readonly CircuitNode[], top: Literal) => Rewritten): Rewritten {
	const after = rewrite(before.circuit.nodes, before.top);
	return { ...after, origin: after.origin.map((node) => (node < 0 ? -1 : before.origin[node]!)) };
}

/** Enough for every part of most trees under any order. */
const firstSteps = 1 << 14;
/** From here on an order has shown what it is worth, and so many of them go on. */
const manySteps = 1 << 20;
const mostLeft = 3;
/** Beyond that each order stops on the way when it falls behind the one that came furthest so far: parts of the steps. */
const legs = [0.25, 0.5, 1] as const;
const keepsUp = 0.95;

interface Found {
	readonly root: Edge;
	readonly leaves: readonly number[];
}

/** An order with its leaves and how far it came. */
interface Attempt extends RebuiltPart {
	/** Gates done before the budget was used up. */
	gates: number;
	/** The functions of the leaves and of the gates done, while their nodes are kept. */
	edges?: Int32Array | undefined;
}

/**
 * Tries the orders under a small budget, then under larger ones: a good order shows early and a bad one is left early. From
 * a million steps on, where late ones have joined, only the three and then the one go on that came furthest. Before the last
 * choice the nodes of the first are kept, so that it goes on where it was, and the others are left where they no longer keep up
 * with it. `left` is what all parts together may still use.
 */
function solvePart(
	bdd: Bdd,
	part: NumberedPart,
	flips: Uint8Array,
	from: number,
	left: { nodes: number; steps: number },
	{ orders = candidateOrders, stepsPerVariable = 0, isOver }: SolveOptions,
): Found {
	const start = bdd.size();
	let attempts: Attempt[] = [];
	const found = (root: Edge, { leaves }: Attempt): Found => ({
		root,
		leaves: leaves.map((leaf) => part.origin[leaf]!),
	});
	const givenUp: Found = { root: overBudget, leaves: [] };
	const run = (attempt: Attempt, steps: number): Edge => {
		bdd.allow({ nodes: left.nodes, steps: Math.min(steps, left.steps), isOver });
		const root = diagramOf(bdd, part, flips, from, attempt);
		left.steps -= bdd.stepsDone();
		return root;
	};
	/** Goes up to so many steps for as long as it keeps up with what others had done after as many of them. */
	const runLegs = (attempt: Attempt, steps: number, pace: number[]): Edge => {
		let done = 0;
		for (const [index, part] of legs.entries()) {
			const root = run(attempt, Math.round(steps * part) - done);
			done += bdd.stepsDone();
			if (root !== overBudget || attempt.gates < keepsUp * (pace[index] ?? 0)) return root;
			if (isOver?.() === true || left.steps <= 0) return overBudget;
			pace[index] = Math.max(pace[index] ?? 0, attempt.gates);
		}
		return overBudget;
	};
	/** Forgets what an attempt made, as long as nothing was made after it. */
	const drop = (attempt: Attempt, kept = start): void => {
		attempt.edges = undefined;
		bdd.release(kept);
	};
	const enter = (some: readonly OrderCandidate[], steps: number): Found | undefined => {
		for (const order of some) {
			if (isOver?.() === true) return givenUp;
			const arranged = arrangedBy(order, part);
			if (arranged === undefined) continue;
			const attempt = { ...arranged, gates: 0 };
			const root = run(attempt, Math.max(steps, stepsPerVariable * attempt.leaves.length));
			if (root !== overBudget) return found(root, attempt);
			drop(attempt);
			attempts.push(attempt);
		}
		return undefined;
	};
	const isLate = (order: OrderCandidate): boolean => order.isLate === true;
	let late = orders.filter(isLate);
	const early = enter(
		orders.filter((order) => !isLate(order)),
		firstSteps,
	);
	if (early !== undefined) return early;
	for (let steps = firstSteps * 8; attempts.length + late.length > 0 && left.steps > 0; steps *= 8) {
		const last = attempts.length === 1 && late.length === 0;
		const leader = attempts[0];
		let kept = start;
		const pace: number[] = [];
		for (const attempt of attempts) {
			const root = last || steps <= manySteps ? run(attempt, last ? left.steps : steps) : runLegs(attempt, steps, pace);
			if (root !== overBudget) return found(root, attempt);
			if (isOver?.() === true) return givenUp;
			if (attempt === leader && steps > manySteps) kept = bdd.size();
			else drop(attempt, kept);
		}
		if (last) break;
		if (steps < manySteps) continue;
		const entered = enter(late, steps);
		if (entered !== undefined) return entered;
		late = [];
		const furthest = attempts.toSorted((a, b) => b.gates - a.gates);
		attempts = furthest.slice(0, attempts.length > mostLeft ? mostLeft : 1);
		if (kept > start && attempts[0] !== leader) drop(leader!);
	}
	return givenUp;
}

function arrangedBy(order: OrderCandidate, part: NumberedPart): RebuiltPart | undefined {
	if (order.rebuilt !== undefined) return order.rebuilt(part);
	const leaves = order.leavesOf(part);
	return leaves && { leaves, nodes: part.nodes, top: part.top };
}

/** The diagram of one part under one order of its leaves, gate by gate from below, from where the attempt was. */
function diagramOf(bdd: Bdd, part: NumberedPart, flips: Uint8Array, from: number, attempt: Attempt): Edge {
	const { nodes, top } = attempt;
	if (attempt.edges === undefined) attempt.gates = 0;
	attempt.edges ??= leafEdges(bdd, part, flips, from, attempt);
	const { edges } = attempt;
	if (edges === undefined) return overBudget;
	let gates = 0;
	for (const [node, gate] of nodes.entries()) {
		if (gate.inputs.length === 0) continue;
		gates += 1;
		if (gates <= attempt.gates) continue;
		const edge = gateOf(bdd, gate, edges);
		if (edge === overBudget) return overBudget;
		edges[node] = edge;
		attempt.gates = gates;
	}
	return edges[top >> 1]! ^ (top & 1);
}

/** Per node of an attempt the function of the leaf it is; undefined when even these are too many. */
function leafEdges(
	bdd: Bdd,
	{ origin }: NumberedPart,
	flips: Uint8Array,
	from: number,
	{ leaves, nodes }: Attempt,
): Int32Array | undefined {
	const edges = new Int32Array(nodes.length);
	for (const [index, leaf] of leaves.entries()) {
		const edge = bdd.variable(from + index);
		if (edge === overBudget) return undefined;
		edges[leaf] = edge ^ flips[origin[leaf]!]!;
	}
	return edges;
}

function gateOf(bdd: Bdd, { kind, inputs, k }: CircuitNode, edges: Int32Array): Edge {
	const cells = bdd.cells();
	const levelOf = (edge: Edge): number => cells[3 * (edge >> 1)]!;
	// From the lowest variables up, each step then changes only the upper part of the diagram.
	const operands = inputs.map((input) => edges[input >> 1]! ^ (input & 1)).sort((a, b) => levelOf(b) - levelOf(a));
	if (kind === 'xor') return bdd.xor(operands[0]!, operands[1]!);
	if (kind === 'at-least') return bdd.atLeast(k, operands);
	let result: Edge = 1;
	for (const operand of operands) {
		result = bdd.and(result, operand);
		if (result === overBudget) return overBudget;
	}
	return result;
}
