import { type Circuit, type CircuitNode, coneOf, createCircuit, type Literal } from './circuit.ts';

/** A circuit that means the same as another one. */
export interface Rewritten {
	readonly circuit: Circuit;
	readonly top: Literal;
	/** Per node of the new circuit: the variable's node in the old one, or -1. */
	readonly origin: readonly number[];
}

/**
 * Joins "and" gates (and "or" gates) with the gates of the same kind that only they use, and leaves out what the top does not
 * depend on. Fewer and wider gates show more of what is independent.
 */
export function coalesced(nodes: readonly CircuitNode[], top: Literal): Rewritten {
	const cone = coneOf(nodes, [top]);
	const users = new Int32Array(nodes.length);
	for (const [index, node] of nodes.entries()) {
		if (cone[index] === 1) for (const input of node.inputs) users[input >> 1]! += 1;
	}
	const circuit = createCircuit();
	const origin: number[] = [-1];
	const literals = new Int32Array(nodes.length);
	const translated = (literal: Literal): Literal => literals[literal >> 1]! ^ (literal & 1);
	const joined = (inputs: readonly Literal[]): Literal[] => {
		const result: Literal[] = [];
		const open = [...inputs].reverse();
		for (let input = open.pop(); input !== undefined; input = open.pop()) {
			const { kind, inputs: inner } = nodes[input >> 1]!;
			if (kind === 'and' && (input & 1) === 0 && users[input >> 1] === 1) open.push(...[...inner].reverse());
			else result.push(translated(input));
		}
		return result;
	};
	for (const [index, { kind, inputs, k }] of nodes.entries()) {
		if (cone[index] === 0) continue;
		if (kind === 'and') literals[index] = circuit.and(joined(inputs));
		else if (kind === 'xor') literals[index] = circuit.xor(translated(inputs[0]!), translated(inputs[1]!));
		else if (kind === 'at-least') literals[index] = circuit.atLeast(k, inputs.map(translated));
		else if (kind === 'variable') literals[index] = circuit.variable();
		while (origin.length < circuit.nodes.length) origin.push(kind === 'variable' ? index : -1);
	}
	return { circuit, top: translated(top), origin };
}
