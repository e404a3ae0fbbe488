import { grouped } from './grouped.ts';
import { type Network, noLimit } from './network.ts';

/** How many failures one machine word holds: one per bit. */
export const lanes = 32;

/**
 * Many worlds at once: bit i of word w says what is true in world 32 w + i. A gate is then a few word operations, whatever
 * fails in which world. Nodes are numbered in the order in which they are evaluated, so what is read together lies together.
 */
export interface Worlds {
	/** Words of one state of one node. */
	readonly width: number;
	/**
	 * Per node four states of `width` words each: DOWN in the end, when every buffer is full; DEGRADED or DOWN then; DOWN at t = 0;
	 * DEGRADED or DOWN then.
	 */
	readonly states: Int32Array;
	/** Lets failure i happen in world i, and nothing else. Nodes are places in the order. */
	start(failures: readonly (readonly number[])[]): void;
	/** Recomputes a node from what it needs; true when it changed. */
	evaluate(node: number): boolean;
}

/** What the loss of one thing does to its caller: a gate of one edge, or of several of which any is too many. */
const effects = {
	hard: 0,
	soft: 1,
	buffered: 2,
	bufferedAtOnce: 3,
	degrading: 4,
	degradingAtOnce: 5,
	none: 6,
} as const;

/** Makes the words of a network, all UP. `order` lists the nodes as they are evaluated, `position` says where each stands in it. */
export function createWorlds(network: Network, order: Int32Array, position: Int32Array, width: number): Worlds {
	const { refs, gateLimit, gateSoft, gateNode, edgeGate, edgeTo, edgeDelay, edgeAfter } = network;
	const stride = 4 * width;
	const states = new Int32Array(refs.length * stride);
	const gatesOf = grouped(gateNode, refs.length);
	const edgesOf = grouped(edgeGate, gateNode.length);
	const effectOf = (edge: number, soft: boolean): number => {
		const delay = edgeDelay[edge]!;
		if (delay < 0) return soft ? effects.soft : effects.hard;
		// Nothing but the loss of the far end fills a buffer, and what comes then is written on the edge.
		const after = edgeAfter[edge]!;
		if (after === 0) return effects.none;
		if (after === 2 && !soft) return delay === 0 ? effects.bufferedAtOnce : effects.buffered;
		return delay === 0 ? effects.degradingAtOnce : effects.degrading;
	};
	// Per node what it needs alone, as `position * 8 + effect`; and the gates that count several.
	const needStart = new Int32Array(refs.length + 1);
	const needs = new Int32Array(edgeTo.length);
	const counting: (readonly number[] | undefined)[] = [];
	let made = 0;
	for (const [at, node] of order.entries()) {
		for (let item = gatesOf.start[node]!; item < gatesOf.start[node + 1]!; item++) {
			const gate = gatesOf.items[item]!;
			if (gateLimit[gate] === noLimit) continue;
			if (gateLimit[gate] !== 1) {
				counting[at] = [...(counting[at] ?? []), gate];
				continue;
			}
			for (let next = edgesOf.start[gate]!; next < edgesOf.start[gate + 1]!; next++) {
				const edge = edgesOf.items[next]!;
				const effect = effectOf(edge, gateSoft[gate] === 1);
				if (effect !== effects.none) needs[made++] = position[edgeTo[edge]!]! * 8 + effect;
			}
		}
		needStart[at + 1] = made;
	}
	const found = new Int32Array(stride);
	/** Adds what the loss of something at `from` does to `into`, four states of which the first stands at `at`. */
	const lose = (into: Int32Array, at: number, from: number, effect: number): void => {
		if (effect === effects.hard) {
			for (let i = 0; i < stride; i++) into[at + i]! |= states[from + i]!;
			return;
		}
		for (let i = 0; i < width; i++) {
			if (effect === effects.soft) {
				into[at + width + i]! |= states[from + width + i]!;
				into[at + 3 * width + i]! |= states[from + 3 * width + i]!;
				continue;
			}
			const down = states[from + i]!;
			into[at + width + i]! |= down;
			if (effect <= effects.bufferedAtOnce) into[at + i]! |= down;
			if (effect !== effects.bufferedAtOnce && effect !== effects.degradingAtOnce) continue;
			const downAtOnce = states[from + 2 * width + i]!;
			into[at + 3 * width + i]! |= downAtOnce;
			if (effect === effects.bufferedAtOnce) into[at + 2 * width + i]! |= downAtOnce;
		}
	};
	const most = gateLimit.reduce((largest, limit) => (limit === noLimit ? largest : Math.max(largest, limit)), 0);
	// Row j holds the worlds in which at least j edges of the gate are lost so far.
	const counts = new Int32Array((most + 1) * stride);
	const lost = new Int32Array(stride);
	const count = (gate: number): void => {
		const limit = gateLimit[gate]!;
		counts.fill(-1, 0, stride).fill(0, stride, (limit + 1) * stride);
		for (let next = edgesOf.start[gate]!; next < edgesOf.start[gate + 1]!; next++) {
			const edge = edgesOf.items[next]!;
			lost.fill(0);
			const effect = effectOf(edge, false);
			if (effect !== effects.none) lose(lost, 0, position[edgeTo[edge]!]! * stride, effect);
			for (let j = limit; j > 0; j--) {
				for (let i = 0; i < stride; i++) counts[j * stride + i]! |= counts[(j - 1) * stride + i]! & lost[i]!;
			}
		}
		const soft = gateSoft[gate] === 1;
		for (let i = 0; i < stride; i++) {
			if (!soft || Math.floor(i / width) % 2 === 1) found[i]! |= counts[limit * stride + i]!;
		}
	};
	return {
		width,
		states,
		start(failures) {
			states.fill(0);
			for (const [world, failed] of failures.entries()) {
				for (const node of failed) {
					for (let state = 0; state < 4; state++) states[node * stride + state * width + (world >> 5)]! |= 1 << world;
				}
			}
		},
		evaluate(node) {
			const own = node * stride;
			for (let i = 0; i < stride; i++) found[i] = states[own + i]!;
			for (let at = needStart[node]!; at < needStart[node + 1]!; at++)
				lose(found, 0, (needs[at]! >> 3) * stride, needs[at]! & 7);
			for (const gate of counting[node] ?? []) count(gate);
			let changed = 0;
			for (let i = 0; i < width; i++) {
				found[width + i]! |= found[i]!;
				found[3 * width + i]! |= found[2 * width + i]!;
			}
			for (let i = 0; i < stride; i++) {
				changed |= states[own + i]! ^ found[i]!;
				states[own + i] = found[i]!;
			}
			return changed !== 0;
		},
	};
}
