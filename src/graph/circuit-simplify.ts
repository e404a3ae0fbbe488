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
	const joinedAnd: Changes['and'] = (circuit, inputs, translated) => {
		const result: Literal[] = [];
		const open = [...inputs].reverse();
		for (let input = open.pop(); input !== undefined; input = open.pop()) {
			const { kind, inputs: inner } = nodes[input >> 1]!;
			if (kind === 'and' && (input & 1) === 0 && users[input >> 1] === 1)
				for (const each of [...inner].reverse()) open.push(each);
			else result.push(translated(input));
		}
		return circuit.and(result);
	};
	return rewrite(nodes, cone, top, { and: joinedAnd });
}

/** What is different in the new circuit. */
export interface Changes {
	/** A new "and" gate from the inputs of the old one with this number. */
	readonly and?: (
		circuit: Circuit,
		inputs: readonly Literal[],
		translated: (literal: Literal) => Literal,
		gate: number,
	) => Literal;
	/** What an input of a gate is known to be there; undefined when it stays what it is. */
	readonly known?: (input: Literal, gate: number) => Literal | undefined;
}

/** The circuit gate by gate with some changes. Nodes whose number is 0 in `cone` are left out. */
export function rewrite(
	nodes: readonly CircuitNode[],
	cone: ArrayLike<number>,
	top: Literal,
	{ and, known }: Changes,
): Rewritten {
	const circuit = createCircuit();
	const origin: number[] = [-1];
	const literals = new Int32Array(nodes.length);
	for (const [index, { kind, inputs, k }] of nodes.entries()) {
		if (cone[index] === 0) continue;
		const translated = (literal: Literal): Literal =>
			known?.(literal, index) ?? literals[literal >> 1]! ^ (literal & 1);
		if (kind === 'and')
			literals[index] = and ? and(circuit, inputs, translated, index) : circuit.and(inputs.map(translated));
		else if (kind === 'xor') literals[index] = circuit.xor(translated(inputs[0]!), translated(inputs[1]!));
		else if (kind === 'at-least') literals[index] = circuit.atLeast(k, inputs.map(translated));
		else if (kind === 'variable') literals[index] = circuit.variable();
		while (origin.length < circuit.nodes.length) origin.push(kind === 'variable' ? index : -1);
	}
	return { circuit, top: literals[top >> 1]! ^ (top & 1), origin };
}

/**
 * Gives variables that always stand together in the same "and" gates (or the same "or" gates) a gate of their own: several
 * events that are only used as one then become one module. Gates are left where they are: moving them spoils variable orders.
 */
export function withSharedGroups(nodes: readonly CircuitNode[], top: Literal): Rewritten {
	const cone = coneOf(nodes, [top]);
	const users = new Map<Literal, string>();
	for (const [index, { kind, inputs }] of nodes.entries()) {
		if (cone[index] !== 1) continue;
		for (const input of inputs) users.set(input, `${users.get(input) ?? ''} ${kind === 'and' ? '' : 'other'}${index}`);
	}
	const groups = new Map<string, Literal[]>();
	for (const [input, gates] of users) {
		// What is used in another way too would not become independent by this.
		if (nodes[input >> 1]!.kind !== 'variable' || gates.includes('other') || users.has(input ^ 1)) continue;
		const group = groups.get(gates);
		if (group) group.push(input);
		else groups.set(gates, [input]);
	}
	const groupOf = new Map<Literal, readonly Literal[]>();
	for (const [gates, group] of groups) {
		// The inputs of one gate are together anyway.
		if (group.length > 1 && gates.includes(' ', 1)) for (const input of group) groupOf.set(input, group);
	}
	const groupedAnd: Changes['and'] = (circuit, inputs, translated) => {
		const literals: Literal[] = [];
		for (const input of inputs) {
			const group = groupOf.get(input);
			if (group === undefined) literals.push(translated(input));
			else if (group[0] === input) literals.push(circuit.and(group.map(translated)));
		}
		return circuit.and(literals);
	};
	return rewrite(nodes, cone, top, { and: groupedAnd });
}
