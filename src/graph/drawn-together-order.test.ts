import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CircuitNode } from './circuit.ts';
import type { Part } from './part.ts';
import { candidateOrders } from './variable-order.ts';

const drawnTogether = candidateOrders.find(({ name }) => name === 'drawn together')!;

/** Pairs `a1 b1`, `a2 b2`, ... under one gate, all `a` written before all `b`; node 0 is the constant. */
function pairs(count: number, order: readonly number[]): Part {
	const variable: CircuitNode = { kind: 'variable', inputs: [], k: 0 };
	const nodes: CircuitNode[] = [{ kind: 'constant', inputs: [], k: 0 }];
	for (let leaf = 0; leaf < 2 * count; leaf++) nodes.push(variable);
	for (const at of order) nodes.push({ kind: 'and', inputs: [2 * (1 + at), 2 * (1 + count + at)], k: 0 });
	const first = 1 + 2 * count;
	// Neither of two is a conjunction of complements.
	nodes.push({ kind: 'and', inputs: order.map((_, at) => 2 * (first + at) + 1), k: 0 });
	return { nodes, top: 2 * (nodes.length - 1) + 1, weights: new Float64Array(nodes.length).fill(1) };
}

const orderOf = (count: number) => fc.shuffledSubarray([...Array(count).keys()], { minLength: count });

test('every leaf once, and those of one gate side by side, however the gates are written', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 12 }).chain((count) => fc.tuple(fc.constant(count), orderOf(count))),
			([count, order]) => {
				const leaves = drawnTogether.leavesOf(pairs(count, order))!;
				expect([...leaves].sort((a, b) => a - b)).toEqual([...Array(2 * count).keys()].map((leaf) => leaf + 1));
				const at = new Map(leaves.map((leaf, place) => [leaf, place]));
				for (let pair = 0; pair < count; pair++)
					expect(Math.abs(at.get(1 + pair)! - at.get(1 + count + pair)!)).toBe(1);
			},
		),
	);
});
