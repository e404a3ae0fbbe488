import { describe, expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { type Document, modelOf } from '#analysis/testing/model-of.ts';
import type { DataStore } from '#model/types.generated.ts';
import type { Finding } from './finding.ts';
import { runChecks } from './run-checks.ts';

/** What suggestions about recovery would change; every figure below is worked out by hand from the declarations above it. */

function findingOf(documents: readonly Document[], rule: string): Finding {
	const architecture = { model: modelOf([...places, ...documents]), decisions: [] };
	const found = runChecks(architecture, computeFacts(architecture)).filter((finding) => finding.rule === rule);
	expect(found).toHaveLength(1);
	return found[0]!;
}

const places: readonly Document[] = [
	{ kind: 'failure-domain', id: 'r1', type: 'region' },
	{ kind: 'failure-domain', id: 'a', type: 'az', parent: 'region:r1' },
];
const secondRegion: Document = { kind: 'failure-domain', id: 'r2', type: 'region' };
/** Detection 5, decision 10 and checks 5 minutes. */
const loss: Document = {
	kind: 'scenario',
	id: 'loss',
	events: ['region:r1'],
	recovery: { detect: '5m', decide: '10m', verify: '5m' },
};
const part = (id: string, minutes: number | undefined, more: object = {}): Document => ({
	kind: 'component',
	id,
	deployment: { prod: { replicas: [{ id: '1', domains: ['region:r1'] }] } },
	...(minutes === undefined ? {} : { recovery: { restoreTime: `${minutes}m` } }),
	...more,
});
const store = (id: string, dataStore: DataStore, more: object = {}): Document =>
	part(id, undefined, { dataStore: { systemOfRecord: true, ...dataStore }, ...more });
const startsAfter = (to: string) => ({ dependencies: [{ to, criticality: 'hard', phase: 'startup' }] });

describe('data-lost-for-good', () => {
	const backup = { interval: '1h', copyDelay: '15m', location: 'region:r1' } as const;
	test('a backup in the region that is left: its interval and copy delay, 60 + 15 minutes', () => {
		const ledger = store('ledger', { replication: 'none', backup, corruptionDetection: '10m' });
		const found = findingOf([ledger, secondRegion], 'data-lost-for-good');
		expect(found.suggestion).toContain('in `failure-domain:r2`, outside `failure-domain:r1`');
		expect(found.effect).toBe('at most 1 h 15 min of it would be lost instead of everything');
	});
	test('where no declared place is left it is one to be declared', () => {
		const found = findingOf([store('ledger', { replication: 'none', backup })], 'data-lost-for-good');
		expect(found.suggestion).toContain('outside `failure-domain:r1`, in a place to be declared');
		expect(found.effect).toBe('at most 1 h 15 min of it would be lost instead of everything');
	});
	test('without a backup nothing is assumed about one: what the policy allows is said', () => {
		const service = (rpo: string): readonly Document[] => [
			{ kind: 'flow', id: 'f', steps: [{ seq: 1, from: 'ledger', to: 'ledger' }] },
			{ kind: 'business-service', id: 's', flows: ['flow:f'], policy: { multiRegion: { rpo } } },
		];
		const ledger = store('ledger', { replication: 'none', backup: 'none' });
		expect(findingOf([ledger, ...service('15m')], 'data-lost-for-good').effect).toBe(
			'`business-service:s` allows 15 min: the interval of the backup and the time until it is copied away must stay within it together',
		);
		expect(findingOf([ledger, ...service('0s')], 'data-lost-for-good').effect).toContain('allows no loss at all');
		expect(findingOf([ledger], 'data-lost-for-good').effect).toBeUndefined();
	});
	test('states kept until damage is noticed: 120 minutes and the grain of 5', () => {
		const data: DataStore = {
			replication: { mode: 'sync', members: ['region:r1', 'region:r2'] },
			backup: { ...backup, pitr: { window: '1h', grain: '5m' } },
			corruptionDetection: '2h',
		};
		const found = findingOf([store('ledger', data), secondRegion], 'data-lost-for-good');
		expect(found.suggestion).toContain('longer than the 2 h until damage is noticed');
		expect(found.effect).toBe('2 h 5 min would be lost with damage instead of everything');
	});
});

describe('recovery-time-over-target', () => {
	/** One person and two services of half an hour each: 5 + 10 + 30 + 5 = 50 minutes if it comes first, 80 by the plan for both. */
	const toldWith = (rto: string, limit: string): Finding => {
		const serviceOf = (id: string, more: object): readonly Document[] => [
			part(`part-${id}`, 30, { owner: 'team:t' }),
			{ kind: 'flow', id: `f${id}`, steps: [{ seq: 1, from: `part-${id}`, to: `part-${id}` }] },
			{ kind: 'business-service', id, flows: [`flow:f${id}`], ...more } as Document,
		];
		return findingOf(
			[
				{ kind: 'team', id: 't', name: 'T', oncall: { rota: 't', people: 1 } },
				{ ...loss, recovery: { detect: '5m', decide: '10m', verify: '5m', responders: 1 } } as Document,
				...serviceOf('a', {
					policy: { multiRegion: { rto } },
					impactTolerances: [{ metric: 'duration', limit }],
				}),
				...serviceOf('b', {}),
			],
			'recovery-time-over-target',
		);
	};
	const perhaps =
		'; its impact tolerance of 1 h is kept only if what it waits for comes first, else it takes 1 h 20 min';
	test('too late for the policy for certain, and for the tolerance where others come first: both are told', () => {
		const { message, certainty } = toldWith('40m', '60m');
		expect([message.includes('50 min after'), message.endsWith(perhaps), certainty]).toEqual([true, true, 'certain']);
	});
	test('a tolerance that both plans keep, or neither, is not in doubt', () => {
		expect(toldWith('40m', '80m').message).not.toContain('kept only if');
		expect(toldWith('40m', '49m').message).not.toContain('kept only if');
	});
});

describe('responders-on-two-branches', () => {
	const team: Document = { kind: 'team', id: 't', name: 'T', oncall: { rota: 't', people: 1 } };
	test('one person: 45 + 20 instead of 45 minutes, with 20 around them; the longer chain first', () => {
		const found = findingOf(
			[team, loss, part('db', 45, { owner: 'team:t' }), part('log', 20, { owner: 'team:t' })],
			'responders-on-two-branches',
		);
		expect(found.suggestion).toContain('takes over `component:log`');
		expect(found.suggestion).toContain('in this order: `component:db`, `component:log`');
		expect(found.effect).toBe(
			'the work whose time is known takes 45 min with that help instead of 1 h 5 min with 1 person',
		);
	});
	test('work beside a longer chain of others costs nothing', () => {
		const own = { owner: 'team:t' };
		const found = findingOf(
			[team, loss, part('db', 45, own), part('log', 20, own), part('slow', 90)],
			'responders-on-two-branches',
		);
		expect(found.effect).toBe(
			'in this order the work whose time is known takes 1 h 30 min with 1 person, no longer than with help',
		);
	});
});

describe('consistency-gap', () => {
	const books = (id: string, data: DataStore): Document => store(id, { consistencyGroup: 'books', ...data });
	const audit = books('audit', {
		replication: 'none',
		backup: { interval: '1h', copyDelay: '15m', location: 'region:r2' },
	});
	const late: DataStore['replication'] = { mode: 'async', members: ['region:r1', 'region:r2'], lagP99: '5s' };
	test('DOMAIN A9: 5 s and 4500 s; a copy that lags as little closes the gap of 4495 s', () => {
		const found = findingOf(
			[audit, books('ledger', { replication: late, backup: 'none' }), secondRegion],
			'consistency-gap',
		);
		expect(found.suggestion).toBe(
			'keep a copy of `component:audit` outside `failure-domain:r1` that lags by no more than 5 s, or reconcile what lies between, and write down how',
		);
		expect(found.effect).toBe(
			'with that copy 1 h 14 min 55 s -> 0 apart, and `component:audit` loses 5 s instead of 1 h 15 min',
		);
	});
	test('a store with point-in-time recovery of 1 minute kept elsewhere can go back: 75 + 1 minutes', () => {
		const backup = {
			interval: '1h',
			copyDelay: '0s',
			location: 'region:r2',
			pitr: { window: '7d', grain: '1m' },
		} as const;
		const found = findingOf([audit, books('ledger', { replication: late, backup }), secondRegion], 'consistency-gap');
		expect(found.suggestion).toContain('restore `component:ledger` to the earlier moment of `component:audit`');
		expect(found.effect).toContain(
			'with that restore 1 h 14 min 55 s -> at most 1 min apart, and `component:ledger` loses up to 1 h 16 min',
		);
	});
	test('not when the backup stands in what is lost', () => {
		const backup = {
			interval: '1h',
			copyDelay: '0s',
			location: 'region:r1',
			pitr: { window: '7d', grain: '1m' },
		} as const;
		const found = findingOf([audit, books('ledger', { replication: late, backup }), secondRegion], 'consistency-gap');
		expect(found.suggestion).not.toContain('restore');
	});
});

describe('restore-slower-than-stated', () => {
	/** 600 GB at 300 GB an hour and 30 minutes of replay are 150 minutes; in 90 minutes, 60 are left for 600 GB, or for 300. */
	const db = part('db', 90, {
		dataStore: {
			sizeGB: 600,
			replication: 'none',
			backup: { interval: '6h', restoreRate: '300GB/h', logReplay: '30m' },
		},
	});
	test('the rate or size that the stated time asks for, and what it would save: 60 minutes', () => {
		const found = findingOf([loss, db], 'restore-slower-than-stated');
		expect(found.suggestion).toContain('600 GB/h, or for no more than 300 GB');
		expect(found.effect).toBe(
			'if it took the stated time, everything would be back 1 h 50 min after the loss of `scenario:loss` instead of 2 h 50 min',
		);
	});
	test('no rate helps where the replay alone is longer', () => {
		const slow = part('db', 20, db as object);
		const found = findingOf(
			[loss, { ...slow, recovery: { restoreTime: '20m' } } as Document],
			'restore-slower-than-stated',
		);
		expect(found.suggestion).toContain('the log replay alone takes longer than stated');
	});
});

describe('startup-deadlock', () => {
	test('of a ring each wait will do: the first ends it, and 20 + 10 + 20 minutes bring all back', () => {
		const found = findingOf(
			[loss, part('dns', 10, startsAfter('component:vault')), part('vault', 20, startsAfter('component:dns'))],
			'startup-deadlock',
		);
		expect(found.suggestion).toContain('let `component:dns` start without `component:vault`');
		expect(found.effect).toBe(
			'all 2 components can then be started one after the other; after the loss of `scenario:loss` everything is back after 50 min instead of never',
		);
	});
	test('without times around the work it is a bound', () => {
		const found = findingOf(
			[part('dns', 10, startsAfter('component:vault')), part('vault', 20, startsAfter('component:dns'))],
			'startup-deadlock',
		);
		expect(found.effect).toContain(
			'after the loss of `failure-domain:r1` everything is back after 30 min or later, as not every time is declared, instead of never',
		);
	});
	test('of two rings through one wait that one is named', () => {
		const two = part('vault', 20, {
			dependencies: ['component:dns', 'component:net'].map((to) => ({ to, criticality: 'hard', phase: 'startup' })),
		});
		const found = findingOf(
			[
				part('dns', 1, startsAfter('component:idp')),
				part('net', 1, startsAfter('component:idp')),
				part('idp', 1, startsAfter('component:vault')),
				two,
			],
			'startup-deadlock',
		);
		expect(found.suggestion).toContain('let `component:idp` start without `component:vault`');
		expect(found.effect).toContain('all 4 components can then be started');
	});
	test('two rings without a common wait: one is not enough, and the rest is named', () => {
		const hub = part('a', 1, {
			dependencies: ['component:b', 'component:c'].map((to) => ({ to, criticality: 'hard', phase: 'startup' })),
		});
		const found = findingOf(
			[hub, part('b', 1, startsAfter('component:a')), part('c', 1, startsAfter('component:a'))],
			'startup-deadlock',
		);
		expect(found.effect).toMatch(/^by itself not enough: `component:a` still starts after/);
	});
});

test('recovery-time-over-target names what the service itself waits for, not the longest task of the loss', () => {
	const found = findingOf(
		[
			loss,
			part('slow', 60),
			part('db', 20),
			part('api', 5, startsAfter('db')),
			{ kind: 'flow', id: 'f', steps: [{ seq: 1, from: 'api', to: 'api' }] },
			{ kind: 'business-service', id: 's', flows: ['flow:f'], policy: { multiRegion: { rto: '30m' } } },
		],
		'recovery-time-over-target',
	);
	// 5 + 10 + 20 + 5 + 5 minutes; `slow` is on nobody's way.
	expect(found.message).toContain('works again 45 min after');
	expect(found.suggestion).toContain('shorten `component:db`, the longest task on the critical path (20 min)');
	expect(found.effect).toBeUndefined();
	expect(found.path.map(({ ref }) => ref)).toEqual(['component:db', 'component:api']);
	expect(found.inputs.at(-1)).toMatchObject({ label: 'critical path', value: '25 min' });
});

describe('a bound where times are missing', () => {
	const slowBatch = part('batch', undefined, {
		recovery: { restoreTime: '20m', detect: '10m', decide: '10m', verify: '15m' },
	});
	const card = (recovery: object): readonly Document[] => [
		part('switch', undefined, { recovery }),
		part('store', undefined, { recovery: { restoreTime: '100m', detect: '1m', decide: '2m' } }),
		slowBatch,
		{ kind: 'flow', id: 'pay', steps: [{ seq: 1, from: 'switch', to: 'store' }] },
		{
			kind: 'business-service',
			id: 'cards',
			tier: 1,
			flows: ['flow:pay'],
			impactTolerances: [{ metric: 'duration', limit: '30m' }],
		},
	];
	// 1 + 2 + 100 minutes; the batch, noticed and decided on after 20, is no part of the service.
	test('counts and shows what the service waits for, and nothing else that is lost', () => {
		const found = findingOf(card({ detect: '30s' }), 'recovery-time-over-target');
		expect(found.message).toContain('works again at least 1 h 43 min');
		expect(found.path.map(({ ref }) => ref)).toEqual(['component:store']);
		expect(found.inputs.map(({ label, value, source }) => [label, value, source])).toEqual([
			['detect', '1 min', 'component:store'],
			['decide', '2 min', 'component:store'],
			['critical path, as far as times are known', '1 h 40 min', 'recovery dependencies'],
		]);
	});
});
