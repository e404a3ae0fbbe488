import type { Network } from './network.ts';

/** How many failures are tried in one pass: one per bit of a machine word. */
export const lanes = 32;

/**
 * Thirty-two worlds at once: bit i of each word says what is true in world i. A gate is then a few word operations,
 * whatever fails in which world. One word per node and state.
 */
export interface Worlds {
	/** In the end, when every buffer is full. `impaired` is DEGRADED or DOWN. */
	readonly down: Int32Array;
	readonly impaired: Int32Array;
	/** At t = 0. */
	readonly downAtOnce: Int32Array;
	readonly impairedAtOnce: Int32Array;
	/** Lets failure i happen in world i, and nothing else. */
	start(failures: readonly (readonly number[])[]): void;
	/** Recomputes a node from what it needs; true when it changed. */
	evaluate(node: number): boolean;
}

/** Makes the words of a network, all UP. */
export function createWorlds(network: Network): Worlds {
	const { refs, gateLimit, gateSoft, gateNode, edgeGate, edgeTo, edgeDelay, edgeAfter } = network;
	const words = Array.from({ length: 4 }, () => new Int32Array(refs.length)) as [
		Int32Array,
		Int32Array,
		Int32Array,
		Int32Array,
	];
	const [down, impaired, downAtOnce, impairedAtOnce] = words;
	const gatesOf = grouped(gateNode, refs.length);
	const edgesOf = grouped(edgeGate, gateNode.length);
	// The words lost at the edge or gate just read: down and impaired in the end, down and impaired at once.
	const lost = new Int32Array(4);
	const counters = words.map(() => new Int32Array(2 + gateLimit.reduce((most, limit) => Math.max(most, limit), 0)));

	const readEdge = (edge: number): void => {
		const to = edgeTo[edge]!;
		const delay = edgeDelay[edge]!;
		if (delay < 0) {
			lost[0] = down[to]!;
			lost[1] = impaired[to]!;
			lost[2] = downAtOnce[to]!;
			lost[3] = impairedAtOnce[to]!;
			return;
		}
		// Nothing but the loss of the far end fills a buffer, and what comes then is written on the edge.
		const after = edgeAfter[edge]!;
		lost[0] = after === 2 ? down[to]! : 0;
		lost[1] = after > 0 ? down[to]! : 0;
		lost[2] = delay === 0 && after === 2 ? downAtOnce[to]! : 0;
		lost[3] = delay === 0 && after > 0 ? downAtOnce[to]! : 0;
	};
	/** `counters[i][j]` holds the worlds in which at least j edges of the gate are lost so far. */
	const readGroup = (gate: number, limit: number): void => {
		for (const counter of counters) counter.fill(0, 1, limit + 1)[0] = -1;
		for (let at = edgesOf.start[gate]!; at < edgesOf.start[gate + 1]!; at++) {
			readEdge(edgesOf.items[at]!);
			for (let i = 0; i < 4; i++) {
				const counter = counters[i]!;
				for (let j = limit; j > 0; j--) counter[j]! |= counter[j - 1]! & lost[i]!;
			}
		}
		for (let i = 0; i < 4; i++) lost[i] = counters[i]![limit]!;
	};
	const readGate = (gate: number): void => {
		const first = edgesOf.start[gate]!;
		const limit = gateLimit[gate]!;
		if (limit === 1 && edgesOf.start[gate + 1] === first + 1) readEdge(edgesOf.items[first]!);
		else readGroup(gate, limit);
	};
	return {
		down,
		impaired,
		downAtOnce,
		impairedAtOnce,
		start(failures) {
			for (const word of words) word.fill(0);
			for (const [lane, failed] of failures.entries()) {
				for (const node of failed) for (const word of words) word[node]! |= 1 << lane;
			}
		},
		evaluate(node) {
			let d = down[node]!;
			let i = impaired[node]!;
			let d0 = downAtOnce[node]!;
			let i0 = impairedAtOnce[node]!;
			for (let at = gatesOf.start[node]!; at < gatesOf.start[node + 1]!; at++) {
				const gate = gatesOf.items[at]!;
				readGate(gate);
				i |= lost[1]!;
				i0 |= lost[3]!;
				if (gateSoft[gate] === 1) continue;
				d |= lost[0]!;
				d0 |= lost[2]!;
			}
			i |= d;
			i0 |= d0;
			if (i === impaired[node] && d === down[node] && i0 === impairedAtOnce[node] && d0 === downAtOnce[node])
				return false;
			down[node] = d;
			impaired[node] = i;
			downAtOnce[node] = d0;
			impairedAtOnce[node] = i0;
			return true;
		},
	};
}

/** The positions of each value: those of `v` are `items[start[v] .. start[v + 1]]`, ascending. */
export function grouped(
	values: Int32Array,
	groups: number,
): { readonly start: Int32Array; readonly items: Int32Array } {
	const start = new Int32Array(groups + 1);
	for (const value of values) start[value + 1]!++;
	for (let group = 0; group < groups; group++) start[group + 1]! += start[group]!;
	const next = start.slice(0, groups);
	const items = new Int32Array(values.length);
	for (const [position, value] of values.entries()) items[next[value]!++] = position;
	return { start, items };
}
