/** A directed graph: each node with its successors. A successor that is no key of its own has no successors. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** The graph of some edges; `nodes` adds nodes without edges. Successors keep the order of the edges, duplicates are dropped. */
export function graphOf(edges: Iterable<readonly [string, string]>, nodes: Iterable<string> = []): Graph {
	const successors = new Map<string, Set<string>>();
	for (const node of nodes) successors.set(node, new Set());
	for (const [from, to] of edges) {
		const known = successors.get(from);
		if (known) known.add(to);
		else successors.set(from, new Set([to]));
		if (!successors.has(to)) successors.set(to, new Set());
	}
	return new Map([...successors].map(([node, targets]) => [node, [...targets]]));
}

/** The same nodes with every edge turned round. */
export function reversed(graph: Graph): Graph {
	const edges: [string, string][] = [];
	for (const [from, targets] of graph) for (const to of targets) edges.push([to, from]);
	return graphOf(edges, graph.keys());
}
