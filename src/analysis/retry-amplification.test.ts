import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dependency } from '#model/types.generated.ts';
import { attemptsOf, expectedAttempts } from './call-protection.ts';
import { type AmplifiedComponent, type RetryAmplification, retryAmplification } from './retry-amplification.ts';
import { type Document, modelOf } from './testing/model-of.ts';

const component = (id: string, dependencies: readonly Dependency[] = [], more: object = {}): Document => ({
	kind: 'component',
	id,
	owner: 'team:t',
	dependencies: [...dependencies],
	...more,
});
const edge = (to: string, max: number, more: Partial<Dependency> = {}, budgetPct?: number): Dependency => ({
	to,
	criticality: 'hard',
	resilience: { retry: { max, ...(budgetPct === undefined ? {} : { budgetPct }) } },
	...more,
});
/** A chain of layers that end in a store; each layer retries `max` times. */
const chain = (layers: number, max: number, budgetPct?: number): Document[] => [
	...Array.from({ length: layers }, (_, i) => component(`c${i}`, [edge(`c${i + 1}`, max, {}, budgetPct)])),
	component(`c${layers}`, [], { type: 'store', tier: 1 }),
];
const of = (result: RetryAmplification, id: string): AmplifiedComponent =>
	result.components.find((one) => one.component === `component:${id}`)!;
const amplify = (documents: readonly Document[]): RetryAmplification => retryAmplification(modelOf(documents));

describe('golden numbers (DOMAIN A11)', () => {
	test.each([
		[3, 3, undefined, 64],
		[5, 2, undefined, 243],
		[3, 3, 10, 1.331],
	])('%i layers with %i retries and a budget of %s %%: %f', (layers, max, budget, expected) => {
		const found = of(amplify(chain(layers, max, budget)), `c${layers}`);
		expect(found.product).toBeCloseTo(expected, 12);
		expect(found.load).toBeCloseTo(expected, 12);
		expect(found.path).toHaveLength(layers);
	});

	test('a diamond: 3 x 2 + 1 x (2 calls x 4) = 14', () => {
		const result = amplify([
			component('top', [edge('left', 2), edge('right', 0)]),
			component('left', [edge('bottom', 1)]),
			component('right', [edge('bottom', 3, { callsPerRequest: 2 })]),
			component('bottom'),
		]);
		expect(of(result, 'bottom')).toMatchObject({ load: 14, usualLoad: 3, product: 6, entry: 'component:top' });
	});

	test('a path that no flow takes: the flow that tries most is named with what it makes', () => {
		const flow = (id: string, ...calls: readonly (readonly [string, string])[]): Document => ({
			kind: 'flow',
			id,
			steps: calls.map(([from, to], at) => ({ seq: at + 1, from, to })),
		});
		const three = chain(3, 3);
		const alone = of(amplify([...three, flow('f', ['c2', 'c3'])]), 'c3');
		expect(alone).toMatchObject({ product: 64, inFlows: { flow: 'flow:f', seq: 1, product: 4 } });
		// A second flow that makes every call of the path makes all of its attempts.
		const all = flow('g', ['c0', 'c1'], ['c1', 'c2'], ['c2', 'c3']);
		expect(of(amplify([...three, flow('f', ['c2', 'c3']), all]), 'c3').inFlows).toEqual({
			flow: 'flow:g',
			seq: 3,
			product: 64,
		});
		expect(of(amplify(three), 'c3').inFlows).toBeUndefined();
	});

	test('half of the tries fail: 1.875 attempts with three retries; all fail: 4', () => {
		expect(expectedAttempts(0.5, 3)).toBe(1.875);
		expect(expectedAttempts(1, 3)).toBe(4);
		expect(expectedAttempts(0, 3)).toBe(1);
	});

	test('hedged calls come on top, within the budget', () => {
		expect(attemptsOf({ retries: 1, budget: undefined, hedges: 1 })).toBe(3);
		expect(attemptsOf({ retries: 3, budget: 0.1, hedges: 1 })).toBe(1.1);
		expect(attemptsOf({ retries: undefined, budget: undefined, hedges: 0 })).toBe(1);
	});
});

describe('paths', () => {
	test('undeclared retries make it a lower bound', () => {
		const result = amplify([
			component('a', [edge('b', 3)]),
			component('b', [{ to: 'c', criticality: 'hard' }]),
			component('c'),
		]);
		expect(of(result, 'c')).toMatchObject({ product: 4, complete: false });
		expect(of(result, 'b')).toMatchObject({ product: 4, complete: true });
	});

	test('a buffer cuts the chain', () => {
		const result = amplify([
			component('a', [edge('b', 3)]),
			component('b', [edge('c', 3, { async: { maxMessages: 1 } })]),
			component('c', [edge('d', 1)]),
			component('d'),
		]);
		expect(of(result, 'c')).toBeUndefined();
		expect(of(result, 'd')).toMatchObject({ product: 2 });
	});

	// One caller tries 4 times, the other two layers twice each: 4 attempts either way, and two layers whatever they are called.
	test.each([
		['a', 'b'],
		['b', 'a'],
	])('of two ways with one product the one with more layers is told (%s once, %s over two)', (once, twice) => {
		const found = of(
			amplify([
				component(once, [edge('end', 3)]),
				component('top', [edge(twice, 1)]),
				component(twice, [edge('end', 1)]),
				component('end'),
			]),
			'end',
		);
		expect(found).toMatchObject({ product: 4, layers: 2 });
		expect(found.path.map(({ from }) => from)).toEqual(['component:top', `component:${twice}`]);
	});

	test('layers without a budget are counted, and budgets mend in the order of what they save', () => {
		const result = amplify([
			component('a', [edge('b', 5)]),
			component('b', [edge('c', 2)]),
			component('c', [edge('d', 3, {}, 10)]),
			component('d', [], { type: 'store' }),
		]);
		const found = of(result, 'd');
		expect(found).toMatchObject({ layers: 2, product: expect.closeTo(19.8, 9) });
		expect(found.mend!.hops.map(({ from }) => from)).toEqual(['component:a']);
		expect(found.mend!.productAfter).toBeCloseTo(3.63, 9);
	});

	test('the steps of a flow multiply down the tree, and a hand-over takes what its caller makes', () => {
		const { flows } = amplify([
			component('a', [edge('b', 1)]),
			component('b', [edge('c', 2), edge('q', 0, { async: {} })]),
			component('c'),
			component('q', [], { type: 'queue' }),
			{ kind: 'role', id: 'client' },
			{
				kind: 'flow',
				id: 'f',
				steps: [
					{ seq: 1, from: 'role:client', to: 'a' },
					{ seq: 2, from: 'a', to: 'b' },
					{ seq: 3, from: 'b', to: 'c', calls: 3 },
					{ seq: 4, from: 'b', to: 'q', mode: 'async' },
				],
			},
		]);
		expect(flows[0]!.steps.map(({ own, reaching, usual }) => [own, reaching, usual])).toEqual([
			[1, 1, 1],
			[2, 2, 1],
			[9, 18, 3],
			[1, 2, 1],
		]);
	});
});

describe('loops', () => {
	test.each([
		['two that always call each other', 1, 1, true],
		['half of the requests go round', 0.5, 1, false],
		['half go round, and are tried twice', 0.5, 2, true],
	])('%s', (_, calls, attempts, unbounded) => {
		const result = amplify([
			component('a', [edge('b', attempts - 1, { callsPerRequest: calls })]),
			component('b', [edge('a', 0)]),
		]);
		expect(result.loops).toMatchObject([{ components: ['component:a', 'component:b'], unbounded }]);
		for (const one of result.components) expect(Number.isFinite(one.load) && Number.isFinite(one.product)).toBe(true);
	});

	test('a component that calls itself', () => {
		expect(amplify([component('a', [edge('a', 0)])]).loops).toMatchObject([{ unbounded: true }]);
	});

	test('whether load dies out agrees with following it round by round', () => {
		const gains = fc.array(fc.array(fc.constantFrom(0, 0, 0.2, 0.4, 0.7), { minLength: 4, maxLength: 4 }), {
			minLength: 4,
			maxLength: 4,
		});
		fc.assert(
			fc.property(gains, (matrix) => {
				const result = amplify(
					matrix.map((row, i) =>
						component(
							`c${i}`,
							row.flatMap((gain, j) => (gain === 0 ? [] : [edge(`c${j}`, 0, { callsPerRequest: gain })])),
						),
					),
				);
				let load = [1, 1, 1, 1];
				for (let round = 0; round < 4000; round++)
					load = load.map((_, j) =>
						Math.min(
							1e300,
							load.reduce((sum, value, i) => sum + value * matrix[i]![j]!, 0),
						),
					);
				const grows = load.some((value) => value > 1e-9);
				// Gains so close to 1 that 4000 rounds cannot tell are not judged.
				fc.pre(load.every((value) => value < 1e-9 || value > 1e9));
				expect(result.loops.some((loop) => loop.unbounded)).toBe(grows);
			}),
			{ numRuns: 80 },
		);
	});
});

describe('properties', () => {
	/** Random graphs without loops: every edge leads to a higher number. */
	const dag = fc.array(
		fc.record({
			from: fc.nat(6),
			to: fc.nat(6),
			max: fc.integer({ min: 0, max: 3 }),
			calls: fc.integer({ min: 1, max: 3 }),
		}),
		{ maxLength: 14 },
	);
	const documentsOf = (edges: readonly { from: number; to: number; max: number; calls: number }[]): Document[] =>
		Array.from({ length: 7 }, (_, i) =>
			component(
				`c${i}`,
				edges
					.filter(({ from, to }) => from === i && to > from)
					.map(({ to, max, calls }) => edge(`c${to}`, max, { callsPerRequest: calls })),
			),
		);

	test('load and product agree with walking every path', () => {
		fc.assert(
			fc.property(dag, (edges) => {
				const used = edges.filter(({ from, to }) => to > from);
				const entries = [0, 1, 2, 3, 4, 5, 6].filter((node) => used.every(({ to }) => to !== node));
				const load = new Map<number, number>();
				const product = new Map<number, number>();
				for (const entry of entries) {
					const reached = new Map<number, number>();
					const walk = (node: number, requests: number, attempts: number): void => {
						reached.set(node, (reached.get(node) ?? 0) + requests);
						product.set(node, Math.max(product.get(node) ?? 1, attempts));
						for (const { from, to, max, calls } of used)
							if (from === node) walk(to, requests * calls * (max + 1), attempts * (max + 1));
					};
					walk(entry, 1, 1);
					for (const [node, value] of reached) load.set(node, Math.max(load.get(node) ?? 0, value));
				}
				for (const one of amplify(documentsOf(edges)).components) {
					const node = Number(one.component.slice(-1));
					expect(one.load).toBe(load.get(node));
					expect(one.product).toBe(product.get(node));
				}
			}),
			{ numRuns: 100 },
		);
	});

	test('one more retry never makes less load', () => {
		fc.assert(
			fc.property(dag, fc.nat(13), (edges, index) => {
				fc.pre(edges.length > 0);
				const more = edges.map((one, i) => (i === index % edges.length ? { ...one, max: one.max + 1 } : one));
				const loadOf = (list: typeof edges, id: number): number => of(amplify(documentsOf(list)), `c${id}`)?.load ?? 0;
				for (let id = 0; id < 7; id++) expect(loadOf(more, id)).toBeGreaterThanOrEqual(loadOf(edges, id));
			}),
			{ numRuns: 30 },
		);
	});
});
