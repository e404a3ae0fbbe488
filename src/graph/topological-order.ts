import type { Graph } from './graph.ts';

/**
 * The nodes with every node before its successors. Nodes on a cycle, and those behind one, have no such place: they are in
 * `blocked`, in the graph's order. Kahn 1962. O(V + E).
 */
export function topologicalOrder(graph: Graph): { order: string[]; blocked: string[] } {
	const waitingFor = new Map<string, number>();
	for (const node of graph.keys()) waitingFor.set(node, 0);
	for (const targets of graph.values()) {
		for (const target of targets) waitingFor.set(target, (waitingFor.get(target) ?? 0) + 1);
	}
	const order = [...waitingFor.keys()].filter((node) => waitingFor.get(node) === 0);
	for (const node of order) {
		for (const target of graph.get(node) ?? []) {
			const left = waitingFor.get(target)! - 1;
			waitingFor.set(target, left);
			if (left === 0) order.push(target);
		}
	}
	return { order, blocked: [...waitingFor.keys()].filter((node) => waitingFor.get(node)! > 0) };
}
