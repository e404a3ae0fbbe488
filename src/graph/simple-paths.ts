import { type Graph, reversed } from './graph.ts';

export interface PathOptions {
	/** Most edges of one path. */
	readonly mostEdges: number;
	/** Most steps of the search before it ends with what it found. */
	readonly mostWork?: number | undefined;
}

export interface Paths {
	/** Paths without a repeated node, both ends included: in the order of the successors. */
	readonly paths: readonly (readonly string[])[];
	/** False when the search ended early: there may be more. */
	readonly complete: boolean;
}

/** How many edges each node is away from the start, at least. O(V + E). */
function distancesFrom(graph: Pick<Graph, 'get'>, start: string): ReadonlyMap<string, number> {
	const distance = new Map([[start, 0]]);
	for (const [node, far] of distance)
		for (const next of graph.get(node) ?? []) if (!distance.has(next)) distance.set(next, far + 1);
	return distance;
}

/**
 * All paths without a repeated node from one node to another, of at most so many edges. A branch is left as soon as the end is
 * too far away, so that work goes only into what can still become a path. From a node to itself there is none.
 */
export function simplePaths(graph: Graph, from: string, to: string, options: PathOptions): Paths {
	const left = distancesFrom(reversed(graph), to);
	const paths: string[][] = [];
	const onPath = new Set<string>();
	let work = options.mostWork ?? 50_000;
	const visit = (node: string, room: number): void => {
		if (work-- <= 0 || (left.get(node) ?? Number.POSITIVE_INFINITY) > room) return;
		onPath.add(node);
		if (node === to) paths.push([...onPath]);
		else for (const next of graph.get(node) ?? []) if (!onPath.has(next)) visit(next, room - 1);
		onPath.delete(node);
	};
	if (from !== to) visit(from, options.mostEdges);
	return { paths, complete: work > 0 };
}

/** All paths with the fewest edges from one node to another; empty when there is none. */
export function shortestPaths(graph: Graph, from: string, to: string, mostWork?: number): Paths {
	const far = distancesFrom(graph, from).get(to);
	return far === undefined ? { paths: [], complete: true } : simplePaths(graph, from, to, { mostEdges: far, mostWork });
}
