import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Graph, graphOf } from './graph.ts';
import { shortestPath } from './shortest-path.ts';
import { shortestPaths, simplePaths } from './simple-paths.ts';

const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const graphs: fc.Arbitrary<Graph> = fc
	.array(fc.tuple(node, node), { maxLength: 16 })
	.map((edges) => graphOf(edges, ['a', 'b', 'c', 'd', 'e', 'f']));

/** Every sequence of different nodes that the edges allow, found without any pruning. */
function everyPath(graph: Graph, from: string, to: string, mostEdges: number): string[] {
	const found: string[] = [];
	const grow = (path: readonly string[]): void => {
		const last = path.at(-1)!;
		if (last === to && path.length > 1) found.push(path.join(' '));
		if (path.length > mostEdges) return;
		for (const next of graph.get(last) ?? []) if (!path.includes(next)) grow([...path, next]);
	};
	grow([from]);
	return found.filter((path) => path.split(' ').indexOf(to) === path.split(' ').length - 1).sort();
}

test('finds exactly the paths without a repeated node, up to the length asked for', () => {
	fc.assert(
		fc.property(graphs, node, node, fc.integer({ min: 1, max: 5 }), (graph, from, to, mostEdges) => {
			const { paths, complete } = simplePaths(graph, from, to, { mostEdges });
			expect(complete).toBe(true);
			expect(paths.map((path) => path.join(' ')).sort()).toEqual(everyPath(graph, from, to, mostEdges));
		}),
	);
});

test('the shortest ones are as long as a shortest path', () => {
	fc.assert(
		fc.property(graphs, node, node, (graph, from, to) => {
			fc.pre(from !== to);
			const one = shortestPath(graph, from, to);
			const { paths } = shortestPaths(graph, from, to);
			expect(paths.length > 0).toBe(one !== undefined);
			for (const path of paths) expect(path).toHaveLength(one!.length);
		}),
	);
});

test('ends early and says so when there are too many', () => {
	const names = Array.from({ length: 14 }, (_, index) => `n${index}`);
	const all = graphOf(names.flatMap((from) => names.filter((to) => to !== from).map((to) => [from, to] as const)));
	const { paths, complete } = simplePaths(all, 'n0', 'n1', { mostEdges: 10, mostWork: 1_000 });
	expect(complete).toBe(false);
	expect(paths.length).toBeGreaterThan(0);
});
