import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Document, modelOf } from './testing/model-of.ts';
import { throughput, yearsTo } from './throughput.ts';

const part = (id: string, rate: string, more: Partial<Document> = {}): Document => ({
	kind: 'component',
	id,
	capacity: { unitCapacity: rate, peak: '1/s' },
	deployment: { prod: { replicas: [{ id: '1' }] } },
	...(more as object),
});
/** DOMAIN A13: gw 3000/1, api 900/1, sanctions 1000/2, ledger 1600/3, peak 550. */
const domain: readonly Document[] = [
	part('gw', '3000/s'),
	part('api', '900/s', { dependencies: [{ to: 'ledger', criticality: 'hard', callsPerRequest: 3 }] }),
	part('sanctions', '1000/s'),
	part('ledger', '1600/s'),
	{
		kind: 'flow',
		id: 'pay',
		peakRate: '550/s',
		steps: [
			{ seq: 1, from: 'gw', to: 'api' },
			{ seq: 2, from: 'api', to: 'sanctions', calls: 2 },
			{ seq: 3, from: 'api', to: 'ledger' },
		],
	},
];

describe('DOMAIN A13', () => {
	test('500/s, bottleneck sanctions, below the peak of 550/s', () => {
		const [flow] = throughput(modelOf(domain)).flows;
		expect(flow).toMatchObject({
			maxPerSecond: 500,
			bottleneck: 'component:sanctions',
			peakPerSecond: 550,
			unknown: [],
		});
		expect(
			flow!.stations.map(({ component, flowPerSecond }) => [component.slice(10), Math.round(flowPerSecond)]),
		).toEqual([
			['sanctions', 500],
			['ledger', 533],
			['api', 900],
			['gw', 3000],
		]);
	});

	test('what is called for an optional call is optional as well; while it is made the flow ends earlier', () => {
		const model = modelOf([
			...['api', 'fraud', 'model'].map((id) => part(id, '900/s')),
			part('store', '300/s'),
			{
				kind: 'flow',
				id: 'pay',
				peakRate: '500/s',
				steps: [
					{ seq: 1, from: 'api', to: 'model' },
					{ seq: 2, from: 'api', to: 'fraud', optional: true },
					{ seq: 3, from: 'fraud', to: 'store', calls: 2 },
				],
			},
		]);
		const [flow] = throughput(model).flows;
		expect(flow).toMatchObject({
			maxPerSecond: 900,
			withOptional: { component: 'component:store', flowPerSecond: 150 },
		});
		expect(flow!.stations.map(({ component }) => component)).toEqual(['component:api', 'component:model']);
	});

	test('two steps share the calls that their caller states: 4 for one request, 1600 / 4 = 400/s, not 200/s', () => {
		const model = modelOf([
			part('api', '900/s', { dependencies: [{ to: 'ledger', criticality: 'hard', callsPerRequest: 4 }] }),
			part('ledger', '1600/s'),
			{
				kind: 'flow',
				id: 'pay',
				steps: [
					{ seq: 1, from: 'api', to: 'ledger' },
					{ seq: 2, from: 'api', to: 'ledger' },
				],
			},
		]);
		expect(throughput(model).flows[0]).toMatchObject({ maxPerSecond: 400, withOptional: undefined });
	});

	test('Little: 500/s x 0.2 s = 100; hanging to 2 s = 1000, a pool of 200 is empty after 0.4 s', () => {
		const model = modelOf([
			{
				...part('api', '900/s'),
				capacity: { unitCapacity: '900/s', peak: '500/s', pool: { to: 'ledger', size: 200 } },
				dependencies: [{ to: 'ledger', criticality: 'hard', resilience: { timeout: { perTry: '2s' } } }],
			} as Document,
			part('ledger', '1600/s'),
			{ kind: 'flow', id: 'f', steps: [{ seq: 1, from: 'api', to: 'ledger', serviceTime: { p50: '200ms' } }] },
		]);
		expect(throughput(model).pools[0]).toMatchObject({ usual: 100, hanging: 1000, exhaustedAfterMs: 400 });
	});

	test('two dependencies on one store: 100/s x (2 calls x 1 s + 1 call x 3 s) = 500, a pool of 250 is empty after 250 / 300 s', () => {
		const to = (callsPerRequest: number, perTry: string, id: string) =>
			({ to: `ledger/${id}`, criticality: 'hard', callsPerRequest, resilience: { timeout: { perTry } } }) as const;
		const model = modelOf([
			{
				...part('api', '900/s'),
				capacity: { unitCapacity: '900/s', peak: '100/s', pool: { to: 'ledger', size: 250 } },
				dependencies: [to(2, '1s', 'read'), to(1, '3s', 'write')],
			} as Document,
			part('ledger', '1600/s', {
				interfaces: [
					{ id: 'read', protocol: 'JDBC', style: 'sync' },
					{ id: 'write', protocol: 'JDBC', style: 'sync' },
				],
			} as object),
		]);
		const [pool] = throughput(model).pools;
		expect(pool).toMatchObject({ ratePerSecond: 300, hanging: 500, timeoutMs: 3000 });
		expect(pool!.exhaustedAfterMs).toBeCloseTo(833.33, 1);
	});

	test('growth: 500/550 is over already; 900/550 at 20 % a year lasts 2.70 years', () => {
		expect(yearsTo(500, 550, 20)!).toBeLessThan(0);
		expect(yearsTo(900, 550, 20)!).toBeCloseTo(2.7, 2);
	});

	test('autoscaling: C = 900, trigger .7, ramp 1.5, lead 240 s: 990 > 900, late; the trigger must be <= .6', () => {
		const model = modelOf([
			{
				kind: 'component',
				id: 'api',
				capacity: { unitCapacity: '900/s', peak: '1/s', scaleTrigger: 0.7, ramp: 1.5 },
				deployment: { prod: { replicas: [{ id: '1' }], autoscaling: { min: 1, max: 9, leadTime: '240s' } } },
			},
		]);
		const [found] = throughput(model).scaling;
		expect(found).toMatchObject({ isLate: true });
		expect(found!.loadThenPerSecond).toBeCloseTo(990, 9);
		expect(found!.latestTrigger).toBeCloseTo(0.6, 9);
	});
});

test('numbers are finite or absent, and the bottleneck is the smallest', () => {
	const rate = fc.integer({ min: 0, max: 50 }).map((value) => `${value}/s`);
	fc.assert(
		fc.property(
			rate,
			rate,
			fc.integer({ min: 0, max: 3 }),
			fc.option(fc.integer({ min: -50, max: 90 }), { nil: undefined }),
			(unit, peak, calls, growth) => {
				const model = modelOf([
					{
						kind: 'component',
						id: 'a',
						capacity: {
							unitCapacity: unit,
							peak,
							...(growth === undefined ? {} : { growthPct: growth }),
							pool: { to: 'b', size: 1 },
							quotas: [{ id: 'q', limit: 0, used: 0 }],
						},
						deployment: { prod: { replicas: [{ id: '1' }] } },
					},
					part('b', '10/s'),
					{ kind: 'flow', id: 'f', steps: [{ seq: 1, from: 'a', to: 'b', calls }] },
				]);
				const found = throughput(model);
				expect(
					JSON.stringify(found, (_, value) =>
						typeof value === 'number' && !Number.isFinite(value) ? 'broken' : value,
					),
				).not.toContain('broken');
				for (const { stations, maxPerSecond } of found.flows)
					expect(stations.every(({ flowPerSecond }) => flowPerSecond >= maxPerSecond!)).toBe(true);
			},
		),
	);
});
