import type { Graph } from './graph.ts';

/**
 * A path with the fewest edges, both ends included, or undefined when there is none. Among equally short paths the one that
 * the order of the successors prefers, so the answer is the same on every run. O(V + E).
 */
export function shortestPath(graph: Graph, from: string, to: string): string[] | undefined {
	const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
	for (const node of cameFrom.keys()) {
		if (node === to) return walkBack(cameFrom, to);
		for (const next of graph.get(node) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, node);
	}
	return undefined;
}

function walkBack(cameFrom: ReadonlyMap<string, string | undefined>, to: string): string[] {
	const path: string[] = [];
	for (let node: string | undefined = to; node !== undefined; node = cameFrom.get(node)) path.push(node);
	return path.reverse();
}
