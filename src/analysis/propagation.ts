import type { FailureNetwork } from './network.ts';

/**
 * What a failure does, and when. States only get worse with time and with more failures, so each node has a time at which it
 * is first DEGRADED and one at which it is first DOWN; the earliest such times are the least fixpoint of DOMAIN 2.1, cycles
 * included. Effects are followed in order of time (Knuth 1977, a generalisation of Dijkstra's algorithm), which touches only
 * what the failure reaches.
 */
export interface Propagation {
	/** Lets nodes fail at t = 0 and follows the effects. The answer is read below and holds until the next run. */
	run(failed: readonly number[]): void;
	/** Nodes that left UP in the last run, in order of time. */
	affected(): readonly number[];
	/** When a node is DOWN, in milliseconds; Infinity when never. */
	downAt(node: number): number;
	/** When a node leaves UP, in milliseconds; Infinity when never. */
	degradedAt(node: number): number;
	/** The edge that completed the loss of a node, or -1 when the node failed by itself. */
	causeOf(node: number, level: 'degraded' | 'down'): number;
}

const degraded = 1;
const down = 2;

/**
 * Makes the arrays once for a network; each run costs only what the failure reaches. `countsAll` counts every edge at its gate, which
 * gives the same at a higher price: the short ways are held against it.
 */
export function createPropagation(network: FailureNetwork, countsAll = false): Propagation {
	const { edgeGate, edgeDelay, edgeAfter, gateNode, gateLimit, gateSoft, inStart, inEdges } = network;
	const nodes = network.refs.length;
	// Most edges are a gate of their own or one of which any is too many: nothing is counted there, and the node is looked up once.
	const callers = Int32Array.from(inEdges, (edge) => {
		const gate = edgeGate[edge]!;
		return !countsAll && edgeDelay[edge]! < 0 && gateLimit[gate] === 1 ? 2 * gateNode[gate]! + gateSoft[gate]! : -1;
	});
	const downTime = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
	const degradedTime = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
	const downCause = new Int32Array(nodes).fill(-1);
	const degradedCause = new Int32Array(nodes).fill(-1);
	const edgeLevel = new Uint8Array(edgeGate.length);
	const gateDown = new Int32Array(gateNode.length);
	const gateDegraded = new Int32Array(gateNode.length);
	const touchedEdges: number[] = [];
	const touchedNodes: number[] = [];
	// Nodes whose state has just worsened, first in first out, all at the current time; node * 4 + level.
	const queue: number[] = [];
	const later = createTimeQueue();

	const reset = (): void => {
		for (const node of touchedNodes) {
			downTime[node] = degradedTime[node] = Number.POSITIVE_INFINITY;
			downCause[node] = degradedCause[node] = -1;
		}
		for (const edge of touchedEdges) {
			const gate = edgeGate[edge]!;
			edgeLevel[edge] = gateDown[gate] = gateDegraded[gate] = 0;
		}
		touchedNodes.length = touchedEdges.length = queue.length = 0;
		later.clear();
	};

	const worsen = (node: number, level: number, time: number, cause: number): void => {
		if (level === down && downTime[node]! === Number.POSITIVE_INFINITY) {
			downTime[node] = time;
			downCause[node] = cause;
			queue.push(node * 4 + down);
		}
		if (degradedTime[node]! !== Number.POSITIVE_INFINITY) return;
		degradedTime[node] = time;
		degradedCause[node] = cause;
		touchedNodes.push(node);
		if (level === degraded) queue.push(node * 4 + degraded);
	};

	/** The edge itself is now at a level: counts it at its gate, which may bring its node down a state. */
	const lose = (edge: number, level: number, time: number): void => {
		const before = edgeLevel[edge]!;
		if (before >= level) return;
		if (before === 0) touchedEdges.push(edge);
		edgeLevel[edge] = level;
		const gate = edgeGate[edge]!;
		const node = gateNode[gate]!;
		if (before < degraded && ++gateDegraded[gate]! === gateLimit[gate]!) worsen(node, degraded, time, edge);
		if (level === down && ++gateDown[gate]! === gateLimit[gate]! && gateSoft[gate] === 0)
			worsen(node, down, time, edge);
	};

	const spread = (node: number, level: number, time: number): void => {
		for (let at = inStart[node]!; at < inStart[node + 1]!; at++) {
			const edge = inEdges[at]!;
			const caller = callers[at]!;
			if (caller >= 0) {
				const above = caller >> 1;
				if (degradedTime[above] === Number.POSITIVE_INFINITY) worsen(above, degraded, time, edge);
				if (level === down && (caller & 1) === 0 && downTime[above] === Number.POSITIVE_INFINITY)
					worsen(above, down, time, edge);
				continue;
			}
			const delay = edgeDelay[edge]!;
			if (delay < 0) lose(edge, level, time);
			else if (level === down && edgeAfter[edge]! > 0) {
				if (delay === 0) lose(edge, edgeAfter[edge]!, time);
				else later.push(time + delay, edge);
			}
		}
	};

	const drain = (time: number): void => {
		for (let head = 0; head < queue.length; head++) spread(queue[head]! >> 2, queue[head]! & 3, time);
		queue.length = 0;
	};

	return {
		run(failed) {
			reset();
			for (const node of failed) worsen(node, down, 0, -1);
			drain(0);
			for (let next = later.pop(); next !== undefined; next = later.pop()) {
				lose(next.edge, edgeAfter[next.edge]!, next.time);
				drain(next.time);
			}
		},
		affected: () => touchedNodes,
		downAt: (node) => downTime[node]!,
		degradedAt: (node) => degradedTime[node]!,
		causeOf: (node, level) => (level === 'down' ? downCause[node]! : degradedCause[node]!),
	};
}

interface Arrival {
	readonly time: number;
	readonly edge: number;
}

/** A binary heap by time, then edge. Few effects are delayed, so plain objects are fine here. */
function createTimeQueue(): { push(time: number, edge: number): void; pop(): Arrival | undefined; clear(): void } {
	const heap: Arrival[] = [];
	const before = (a: Arrival, b: Arrival): boolean => a.time < b.time || (a.time === b.time && a.edge < b.edge);
	const swap = (a: number, b: number): void => {
		const kept = heap[a]!;
		heap[a] = heap[b]!;
		heap[b] = kept;
	};
	return {
		clear() {
			heap.length = 0;
		},
		push(time, edge) {
			heap.push({ time, edge });
			for (let at = heap.length - 1; at > 0; ) {
				const parent = (at - 1) >> 1;
				if (!before(heap[at]!, heap[parent]!)) return;
				swap(at, parent);
				at = parent;
			}
		},
		pop() {
			const first = heap[0];
			const last = heap.pop();
			if (last === undefined || heap.length === 0) return first;
			heap[0] = last;
			for (let at = 0; ; ) {
				const left = 2 * at + 1;
				const child = left + 1 < heap.length && before(heap[left + 1]!, heap[left]!) ? left + 1 : left;
				if (child >= heap.length || !before(heap[child]!, heap[at]!)) return first;
				swap(at, child);
				at = child;
			}
		},
	};
}
