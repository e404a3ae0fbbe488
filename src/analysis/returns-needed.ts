import { addTo } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import { type Grouped, grouped } from './grouped.ts';
import type { FailureNetwork } from './network.ts';

/** Gates per node and edges per gate, read once per network. */
interface Needs {
	readonly gates: Grouped;
	readonly edges: Grouped;
}

const needsOf = oncePer((network: FailureNetwork): Needs => {
	const { gateNode, edgeGate, refs } = network;
	return { gates: grouped(gateNode, refs.length), edges: grouped(edgeGate, gateNode.length) };
});

/** A gate of a node that failed, and what it waits for: its limit counts what is left of it when all others stay lost. */
export interface AwaitingGate {
	readonly node: number;
	readonly limit: number;
	readonly awaited: readonly number[];
}

/** What has to be back for one node to work again the soonest. */
export interface Returns {
	/** The nodes, the one asked for among them. */
	readonly nodes: ReadonlySet<number>;
	readonly gates: readonly AwaitingGate[];
	/** When the node works again if these nodes come back by themselves at their times and nothing else does. */
	backAt(times: readonly (readonly [node: number, time: number])[]): number;
}

/**
 * The nodes that have to be back for one node to work again the soonest: of a gate those that are back by the time the gate
 * holds again. `until` is what {@link timesUntilBack} says with the times from which that follows. O(edges between them).
 */
export function returnsNeeded(
	network: FailureNetwork,
	until: (node: number) => number | undefined,
	target: number,
): Returns {
	const { edgeTo, edgeDelay, edgeAfter, gateLimit, gateSoft } = network;
	const { gates, edges } = needsOf(network);
	const nodes = new Set([target]);
	const waiting: AwaitingGate[] = [];
	for (const node of nodes) {
		for (let at = gates.start[node]!; at < gates.start[node + 1]!; at++) {
			const gate = gates.items[at]!;
			if (gateSoft[gate] === 1) continue;
			const lost: { readonly to: number; readonly time: number }[] = [];
			for (let position = edges.start[gate]!; position < edges.start[gate + 1]!; position++) {
				const edge = edges.items[position]!;
				const time = until(edgeTo[edge]!);
				if (time === undefined || (edgeDelay[edge]! >= 0 && edgeAfter[edge]! !== 2)) continue;
				lost.push({ to: edgeTo[edge]!, time });
			}
			if (lost.length < gateLimit[gate]!) continue;
			lost.sort((a, b) => (a.time === b.time ? 0 : b.time - a.time));
			const holds = lost[gateLimit[gate]! - 1]!.time;
			const awaited = lost.filter(({ time }) => time <= holds).map(({ to }) => to);
			waiting.push({ node, limit: gateLimit[gate]! - (lost.length - awaited.length), awaited });
			for (const to of awaited) nodes.add(to);
		}
	}
	return { nodes, gates: waiting, backAt: (times) => lastReturn(waiting, times, target) };
}

/** As {@link timesUntilBack}: times are handed out longest first, so that the k-th to arrive at a gate decides. */
function lastReturn(
	gates: readonly AwaitingGate[],
	times: readonly (readonly [node: number, time: number])[],
	target: number,
): number {
	const feeds = new Map<number, AwaitingGate[]>();
	for (const gate of gates)
		for (const node of gate.awaited) {
			addTo(feeds, node, gate);
		}
	const reached = new Set<number>();
	const counts = new Map<AwaitingGate, number>();
	for (const [own, time] of [...times].sort((a, b) => b[1] - a[1])) {
		const queue = [own];
		for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
			if (node === target) return time;
			if (reached.has(node)) continue;
			reached.add(node);
			for (const gate of feeds.get(node) ?? []) {
				const count = (counts.get(gate) ?? 0) + 1;
				counts.set(gate, count);
				if (count === gate.limit) queue.push(gate.node);
			}
		}
	}
	return 0;
}
