import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DataStore } from '#model/types.generated.ts';
import { computeFacts } from './facts.ts';
import { recoveryPoints } from './recovery-points.ts';
import { type Document, modelOf } from './testing/model-of.ts';

const places: readonly Document[] = [
	{ kind: 'failure-domain', id: 'r1', type: 'region' },
	{ kind: 'failure-domain', id: 'r2', type: 'region' },
	{ kind: 'failure-domain', id: 'a', type: 'az', parent: 'region:r1' },
	{ kind: 'failure-domain', id: 'b', type: 'az', parent: 'region:r1' },
	{ kind: 'failure-domain', id: 'c', type: 'az', parent: 'region:r1' },
];
const store = (id: string, dataStore: DataStore, zones = ['a', 'b']): Document => ({
	kind: 'component',
	id,
	dataStore: { systemOfRecord: true, ...dataStore },
	deployment: { prod: { replicas: zones.map((zone) => ({ id: zone, domains: [`az:${zone}`] })) } },
});
const of = (documents: readonly Document[]) => recoveryPoints(modelOf([...places, ...documents]));
const point = (found: ReturnType<typeof of>, id: string, disruption: string) =>
	found.points.find((one) => one.store === `component:${id}` && one.disruption === disruption);

/** DOMAIN A9: the ledger has an asynchronous copy 5 s behind, the audit store an hourly backup copied away after 15 min. */
const domain: readonly Document[] = [
	store('ledger', {
		replication: { mode: 'sync', members: ['az:a', 'az:b'], asyncMembers: ['region:r2'], lagP99: '5s' },
		consistencyGroup: 'books',
	}),
	store('audit', {
		replication: 'none',
		backup: { interval: '1h', copyDelay: '15m', location: 'region:r2' },
		consistencyGroup: 'books',
	}),
	{
		kind: 'flow',
		id: 'pay',
		steps: [
			{ seq: 1, from: 'api', to: 'ledger', writes: ['postings'] },
			{ seq: 2, from: 'api', to: 'audit', writes: ['trail'] },
		],
	},
	{ kind: 'component', id: 'api' },
];

describe('DOMAIN A9', () => {
	test('region loss: ledger 5 s, audit 4500 s; flow 4500 s, gap 4495 s', () => {
		const found = of(domain);
		expect(point(found, 'ledger', 'failure-domain:r1')).toMatchObject({
			kind: 'value',
			milliseconds: 5_000,
			from: 'async-copy',
		});
		expect(point(found, 'audit', 'failure-domain:r1')).toMatchObject({
			kind: 'value',
			milliseconds: 4_500_000,
			from: 'backup',
		});
		expect(found.flows.find(({ disruption }) => disruption === 'failure-domain:r1')).toMatchObject({
			flow: 'flow:pay',
			milliseconds: 4_500_000,
			store: 'component:audit',
		});
		expect(found.groups.find(({ disruption }) => disruption === 'failure-domain:r1')).toMatchObject({
			milliseconds: 4_495_000,
		});
	});

	test('a zone: a synchronous copy is left, nothing is lost', () => {
		expect(point(of(domain), 'ledger', 'failure-domain:a')).toMatchObject({ kind: 'value', milliseconds: 0 });
	});

	test('logical damage: detection + grain, whatever copies there are', () => {
		const found = of([
			store('ledger', {
				replication: { mode: 'sync', members: ['az:a', 'az:b'] },
				backup: { interval: '6h', pitr: { window: '35d', grain: '1m' } },
				corruptionDetection: '60m',
			}),
		]);
		expect(point(found, 'ledger', 'corruption')).toMatchObject({
			kind: 'value',
			milliseconds: 61 * 60_000,
			from: 'point-in-time',
		});
	});
});

test.each([
	['a', 0],
	['r1', undefined],
] as const)('a quorum of three, without %s', (domainId, expected) => {
	const found = of([
		store('q', { replication: { mode: 'quorum', members: ['az:a', 'az:b', 'az:c'] }, backup: 'none' }, ['a', 'b', 'c']),
	]);
	const one = point(found, 'q', `failure-domain:${domainId}`);
	if (expected === undefined) expect(one).toMatchObject({ kind: 'lost' });
	else expect(one).toMatchObject({ kind: 'value', milliseconds: expected });
});

test('the backup that stands where the store stands is lost with it', () => {
	const found = of([
		store('x', { replication: 'none', backup: { interval: '1h', copyDelay: '0s', location: 'az:a' } }, ['b']),
	]);
	expect(point(found, 'x', 'failure-domain:b')).toMatchObject({ kind: 'value', milliseconds: 3_600_000 });
	expect(point(found, 'x', 'failure-domain:r1')).toMatchObject({ kind: 'lost' });
});

test('a store that can be rebuilt loses what its log loses; two that are rebuilt from each other gain nothing', () => {
	const cache = (from: string): DataStore => ({ replication: 'none', backup: 'none', rebuildableFrom: from });
	const found = of([
		store('log', { replication: { mode: 'async', lagP99: '7s', members: ['az:a', 'region:r2'] } }, ['a']),
		store('cache', cache('component:log'), ['a']),
		store('x', cache('component:y'), ['a']),
		store('y', cache('component:x'), ['a']),
	]);
	expect(point(found, 'cache', 'failure-domain:a')).toMatchObject({
		kind: 'value',
		milliseconds: 7_000,
		from: 'rebuilt',
	});
	expect(point(found, 'x', 'failure-domain:a')).toMatchObject({ kind: 'lost' });
});

test('what is not declared is a gap with its field', () => {
	const found = of([store('x', {})]);
	expect(point(found, 'x', 'failure-domain:a')).toMatchObject({ kind: 'not-computable' });
	expect(found.missing.map(({ field }) => field)).toEqual(['dataStore.replication', 'dataStore.backup']);
});

test('losing more never loses less', () => {
	const duration = fc.constantFrom('1s', '5m', '1h', undefined);
	const facet = fc.record({
		replication: fc.oneof(
			fc.constant('none' as const),
			fc.record({
				mode: fc.constantFrom('sync' as const, 'async' as const, 'quorum' as const),
				members: fc.constant(['az:a', 'az:b', 'az:c']),
				lagP99: duration,
			}),
		),
		backup: fc.oneof(
			fc.constant('none' as const),
			fc.record({
				interval: duration,
				copyDelay: duration,
				location: fc.constantFrom('az:a', 'region:r1', 'region:r2'),
			}),
		),
	});
	const rank = (one: ReturnType<typeof point>): number =>
		one === undefined ? 0 : one.kind === 'value' ? one.milliseconds : Number.MAX_VALUE;
	fc.assert(
		fc.property(facet, (data) => {
			const found = of([store('x', data as DataStore, ['a', 'b', 'c'])]);
			// A lag that is longer than a backup's age is no property of losing more, so only one kind of way back is compared.
			const zone = point(found, 'x', 'failure-domain:a');
			const region = point(found, 'x', 'failure-domain:r1');
			if (zone?.kind === 'value' && zone.from === 'sync-copy') expect(rank(region)).toBeGreaterThanOrEqual(rank(zone));
			if (zone?.kind === 'lost') expect(region?.kind).toBe('lost');
		}),
	);
});

test('an asynchronous store with two copies that take writes loses the lag of the one that is lost, whichever it is', () => {
	const pair = (roles: readonly ('primary' | 'standby')[]) =>
		of([
			{
				kind: 'component',
				id: 'x',
				dataStore: { systemOfRecord: true, replication: { mode: 'async', lagP99: '7s' } },
				deployment: {
					prod: { replicas: ['a', 'b'].map((id, at) => ({ id, role: roles[at]!, domains: [`az:${id}`] })) },
				},
			},
		]);
	const lossOf = (roles: readonly ('primary' | 'standby')[]) =>
		['a', 'b'].map((zone) => point(pair(roles), 'x', `failure-domain:${zone}`));
	expect(lossOf(['primary', 'primary'])).toMatchObject([{ milliseconds: 7_000 }, { milliseconds: 7_000 }]);
	expect(lossOf(['primary', 'standby'])).toMatchObject([{ milliseconds: 7_000 }, { milliseconds: 0 }]);
});

test('what a line takes out of reach is not lost, and what stands elsewhere outlives a place', () => {
	const model = modelOf([
		...['a', 'b'].map((id): Document => ({ kind: 'failure-domain', id, type: 'region' })),
		{ kind: 'failure-domain', id: 'line', type: 'network', mttr: '2h' },
		{
			kind: 'component',
			id: 'books',
			dataStore: {
				systemOfRecord: true,
				replication: { mode: 'async', members: ['region:a', 'region:b'], lagP99: '10s' },
				backup: { interval: '4h', copyDelay: '30m', location: 'region:b' },
			},
			deployment: {
				prod: {
					strategy: 'warm-standby',
					domains: ['network:line'],
					replicas: [
						{ id: '1', role: 'primary', domains: ['region:a'] },
						{ id: '2', role: 'standby', domains: ['region:b'] },
					],
					failover: { mode: 'manual', time: '15m' },
				},
			},
			recovery: { restoreTime: '4h', detect: '1m', decide: '2m', verify: '3m' },
		},
		{ kind: 'flow', id: 'f', steps: [{ seq: 1, from: 'books', to: 'books', writes: ['books'] }] },
		...[
			['region:a', 'network:line'],
			['region:a', 'region:b', 'network:line'],
		].map((events, at): Document => ({ kind: 'scenario', id: `s${at}`, events })),
	]);
	const facts = computeFacts({ model, decisions: [] });
	const lossAfter = (ref: string) =>
		facts.recoveryPoints.points.find(({ store, disruption }) => store === 'component:books' && disruption === ref);
	// Both copies are there, and nobody can reach them for two hours.
	expect(lossAfter('failure-domain:line')).toBeUndefined();
	// The copy in b is left, 10 s behind; with b lost too the backup is lost with it.
	expect(lossAfter('scenario:s0')).toMatchObject({ kind: 'value', milliseconds: 10_000, from: 'async-copy' });
	expect(lossAfter('scenario:s1')).toMatchObject({ kind: 'lost' });
	const backAfter = (ref: string) => {
		const target = facts.recoveryTimes.disruptions.find(({ disruption }) => disruption === ref)!.targets[0]!;
		return target.kind === 'value' ? target.milliseconds / 60_000 : target.kind;
	};
	// 1 + 2, two hours of repair, and 3 to check; the standby takes over in 15 when the line works; else a restore of four hours.
	expect(backAfter('failure-domain:line')).toBe(126);
	expect(backAfter('scenario:s0')).toBe(141);
	expect(backAfter('scenario:s1')).toBe(366);
});

describe('what is lost at least, where a field is missing', () => {
	const flow: Document = {
		kind: 'flow',
		id: 'pay',
		steps: [
			{ seq: 1, from: 'api', to: 'books', writes: ['postings'] },
			{ seq: 2, from: 'api', to: 'trail', writes: ['trail'] },
		],
	};
	const api: Document = { kind: 'component', id: 'api' };

	test('damage: the grain is lost whenever it is noticed, 1 h; noticed after 2 h, whatever the grain', () => {
		const found = of([
			store('books', { backup: { interval: '1h' } }),
			store('trail', { backup: { pitr: true }, corruptionDetection: '2h' }),
			store('empty', { backup: { pitr: true } }),
		]);
		expect(point(found, 'books', 'corruption')).toMatchObject({ kind: 'not-computable', atLeast: 3_600_000 });
		expect(point(found, 'trail', 'corruption')).toMatchObject({ kind: 'not-computable', atLeast: 7_200_000 });
		expect(point(found, 'empty', 'corruption')).toMatchObject({ kind: 'not-computable', atLeast: undefined });
	});

	test('a flow loses at least what is known of any store: a 1 h backup without copy delay, and 75 min of another', () => {
		const found = of([
			store('books', { replication: 'none', backup: { interval: '1h', location: 'region:r2' } }),
			store('trail', { replication: 'none', backup: { interval: '1h', copyDelay: '15m', location: 'region:r2' } }),
			flow,
			api,
		]);
		expect(point(found, 'books', 'failure-domain:r1')).toMatchObject({ kind: 'not-computable', atLeast: 3_600_000 });
		expect(found.flows.find(({ disruption }) => disruption === 'failure-domain:r1')).toMatchObject({
			milliseconds: undefined,
			atLeast: 4_500_000,
			store: 'component:books',
			isLost: false,
		});
	});

	test('a store that may be rebuilt from one whose loss is unknown is not lost for good, and loses no more than either', () => {
		const log = store('log', { replication: 'none', backup: { interval: '10m', location: 'region:r2' } });
		const rebuilt = (backup: DataStore['backup']): Document =>
			store('view', { replication: 'none', backup, rebuildableFrom: 'log' });
		const lossOf = (backup: DataStore['backup']) => point(of([log, rebuilt(backup)]), 'view', 'failure-domain:r1');
		expect(lossOf('none')).toMatchObject({ kind: 'not-computable', atLeast: 600_000 });
		expect(lossOf({ interval: '1h', location: 'region:r2' })).toMatchObject({
			kind: 'not-computable',
			atLeast: 600_000,
		});
		expect(lossOf(undefined)).toMatchObject({ kind: 'not-computable', atLeast: undefined });
	});
});
