import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchPropagation } from './batch-propagation.ts';
import { effectOf } from './impact.ts';
import { createLaneCounter } from './lane-counter.ts';
import { networkOf } from './network.ts';
import { createPropagation } from './propagation.ts';
import { modelOf } from './testing/model-of.ts';
import { randomArchitecture } from './testing/random-architecture.ts';

test('many failures at a time give what each gives alone', () => {
	const failures = fc.array(fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }), { minLength: 1, maxLength: 140 });
	fc.assert(
		fc.property(
			randomArchitecture,
			failures,
			fc.constantFrom('optimistic' as const, 'pessimistic' as const),
			(documents, lists, reading) => {
				const network = networkOf(modelOf(documents), reading);
				const alone = createPropagation(network);
				const together = batchPropagation(network, lists);
				for (const [index, failed] of lists.entries()) {
					alone.run(failed);
					const expected = network.refs
						.slice(0, network.viewStart)
						.map((_, node) => ({ node, down: alone.downAt(node), degraded: alone.degradedAt(node) }))
						.filter(({ degraded }) => degraded !== Number.POSITIVE_INFINITY);
					const { codes, componentsDown, componentsDegraded } = together[index]!;
					const components = expected.filter(({ node }) => node < network.componentCount);
					expect(componentsDown).toBe(components.filter(({ down }) => down !== Number.POSITIVE_INFINITY).length);
					expect(componentsDown + componentsDegraded).toBe(components.length);
					expect(Array.from(codes, (code) => ({ node: code >> 2, ...effectOf(code) }))).toEqual(
						expected
							.filter(({ node }) => node >= network.componentCount)
							.map(({ node, down, degraded }) =>
								down === Number.POSITIVE_INFINITY
									? { node, level: 1, atOnce: degraded === 0 }
									: { node, level: 2, atOnce: down === 0 },
							),
					);
				}
			},
		),
		{ numRuns: 200 },
	);
});

test('counts per bit agree with counting one by one', () => {
	fc.assert(
		fc.property(fc.array(fc.integer()), (words) => {
			const counter = createLaneCounter();
			for (const word of words) counter.add(word);
			for (let lane = 0; lane < 32; lane++) {
				expect(counter.of(lane)).toBe(words.filter((word) => ((word >>> lane) & 1) === 1).length);
			}
		}),
	);
});
