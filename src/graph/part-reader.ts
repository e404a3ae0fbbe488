import type { CircuitNode } from './circuit.ts';
import type { Part } from './part.ts';

/** A part of a circuit with numbers of its own, and the node of the circuit that each of its nodes is. */
export interface NumberedPart extends Part {
	readonly origin: readonly number[];
}

/** Reads the part below a gate. */
export type PartReader = (gate: number) => NumberedPart;

/**
 * Cuts parts out of a circuit: what stands between a gate and its leaves, which are variables and the modules below it. Each part
 * gets small numbers of its own in the order of the circuit, so that work on it depends on its own size: a circuit can have
 * a hundred thousand parts. `weights` is read when a part is, and tells how many variables a node stands for.
 */
export function createPartReader(
	nodes: readonly CircuitNode[],
	isModule: Uint8Array,
	weights: Float64Array,
): PartReader {
	const numbers = new Int32Array(nodes.length);
	return (gate) => {
		const origin = membersBelow(nodes, isModule, gate, numbers);
		for (const [index, node] of origin.entries()) numbers[node] = index;
		const own = origin.map((node, index): CircuitNode => {
			const { kind, inputs, k } = nodes[node]!;
			if (index === 0) return nodes[0]!;
			const isLeaf = inputs.length === 0 || (node !== gate && isModule[node] === 1);
			if (isLeaf) return { kind: 'variable', inputs: [], k: 0 };
			return { kind, k, inputs: inputs.map((input) => 2 * numbers[input >> 1]! + (input & 1)) };
		});
		for (const node of origin) numbers[node] = 0;
		return {
			nodes: own,
			top: 2 * (origin.length - 1),
			weights: Float64Array.from(origin, (node) => weights[node]!),
			origin,
		};
	};
}

/** The constant and the nodes of a part, ascending. `marks` is zero everywhere, before and after. */
function membersBelow(nodes: readonly CircuitNode[], isModule: Uint8Array, gate: number, marks: Int32Array): number[] {
	const members = [0, gate];
	const open = [gate];
	marks[gate] = 1;
	for (let node = open.pop(); node !== undefined; node = open.pop()) {
		for (const input of nodes[node]!.inputs) {
			const below = input >> 1;
			if (below === 0 || marks[below] !== 0) continue;
			marks[below] = 1;
			members.push(below);
			if (isModule[below] !== 1) open.push(below);
		}
	}
	for (const member of members) marks[member] = 0;
	return members.sort((a, b) => a - b);
}
