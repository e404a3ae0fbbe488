/**
 * Boolean functions as a shared network of gates with complemented inputs, simplified as it is made. A literal is twice the
 * number of a node, plus 1 when it is complemented. Node 0 is the constant false. The inputs of a node have smaller numbers, so
 * one loop over the numbers is a walk from the variables to the top. "Or" is "and" of complements, complemented.
 */
export type Literal = number;

export const never: Literal = 0;
export const always: Literal = 1;

export type NodeKind = 'constant' | 'variable' | 'and' | 'at-least' | 'xor';

export interface CircuitNode {
	readonly kind: NodeKind;
	/** In the order they were given; each once, but for at-least, where one may count twice. */
	readonly inputs: readonly Literal[];
	/** For at-least: how many must be true. */
	readonly k: number;
}

export interface Circuit {
	readonly nodes: readonly CircuitNode[];
	/** A new variable, different from all others. */
	variable(): Literal;
	and(inputs: readonly Literal[]): Literal;
	or(inputs: readonly Literal[]): Literal;
	atLeast(k: number, inputs: readonly Literal[]): Literal;
	xor(a: Literal, b: Literal): Literal;
}

export function complement(literal: Literal): Literal {
	return literal ^ 1;
}

/** An empty circuit. Equal gates over equal inputs become one node. */
export function createCircuit(): Circuit {
	const nodes: CircuitNode[] = [{ kind: 'constant', inputs: [], k: 0 }];
	// By a hash that does not depend on the order of inputs; a node's number, or several where hashes meet.
	const known = new Map<number, number | number[]>();
	const shared = (kind: NodeKind, k: number, inputs: readonly Literal[]): Literal => {
		const hash = hashOf(kind, k, inputs);
		const there = known.get(hash);
		const alike = there === undefined ? [] : typeof there === 'number' ? [there] : there;
		for (const node of alike) if (isSameGate(nodes[node]!, kind, k, inputs)) return 2 * node;
		known.set(hash, there === undefined ? nodes.length : [...alike, nodes.length]);
		nodes.push({ kind, inputs, k });
		return 2 * (nodes.length - 1);
	};
	const and = (inputs: readonly Literal[]): Literal => {
		const plain = inputs.length <= fewInputs ? plainAnd(inputs) : undefined;
		if (plain !== undefined) return shared('and', 0, plain);
		const kept = new Set(inputs);
		const result: Literal[] = [];
		for (const input of kept) {
			if (input === never || kept.has(complement(input))) return never;
			if (input !== always) result.push(input);
		}
		if (result.length === 0) return always;
		return result.length === 1 ? result[0]! : shared('and', 0, result);
	};
	const or = (inputs: readonly Literal[]): Literal => complement(and(inputs.map(complement)));
	return {
		nodes,
		variable() {
			nodes.push({ kind: 'variable', inputs: [], k: 0 });
			return 2 * (nodes.length - 1);
		},
		and,
		or,
		atLeast(k, inputs) {
			const open = inputs.filter((input) => input > always);
			const missing = k - inputs.filter((input) => input === always).length;
			if (missing <= 0) return always;
			if (missing > open.length) return never;
			if (missing === 1) return or(open);
			return missing === open.length ? and(open) : shared('at-least', missing, open);
		},
		xor(a, b) {
			if (a >> 1 === b >> 1) return a === b ? never : always;
			if (a <= always) return b ^ a;
			if (b <= always) return a ^ b;
			const flip = (a ^ b) & 1;
			const [first, second] = [a & ~1, b & ~1].sort((x, y) => x - y) as [Literal, Literal];
			return shared('xor', 0, [first, second]) ^ flip;
		},
	};
}

const fewInputs = 8;

/** A copy of a few inputs that are different, not constant and no complements of each other, as most are; undefined otherwise. */
function plainAnd(inputs: readonly Literal[]): readonly Literal[] | undefined {
	if (inputs.length < 2) return undefined;
	for (let index = 0; index < inputs.length; index++) {
		const node = inputs[index]! >> 1;
		if (node === 0) return undefined;
		for (let other = 0; other < index; other++) if (inputs[other]! >> 1 === node) return undefined;
	}
	return inputs.slice();
}

const kindNumber: { readonly [kind in NodeKind]: number } = {
	constant: 1,
	variable: 2,
	and: 3,
	'at-least': 4,
	xor: 5,
};

/** A sum of mixed inputs (Murmur's finaliser), so that their order makes no difference. */
function hashOf(kind: NodeKind, k: number, inputs: readonly Literal[]): number {
	let hash = Math.imul(kindNumber[kind], 0x9e3779b1) ^ Math.imul(k + 1, 0x85ebca6b);
	for (const input of inputs) {
		let mixed = Math.imul(input ^ (input >>> 16), 0x85ebca6b);
		mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
		hash = (hash + (mixed ^ (mixed >>> 16))) | 0;
	}
	return hash;
}

function isSameGate(node: CircuitNode, kind: NodeKind, k: number, inputs: readonly Literal[]): boolean {
	if (node.kind !== kind || node.k !== k || node.inputs.length !== inputs.length) return false;
	if (inputs.every((input, index) => input === node.inputs[index])) return true;
	const [a, b] = [Int32Array.from(node.inputs).sort(), Int32Array.from(inputs).sort()];
	return a.every((input, index) => input === b[index]);
}

/** Which nodes the literals depend on, the tops included: 1 per node, else 0. */
export function coneOf(nodes: readonly CircuitNode[], tops: readonly Literal[]): Uint8Array {
	const reached = new Uint8Array(nodes.length);
	for (const top of tops) reached[top >> 1] = 1;
	for (let node = nodes.length - 1; node >= 0; node--) {
		if (reached[node] === 1) for (const input of nodes[node]!.inputs) reached[input >> 1] = 1;
	}
	return reached;
}

/** For up to 32 literals at once: bit i of a node's word says that literal i depends on it, or is it. */
export function conesOf(nodes: readonly CircuitNode[], tops: readonly Literal[]): Int32Array {
	const words = new Int32Array(nodes.length);
	for (const [bit, top] of tops.entries()) words[top >> 1]! |= 1 << bit;
	for (let node = nodes.length - 1; node >= 0; node--) {
		const word = words[node]!;
		if (word !== 0) for (const input of nodes[node]!.inputs) words[input >> 1]! |= word;
	}
	return words;
}

/** True when no variable occurs complemented once complements are pushed down to the variables: then the function is monotone. */
export function isMonotone(nodes: readonly CircuitNode[], top: Literal): boolean {
	// Bit 1: used as it is; bit 2: used complemented.
	const used = new Uint8Array(nodes.length);
	used[top >> 1] = 1 << (top & 1);
	for (let node = nodes.length - 1; node > 0; node--) {
		const { kind, inputs } = nodes[node]!;
		const here = kind === 'xor' && used[node] !== 0 ? 3 : used[node]!;
		if (kind === 'variable' && (here & 2) !== 0) return false;
		const flipped = ((here & 1) << 1) | (here >> 1);
		for (const input of inputs) used[input >> 1]! |= (input & 1) === 0 ? here : flipped;
	}
	return true;
}
