import type { FailureNetwork } from './network.ts';

/** What is DOWN in the end after a failure, buffers taken as full, ready to be asked what one more lost component adds. */
export interface DownSet {
	has(node: number): boolean;
	/** Nodes that are DOWN only when this component is lost as well. Costs what it adds. */
	plus(component: number): readonly number[];
}

/** The least fixpoint of DOMAIN 2.1, for the state DOWN alone: a gate fails with its k-th lost edge. O(reached edges). */
export function downSet(network: FailureNetwork, failed: readonly number[]): DownSet {
	const { edgeGate, edgeDelay, edgeAfter, gateNode, gateLimit, gateSoft, inStart, inEdges } = network;
	const down = new Set<number>();
	const lostEdges = new Map<number, number>();
	const spread = (
		start: number,
		isDown: (node: number) => boolean,
		add: (node: number) => void,
		count: Counter,
	): void => {
		const queue = [start];
		add(start);
		for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
			for (let at = inStart[node]!; at < inStart[node + 1]!; at++) {
				const edge = inEdges[at]!;
				const gate = edgeGate[edge]!;
				if (gateSoft[gate] === 1 || (edgeDelay[edge]! >= 0 && edgeAfter[edge]! !== 2)) continue;
				const user = gateNode[gate]!;
				if (count(gate) !== gateLimit[gate]! || isDown(user)) continue;
				add(user);
				queue.push(user);
			}
		}
	};
	for (const node of failed)
		if (!down.has(node))
			spread(
				node,
				(one) => down.has(one),
				(one) => down.add(one),
				(gate) => counted(lostEdges, gate, 0),
			);
	return {
		has: (node) => down.has(node),
		plus(component) {
			if (down.has(component)) return [];
			const more = new Set<number>();
			const edges = new Map<number, number>();
			spread(
				component,
				(one) => down.has(one) || more.has(one),
				(one) => more.add(one),
				(gate) => counted(edges, gate, lostEdges.get(gate) ?? 0),
			);
			return [...more];
		},
	};
}

type Counter = (gate: number) => number;

/** Counts one more edge of a gate, from a number on. */
function counted(counts: Map<number, number>, gate: number, from: number): number {
	const count = (counts.get(gate) ?? from) + 1;
	counts.set(gate, count);
	return count;
}
