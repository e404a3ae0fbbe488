import { always, type CircuitNode, type Literal, never } from './circuit.ts';
import { type Rewritten, rewrite } from './circuit-simplify.ts';

/** Larger sets of assumptions are cut off; what is left out is only not used. */
const mostAssumptions = 1024;
const nothing = new Int32Array(0);

/**
 * Puts in what a gate may assume: in `x and F` the value of F matters only where x is true, so x is true inside F (and in
 * `x or F` it is false). A gate with several users may assume what all of them allow. Removes events that others make
 * irrelevant, before any diagram is built.
 */
export function withAssumptions(nodes: readonly CircuitNode[], top: Literal): Rewritten {
	const assumed = assumptions(nodes, top);
	const cone = Uint8Array.from(assumed, (known) => (known === undefined ? 0 : 1));
	return rewrite(nodes, cone, top, {
		known(input, gate) {
			if (nodes[input >> 1]!.kind !== 'variable') return undefined;
			if (contains(assumed[gate]!, input)) return always;
			return contains(assumed[gate]!, input ^ 1) ? never : undefined;
		},
	});
}

/** Per node the literals of variables it may take as true, ascending; undefined for what the top does not depend on. */
function assumptions(nodes: readonly CircuitNode[], top: Literal): (Int32Array | undefined)[] {
	const assumed: (Int32Array | undefined)[] = nodes.map(() => undefined);
	const isShared = sharedVariables(nodes);
	assumed[top >> 1] = nothing;
	for (let node = nodes.length - 1; node > 0; node--) {
		const here = assumed[node];
		if (here === undefined) continue;
		const { kind, inputs } = nodes[node]!;
		const direct = kind === 'and' ? inputs.filter((input) => isShared[input >> 1] === 1) : [];
		const inside = direct.length === 0 ? here : union(here, Int32Array.from(direct).sort());
		for (const input of inputs) {
			const below = input >> 1;
			if (nodes[below]!.kind === 'variable') assumed[below] = nothing;
			else assumed[below] = assumed[below] === undefined ? inside : intersection(assumed[below], inside);
		}
	}
	return assumed;
}

/** Per node 1 when it is a variable that several gates use: what only one gate uses is never met again below it. */
function sharedVariables(nodes: readonly CircuitNode[]): Uint8Array {
	const user = new Int32Array(nodes.length);
	const isShared = new Uint8Array(nodes.length);
	for (const [gate, { inputs }] of nodes.entries()) {
		for (const input of inputs) {
			const below = input >> 1;
			if (nodes[below]!.kind !== 'variable') continue;
			if (user[below] === 0) user[below] = gate;
			else if (user[below] !== gate) isShared[below] = 1;
		}
	}
	return isShared;
}

function contains(ascending: Int32Array, value: number): boolean {
	let low = 0;
	let high = ascending.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		if (ascending[middle] === value) return true;
		if (ascending[middle]! < value) low = middle + 1;
		else high = middle - 1;
	}
	return false;
}

/** Both are ascending; the first so many of all. */
function union(a: Int32Array, b: Int32Array): Int32Array {
	if (b.every((value) => contains(a, value))) return a;
	const both = new Int32Array(Math.min(mostAssumptions, a.length + b.length));
	let size = 0;
	let atA = 0;
	let atB = 0;
	while (size < both.length && (atA < a.length || atB < b.length)) {
		const nextA = atA < a.length ? a[atA]! : Number.POSITIVE_INFINITY;
		const nextB = atB < b.length ? b[atB]! : Number.POSITIVE_INFINITY;
		both[size++] = Math.min(nextA, nextB);
		if (nextA <= nextB) atA++;
		if (nextB <= nextA) atB++;
	}
	return size === both.length ? both : both.slice(0, size);
}

function intersection(a: Int32Array, b: Int32Array): Int32Array {
	if (a === b) return a;
	const both = new Int32Array(Math.min(a.length, b.length));
	let size = 0;
	let at = 0;
	for (const value of a) {
		while (at < b.length && b[at]! < value) at++;
		if (at === b.length) break;
		if (b[at] === value) both[size++] = value;
	}
	// The same array again where nothing went, so that it is known to be the same without a look.
	if (size === a.length) return a;
	return size === b.length ? b : both.slice(0, size);
}
