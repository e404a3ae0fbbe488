import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Component } from '#model/types.generated.ts';
import { computeFacts } from './facts.ts';
import { damagedStore } from './testing/damaged-store.ts';
import { type Document, modelOf } from './testing/model-of.ts';

const minutes = 60_000;
const needs = (...refs: readonly string[]) =>
	refs.map((to) => ({ to, criticality: 'hard' as const, phase: 'recovery' as const }));
/** One copy in the region, with its time to come back in minutes. */
const part = (id: string, time: number, ...after: readonly string[]): Document => ({
	kind: 'component',
	id,
	deployment: { prod: { replicas: [{ id: '1', domains: ['region:r'] }] } },
	recovery: { restoreTime: `${time}m` },
	dependencies: needs(...after),
});
/** DOMAIN A8. */
const domain = (responders?: number): readonly Document[] => [
	{ kind: 'failure-domain', id: 'r', type: 'region' },
	{
		kind: 'scenario',
		id: 'loss',
		events: ['region:r'],
		recovery: { detect: '5m', decide: '10m', verify: '5m', ...(responders === undefined ? {} : { responders }) },
	},
	part('dns', 2),
	part('net', 5),
	part('secrets', 3, 'net'),
	part('db', 45, 'net', 'secrets'),
	part('kafka', 20, 'net'),
	part('ledger', 10, 'db', 'secrets'),
	part('api', 6, 'ledger', 'kafka'),
	part('gw', 4, 'api', 'dns'),
	{ kind: 'flow', id: 'pay', steps: [{ seq: 1, from: 'gw', to: 'api' }] },
	{
		kind: 'business-service',
		id: 's',
		owner: 'team:t',
		flows: ['flow:pay'],
		impactTolerances: [{ metric: 'duration', limit: '90m' }],
	},
];
const recoveryOf = (documents: readonly Document[], ref = 'scenario:loss') =>
	computeFacts({ model: modelOf(documents), decisions: [] }).recoveryTimes.disruptions.find(
		(one) => one.disruption === ref,
	)!;

describe('DOMAIN A8', () => {
	test('critical path net-secrets-db-ledger-api-gw = 73, work 95, RTA 93', () => {
		const found = recoveryOf(domain());
		expect(found.criticalPath).toEqual(['net', 'secrets', 'db', 'ledger', 'api', 'gw'].map((id) => `component:${id}`));
		expect([found.criticalMs, found.workMs, found.recoveredMs]).toEqual([73 * minutes, 95 * minutes, 93 * minutes]);
		expect(found.targets.find(({ target }) => target === 'flow:pay')).toMatchObject({
			kind: 'value',
			milliseconds: 93 * minutes,
			waitsFor: 'component:gw',
		});
		expect(found.targets.find(({ target }) => target === 'business-service:s')?.targets.toleranceMs).toBe(90 * minutes);
	});

	test.each([
		[1, 115],
		[2, 93],
	])('%i responders: %i', (responders, total) => {
		const { plan, targets } = recoveryOf(domain(responders));
		expect([plan?.makespanMs, plan?.lowerBoundMs]).toEqual([total * minutes, total * minutes]);
		expect(targets[0]).toMatchObject({ withRespondersMs: total * minutes });
	});
});

describe('with few people each target has a plan of its own', () => {
	const flowOf = (id: string, ...steps: readonly (readonly [string, string])[]): Document => ({
		kind: 'flow',
		id,
		steps: steps.map(([from, to], at) => ({ seq: at + 1, from, to })),
	});
	const lossOf = (responders: number, ...documents: readonly Document[]) => {
		const scenario = domain(responders).filter(({ kind }) => kind === 'scenario' || kind === 'failure-domain');
		const { targets, plan } = recoveryOf([...scenario, ...documents]);
		const timeOf = (id: string) => {
			const one = targets.find(({ target }) => target.endsWith(`:${id}`));
			if (one?.kind !== 'value') throw new Error(`${id} has no time`);
			return [one.withRespondersMs! / minutes, one.atLeastWithRespondersMs! / minutes];
		};
		return { timeOf, all: plan!.makespanMs / minutes };
	};

	test('what only others wait for does not come first, whatever its name', () => {
		const { timeOf, all } = lossOf(1, part('a', 30), part('b', 30), flowOf('fa', ['a', 'a']), flowOf('fb', ['b', 'b']));
		// 5 + 10 minutes until the decision, its own half hour, 5 minutes to check; both together take one person an hour.
		expect([timeOf('fa'), timeOf('fb'), all]).toEqual([[50, 50], [50, 50], 80]);
	});

	test('where one of two is enough and one has no time, the time of the other is a bound only', () => {
		const chooser: Document = {
			kind: 'component',
			id: 'web',
			dependencies: ['a', 'b'].map((to) => ({ to, criticality: 'hard' as const, group: { id: 'g', require: 1 } })),
		};
		const scenario = domain(1).filter(({ kind }) => kind === 'scenario' || kind === 'failure-domain');
		const timesWith = (b: Document) =>
			recoveryOf([...scenario, part('a', 20), b, chooser, flowOf('f', ['web', 'web'])]);
		expect(timesWith(part('b', 10)).targets[0]).toMatchObject({ kind: 'value', milliseconds: 30 * minutes });
		const { recovery: _, ...timeless } = part('b', 10) as Document & { readonly recovery?: unknown };
		// Nothing is sooner than the decision, after 5 + 10 minutes.
		const [open] = timesWith(timeless as Document).targets;
		expect(open).toMatchObject({ kind: 'not-computable', atLeastMs: 15 * minutes });
		expect(open?.kind === 'not-computable' && open.missing.map(({ field }) => field)).toContain('recovery.restoreTime');
	});

	test('where others come first it works again by the plan for everything, of alike ones the last', () => {
		const { targets } = recoveryOf([
			...domain(1).filter(({ kind }) => kind === 'scenario' || kind === 'failure-domain'),
			...[part('a', 30), part('b', 30), part('c', 10)],
			...['a', 'b', 'c'].map((id) => flowOf(`f${id}`, [id, id])),
		]);
		// The two half hours come before the ten minutes; which of the two is first nobody says.
		const times = targets.map(
			(one) => one.kind === 'value' && [one.withRespondersMs! / minutes, one.amongAllMs! / minutes],
		);
		expect(times).toEqual([
			[15 + 30 + 5, 15 + 60 + 5],
			[15 + 30 + 5, 15 + 60 + 5],
			[15 + 10 + 5, 15 + 70 + 5],
		]);
	});

	test('the plan by list can be longer than any bound: both are told', () => {
		// Two people, three tasks of 10, 10 and 10 minutes: work / people is 15, and a task is not shared.
		const { timeOf } = lossOf(2, part('a', 10), part('b', 10), part('c', 10), flowOf('f', ['a', 'b'], ['b', 'c']));
		expect(timeOf('f')).toEqual([15 + 20 + 5, 15 + 15 + 5]);
	});

	test.each([
		['a', 'b', 'c', 'd'],
		['a', 'c', 'b', 'd'],
		['a', 'd', 'b', 'c'],
	])(
		'of two flows that are each enough one is brought back before the other is begun: %s and %s, or %s and %s',
		(...names) => {
			const [first, second, third, fourth] = names;
			const { timeOf } = lossOf(
				1,
				...names.map((id) => part(id, 5)),
				flowOf('fa', [first, second]),
				flowOf('fb', [third, fourth]),
				{ kind: 'business-service', id: 's', owner: 'team:t', combine: 'any', flows: ['flow:fa', 'flow:fb'] },
			);
			// Half of each pair first would be 15 minutes of work; a pair is 10. No flow is certain to be waited for, so a task is the bound.
			expect(timeOf('s')).toEqual([15 + 10 + 5, 15 + 5 + 5]);
		},
	);

	test('one of two that are equally soon is enough', () => {
		const chooser: Document = {
			kind: 'component',
			id: 'web',
			dependencies: ['a', 'b'].map((to) => ({ to, criticality: 'hard' as const, group: { id: 'g', require: 1 } })),
		};
		const { timeOf, all } = lossOf(1, part('a', 10), part('b', 10), chooser, flowOf('f', ['web', 'web']));
		expect([timeOf('f'), all]).toEqual([[15 + 10 + 5, 15 + 10 + 5], 40]);
	});
});

describe('damaged data is noticed when something looks at it, not when an outage would be', () => {
	const store = (dataStore: object): readonly Document[] => [
		...damagedStore(dataStore, [{ id: '1' }, { id: '2' }]),
		{ kind: 'scenario', id: 'loss', events: ['failure-mode:twice'] },
		{ kind: 'scenario', id: 'told', events: ['failure-mode:twice'], recovery: { detect: '30m' } },
	];

	test.each([
		['as the store says', { corruptionDetection: '60m' }, 'loss', 60, 'component:ledger', []],
		['as the scenario says', { corruptionDetection: '60m' }, 'told', 30, 'scenario:told', []],
		['unknown where neither says', {}, 'loss', undefined, undefined, ['dataStore.corruptionDetection']],
	])('%s', (_name, dataStore, scenario, detect, from, missing) => {
		const found = recoveryOf(store(dataStore), `scenario:${scenario}`);
		expect([found.detect?.milliseconds, found.detect?.from]).toEqual([detect && detect * minutes, from]);
		expect(found.recoveredMs !== undefined).toBe(detect !== undefined);
		expect(found.missing.map(({ field }) => field).filter((field) => /etect/.test(field))).toEqual(missing);
	});
});

test('a circle of recovery dependencies is not recoverable in any order, and is printed', () => {
	const found = recoveryOf([...domain().filter(({ id }) => id !== 'net'), part('net', 5, 'secrets')]);
	expect(found.deadlocks).toEqual([['component:net', 'component:secrets', 'component:net']]);
	expect(found.recoveredMs).toBeUndefined();
	expect(found.targets[0]).toMatchObject({
		kind: 'never',
		cycle: ['component:net', 'component:secrets', 'component:net'],
	});
});

test('a missing time is a gap with a lower bound, never a zero', () => {
	const silent: Document = {
		kind: 'component',
		id: 'db',
		deployment: { prod: { replicas: [{ id: '1', domains: ['region:r'] }] } },
	};
	const found = recoveryOf([...domain().filter(({ id }) => id !== 'db'), silent]);
	expect(found.targets[0]).toMatchObject({ kind: 'not-computable' });
	expect(found.missing.map(({ ref, field }) => `${ref} ${field}`)).toEqual(['component:db recovery.restoreTime']);
});

test('only what a target cannot do without is waited for', () => {
	const found = recoveryOf([
		...domain(),
		{ kind: 'flow', id: 'look', steps: [{ seq: 1, from: 'kafka', to: 'kafka' }] },
	]);
	expect(found.targets.find(({ target }) => target === 'flow:look')).toMatchObject({
		milliseconds: (5 + 10 + 25 + 5) * minutes,
	});
});

test('restore time is size / rate + log replay, and the larger of two statements counts', () => {
	const store = (restoreTime?: string): Document => ({
		kind: 'component',
		id: 'db',
		deployment: { prod: { replicas: [{ id: '1', domains: ['region:r'] }] } },
		dataStore: { sizeGB: 1400, replication: 'none', backup: { restoreRate: '480GB/h', logReplay: '20m' } },
		...(restoreTime === undefined ? {} : { recovery: { restoreTime } }),
	});
	const timeOf = (restoreTime?: string) =>
		recoveryOf([...domain().filter(({ id }) => id !== 'db'), store(restoreTime)]).tasks.find(
			({ subject }) => subject === 'component:db',
		)!.durationMs;
	expect(timeOf()).toBe(195 * minutes);
	expect(timeOf('171m')).toBe(195 * minutes);
	expect(timeOf('200m')).toBe(200 * minutes);
});

test('an automatic failover waits for nobody: neither decision nor checks are added', () => {
	const pair: Document = {
		kind: 'component',
		id: 'db',
		deployment: {
			prod: {
				strategy: 'hot-standby',
				replicas: [
					{ id: 'p', role: 'primary', domains: ['az:a'] },
					{ id: 's', role: 'standby', domains: ['az:b'] },
				],
				failover: { mode: 'automatic', time: '90s' },
			},
		},
		recovery: { detect: '5m', decide: '15m', verify: '20m' },
	};
	const documents: readonly Document[] = [
		{ kind: 'failure-domain', id: 'a', type: 'az' },
		{ kind: 'failure-domain', id: 'b', type: 'az' },
		pair,
		{ kind: 'flow', id: 'f', steps: [{ seq: 1, from: 'db', to: 'db' }] },
	];
	expect(recoveryOf(documents, 'failure-domain:a').targets[0]).toMatchObject({ kind: 'value', milliseconds: 90_000 });
	// The standby alone is no interruption.
	expect(recoveryOf(documents, 'failure-domain:b')).toBeUndefined();
});

test('a failover that waits only for another one waits for nobody either; one that waits for people does', () => {
	const pair = (id: string, time: string, more: Partial<Component> = {}): Document => ({
		kind: 'component',
		id,
		deployment: {
			prod: {
				strategy: 'hot-standby',
				replicas: [
					{ id: 'p', role: 'primary', domains: ['az:a'] },
					{ id: 's', role: 'standby', domains: ['az:b'] },
				],
				failover: { mode: 'automatic', time },
			},
		},
		...more,
	});
	const alone = (id: string): Document => ({
		kind: 'component',
		id,
		deployment: { prod: { replicas: [{ id: '1', domains: ['az:a'] }] } },
		recovery: { restoreTime: '6m', detect: '5m', decide: '15m', verify: '20m' },
	});
	const startsAfter = (to: string) => ({ dependencies: [{ to, criticality: 'hard', phase: 'startup' } as const] });
	const flowOf = (id: string): Document => ({ kind: 'flow', id, steps: [{ seq: 1, from: id, to: id }] });
	const found = recoveryOf(
		[
			{ kind: 'failure-domain', id: 'a', type: 'az' },
			{ kind: 'failure-domain', id: 'b', type: 'az' },
			pair('vault', '10s'),
			pair('db', '90s', startsAfter('vault')),
			alone('api'),
			pair('cache', '30s', startsAfter('api')),
			...['db', 'api', 'cache'].map(flowOf),
		],
		'failure-domain:a',
	);
	const times = Object.fromEntries(
		found.targets.map((one) => [one.target, one.kind === 'value' ? one.milliseconds : one.kind]),
	);
	// db: 10 s + 90 s. api: 5 + 15 + 6 + 20 minutes. cache: half a minute after api, checked with it.
	expect(times).toEqual({ 'flow:db': 100_000, 'flow:api': 46 * minutes, 'flow:cache': 46.5 * minutes });
	expect(found.schedule.find(({ subject }) => subject === 'component:db')).toMatchObject({
		startMs: 10_000,
		finishMs: 100_000,
	});
});

describe('who notices and decides, and what is known when a time is missing', () => {
	const pair = (failover: object): Document => ({
		kind: 'component',
		id: 'db',
		deployment: {
			prod: {
				strategy: 'hot-standby',
				replicas: [
					{ id: 'p', role: 'primary', domains: ['az:a'] },
					{ id: 's', role: 'standby', domains: ['az:b'] },
				],
				failover,
			},
		},
		recovery: { detect: '5m', decide: '15m', verify: '20m' },
	});
	const alone = (id: string, recovery: object): Document => ({
		kind: 'component',
		id,
		deployment: { prod: { replicas: [{ id: '1', domains: ['az:a'] }] } },
		recovery,
	});
	const lossOf = (...documents: readonly Document[]) =>
		recoveryOf(
			[
				{ kind: 'failure-domain', id: 'a', type: 'az' },
				{ kind: 'failure-domain', id: 'b', type: 'az' },
				...documents,
				...['db', 'api'].map((id): Document => ({ kind: 'flow', id, steps: [{ seq: 1, from: id, to: id }] })),
			],
			'failure-domain:a',
		);
	const automatic = { mode: 'automatic', time: '90s' };

	test('what fails over by itself says nothing about how long people take', () => {
		const found = lossOf(
			pair(automatic),
			alone('api', { restoreTime: '6m', detect: '1m', decide: '2m', verify: '3m' }),
		);
		expect([found.detect, found.decide, found.verify].map((one) => [one?.milliseconds, one?.from])).toEqual(
			[1, 2, 3].map((time) => [time * minutes, 'component:api']),
		);
		expect(found.recoveredMs).toBe(12 * minutes);
	});

	test('nor does it lend its times to what says nothing itself', () => {
		const found = lossOf(pair(automatic), alone('api', { restoreTime: '6m' }));
		expect([found.detect, found.decide, found.verify]).toEqual([undefined, undefined, undefined]);
		expect(found.missing.map(({ ref, field }) => `${ref} ${field}`)).toEqual(
			['detect', 'decide', 'verify'].map((field) => `component:api recovery.${field}`),
		);
		expect(found.recoveredMs).toBeUndefined();
	});

	test('where all comes back by itself nobody is asked', () => {
		const found = lossOf(pair(automatic));
		expect([found.needsPeople, found.detect, found.missing, found.recoveredMs]).toEqual([false, undefined, [], 90_000]);
	});

	test('those that do not say are told beside the slowest of those that do', () => {
		const found = lossOf(
			alone('api', { restoreTime: '6m', detect: '1m', decide: '2m', verify: '3m' }),
			alone('web', { restoreTime: '6m', decide: '4m' }),
		);
		expect([found.detect, found.decide].map((one) => [one?.milliseconds, one?.silent])).toEqual([
			[1 * minutes, ['component:web']],
			[4 * minutes, []],
		]);
	});

	test('a bound holds whatever the missing times are: of a target only what it waits for counts', () => {
		const slow = alone('web', { restoreTime: '9h', detect: '1m', decide: '2m', verify: '3m' });
		// Nobody says how long the API takes; that the web takes 9 hours, and 3 minutes to notice, is no matter of its flow.
		const apiOf = (recovery: object) =>
			lossOf(slow, alone('api', recovery)).targets.find(({ target }) => target === 'flow:api');
		expect(apiOf({})).toMatchObject({ kind: 'not-computable', atLeastMs: undefined, bound: undefined });
		// What it says of itself counts, and the reason is told with it.
		expect(apiOf({ detect: '30s', decide: '90s' })).toMatchObject({
			kind: 'not-computable',
			atLeastMs: 2 * minutes,
			bound: { path: ['component:api'], detect: { from: 'component:api', milliseconds: 30_000 } },
		});
		// A failover that happens by itself waits for no decision, however long it takes.
		const failing = lossOf(slow, pair({ mode: 'automatic' }));
		expect(failing.targets.find(({ target }) => target === 'flow:db')).toMatchObject({
			kind: 'not-computable',
			atLeastMs: undefined,
			missing: [expect.objectContaining({ field: 'deployment.prod.failover.time' })],
		});
	});
});

describe('each is noticed, decided on and checked by itself', () => {
	const zone = (...times: readonly [restore: number, detect: number, decide: number, verify: number]): object => ({
		deployment: { prod: { replicas: [{ id: '1', domains: ['az:a'] }] } },
		recovery: Object.fromEntries(
			['restoreTime', 'detect', 'decide', 'verify'].map((field, at) => [field, `${times[at]}m`]),
		),
	});
	const flowOf = (id: string): Document => ({ kind: 'flow', id, steps: [{ seq: 1, from: id, to: id }] });
	const lossOf = (documents: readonly Document[], ref = 'failure-domain:a') => {
		const found = recoveryOf([{ kind: 'failure-domain', id: 'a', type: 'az' }, ...documents], ref);
		const times = found.targets.map((one) => [
			one.target,
			one.kind === 'value' ? one.milliseconds / minutes : one.kind,
		]);
		return { ...found, times: Object.fromEntries(times) };
	};
	const shop: readonly Document[] = [
		{ kind: 'component', id: 'web', ...zone(6, 1, 2, 3) },
		{ kind: 'component', id: 'batch', ...zone(20, 30, 10, 15) },
		flowOf('web'),
		flowOf('batch'),
	];

	test('a flow does not wait until something else is noticed', () => {
		const found = lossOf(shop);
		// 1 + 2 + 6 + 3, and 30 + 10 + 20 + 15: the batch is noticed when the web has long been back.
		expect(found.times).toEqual({ 'flow:web': 12, 'flow:batch': 75 });
		expect([found.recoveredMs, found.criticalPath]).toEqual([75 * minutes, ['component:batch']]);
		expect(found.targets.find(({ target }) => target === 'flow:web')).toMatchObject({
			path: ['component:web'],
			detect: { milliseconds: 1 * minutes, from: 'component:web', silent: [] },
			decide: { milliseconds: 2 * minutes, from: 'component:web' },
			verify: { milliseconds: 3 * minutes, from: 'component:web' },
		});
	});

	test('of two that are back at one moment a flow waits for the one that it needs', () => {
		const found = lossOf([
			{ kind: 'component', id: 'batch', ...zone(5, 5, 1, 1) },
			{ kind: 'component', id: 'web', ...zone(6, 1, 2, 3) },
			flowOf('batch'),
			flowOf('web'),
		]);
		expect(found.times).toEqual({ 'flow:web': 12, 'flow:batch': 12 });
		expect(found.targets.map((one) => one.kind === 'value' && [one.target, one.waitsFor, one.detect?.from])).toEqual([
			['flow:batch', 'component:batch', 'component:batch'],
			['flow:web', 'component:web', 'component:web'],
		]);
	});

	test('a scenario that is noticed as a whole says so for all of it', () => {
		const scenario: Document = {
			kind: 'scenario',
			id: 'loss',
			events: ['az:a'],
			recovery: { detect: '5m', decide: '10m', verify: '5m' },
		};
		// 5 + 10 + 6 + 5 and 5 + 10 + 20 + 5.
		expect(lossOf([...shop, scenario], 'scenario:loss').times).toEqual({ 'flow:web': 26, 'flow:batch': 40 });
	});

	test('work begins when what it needs is back and it is noticed itself, whichever is later', () => {
		const needs = (to: string) => ({ dependencies: [{ to, criticality: 'hard' as const, phase: 'startup' as const }] });
		const found = lossOf([
			{ kind: 'component', id: 'db', ...zone(10, 20, 5, 1) },
			{ kind: 'component', id: 'api', ...zone(5, 1, 1, 2), ...needs('db') },
			{ kind: 'component', id: 'report', ...zone(4, 60, 0, 2), ...needs('db') },
			flowOf('api'),
			flowOf('report'),
		]);
		// db is back after 20 + 5 + 10 = 35; api after 35 + 5 + 2, the report, noticed after an hour, after 60 + 4 + 2.
		expect(found.times).toEqual({ 'flow:api': 42, 'flow:report': 66 });
		const pathOf = (ref: string) => found.targets.find(({ target }) => target === ref);
		expect(pathOf('flow:api')).toMatchObject({
			path: ['component:db', 'component:api'],
			detect: { from: 'component:db' },
		});
		expect(pathOf('flow:report')).toMatchObject({ path: ['component:report'], detect: { from: 'component:report' } });
	});

	test('what is checked counts, even if something else comes back by itself later', () => {
		const cache: Document = {
			kind: 'component',
			id: 'cache',
			deployment: {
				prod: {
					strategy: 'hot-standby',
					replicas: [
						{ id: 'p', role: 'primary', domains: ['az:a'] },
						{ id: 's', role: 'standby', domains: ['az:b'] },
					],
					failover: { mode: 'automatic', time: '10m' },
				},
			},
		};
		const found = lossOf([
			{ kind: 'failure-domain', id: 'b', type: 'az' },
			cache,
			{ kind: 'component', id: 'web', ...zone(2, 1, 2, 20) },
			{ kind: 'flow', id: 'both', steps: [{ seq: 1, from: 'web', to: 'cache' }] },
		]);
		// The web is back after 5 minutes and checked after 25; the cache fails over in 10.
		expect(found.times).toEqual({ 'flow:both': 25 });
	});

	test('what is repaired where it is is noticed by whoever in it is first', () => {
		const inLine = (id: string, detect: string, verify: string): Document => ({
			kind: 'component',
			id,
			deployment: { prod: { replicas: [{ id: '1', domains: [] }], domains: ['network:line'] } },
			recovery: { restoreTime: '6m', detect, decide: '2m', verify },
		});
		const found = lossOf(
			[
				{ kind: 'failure-domain', id: 'line', type: 'network', mttr: '1h' },
				inLine('web', '1m', '3m'),
				inLine('batch', '4h', '5m'),
				flowOf('web'),
				flowOf('batch'),
			],
			'failure-domain:line',
		);
		// 1 + 2 + 60, and 3 or 5 minutes to check: nobody has to notice the batch for the line to work again.
		expect(found.times).toEqual({ 'flow:web': 66, 'flow:batch': 68 });
	});

	test('what is brought back elsewhere waits for what it needs everywhere, if that is lost too', () => {
		const web: Document = {
			kind: 'component',
			id: 'web',
			deployment: { prod: { replicas: [{ id: '1', domains: ['az:a'] }], domains: ['network:line'] } },
			recovery: { restoreTime: '6m', detect: '1m', decide: '2m', verify: '3m' },
		};
		const line: Document = { kind: 'failure-domain', id: 'line', type: 'network', mttr: '1h' };
		const scenario = (id: string, ...events: string[]): Document => ({ kind: 'scenario', id, events });
		const documents = [web, line, scenario('both', 'az:a', 'network:line'), scenario('place', 'az:a'), flowOf('web')];
		// 1 + 2 + 6 + 3 elsewhere; with the line 1 + 2 + 60 before the 6, and 66 where only the line is lost.
		expect(lossOf(documents, 'scenario:place').times).toEqual({ 'flow:web': 12 });
		expect(lossOf(documents, 'scenario:both').times).toEqual({ 'flow:web': 72 });
		expect(lossOf(documents, 'failure-domain:line').times).toEqual({ 'flow:web': 66 });
		// A line in the zone is left with the zone.
		const inside = documents.map((one) =>
			one.id === 'line' ? { ...one, parent: 'az:a' } : one,
		) as readonly Document[];
		expect(lossOf(inside, 'scenario:both').times).toEqual({ 'flow:web': 12 });
	});

	test('what waits is what came in while who sends was up and who receives was not, of the calls of the flow', () => {
		const queue = (to: string) => ({
			to,
			criticality: 'soft' as const,
			async: { rate: '40/s', drainRate: '50/s', afterBuffer: 'degraded' as const },
		});
		const backlogOf = (needsDb: boolean) => {
			const db = needsDb ? [{ to: 'db', criticality: 'hard' as const }] : [];
			const found = lossOf([
				{ kind: 'component', id: 'api', dependencies: [...db, queue('mail'), queue('audit')] },
				{ kind: 'component', id: 'db', ...zone(6, 1, 2, 3) },
				{ kind: 'component', id: 'mail', ...zone(14, 1, 2, 3) },
				{ kind: 'component', id: 'audit', ...zone(89, 1, 2, 3) },
				{
					kind: 'flow',
					id: 'pay',
					steps: [
						{ seq: 1, from: 'api', to: 'db' },
						{ seq: 2, from: 'api', to: 'mail', mode: 'async' },
					],
				},
				{ kind: 'flow', id: 'audit', steps: [{ seq: 1, from: 'api', to: 'audit', mode: 'async' }] },
			]);
			const pay = found.targets.find(({ target }) => target === 'flow:pay');
			return pay?.kind === 'value' && [pay.milliseconds / minutes, pay.normalAfterMs! / minutes];
		};
		// Mail is back after 20 minutes: 20 x 60 x 40 wait and are gone in 48 000 / 10 = 80 minutes more.
		expect(backlogOf(false)).toEqual([12, 100]);
		// Without the database the API sends nothing for 12 minutes: 8 x 60 x 40 wait, gone in 19 200 / 10 = 32 minutes.
		expect(backlogOf(true)).toEqual([12, 52]);
	});

	test('with one person, work that is noticed late is not done early', () => {
		const found = lossOf([
			...shop.map((one) =>
				one.kind === 'component' ? { ...one, recovery: { ...(one.recovery as object), responders: 1 } } : one,
			),
		] as readonly Document[]);
		// The web first, from 3 to 9 minutes; then nothing to do until the batch is noticed after 40.
		expect(found.plan?.tasks.map(({ subject, startMs }) => [subject, startMs / minutes])).toEqual([
			['component:web', 3],
			['component:batch', 40],
		]);
		expect([found.plan!.makespanMs, found.plan!.lowerBoundMs]).toEqual([75 * minutes, 75 * minutes]);
	});
});

test('one event less makes nothing slower, whatever stands in which zone and on which line', () => {
	const time = fc.nat(90);
	const lost = fc.record({
		zone: fc.nat(2),
		line: fc.option(fc.nat(1), { nil: undefined }),
		restoreTime: time,
		detect: time,
		decide: time,
		verify: time,
		needs: fc.array(fc.nat(4), { maxLength: 2 }),
	});
	const all = ['az:z0', 'az:z1', 'az:z2', 'network:l0', 'network:l1'];
	fc.assert(
		fc.property(
			fc.array(lost, { minLength: 1, maxLength: 5 }),
			fc.tuple(time, time),
			fc.uniqueArray(fc.constantFrom(...all), { minLength: 1 }),
			fc.nat(4),
			(drawn, mttrs, events, at) => {
				const less = events.filter((_, other) => other !== at % events.length);
				fc.pre(less.length > 0);
				const { recoveryTimes } = computeFacts({
					model: modelOf([
						...[0, 1, 2].map((n): Document => ({ kind: 'failure-domain', id: `z${n}`, type: 'az' })),
						...mttrs.map(
							(mttr, n): Document => ({ kind: 'failure-domain', id: `l${n}`, type: 'network', mttr: `${mttr}m` }),
						),
						...drawn.map(({ zone, line, needs, ...times }, n): Document => {
							const domains = line === undefined ? [] : [`network:l${line}`];
							return {
								kind: 'component',
								id: `c${n}`,
								deployment: { prod: { replicas: [{ id: '1', domains: [`az:z${zone}`] }], domains } },
								recovery: Object.fromEntries(Object.entries(times).map(([field, own]) => [field, `${own}m`])),
								dependencies: [...new Set(needs.filter((one) => one < n))].map((one) => ({
									to: `c${one}`,
									criticality: 'hard',
									phase: 'startup',
								})),
							};
						}),
						...drawn.map(
							(_, n): Document => ({ kind: 'flow', id: `f${n}`, steps: [{ seq: 1, from: `c${n}`, to: `c${n}` }] }),
						),
						{ kind: 'scenario', id: 'more', events },
						{ kind: 'scenario', id: 'less', events: less },
					]),
					decisions: [],
				});
				const timesOf = (id: string) =>
					recoveryTimes.disruptions.find(({ disruption }) => disruption === `scenario:${id}`);
				const more = timesOf('more');
				for (const found of timesOf('less')?.targets ?? []) {
					const before = more?.targets.find(({ target }) => target === found.target);
					if (found.kind !== 'value' || before?.kind !== 'value') throw new Error('a time is missing');
					expect(found.milliseconds).toBeLessThanOrEqual(before.milliseconds);
				}
			},
		),
		{ numRuns: 400 },
	);
});

test('one team on two branches at once is told', () => {
	const owned = domain().map((one) =>
		['db', 'kafka'].includes(one.id) ? { ...one, owner: 'team:data' } : one,
	) as readonly Document[];
	const found = recoveryOf([...owned, { kind: 'team', id: 'data', oncall: { rota: 'x', people: 1 } }]);
	expect(found.conflicts).toEqual([
		{ team: 'team:data', people: 1, tasks: expect.arrayContaining(['component:db', 'component:kafka']) },
	]);
});

test('what is repaired where it is comes back with it', () => {
	const line = (mttr?: string): readonly Document[] => [
		{ kind: 'failure-domain', id: 'line', type: 'network', ...(mttr === undefined ? {} : { mttr }) },
		{
			kind: 'component',
			id: 'x',
			deployment: { prod: { replicas: [{ id: '1', domains: [] }], domains: ['network:line'] } },
			recovery: { restoreTime: '6m', detect: '1m', decide: '2m', verify: '3m' },
		},
		{ kind: 'flow', id: 'f', steps: [{ seq: 1, from: 'x', to: 'x' }] },
	];
	// 1 + 2 minutes, the repair, and 3 minutes to check: as everything back and checked, which is the same here.
	const found = recoveryOf(line('4h'), 'failure-domain:line');
	expect(found.targets[0]).toMatchObject({ kind: 'value', milliseconds: 246 * minutes });
	expect(found.recoveredMs).toBe(246 * minutes);
	expect(recoveryOf(line(), 'failure-domain:line').missing.map(({ ref, field }) => `${ref} ${field}`)).toEqual([
		'failure-domain:line mttr',
	]);
});

test('what is unattended needs nobody, but waits for the decision', () => {
	const documents = domain(1).map((one) =>
		one.kind === 'component' ? { ...one, recovery: { ...one.recovery, unattended: true } } : one,
	) as readonly Document[];
	const found = recoveryOf(documents);
	expect([found.plan?.makespanMs, found.workMs]).toEqual([93 * minutes, 0]);
	expect(found.schedule[0]!.startMs).toBe(15 * minutes);
});

test('a queue that never drains is told, whether or not anybody says how long it keeps messages', () => {
	const documents = (retention?: string): readonly Document[] => [
		{ kind: 'failure-domain', id: 'a', type: 'az' },
		{
			kind: 'component',
			id: 'q',
			deployment: { prod: { replicas: [{ id: '1', domains: ['az:a'] }] } },
			recovery: { restoreTime: '6m', detect: '1m', decide: '2m', verify: '3m' },
		},
		{
			kind: 'component',
			id: 'x',
			deployment: { prod: { replicas: [{ id: '1', domains: ['az:a'] }] } },
			recovery: { restoreTime: '6m', detect: '1m', decide: '2m', verify: '3m' },
			dependencies: [
				{
					to: 'q',
					criticality: 'soft',
					async: { rate: '200/s', drainRate: '200/s', ...(retention === undefined ? {} : { retention }) },
				},
			],
		},
		{ kind: 'flow', id: 'f', steps: [{ seq: 1, from: 'x', to: 'x' }] },
	];
	for (const retention of [undefined, '7d'])
		expect(recoveryOf(documents(retention), 'failure-domain:a').targets[0]).toMatchObject({
			kind: 'value',
			neverDrains: true,
			normalAfterMs: undefined,
		});
});
