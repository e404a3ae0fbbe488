import type { FailureNetwork } from './network.ts';

/** One lost component, and when it is back by itself: Infinity when never or unknown. */
export interface LostUntil {
	readonly index: number;
	readonly backAt: number;
}

/**
 * Per node that goes DOWN when components are lost, the first moment at which it no longer is, letting them come back each at
 * its time; buffers are taken as full. Nodes of the network by number; those that never go DOWN are absent.
 *
 * A state that only gets better is a threshold: a node is DOWN until the longest of its own time and those of its gates, and a
 * gate that fails with k lost edges until the k-th longest of its edges. Times are handed out longest first, so the k-th to
 * arrive decides, and each edge is looked at once, on cycles too. O(reached edges + lost log lost).
 */
export function timesUntilBack(network: FailureNetwork, lost: readonly LostUntil[]): ReadonlyMap<number, number> {
	const { edgeGate, edgeDelay, edgeAfter, gateNode, gateLimit, gateSoft, inStart, inEdges } = network;
	const until = new Map<number, number>();
	const lostEdges = new Map<number, number>();
	const queue: number[] = [];
	const reach = (node: number, time: number): void => {
		if (until.has(node)) return;
		until.set(node, time);
		queue.push(node);
	};
	for (const { index, backAt } of [...lost].sort((a, b) => (a.backAt === b.backAt ? 0 : b.backAt - a.backAt))) {
		reach(index, backAt);
		for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
			for (let at = inStart[node]!; at < inStart[node + 1]!; at++) {
				const edge = inEdges[at]!;
				const gate = edgeGate[edge]!;
				if (gateSoft[gate] === 1 || (edgeDelay[edge]! >= 0 && edgeAfter[edge]! !== 2)) continue;
				const count = (lostEdges.get(gate) ?? 0) + 1;
				lostEdges.set(gate, count);
				if (count === gateLimit[gate]!) reach(gateNode[gate]!, backAt);
			}
		}
	}
	return until;
}
