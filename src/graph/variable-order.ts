import type { CircuitNode, Literal } from './circuit.ts';
import { countOfBits } from './count-of-bits.ts';
import { drawnTogether } from './drawn-together-order.ts';
import { membersOf, type Part } from './part.ts';

/** One way to order the leaves of a part. Undefined when the part is too large for it. */
export interface OrderCandidate {
	readonly name: string;
	/** True for one that costs more to find, so that only trees that withstood the short trials of the others meet it. */
	readonly isLate?: boolean;
	leavesOf(part: Part): readonly number[] | undefined;
	/** The order with gates that suit it, for one that depends on how they are joined; leaves keep their numbers. */
	rebuilt?(part: Part): RebuiltPart | undefined;
}

/** The leaves of a part in order, and gates that make the same function of them. */
export interface RebuiltPart {
	readonly leaves: readonly number[];
	readonly nodes: readonly CircuitNode[];
	readonly top: Literal;
}

/** Components of an architecture come out smallest under this one. */
export const lightInputsFirst: OrderCandidate = { name: 'light inputs first', leavesOf: lightFirst };

/**
 * Static orders in the order they are tried. None is best everywhere (the Aralia trees differ by a factor of a hundred), so the
 * solver races them under small budgets. Most walk depth-first, which keeps what is used together close together; the last one is for trees whose gates and inputs are written in no order.
 */
export const candidateOrders: readonly OrderCandidate[] = [
	{ name: 'most in common first', leavesOf: mostInCommonFirst },
	{ name: 'greatest influence first', leavesOf: influenceFirst },
	lightInputsFirst,
	{ name: 'as written', leavesOf: asWritten },
	{ name: 'drawn together', isLate: true, leavesOf: commonDrawnTogether },
];

type Walk = (node: number) => readonly number[];

/** Leaves in the order a depth-first walk meets them; `next` gives the inputs of a gate when the walk comes to it. */
function walked(root: number, role: Uint8Array, next: Walk): number[] {
	const seen = new Uint8Array(root + 1);
	const order: number[] = [];
	const open = [root];
	for (let node = open.pop(); node !== undefined; node = open.pop()) {
		if (seen[node] === 1) continue;
		seen[node] = 1;
		if (role[node] === 2) order.push(node);
		else for (const input of [...next(node)].reverse()) open.push(input);
	}
	return order;
}

function inputsOf(nodes: readonly CircuitNode[], node: number): number[] {
	return nodes[node]!.inputs.map((input) => input >> 1);
}

/** Leaves as a depth-first walk along the inputs as written meets them. */
export function asWritten(part: Part): number[] {
	return walked(part.top >> 1, membersOf(part).role, (node) => inputsOf(part.nodes, node));
}

/** At each gate the input with the smaller unfolded tree first. */
function lightFirst(part: Part): number[] {
	const { gates, leaves, role } = membersOf(part);
	const sizes = new Float64Array(role.length);
	for (const leaf of leaves) sizes[leaf] = part.weights[leaf]!;
	for (const gate of gates) for (const input of inputsOf(part.nodes, gate)) sizes[gate]! += sizes[input]!;
	return walked(part.top >> 1, role, (node) => inputsOf(part.nodes, node).sort((a, b) => sizes[a]! - sizes[b]!));
}

const largestBitMatrix = 1 << 23;
const mostCompared = 64;
const mostBits = 16;

/**
 * At each gate the input that shares most leaves with what was already placed; then plain leaves; then the input that adds
 * fewest. Gates about the same events come to stand beside each other.
 */
function mostInCommonFirst(part: Part): number[] | undefined {
	const { gates, leaves, role } = membersOf(part);
	// A leaf has as many bits as it stands for variables, so that modules weigh what they hold.
	const firstBit = new Int32Array(role.length);
	const bits = new Int32Array(role.length);
	let used = 0;
	for (const leaf of leaves) {
		firstBit[leaf] = used;
		bits[leaf] = Math.min(mostBits, part.weights[leaf]!);
		used += bits[leaf]!;
	}
	const words = (used + 31) >> 5;
	if (words * (gates.length + 1) > largestBitMatrix) return undefined;
	const add = (leaf: number, set: Int32Array): void => {
		for (let bit = firstBit[leaf]!; bit < firstBit[leaf]! + bits[leaf]!; bit++) set[bit >> 5]! |= 1 << (bit & 31);
	};
	const below = leafSets(part.nodes, gates, role, add, words);
	const placed = new Int32Array(words);
	const order: number[] = [];
	const seen = new Uint8Array(role.length);
	const place = (leaf: number): void => {
		if (seen[leaf] === 1) return;
		seen[leaf] = 1;
		add(leaf, placed);
		order.push(leaf);
	};
	// The choice depends on what was placed since, so gates wait open until it is their turn again.
	const open: { gates: number[]; leaves: number[] }[] = [];
	const enter = (gate: number): void => {
		seen[gate] = 1;
		const inputs = inputsOf(part.nodes, gate);
		open.push({
			gates: inputs.filter((input) => role[input] === 1),
			leaves: inputs.filter((input) => role[input] === 2),
		});
	};
	if (role[part.top >> 1] === 2) return [part.top >> 1];
	enter(part.top >> 1);
	for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
		at.gates = at.gates.filter((gate) => seen[gate] === 0);
		const best = nearestGate(at.gates, below, placed);
		if (best === undefined || best.common === 0) for (const leaf of at.leaves) place(leaf);
		if (best === undefined) open.pop();
		else enter(best.gate);
	}
	return order;
}

/** The gate that shares most leaves with the placed ones, of equals the one with fewest others. */
function nearestGate(
	gates: readonly number[],
	below: readonly (Int32Array | undefined)[],
	placed: Int32Array,
): { readonly gate: number; readonly common: number } | undefined {
	let result: { gate: number; common: number; fresh: number } | undefined;
	for (const gate of gates.slice(0, mostCompared)) {
		const set = below[gate]!;
		let common = 0;
		let size = 0;
		for (let word = 0; word < set.length; word++) {
			size += countOfBits(set[word]!);
			common += countOfBits(set[word]! & placed[word]!);
		}
		const fresh = size - common;
		if (result === undefined || common > result.common || (common === result.common && fresh < result.fresh))
			result = { gate, common, fresh };
	}
	return result;
}

function leafSets(
	nodes: readonly CircuitNode[],
	gates: readonly number[],
	role: Uint8Array,
	add: (leaf: number, set: Int32Array) => void,
	words: number,
): (Int32Array | undefined)[] {
	const sets: (Int32Array | undefined)[] = [];
	for (const gate of gates) {
		const set = new Int32Array(words);
		for (const input of inputsOf(nodes, gate)) {
			if (role[input] === 2) add(input, set);
			else for (const [word, bits] of sets[input]!.entries()) set[word]! |= bits;
		}
		sets[gate] = set;
	}
	return sets;
}

/** Sorted many times, which a large part does not pay back. */
const mostDrawn = 20_000;

function commonDrawnTogether(part: Part): readonly number[] | undefined {
	const members = membersOf(part);
	if (members.gates.length + members.leaves.length > mostDrawn) return undefined;
	return drawnTogether(part.nodes, members, mostInCommonFirst(part) ?? lightFirst(part));
}

const mostInfluenceWork = 20_000_000;

/**
 * Weights flow from the top, shared equally among inputs; the leaf with the largest weight comes first and is taken out, then
 * the weights flow again (Minato, Ishiura and Yajima 1990).
 */
function influenceFirst(part: Part): number[] | undefined {
	const { gates, leaves, role } = membersOf(part);
	const edges = gates.reduce((sum, gate) => sum + part.nodes[gate]!.inputs.length, 0);
	if (edges * leaves.length > mostInfluenceWork) return undefined;
	const inputs = new Map(gates.map((gate) => [gate, inputsOf(part.nodes, gate)]));
	const weights = new Float64Array(role.length);
	const order: number[] = [];
	const left = new Set(leaves);
	const topDown = [...gates].reverse();
	while (left.size > 0) {
		weights.fill(0);
		weights[part.top >> 1] = 1;
		for (const gate of topDown) {
			const open = inputs.get(gate)!;
			for (const input of open) weights[input]! += weights[gate]! / open.length;
		}
		let best = -1;
		for (const leaf of left) if (best < 0 || weights[leaf]! > weights[best]!) best = leaf;
		order.push(best);
		left.delete(best);
		withoutNode(best, gates, inputs);
	}
	return order;
}

/** Takes a leaf out of all gates, and gates that have no input left out of theirs. */
function withoutNode(leaf: number, gates: readonly number[], inputs: Map<number, number[]>): void {
	const gone = new Set([leaf]);
	for (const gate of gates) {
		const before = inputs.get(gate)!;
		if (before.length === 0 || !before.some((input) => gone.has(input))) continue;
		const after = before.filter((input) => !gone.has(input));
		inputs.set(gate, after);
		if (after.length === 0) gone.add(gate);
	}
}
