import type { Circuit, CircuitNode, Literal } from './circuit.ts';
import { type Rewritten, rewrite } from './circuit-simplify.ts';

/**
 * Independent parts of a circuit in linear time (Dutuit and Rauzy 1996): a gate is a module when nothing below it is used
 * from elsewhere, which the times of the visits of one depth-first walk tell.
 */
interface Visits {
	/** When a node was first and last met, and for gates when the walk left it. 0 for what the top does not depend on. */
	readonly first: Int32Array;
	readonly last: Int32Array;
	readonly exit: Int32Array;
	/** The earliest and latest time that anything below a node was met; for a variable that of itself. */
	readonly earliest: Int32Array;
	readonly latest: Int32Array;
}

/** Per node 1 when it is a gate that shares nothing below it with the rest of the circuit; the top always is. */
export function modulesOf(nodes: readonly CircuitNode[], top: Literal): Uint8Array {
	const { first, exit, earliest, latest } = visit(nodes, top);
	const result = new Uint8Array(nodes.length);
	for (const [index, node] of nodes.entries()) {
		if (node.inputs.length === 0 || first[index] === 0) continue;
		if (earliest[index]! > first[index]! && latest[index]! < exit[index]!) result[index] = 1;
	}
	if (nodes[top >> 1]!.inputs.length > 0) result[top >> 1] = 1;
	return result;
}

function visit(nodes: readonly CircuitNode[], top: Literal): Visits {
	const first = new Int32Array(nodes.length);
	const last = new Int32Array(nodes.length);
	const exit = new Int32Array(nodes.length);
	const next = new Int32Array(nodes.length);
	const path = [top >> 1];
	let time = 0;
	for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
		if (first[node] === 0) first[node] = last[node] = ++time;
		const input = nodes[node]!.inputs[next[node]!++];
		if (input === undefined) {
			exit[node] = ++time;
			path.pop();
		} else if (first[input >> 1] === 0) path.push(input >> 1);
		else last[input >> 1] = ++time;
	}
	const earliest = new Int32Array(nodes.length).fill(0x7fffffff);
	const latest = new Int32Array(nodes.length);
	for (const [index, { inputs }] of nodes.entries()) {
		if (inputs.length === 0) {
			earliest[index] = first[index]!;
			latest[index] = last[index]!;
		}
		for (const input of inputs) {
			earliest[index] = Math.min(earliest[index]!, first[input >> 1]!, earliest[input >> 1]!);
			latest[index] = Math.max(latest[index]!, last[input >> 1]!, latest[input >> 1]!);
		}
	}
	return { first, last, exit, earliest, latest };
}

/**
 * Splits "and" gates into gates over inputs that share something, so that each such group can be a module of its own. Groups
 * come from the visit times: inputs whose times do not overlap share nothing.
 */
export function grouped(nodes: readonly CircuitNode[], top: Literal): Rewritten {
	const visits = visit(nodes, top);
	return rewrite(nodes, visits.first, top, {
		and: (circuit, inputs, translated, gate) => splitAnd(circuit, groupsOf(gate, inputs, visits), translated),
	});
}

function splitAnd(
	circuit: Circuit,
	groups: readonly (readonly Literal[])[],
	translated: (literal: Literal) => Literal,
): Literal {
	if (groups.length === 1) return circuit.and(groups[0]!.map(translated));
	return circuit.and(groups.map((group) => circuit.and(group.map(translated))));
}

/** The inputs of one gate by overlap of what stands below them; what is also used elsewhere stands in a last group by itself. */
function groupsOf(gate: number, inputs: readonly Literal[], visits: Visits): Literal[][] {
	const { first, last, exit, earliest, latest } = visits;
	const from = (input: Literal): number => Math.min(first[input >> 1]!, earliest[input >> 1]!);
	const to = (input: Literal): number => Math.max(last[input >> 1]!, latest[input >> 1]!, exit[input >> 1]!);
	const ordered = [...inputs].sort((a, b) => from(a) - from(b));
	const groups: Literal[][] = [];
	const loose: Literal[] = [];
	let end = -1;
	let inside = true;
	const settle = (): void => {
		const group = groups.at(-1);
		if (inside || group === undefined) return;
		for (const input of group) loose.push(input);
		groups.pop();
	};
	for (const input of ordered) {
		if (from(input) > end) {
			settle();
			groups.push([]);
			inside = true;
		}
		groups.at(-1)!.push(input);
		inside &&= from(input) > first[gate]! && to(input) < exit[gate]!;
		end = Math.max(end, to(input));
	}
	settle();
	const singles = groups.filter((group) => group.length === 1).flat();
	const many = groups.filter((group) => group.length > 1);
	// Singles need no gate of their own; a single group that is everything needs none either.
	if (many.length + loose.length + singles.length <= 1) return [[...inputs]];
	return [...singles.map((input) => [input]), ...many, ...loose.map((input) => [input])];
}
