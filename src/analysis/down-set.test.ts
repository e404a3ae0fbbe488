import fc from 'fast-check';
import { expect, test } from 'vitest';
import { downSet } from './down-set.ts';
import { impactsOf } from './facts.ts';
import { modelOf } from './testing/model-of.ts';
import { randomArchitecture } from './testing/random-architecture.ts';

test('what is down, and what one more loss adds, is what following the failure says', () => {
	fc.assert(
		fc.property(
			randomArchitecture,
			fc.uniqueArray(fc.nat(5)),
			fc.nat(5),
			fc.constantFrom('optimistic', 'pessimistic'),
			(documents, failed, more, reading) => {
				const impacts = impactsOf(modelOf(documents));
				const followed = (components: readonly number[]): number[] => {
					const run = impacts.run(reading, components);
					const down = run.affected().filter((node) => run.downAt(node) !== Number.POSITIVE_INFINITY);
					return [...down].sort((a, b) => a - b);
				};
				const found = downSet(impacts[reading], failed);
				const nodes = impacts[reading].refs.map((_, node) => node);
				expect(nodes.filter((node) => found.has(node))).toEqual(followed(failed));
				const together = new Set([...nodes.filter((node) => found.has(node)), ...found.plus(more)]);
				expect([...together].sort((a, b) => a - b)).toEqual(followed([...failed, more]));
			},
		),
		{ numRuns: 200 },
	);
});
