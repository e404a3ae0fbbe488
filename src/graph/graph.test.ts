import { expect, test } from 'vitest';
import { type Graph, graphOf, reversed } from './graph.ts';
import { postorder } from './postorder.ts';
import { reachable } from './reachable.ts';
import { shortestPath } from './shortest-path.ts';
import { cycles, cycleThrough, stronglyConnected } from './strongly-connected.ts';
import { topologicalOrder } from './topological-order.ts';

/** `a>b b>c` -> graph. */
const graph = (text: string): Graph => graphOf(text.split(' ').map((edge) => edge.split('>') as [string, string]));

test('reachable nodes include the start and end at dead ends and cycles', () => {
	expect([...reachable(graph('a>b b>c c>a d>a'), ['a'])]).toEqual(['a', 'b', 'c']);
	expect([...reachable(graph('a>b'), ['nowhere'])]).toEqual(['nowhere']);
});

test('reversing turns every edge and keeps lone nodes', () => {
	expect([...reversed(graphOf([['a', 'b']], ['z']))]).toEqual([
		['z', []],
		['a', []],
		['b', ['a']],
	]);
});

test('the shortest path has the fewest edges, the first of equals', () => {
	expect(shortestPath(graph('a>b b>c c>d a>x x>d'), 'a', 'd')).toEqual(['a', 'x', 'd']);
	expect(shortestPath(graph('a>b a>c b>d c>d'), 'a', 'd')).toEqual(['a', 'b', 'd']);
	expect(shortestPath(graph('a>b'), 'b', 'a')).toBeUndefined();
	expect(shortestPath(graph('a>b'), 'a', 'a')).toEqual(['a']);
});

test('strongly connected components come successors first', () => {
	expect(stronglyConnected(graph('a>b b>c c>b c>d')).map((nodes) => nodes.sort())).toEqual([['d'], ['b', 'c'], ['a']]);
});

test('cycles are found, self-loops too, with one shortest way round', () => {
	const g = graph('a>b b>c c>b d>d c>e');
	expect(cycles(g)).toEqual([['b', 'c'], ['d']]);
	expect(cycleThrough(g, 'b')).toEqual(['b', 'c', 'b']);
	expect(cycleThrough(g, 'd')).toEqual(['d', 'd']);
	expect(cycleThrough(g, 'a')).toBeUndefined();
});

test('a chain of 100,000 nodes overflows no stack', () => {
	const long = graphOf(Array.from({ length: 100_000 }, (_, i) => [`n${i}`, `n${i + 1}`] as const));
	expect(stronglyConnected(long)).toHaveLength(100_001);
	expect(topologicalOrder(long).order).toHaveLength(100_001);
	expect(postorder(long)[0]).toBe('n100000');
	expect(shortestPath(long, 'n0', 'n100000')).toHaveLength(100_001);
});

test('topological order puts callers first and names what a cycle blocks', () => {
	expect(topologicalOrder(graph('a>b a>c c>b'))).toEqual({ order: ['a', 'c', 'b'], blocked: [] });
	expect(topologicalOrder(graph('a>b b>c c>b c>d'))).toEqual({ order: ['a'], blocked: ['b', 'c', 'd'] });
});

test('postorder leaves successors first, whatever closes a cycle aside', () => {
	expect(postorder(graph('a>b b>c c>a a>d d>c'))).toEqual(['c', 'b', 'd', 'a']);
});
