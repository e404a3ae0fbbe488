import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dependency, Resilience, Step } from '#model/types.generated.ts';
import { protectionOf } from './call-protection.ts';
import { type Document, modelOf } from './testing/model-of.ts';
import { type FlowTimeouts, timeoutBudget } from './timeout-budget.ts';

const call = (timeout: Resilience['timeout'], retry: Resilience['retry']): ReturnType<typeof protectionOf> =>
	protectionOf({ timeout, retry });
const doubling = (base: string, cap: string) => ({ base, factor: 2, cap, jitter: 'full' as const });

describe('one call (DOMAIN A10)', () => {
	test('500 ms, three retries, 100 ms doubling up to 1 s: 700 ms of waits, W 2700', () => {
		const { waits, worstCase } = call({ perTry: '500ms' }, { max: 3, backoff: doubling('100ms', '1s') });
		expect(waits.ms).toBe(700);
		expect(worstCase).toEqual({ ms: 2700, complete: true, unbounded: false, missing: [] });
	});

	test('a cap of 300 ms and four retries: 900 ms of waits', () => {
		expect(call({ perTry: '500ms' }, { max: 4, backoff: doubling('100ms', '300ms') }).waits.ms).toBe(900);
	});

	test('`total` caps W, and alone is enough', () => {
		expect(call({ perTry: '500ms', total: '1500ms' }, { max: 3, backoff: doubling('100ms', '1s') }).worstCase.ms).toBe(
			1500,
		);
		expect(call({ total: '650ms' }, undefined).worstCase).toMatchObject({ ms: 650, complete: true });
		expect(call({ perTry: '300ms', total: '9s' }, 'none').worstCase.ms).toBe(300);
	});

	test.each([
		['nothing declared', undefined, undefined, { ms: 0, complete: false, unbounded: false, missing: ['timeout'] }],
		['unknown', 'unknown', 'none', { ms: 0, complete: false, unbounded: false, missing: ['timeout'] }],
		['none', 'none', 'none', { ms: 0, complete: false, unbounded: true, missing: [] }],
		[
			'retries unknown',
			{ perTry: '1s' },
			undefined,
			{ ms: 1000, complete: false, unbounded: false, missing: ['retry'] },
		],
		['waits unknown', { perTry: '1s' }, { max: 2 }, { ms: 3000, complete: false, missing: ['retry.backoff'] }],
		['no waits', { perTry: '1s' }, { max: 2, backoff: 'none' as const }, { ms: 3000, complete: true }],
		['base unknown, cap known', { perTry: '1s' }, { max: 2, backoff: { cap: '1s' } }, { ms: 5000, complete: true }],
		['neither', { perTry: '1s' }, { max: 2, backoff: {} }, { ms: 3000, missing: ['retry.backoff.base'] }],
	] as const)('%s', (_, timeout, retry, expected) => {
		expect(call(timeout, retry).worstCase).toMatchObject(expected);
	});

	test('a thousand retries without a cap are a missing cap, not a number beyond numbers', () => {
		const { worstCase } = call({ perTry: '1s' }, { max: 1000, backoff: { base: '1s', factor: 10 } });
		expect(worstCase.missing).toEqual(['retry.backoff.cap']);
		expect(Number.isFinite(worstCase.ms)).toBe(true);
	});
});

const edge = (to: string, timeout: Resilience['timeout'], retry: Resilience['retry'] = 'none'): Dependency => ({
	to,
	criticality: 'hard',
	resilience: { timeout, retry },
});
const component = (id: string, dependencies: readonly Dependency[] = []): Document => ({
	kind: 'component',
	id,
	owner: 'team:t',
	dependencies: [...dependencies],
});
const flow = (steps: readonly Step[], deadline = '2s'): Document => ({
	kind: 'flow',
	id: 'pay',
	latencyBudget: { deadline },
	steps: [...steps],
});
const only = (documents: readonly Document[]): FlowTimeouts => timeoutBudget(modelOf(documents)).flows[0]!;

/** The API of DOMAIN A10: ledger 650 ms, sanctions 1500 ms, own 40 ms. */
const api = component('api', [edge('ledger', { total: '650ms' }), edge('sanctions', { total: '1500ms' })]);
const steps = (parallelGroup?: string): Step[] => [
	{ seq: 1, from: 'role:client', to: 'api', serviceTime: { p99: '40ms' } },
	{ seq: 2, from: 'api', to: 'sanctions', ...(parallelGroup === undefined ? {} : { parallelGroup }) },
	{ seq: 3, from: 'api', to: 'ledger', ...(parallelGroup === undefined ? {} : { parallelGroup }) },
];
const others = [component('ledger'), component('sanctions'), { kind: 'role', id: 'client' } as const];

describe('a flow (DOMAIN A10)', () => {
	test('650 + 1500 + 40 = 2190 is 190 over a deadline of 2 s', () => {
		const result = only([api, ...others, flow(steps())]);
		expect(result).toMatchObject({ wait: { ms: 2190, complete: true }, verdict: 'over', overMs: 190 });
		expect(result.change).toMatchObject({
			to: 'component:sanctions',
			field: 'total',
			beforeMs: 1500,
			afterMs: 1310,
			sumAfterMs: 2000,
		});
	});

	test('side by side 1540 passes', () => {
		expect(only([api, ...others, flow(steps('checks'))])).toMatchObject({ wait: { ms: 1540 }, verdict: 'within' });
	});

	test('a suggestion never goes below the p99 of what is called', () => {
		const slow = steps().map((step) => (step.seq === 2 ? { ...step, serviceTime: { p99: '1400ms' } } : step));
		const { change } = only([api, ...others, flow(slow)]);
		expect(change).toMatchObject({ to: 'component:ledger', afterMs: 460 });
	});

	const declared = (sanctions?: string): Step[] => [
		{ seq: 1, from: 'role:client', to: 'api', serviceTime: { p99: '40ms' } },
		{ seq: 2, from: 'api', to: 'sanctions', ...(sanctions && { serviceTime: { p99: sanctions } }) },
		{ seq: 3, from: 'sanctions', to: 'list', serviceTime: { p99: '1200ms' } },
		{ seq: 4, from: 'api', to: 'ledger', serviceTime: { p99: '60ms' } },
	];
	const screening: readonly Document[] = [
		...others.filter(({ id }) => id !== 'sanctions'),
		component('sanctions', [edge('list', { total: '1300ms' })]),
		component('list'),
	];

	test('nor below what that waits for: 180 + 1200 = 1380 ms are needed, so 1310 would not do; 2000 - 40 - 1500 = 460', () => {
		expect(only([api, ...screening, flow(declared('180ms'))]).change).toMatchObject({
			to: 'component:ledger',
			afterMs: 460,
			sumComplete: true,
			usualComplete: true,
		});
	});

	test('what is needed and not declared makes the number a guess, and it says so: of 180 + 1200 only 1200 is known', () => {
		expect(only([api, ...screening, flow(declared())]).change).toMatchObject({
			to: 'component:sanctions',
			afterMs: 1310,
			usualComplete: false,
		});
		const unknown = [{ seq: 1, from: 'role:client', to: 'api' }, ...declared('10ms').slice(1)];
		expect(only([api, ...screening, flow(unknown, '1900ms')])).toMatchObject({
			wait: { ms: 2150, complete: false },
			change: { sumBeforeMs: 2150, sumComplete: false, usualComplete: true },
		});
	});

	test('an undeclared timeout is a gap, `none` has no end, over stays over', () => {
		const gap = component('api', [{ to: 'ledger' }]);
		const unbounded = component('api', [edge('ledger', 'none')]);
		const two = (own: string): Step[] => [
			{ seq: 1, from: 'role:client', to: 'api', serviceTime: { p99: own } },
			{ seq: 2, from: 'api', to: 'ledger', serviceTime: { p99: '10ms' } },
		];
		expect(only([gap, ...others, flow(two('40ms'))])).toMatchObject({
			verdict: 'gap',
			wait: { ms: 50, missing: ['timeout of step 2'] },
		});
		expect(only([unbounded, ...others, flow(two('40ms'))]).verdict).toBe('unbounded');
		expect(only([gap, ...others, flow(two('3s'))]).verdict).toBe('over');
	});

	test('no deadline, no steps, nobody waiting: said as such', () => {
		expect(only([api, ...others, { kind: 'flow', id: 'pay', steps: steps() }]).verdict).toBe('no-deadline');
		expect(only([{ kind: 'flow', id: 'pay', steps: [] }])).toMatchObject({ verdict: 'no-caller-waits', legs: [] });
		const first: Step = { seq: 1, from: 'role:client', to: 'api', mode: 'async' };
		expect(only([api, ...others, flow([first, ...steps().slice(1)])])).toMatchObject({
			verdict: 'no-caller-waits',
			legs: [{ initiator: 'component:api', startedByStep: 1, seqs: [2, 3], wait: { ms: 2150 } }],
		});
	});

	test('what is handed over is not waited for, and what follows is a leg of its own', () => {
		const more: Step[] = [
			...steps(),
			{ seq: 4, from: 'api', to: 'relay', mode: 'async' },
			{ seq: 5, from: 'relay', to: 'ledger', serviceTime: { p99: '5ms' } },
		];
		const relay = component('relay', [edge('ledger', { perTry: '30s' })]);
		const result = only([api, relay, ...others, flow(more)]);
		expect(result.legs.map(({ seqs, wait }) => [seqs, wait.ms])).toEqual([
			[[1, 2, 3], 2190],
			[[5], 30_000],
		]);
	});
});

describe('who outlasts whom', () => {
	const gateway = component('gateway', [edge('api', { perTry: '1s' })]);
	const nested: Step[] = [
		{ seq: 1, from: 'role:client', to: 'gateway', serviceTime: { p99: '5ms' } },
		{ seq: 2, from: 'gateway', to: 'api', serviceTime: { p99: '40ms' } },
		...steps('checks').slice(1),
	];
	test('the API may work 1540 ms, and the gateway gives it a second', () => {
		const { outlasted } = timeoutBudget(modelOf([gateway, api, ...others, flow(nested)]));
		expect(outlasted).toMatchObject([
			{
				from: 'component:gateway',
				to: 'component:api',
				limitMs: 1000,
				limitField: 'perTry',
				work: { ms: 1540 },
				byItself: false,
				change: { to: 'component:sanctions', field: 'total', afterMs: 960, sumAfterMs: 1000 },
			},
		]);
	});

	test('a target that is slower than its timeout every hundredth time', () => {
		const slow: Step[] = [{ seq: 1, from: 'gateway', to: 'api', serviceTime: { p99: '1200ms' } }];
		expect(timeoutBudget(modelOf([gateway, component('api'), flow(slow)])).outlasted).toMatchObject([
			{ byItself: true, ownMs: 1200, change: undefined },
		]);
	});

	test('numbers that cannot all be meant', () => {
		const model = modelOf([
			component('a', [
				edge('b', { perTry: '2s', total: '1s' }),
				edge('b', { perTry: '1s', total: '1s' }, { max: 2, backoff: { base: '2s', factor: 2, cap: '1s' } }),
				edge('b', { connect: '3s', perTry: '1s' }),
				edge('b', { perTry: '0ms' }),
			]),
			component('b'),
		]);
		expect(timeoutBudget(model).edges.map((one) => one.contradictions.length)).toEqual([1, 2, 1, 1]);
	});

	test('a deadline that does not travel through who calls others', () => {
		const passing = (deadlinePropagation: 'none' | 'header' | 'unknown'): Document => ({
			...(component('api', [edge('ledger', { total: '650ms' })]) as Document & { kind: 'component' }),
			interfaces: [{ id: 'http', deadlinePropagation }],
		});
		const breaks = (kind: 'none' | 'header' | 'unknown') => {
			const model = modelOf([passing(kind), ...others, flow(steps().filter(({ seq }) => seq !== 2))]);
			const resolved = model.steps['flow:pay']!.map((step) =>
				step.to === 'component:api' ? { ...step, interface: 'interface:api/http' } : step,
			);
			return timeoutBudget({ ...model, steps: { 'flow:pay': resolved } }).deadlineBreaks;
		};
		expect(breaks('none')).toMatchObject([
			{ interface: 'interface:api/http', propagation: 'none', flows: ['flow:pay'] },
		]);
		expect(breaks('unknown')).toMatchObject([{ propagation: 'undeclared' }]);
		expect(breaks('header')).toEqual([]);
	});
});

describe('properties', () => {
	const protection = fc.record({
		perTry: fc.integer({ min: 0, max: 5000 }),
		total: fc.option(fc.integer({ min: 0, max: 9000 }), { nil: undefined }),
		max: fc.integer({ min: 0, max: 6 }),
		base: fc.integer({ min: 0, max: 500 }),
		cap: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }),
	});
	type Numbers = { perTry: number; total: number | undefined; max: number; base: number; cap: number | undefined };
	const declared = ({ perTry, total, max, base, cap }: Numbers): Resilience => ({
		timeout: { perTry: `${perTry}ms`, ...(total === undefined ? {} : { total: `${total}ms` }) },
		retry: { max, backoff: { base: `${base}ms`, factor: 2, ...(cap === undefined ? {} : { cap: `${cap}ms` }) } },
	});
	const naive = ({ perTry, total, max, base, cap }: Numbers): number => {
		let sum = (max + 1) * perTry;
		for (let i = 0; i < max; i++) sum += Math.min(cap ?? Number.POSITIVE_INFINITY, base * 2 ** i);
		return Math.min(sum, total ?? Number.POSITIVE_INFINITY);
	};

	test('W is the formula, whatever the numbers', () => {
		fc.assert(
			fc.property(protection, (numbers) => {
				expect(protectionOf(declared(numbers)).worstCase.ms).toBe(naive(numbers));
			}),
		);
	});

	test('a flow: serial adds, parallel takes the longest, and any longer timeout never shortens the wait', () => {
		const branch = fc.record({ numbers: protection, group: fc.constantFrom(undefined, 'g', 'h') });
		fc.assert(
			fc.property(fc.array(branch, { minLength: 1, maxLength: 6 }), fc.nat(5), (branches, longer) => {
				const documents = (list: typeof branches): Document[] => [
					component(
						'api',
						list.map(({ numbers }, i) => ({ to: `t${i}`, resilience: declared(numbers) })),
					),
					...list.map((_, i) => component(`t${i}`)),
					{ kind: 'role', id: 'client' },
					flow([
						{ seq: 0, from: 'role:client', to: 'api', serviceTime: { p99: '7ms' } },
						...list.map(({ group }, i) => ({
							seq: i + 1,
							from: 'api',
							to: `t${i}`,
							...(group === undefined ? {} : { parallelGroup: group }),
						})),
					]),
				];
				const wait = only(documents(branches)).wait!.ms;
				const serial = branches.filter(({ group }) => group === undefined).map(({ numbers }) => naive(numbers));
				const groups = ['g', 'h'].map((name) =>
					Math.max(0, ...branches.filter(({ group }) => group === name).map(({ numbers }) => naive(numbers))),
				);
				expect(wait).toBe(7 + [...serial, ...groups].reduce((a, b) => a + b, 0));
				const at = longer % branches.length;
				const changed = branches.map((one, i) =>
					i === at ? { ...one, numbers: { ...one.numbers, perTry: one.numbers.perTry + 100 } } : one,
				);
				expect(only(documents(changed)).wait!.ms).toBeGreaterThanOrEqual(wait);
			}),
			{ numRuns: 60 },
		);
	});

	test('every suggested change keeps its promise', () => {
		fc.assert(
			fc.property(protection, protection, fc.integer({ min: 1, max: 4000 }), (a, b, deadline) => {
				const model = modelOf([
					component('api', [
						{ to: 'ledger', resilience: declared(a) },
						{ to: 'sanctions', resilience: declared(b) },
					]),
					...others,
					flow(steps(), `${deadline}ms`),
				]);
				const { change } = timeoutBudget(model).flows[0]!;
				fc.pre(change !== undefined);
				const { from, to, field, afterMs, sumAfterMs } = change!;
				expect(sumAfterMs).toBeLessThanOrEqual(deadline);
				const mended = modelOf([
					component(
						'api',
						[a, b].map((numbers, i) => {
							const target = ['ledger', 'sanctions'][i]!;
							const plain = declared(numbers);
							const timeout = { ...(plain.timeout as object), [field]: `${afterMs}ms` };
							return { to: target, resilience: `component:${target}` === to ? { ...plain, timeout } : plain };
						}),
					),
					...others,
					flow(steps(), `${deadline}ms`),
				]);
				expect(from).toBe('component:api');
				expect(timeoutBudget(mended).flows[0]!.wait!.ms).toBe(sumAfterMs);
			}),
			{ numRuns: 200 },
		);
	});
});

describe('calls of a step that its caller states (callsPerRequest)', () => {
	/** DOMAIN 1.3: three calls of the ledger for one payment. */
	const asked = component('api', [
		{ ...edge('ledger', { total: '650ms' }), callsPerRequest: 3 },
		edge('sanctions', { total: '1500ms' }),
	]);
	const waitOf = (documents: readonly Step[]): number | undefined =>
		only([asked, component('ledger'), component('sanctions'), flow(documents)]).wait?.ms;

	test('three calls one after another: 40 + 1500 + 3 x 650 = 3490; a step that states one call: 2190 (DOMAIN A10)', () => {
		expect(waitOf(steps())).toBe(3490);
		expect(waitOf([...steps().slice(0, 2), { ...steps()[2]!, calls: 1 }])).toBe(2190);
	});

	test('two steps share the three calls: 1.5 each is at most two, 40 + 1500 + 4 x 650 = 4140', () => {
		expect(waitOf([...steps(), { seq: 4, from: 'api', to: 'ledger' }])).toBe(4140);
	});

	test('what one step states is not left for the other: 1 + 2 calls', () => {
		expect(waitOf([...steps(), { seq: 4, from: 'api', to: 'ledger', calls: 1 }])).toBe(3490);
	});

	test('a call that one run in eight makes is a whole one at the worst', () => {
		expect(waitOf([...steps().slice(0, 2), { ...steps()[2]!, calls: 0.125 }])).toBe(2190);
	});

	test('a step beside more calls than the caller states is still one call', () => {
		expect(waitOf([...steps(), { seq: 4, from: 'api', to: 'ledger', calls: 5 }])).toBe(40 + 1500 + 6 * 650);
	});
});

test('a timeout far below is shortened by what its calls add: twice a call that calls three times', () => {
	// 2 x (10 + 3 x 400) = 2420 ms without an end of its own, 420 over: 420 / 6 = 70 ms less each.
	const result = only([
		component('api', [edge('middle', undefined)]),
		component('middle', [edge('ledger', { total: '400ms' })]),
		component('ledger'),
		flow([
			{ seq: 1, from: 'role:client', to: 'api', serviceTime: { p99: '0ms' } },
			{ seq: 2, from: 'api', to: 'middle', calls: 2, serviceTime: { p99: '10ms' } },
			{ seq: 3, from: 'middle', to: 'ledger', calls: 3, serviceTime: { p99: '20ms' } },
		]),
	]);
	expect(result).toMatchObject({ verdict: 'over', overMs: 420 });
	expect(result.change).toMatchObject({ field: 'total', beforeMs: 400, afterMs: 330, sumAfterMs: 2000 });
});
