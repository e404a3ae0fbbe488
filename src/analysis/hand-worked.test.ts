import { describe, expect, test } from 'vitest';
import type { Deployment } from '#model/types.generated.ts';
import { renderAnalysis } from './documentation.ts';
import { computeFacts } from './facts.ts';
import { type Document, modelOf } from './testing/model-of.ts';

/**
 * Small models worked by hand, with the sums beside what is expected: fallbacks behind circuit breakers, things that are shared and
 * are no zones, queues that overflow, and rollouts of what shares zones and a release. A2, A3, A4, A6, A8, A14, A24.
 */

const factsOf = (documents: readonly Document[]) => computeFacts({ model: modelOf(documents), decisions: [] });
const flowOf = (id: string, ...steps: readonly (readonly [string, string])[]): Document => ({
	kind: 'flow',
	id,
	steps: steps.map(([from, to], at) => ({ seq: at + 1, from, to })),
});
const domain = (id: string, type: string, unavailability: number, parent?: string): Document =>
	({
		kind: 'failure-domain',
		id,
		type,
		unavailability,
		...(parent === undefined ? {} : { parent: `failure-domain:${parent}` }),
	}) as Document;
const component = (id: string, q: number, prod: Partial<Deployment>, more: object = {}): Document =>
	({ kind: 'component', id, deployment: { prod: { instanceUnavailability: q, ...prod } }, ...more }) as Document;
const copies = (...zones: readonly string[]): Partial<Deployment> => ({
	replicas: zones.map((zone, at) => ({ id: `${at + 1}`, domains: zone === '' ? [] : [`az:${zone}`] })),
});

describe('fallbacks behind circuit breakers', () => {
	const breaker = { failureRatePct: 50, openFor: '30s' };
	const tried = { type: 'rule', correctnessNote: 'small amounts only', tested: '2026-06-01' };
	const call = (to: string, criticality: string, fallback?: object | 'none') => ({
		to,
		criticality,
		resilience: {
			timeout: { perTry: '200ms' },
			circuitBreaker: breaker,
			...(fallback === undefined ? {} : { fallback }),
		},
	});
	const shop: readonly Document[] = [
		component('api', 0.01, copies(''), {
			dependencies: [
				call('ledger', 'hard'),
				call('fraud', 'soft', tried),
				call('offers', 'soft', 'none'),
				call('rates', 'soft', { type: 'stale-cache', staleness: '1h' }),
			],
		}),
		component('ledger', 0.02, copies('')),
		component('fraud', 0.05, copies('')),
		component('offers', 0.03, copies('')),
		component('rates', 0.04, copies('')),
		flowOf('buy', ['api', 'ledger']),
	];

	test('a breaker without a tried fallback is no way on: it stops nothing for certain, and perhaps everything', () => {
		const facts = factsOf(shop);
		// Up for certain while api and ledger are: 0.99 x 0.98 = 0.9702. At worst offers and rates stop it too: x 0.97 x 0.96.
		const found = facts.availability.of('flow:buy')!;
		if (found.kind !== 'range') throw new Error('a range is expected');
		expect(found.best.unavailability).toBeCloseTo(1 - 0.99 * 0.98, 15);
		expect(found.worst.unavailability).toBeCloseTo(1 - 0.99 * 0.98 * 0.97 * 0.96, 15);
		expect(found.why).toContain('soft without a tested fallback');
		// Fraud matters to neither; what is lost with each takes P(t|e) = 1, so RAW = 1 / P and FV = q / P for single events.
		const events = facts.importance.of('flow:buy')!.events;
		expect(events.map(({ event }) => event.ref).sort()).toEqual(
			['api', 'ledger', 'offers', 'rates'].map((id) => `instance:${id}/1`),
		);
		const worst = 1 - 0.99 * 0.98 * 0.97 * 0.96;
		for (const { event, fussellVesely, riskAchievement } of events) {
			const q = { api: 0.01, ledger: 0.02, offers: 0.03, rates: 0.04 }[event.ref.slice(9, -2)]!;
			expect(fussellVesely).toBeCloseTo(q / worst, 12);
			expect(riskAchievement).toBeCloseTo(1 / worst, 12);
		}
	});

	test('what is lost is told with what it rests on', () => {
		const facts = factsOf(shop);
		const statesOf = (subject: string) =>
			facts.blastRadius
				.of(subject)!
				.flows.map(({ ref, state, certainty, couldBe }) => [ref, state, certainty, couldBe]);
		expect(statesOf('component:ledger')).toEqual([['flow:buy', 'down', 'certain', undefined]]);
		expect(statesOf('component:fraud')).toEqual([['flow:buy', 'degraded', 'certain', undefined]]);
		for (const one of ['component:offers', 'component:rates'])
			expect(statesOf(one)).toEqual([['flow:buy', 'degraded', 'certain', 'down']]);
		const text = renderAnalysis('single-points-of-failure', facts, ['flow:buy']);
		for (const [id, because] of [
			['offers', 'soft dependency without a fallback'],
			['rates', 'soft dependency whose fallback nobody has tested'],
		])
			expect(text).toMatch(
				new RegExp(`down by instance:${id}/1 \\(instance, possible\\), at once\n.*\n\\s+component:api: ${because}\n`),
			);
	});
});

describe('what is shared and is no zone', () => {
	const shared: readonly Document[] = [
		domain('cloud', 'provider', 1e-4),
		domain('reg', 'region', 2e-4, 'cloud'),
		domain('za', 'az', 4e-4, 'reg'),
		domain('zb', 'az', 4e-4, 'reg'),
		domain('names', 'dns', 1e-3),
		domain('idp', 'identity', 5e-3),
		domain('wild', 'cert', 2e-3),
		domain('train', 'release', 4e-3),
		domain('people', 'team', 3e-3),
		domain('mesh', 'network', 6e-4),
		component(
			'web',
			0.01,
			{ ...copies('za'), domains: ['dns:names', 'cert:wild', 'release:train'] },
			{ dependencies: [{ to: 'api', criticality: 'hard' }] },
		),
		component('api', 0.02, {
			...copies('za', 'zb'),
			requireK: 1,
			domains: ['identity:idp', 'release:train', 'dns:names', 'network:mesh', 'failure-domain:people'],
		}),
		flowOf('buy', ['web', 'api']),
	];

	test('each counts once, however many depend on it', () => {
		const facts = factsOf(shared);
		// All that must be up: cloud, region, zone a, names, certificate, release, identity, network, people and the web's copy; of the
		// api, with zone a up, its copy there or, with zone b up, the other one: 1 - 0.02 x (1 - 0.9996 x 0.98).
		const series = [1e-4, 2e-4, 4e-4, 1e-3, 2e-3, 4e-3, 5e-3, 6e-4, 3e-3, 0.01].reduce((up, q) => up * (1 - q), 1);
		const api = 1 - 0.02 * (1 - 0.9996 * 0.98);
		const found = facts.availability.of('flow:buy')!;
		if (found.kind !== 'exact') throw new Error('an exact number is expected');
		expect(found.figures.unavailability).toBeCloseTo(1 - series * api, 15);
		// Another tool, counting all 2^13 states: 0.02643055310982223.
		expect(found.figures.unavailability).toBeCloseTo(0.02643055310982223, 12);
		// Ten events in line; and both copies of the api, or one copy and the zone of the other.
		expect(facts.minimalCutSets.of('flow:buy')!.byOrder).toEqual([10, 2, 0]);
	});

	test('a place takes what stands in it, a shared thing takes who uses it, and nothing else', () => {
		const { blastRadius } = factsOf(shared);
		const down = (of: string) =>
			blastRadius
				.of(`failure-domain:${of}`)!
				.components.filter(({ state }) => state === 'down')
				.map(({ ref }) => ref.slice('component:'.length))
				.sort()
				.join(' ');
		const expected = { cloud: 'api web', reg: 'api web', za: 'web', names: 'api web', idp: 'api web', wild: 'web' };
		expect(Object.fromEntries(Object.keys(expected).map((of) => [of, down(of)]))).toEqual(expected);
		expect(blastRadius.of('failure-domain:zb')!.components).toEqual([]);
	});
});

describe('queues and rollouts', () => {
	const rolled: readonly Document[] = [
		...['za', 'zb', 'zc'].map((id) => domain(id, 'az', 1e-3)),
		domain('train', 'release', 4e-3),
		component(
			'web',
			0.01,
			{ ...copies('za', 'zb', 'zc'), requireK: 2, domains: ['release:train'] },
			{
				release: { strategy: 'rolling', maxUnavailable: '34%' },
				dependencies: [
					{ to: 'api', criticality: 'hard' },
					{
						to: 'mail',
						criticality: 'soft',
						async: {
							rate: '40/s',
							drainRate: '50/s',
							maxMessages: 72_000,
							retention: '6h',
							afterBuffer: 'degraded',
						},
					},
				],
			},
		),
		component(
			'api',
			0.02,
			{ ...copies('za', 'zb'), requireK: 1, domains: ['release:train'] },
			{ release: { strategy: 'recreate' } },
		),
		component('mail', 0.05, copies('za')),
		flowOf('buy', ['web', 'api'], ['web', 'mail']),
	];

	test('A14: what fits waits, the rest finds no room, and only what waits is worked off', () => {
		const [buffer] = factsOf(rolled).backlogs.buffers;
		// 72 000 / 40 = 1 800 s; 15 minutes are 36 000, gone in 36 000 / 10 = 3 600 s; an hour is 144 000, of which 72 000 fit: 7 200 s.
		expect(buffer).toMatchObject({ absorbsMs: 1_800_000, neverDrains: false });
		// 6 h x (1 - 40 / 50).
		expect(buffer!.longestOutageMs).toBeCloseTo(6 * 3_600_000 * 0.2, 3);
		expect(buffer!.outages.map(({ messages, waiting, drainMs }) => [messages, waiting, drainMs! / 1000])).toEqual([
			[36_000, 36_000, 3600],
			[144_000, 72_000, 7200],
			[576_000, 72_000, 7200],
		]);
	});

	test('A24: a rollout leaves what it leaves, with the zones and the release of those that are left', () => {
		const { releaseWindows, availability } = factsOf(rolled.filter(({ id }) => id !== 'mail'));
		const web = releaseWindows.windows.find((one) => one.component === 'component:web')!;
		// 34 % of 3 is 1.02, so one copy. 3q² - 2q³ = 0.000298 and 1 - 0.99² = 0.0199, by the copies alone.
		expect([web.during, web.failUsually, web.failDuring]).toEqual([
			2,
			expect.closeTo(0.000298, 12),
			expect.closeTo(0.0199, 12),
		]);
		const found = availability.of('flow:buy')!;
		if (found.kind !== 'exact') throw new Error('an exact number is expected');
		/** At least so many of the web's copies of some zones up, with the api, by trying every state of zones and copies. */
		const works = (zones: readonly number[], least: number): number => {
			let sum = 0;
			for (let state = 0; state < 2 ** 8; state++) {
				const isUp = (bit: number): boolean => (state & (1 << bit)) === 0;
				let chance = 1;
				for (const [bit, q] of [1e-3, 1e-3, 1e-3, 0.01, 0.01, 0.01, 0.02, 0.02].entries())
					chance *= isUp(bit) ? 1 - q : q;
				const serving = zones.filter((zone) => isUp(zone) && isUp(3 + zone)).length;
				const api = (isUp(0) && isUp(6)) || (isUp(1) && isUp(7));
				if (serving >= least && api) sum += chance;
			}
			return sum * (1 - 4e-3);
		};
		expect(found.figures.unavailability).toBeCloseTo(1 - works([0, 1, 2], 2), 14);
		const during = releaseWindows
			.exposureOf('component:web')!
			.availability!.find(({ target }) => target === 'flow:buy')!;
		const worst = Math.max(
			...[
				[1, 2],
				[0, 2],
				[0, 1],
			].map((left) => 1 - works(left, 2)),
		);
		expect(during.during).toBeCloseTo(worst, 14);
		expect(during.usually).toBeCloseTo(found.figures.unavailability, 14);
		// The api is taken away whole: nothing is left of the flow.
		const api = releaseWindows.windows.find((one) => one.component === 'component:api')!;
		expect([api.during, api.hazards.map(({ rule }) => rule)]).toEqual([0, ['takes-needed-copies']]);
	});
});

describe('a quorum of five over three zones, an HSM of which two must work, and a third party that limits calls', () => {
	const pay: readonly Document[] = [
		domain('r1', 'region', 0.0001),
		...['z1', 'z2', 'z3'].map((id) => domain(id, 'az', 0.001, 'r1')),
		component('books', 0.01, { ...copies('z1', 'z1', 'z2', 'z2', 'z3'), requireK: 3 }),
		component('hsm', 0.02, { ...copies('z1', 'z2', 'z3'), requireK: 2 }),
		component('rates', 0.001, copies(''), {
			interfaces: [{ id: 'http', rateLimit: '50/s' }],
			capacity: { unitCapacity: '400/s', peak: '200/s' },
		}),
		component('api', 0.01, copies('z1', 'z2', 'z3'), {
			capacity: { unitCapacity: '100/s', peak: '250/s' },
			dependencies: [
				{ to: 'books', criticality: 'hard' },
				{ to: 'hsm', criticality: 'hard' },
				{ to: 'rates/http', criticality: 'hard' },
			],
		}),
		{
			kind: 'flow',
			id: 'pay',
			peakRate: '100/s',
			steps: [
				{ seq: 1, from: 'api', to: 'books' },
				{ seq: 2, from: 'api', to: 'hsm' },
				{ seq: 3, from: 'api', to: 'rates/http', calls: 2 },
			],
		},
		component('settle', 0.01, copies('z1')),
		flowOf('settlement', ['settle', 'settle'], ['settle', 'books']),
	];

	test('every zone stops what needs three of three copies at peak: max(1, ceil(250 / 100)) = 3', () => {
		const facts = factsOf(pay);
		// Up while the region, all zones, all three copies and the third party are, 2 of 3 HSM and 3 of 5 members of the quorum.
		const hsm = 0.98 ** 3 + 3 * 0.98 ** 2 * 0.02;
		const quorum = 1 - (10 * 0.01 ** 3 * 0.99 ** 2 + 5 * 0.01 ** 4 * 0.99 + 0.01 ** 5);
		const up = 0.9999 * 0.999 ** 3 * 0.99 ** 3 * 0.999 * hsm * quorum;
		const found = facts.availability.of('flow:pay')!;
		if (found.kind !== 'exact') throw new Error('an exact number is expected');
		expect(found.figures.unavailability).toBeCloseTo(1 - up, 12);
		// Settlement stands in z1 alone; without it z2 and z3 together leave two of five, z2 and the copy in z3 as well.
		const sets = facts.minimalCutSets.of('flow:settlement')!;
		const two = sets.sets.filter((set) => set.length === 2).map((set) => set.map(({ ref }) => ref).sort());
		expect(two.sort()).toEqual(
			[
				['failure-domain:z2', 'failure-domain:z3'],
				['failure-domain:z2', 'instance:books/1'],
				['failure-domain:z2', 'instance:books/2'],
				['failure-domain:z2', 'instance:books/5'],
			].sort(),
		);
	});

	test('two calls a run at 50/s are 25 runs a second, however much the copies carry: min(300, 25, 400 / 2 = 200)', () => {
		const [found] = factsOf(pay).throughput.flows;
		expect(found).toMatchObject({ maxPerSecond: 25, bottleneck: 'component:rates' });
		expect(found!.stations.map(({ component: at, flowPerSecond, limit }) => [at, flowPerSecond, limit])).toEqual([
			['component:rates', 25, 'interface:rates/http'],
			['component:rates', 200, undefined],
			['component:api', 300, undefined],
		]);
	});

	test('what is lost with a flow that declares no peak rate is unknown, not nothing', () => {
		const facts = factsOf(pay);
		expect(facts.blastRadius.of('component:settle')!.peakTraffic).toMatchObject({
			downShare: undefined,
			basis: 'not declared of what goes down; 1 of 2 flows declare a peak rate',
		});
		expect(facts.blastRadius.of('component:books')!.peakTraffic.downShare).toBe(1);
	});
});
