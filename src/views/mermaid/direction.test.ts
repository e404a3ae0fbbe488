import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directionOf, estimatedWidths } from './direction.ts';
import type { DrawnEdge, DrawnNode } from './drawn.ts';

const nodes = (count: number, words = 'Payment orchestrator'): readonly DrawnNode[] =>
	Array.from({ length: count }, (_, at) => ({ key: `n${at}`, lines: [words] }));
const chain = (count: number): readonly DrawnEdge[] =>
	Array.from({ length: count - 1 }, (_, at) => ({ from: `n${at}`, to: `n${at + 1}` }));
const fan = (count: number): readonly DrawnEdge[] =>
	Array.from({ length: count - 1 }, (_, at) => ({ from: 'n0', to: `n${at + 1}` }));

test('a short chain runs as text does, a long one down the page, and what is wide both ways is left as it is', () => {
	expect(directionOf({ nodes: nodes(3), edges: chain(3) })).toBe('LR');
	expect(directionOf({ nodes: nodes(12), edges: chain(12) })).toBe('TB');
	// One box over twenty: side by side they would be wider than the one way across.
	expect(directionOf({ nodes: nodes(21), edges: fan(21) })).toBe('LR');
	// Placed after one another without a line is a chain as well.
	const after = chain(12).map(({ from, to }) => [from, to] as const);
	expect(directionOf({ nodes: nodes(12), edges: [], after })).toBe('TB');
});

test('what its author asked for is kept', () => {
	for (const direction of ['LR', 'TB', 'RL', 'BT'] as const)
		expect(directionOf({ direction, nodes: nodes(12), edges: chain(12) })).toBe(direction);
});

test('any lines at all, circles and loose ends too, give two widths, whichever order they are in', () => {
	const end = fc.integer({ min: 0, max: 9 }).map((at) => `n${at}`);
	const edge = fc.record({ from: end, to: end, label: fc.option(fc.string(), { nil: undefined }) });
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 8 }), fc.array(edge, { maxLength: 30 }), (count, edges) => {
			const chart = { nodes: nodes(count), edges };
			const { across, down } = estimatedWidths(chart);
			expect(Number.isFinite(across) && Number.isFinite(down)).toBe(true);
			if (count > 0) expect(Math.min(across, down)).toBeGreaterThan(0);
			// A box more, joined to nothing, makes no picture narrower.
			const more = estimatedWidths({ nodes: [...chart.nodes, { key: 'x', lines: ['x'] }], edges });
			expect(more.across).toBeGreaterThanOrEqual(across);
			expect(more.down).toBeGreaterThanOrEqual(down);
		}),
	);
});
