import type { Graph } from './graph.ts';

/** Every node that can be reached from the starts, the starts included, in breadth-first order. O(V + E). */
export function reachable(graph: Pick<Graph, 'get'>, starts: Iterable<string>): Set<string> {
	const seen = new Set(starts);
	// A set can be walked while it grows: each new node is visited in turn.
	for (const node of seen) for (const next of graph.get(node) ?? []) seen.add(next);
	return seen;
}
