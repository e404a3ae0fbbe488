import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeptRuns } from './kept-runs.ts';
import { networkOf } from './network.ts';
import { createPropagation } from './propagation.ts';
import { modelOf } from './testing/model-of.ts';
import { randomArchitecture } from './testing/random-architecture.ts';

const noCause = -1;
const networkOfNodes = (count: number) => ({ refs: Array.from({ length: count }, String), edgeTo: new Int32Array(0) });

test('what is kept of a run says what the run said, from the second question on', () => {
	fc.assert(
		fc.property(
			randomArchitecture,
			fc.constantFrom('optimistic' as const, 'pessimistic' as const),
			(documents, reading) => {
				const network = networkOf(modelOf(documents), reading);
				const run = createPropagation(network);
				let runs = 0;
				const kept = createKeptRuns((failed) => {
					runs++;
					run.run(failed);
					return run;
				}, network);
				const failures = network.refs.slice(0, network.componentCount).map((_, node) => [node]);
				for (const [key, failed] of failures.entries()) expect(kept.of(key, failed)).toBeUndefined();
				for (const [key, failed] of failures.entries()) expect(kept.of(key, failed)).toBeDefined();
				expect(runs).toBe(failures.length);
				for (const [key, failed] of failures.entries()) {
					const outcome = kept.of(key, failed)!;
					run.run(failed);
					for (const node of network.refs.keys()) {
						expect(outcome.downAt(node)).toBe(run.downAt(node));
						expect(outcome.degradedAt(node)).toBe(run.degradedAt(node));
						for (const level of ['down', 'degraded'] as const)
							expect(outcome.causeOf(node, level)).toBe(run.causeOf(node, level));
					}
				}
				expect(runs).toBe(failures.length);
			},
		),
		{ numRuns: 50 },
	);
});

test('more times than a byte can number, and nodes beyond one word', () => {
	const nodes = Array.from({ length: 700 }, (_, index) => 3 * index);
	const run = {
		run: () => {},
		affected: () => nodes,
		downAt: (node: number) => (node % 2 === 0 ? 5 * node : Number.POSITIVE_INFINITY),
		degradedAt: (node: number) => node,
		causeOf: (node: number, level: string) => (level === 'down' ? node : noCause),
	};
	const kept = createKeptRuns(() => run, networkOfNodes(2_100));
	kept.of(0, []);
	const outcome = kept.of(0, [])!;
	for (let node = 0; node < 2_100; node++) {
		const reached = node % 3 === 0;
		expect(outcome.downAt(node)).toBe(reached ? run.downAt(node) : Number.POSITIVE_INFINITY);
		expect(outcome.degradedAt(node)).toBe(reached ? node : Number.POSITIVE_INFINITY);
		expect(outcome.causeOf(node, 'down')).toBe(reached ? node : noCause);
	}
});

test('nothing is kept where there is no room', () => {
	const run = { run: () => {}, affected: () => [0], downAt: () => 0, degradedAt: () => 0, causeOf: () => noCause };
	const kept = createKeptRuns(() => run, networkOfNodes(1), 1);
	for (const key of [1, 2]) expect(kept.of(key, [])).toBeUndefined();
	expect([kept.of(1, []) === undefined, kept.of(2, []) === undefined]).toEqual([false, true]);
});
