import type { CircuitNode, Literal } from './circuit.ts';

/** What one literal of a circuit depends on, as a circuit of its own. */
export interface CutCircuit {
	readonly nodes: readonly CircuitNode[];
	readonly top: Literal;
	/** Per node its number in the circuit it was cut out of. */
	readonly origin: Int32Array;
}

/** Cuts a literal out of a circuit. */
export type CircuitCutter = (top: Literal) => CutCircuit;

/**
 * Cuts circuits out of a large one, each at the price of its own size. Where the top joins joins of the same kind, it
 * joins their inputs instead: what stands below an architecture's flow is for the most part one wide "or" of everything that
 * it needs, and the gates of the components between are then neither copied nor simplified for every flow.
 */
export function circuitCutter(nodes: readonly CircuitNode[]): CircuitCutter {
	const marks = new Int32Array(nodes.length);
	const numbers = new Int32Array(nodes.length);
	let mark = 0;
	return (top) => {
		mark += 1;
		const root = top >> 1;
		const joined = nodes[root]!.kind === 'and' ? joinedBelow(nodes, root) : nodes[root]!.inputs;
		const members = Int32Array.from(membersBelow(nodes, joined, marks, mark)).sort();
		const origin = root === 0 || members.at(-1) === root ? members : Int32Array.of(...members, root);
		for (const [index, node] of origin.entries()) numbers[node] = index;
		const own = Array.from(origin, (node): CircuitNode => {
			const { kind, k, inputs } = nodes[node]!;
			const given = node === root ? joined : inputs;
			return { kind, k, inputs: given.map((input) => 2 * numbers[input >> 1]! + (input & 1)) };
		});
		return { nodes: own, top: 2 * numbers[root]! + (top & 1), origin };
	};
}

/** The inputs of an "and" gate with those of the "and" gates among them in their place, each once. */
function joinedBelow(nodes: readonly CircuitNode[], root: number): readonly Literal[] {
	const found = new Set<Literal>();
	const seen = new Set([root]);
	const open = [root];
	for (let node = open.pop(); node !== undefined; node = open.pop()) {
		for (const input of nodes[node]!.inputs) {
			if (nodes[input >> 1]!.kind !== 'and' || (input & 1) === 1) found.add(input);
			else if (!seen.has(input >> 1)) {
				seen.add(input >> 1);
				open.push(input >> 1);
			}
		}
	}
	return [...found];
}

/** The constant and everything below the literals, in no order. */
function membersBelow(
	nodes: readonly CircuitNode[],
	literals: readonly Literal[],
	marks: Int32Array,
	mark: number,
): readonly number[] {
	const members = [0];
	marks[0] = mark;
	const open: number[] = [];
	const meet = (node: number): void => {
		if (marks[node] === mark) return;
		marks[node] = mark;
		members.push(node);
		open.push(node);
	};
	for (const literal of literals) meet(literal >> 1);
	for (let node = open.pop(); node !== undefined; node = open.pop())
		for (const input of nodes[node]!.inputs) meet(input >> 1);
	return members;
}
