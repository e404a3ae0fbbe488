import fc from 'fast-check';
import { expect, test } from 'vitest';
import { impactsOf } from './facts.ts';
import { modelOf } from './testing/model-of.ts';
import { randomArchitecture } from './testing/random-architecture.ts';
import { timesUntilBack } from './time-until-back.ts';

const lost = fc.uniqueArray(
	fc.record({ index: fc.nat(5), backAt: fc.constantFrom(0, 1, 2, 3, Number.POSITIVE_INFINITY) }),
	{ selector: ({ index }) => index },
);

test('a node is back at the first moment at which the failure that is left no longer takes it down', () => {
	fc.assert(
		fc.property(
			randomArchitecture,
			lost,
			fc.constantFrom('optimistic', 'pessimistic'),
			(documents, components, reading) => {
				const impacts = impactsOf(modelOf(documents));
				const found = timesUntilBack(impacts[reading], components);
				const nodes = impacts[reading].refs.length;
				const isDown = (moment: number): ReadonlySet<number> => {
					const away = components.filter(({ backAt }) => backAt > moment).map(({ index }) => index);
					const run = impacts.run(reading, away);
					return new Set(run.affected().filter((node) => run.downAt(node) !== Number.POSITIVE_INFINITY));
				};
				const states = [Number.NEGATIVE_INFINITY, 0, 1, 2, 3].map((moment) => [moment, isDown(moment)] as const);
				for (let node = 0; node < nodes; node++) {
					const first = states.find(([, down]) => !down.has(node))?.[0] ?? Number.POSITIVE_INFINITY;
					expect(found.get(node) ?? Number.NEGATIVE_INFINITY).toBe(first);
				}
			},
		),
		{ numRuns: 300 },
	);
});

test('losing more, or getting it back later, never brings anything back sooner', () => {
	fc.assert(
		fc.property(randomArchitecture, lost, fc.nat(5), fc.nat(4), (documents, components, index, delay) => {
			const network = impactsOf(modelOf(documents)).optimistic;
			const worse = components.some((one) => one.index === index)
				? components.map((one) => (one.index === index ? { ...one, backAt: one.backAt + delay } : one))
				: [...components, { index, backAt: delay }];
			const [before, after] = [timesUntilBack(network, components), timesUntilBack(network, worse)];
			for (const [node, time] of before) expect(after.get(node)).toBeGreaterThanOrEqual(time);
		}),
	);
});
