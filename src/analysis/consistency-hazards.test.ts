import { describe, expect, test } from 'vitest';
import type { Component, Dependency, Flow, Interface, Step } from '#model/types.generated.ts';
import { consistencyHazards, type Hazard, type HazardId } from './consistency-hazards.ts';
import { type Document, modelOf } from './testing/model-of.ts';

const component = (id: string, more: Partial<Component> = {}): Document => ({
	kind: 'component',
	id,
	owner: 'team:t',
	...more,
});
const found = (id: HazardId, documents: readonly Document[]): readonly Hazard[] =>
	consistencyHazards(modelOf(documents)).hazards.filter((one) => one.id === id);
const flow = (steps: readonly Step[], more: Partial<Flow> = {}): Document => ({
	kind: 'flow',
	id: 'f',
	steps: [...steps],
	...more,
});
const operation = (more: object): Interface[] => [{ id: 'api', operations: [{ id: 'act', effect: 'write', ...more }] }];

describe('H1 writes that are repeated', () => {
	const pair = (dependency: Partial<Dependency>, target: object): Document[] => [
		component('a', { dependencies: [{ to: 'b', ...dependency }] }),
		component('b', { interfaces: operation(target) }),
	];
	const retried = { resilience: { retry: { max: 1 } } };
	test.each([
		['retried, idempotent none, named', { ...retried, operations: ['act'] }, { idempotent: 'none' }, 'certain'],
		['retried, nobody says which operation', retried, { idempotent: 'none' }, 'possible'],
		['retried, nobody says how', retried, {}, 'data-gap'],
		['hedged', { resilience: { hedging: { max: 1 } }, operations: ['act'] }, { idempotent: 'none' }, 'certain'],
		[
			'not to be repeated by declaration',
			{ ...retried, operations: ['act'] },
			{ idempotent: 'key', safeToRetry: false },
			'certain',
		],
		['a key', retried, { idempotent: 'key' }, undefined],
		['by nature', retried, { idempotent: 'natural' }, undefined],
		['not retried', { resilience: { retry: 'none' as const } }, { idempotent: 'none' }, undefined],
		['retries undeclared', {}, { idempotent: 'none' }, undefined],
		['a read', retried, { effect: 'read', idempotent: 'none' }, undefined],
		[
			'keys on the call',
			{ resilience: { retry: { max: 1 }, idempotency: { key: 'id' } } },
			{ idempotent: 'none' },
			undefined,
		],
	] as const)('%s: %s', (_, dependency, target, expected) => {
		expect(found('H1', pair(dependency as Partial<Dependency>, target)).map((one) => one.certainty)).toEqual(
			expected === undefined ? [] : [expected],
		);
	});

	test('at-least-once on a step, with and without a key', () => {
		const step: Step = { seq: 1, from: 'a', to: 'b', operation: 'act', mode: 'async', delivery: 'at-least-once' };
		const documents = pair({}, { idempotent: 'none' });
		expect(found('H1', [...documents, flow([step])])).toMatchObject([
			{ certainty: 'certain', field: 'steps[].delivery', steps: [{ flow: 'flow:f', seq: 1 }] },
		]);
		expect(found('H1', [...documents, flow([{ ...step, idempotencyKey: 'id' }])])).toEqual([]);
		// The receiver declares the dependency, the step runs against its arrow.
		const turned = [component('a'), component('b', { interfaces: operation({ idempotent: 'none' }) })];
		expect(found('H1', [...turned, flow([step])])).toMatchObject([{ subject: 'flow:f', certainty: 'certain' }]);
	});
});

describe('H2 keys that are forgotten too early', () => {
	const consumer = (retention: string, dlq?: string, scope: 'durable' | 'process' = 'durable'): Document =>
		component('c', {
			dependencies: [
				{
					to: 'topic',
					resilience: {
						idempotency: { key: 'id', scope, retention },
						...(dlq === undefined ? {} : { dlq: { retention: dlq } }),
					},
				},
			],
			deployment: { prod: { replicas: [{ id: '1' }, { id: '2' }] } },
		});
	const topic = (retention?: string): Document =>
		component('topic', {
			type: 'topic',
			...(retention === undefined ? {} : { capacity: { queue: { retention } } }),
		});

	test('72 h of keys fed by dead letters of 14 d (DOMAIN A15)', () => {
		expect(found('H2', [consumer('72h', '14d'), topic()])).toMatchObject([
			{ certainty: 'certain', field: 'resilience.idempotency.retention' },
		]);
		expect(found('H2', [consumer('336h', '14d'), topic()])).toEqual([]);
	});

	test('the broker counts, and dead letters of the sender too', () => {
		expect(found('H2', [consumer('72h'), topic('7d')])).toHaveLength(1);
		expect(found('H2', [consumer('72h'), topic('3d')])).toEqual([]);
		const sender = component('s', {
			dependencies: [{ to: 'topic', async: {}, resilience: { dlq: { retention: '14d' } } }],
		});
		const both = found('H2', [consumer('8d'), topic('7d'), sender]);
		expect(both[0]!.because).toContain('21 d late');
	});

	test('keys in one process, as in Bank of Anthos: a cache of an hour, several copies (DOMAIN A15)', () => {
		const found2 = found('H2', [
			component('frontend', {
				dependencies: [
					{
						to: 'ledgerwriter',
						resilience: { retry: { max: 1 }, idempotency: { key: 'uuid', scope: 'process', retention: '1h' } },
					},
				],
			}),
			component('ledgerwriter', { deployment: { prod: { replicas: [{ id: '1' }, { id: '2' }, { id: '3' }] } } }),
		]);
		expect(found2).toMatchObject([{ certainty: 'certain', field: 'resilience.idempotency.scope' }]);
		expect(found2[0]!.because).toContain('each of the 3 copies');
		const alone = found('H2', [consumer('14d', undefined, 'process'), topic()]);
		expect(alone[0]!.because).toContain('each of the 2 copies of `component:c`');
	});

	test('a call further on in the flow inherits the horizon of the message it works on', () => {
		const documents: Document[] = [
			topic('3d'),
			component('gateway', {
				dependencies: [{ to: 'topic' }, { to: 'bank', resilience: { idempotency: { key: 'id', retention: '24h' } } }],
			}),
			component('bank'),
			flow([
				{ seq: 1, from: 'gateway', to: 'topic', mode: 'async', delivery: 'at-least-once' },
				{ seq: 2, from: 'gateway', to: 'bank' },
			]),
		];
		expect(found('H2', documents)).toMatchObject([
			{ and: 'component:bank', certainty: 'certain', steps: [{ flow: 'flow:f', seq: 2 }] },
		]);
	});
});

test('H3: asynchronous without dead letters, or without a way back', () => {
	const sender = (resilience: Dependency['resilience']): Document[] => [
		component('a', { dependencies: [{ to: 'b', async: {}, ...(resilience === undefined ? {} : { resilience }) }] }),
		component('b'),
	];
	expect(found('H3', sender(undefined))).toMatchObject([{ certainty: 'data-gap' }]);
	expect(found('H3', sender({ dlq: 'none' }))).toMatchObject([{ certainty: 'certain' }]);
	expect(found('H3', sender({ dlq: { retention: '1d' } }))).toMatchObject([{ field: 'resilience.dlq.replayRunbook' }]);
	expect(found('H3', sender({ dlq: { replayRunbook: 'runbook:r' } }))).toEqual([]);
});

describe('H4 writes that should happen together', () => {
	const step: Step = {
		seq: 4,
		from: 'api',
		to: 'ledger-db',
		operation: 'reserveFunds',
		transaction: 't1',
		writes: ['ledger', 'outbox'],
	};
	const stores = [component('api'), component('ledger-db')];
	const { transaction: _, ...apart } = step;
	test('step 4 of the sample flow commits together; without its transaction it does not (DOMAIN A15)', () => {
		expect(found('H4', [...stores, flow([step])])).toEqual([]);
		expect(found('H4', [...stores, flow([apart])])).toMatchObject([
			{ certainty: 'certain', field: 'steps[].transaction', steps: [{ flow: 'flow:f', seq: 4 }] },
		]);
	});

	test('an outbox or a compensation is as good; one store of both is only possible', () => {
		expect(found('H4', [...stores, flow([{ ...apart, outbox: true }])])).toEqual([]);
		expect(found('H4', [...stores, flow([{ ...apart, compensatedBy: 'undo' }])])).toEqual([]);
		expect(
			found('H4', [...stores, flow([apart], { compensation: { strategy: 'saga', steps: [{ seq: 4, by: 'undo' }] } })]),
		).toEqual([]);
		const holding = component('ledger-db', { dataStore: { holds: ['ledger', 'outbox'] } });
		expect(found('H4', [component('api'), holding, flow([apart])])).toMatchObject([{ certainty: 'possible' }]);
	});

	test('a write and a publication of it in two steps', () => {
		const documents = (outbox: boolean): Document[] => [
			component('api', { dependencies: [{ to: 'db' }, { to: 'topic' }] }),
			component('db', { dataStore: {} }),
			component('topic', { type: 'topic', interfaces: operation({}) }),
			flow([
				{ seq: 1, from: 'api', to: 'db', writes: ['orders'], ...(outbox ? { outbox: true } : {}) },
				{ seq: 2, from: 'api', to: 'topic', operation: 'act', mode: 'async' },
			]),
		];
		expect(found('H4', documents(false))).toMatchObject([{ certainty: 'possible', field: 'steps[].outbox' }]);
		expect(found('H4', documents(true))).toEqual([]);
	});
});

test.each([
	['eventual', { consistency: 'eventual' }, 'certain'],
	['copied asynchronously, nothing declared', { replication: { mode: 'async' } }, 'possible'],
	['linearizable', { consistency: 'linearizable', replication: { mode: 'async' } }, undefined],
	['nothing declared', {}, undefined],
] as const)('H5: a read after a write from a store that is %s', (_, dataStore, expected) => {
	const documents: Document[] = [
		component('a'),
		component('cache', { dataStore }),
		component('db', { dataStore: { consistency: 'linearizable' } }),
		flow([
			{ seq: 1, from: 'a', to: 'db', writes: ['balances'] },
			{ seq: 2, from: 'a', to: 'cache', reads: ['balances'] },
		]),
	];
	expect(found('H5', documents).map((one) => one.certainty)).toEqual(expected === undefined ? [] : [expected]);
	// What nobody wrote before is nobody's hazard.
	const reading = documents.slice(0, 3).concat(flow([{ seq: 2, from: 'a', to: 'cache', reads: ['balances'] }]));
	expect(found('H5', reading)).toEqual([]);
});

test.each([
	['per key without a key', { ordering: 'per-key' }, {}, 'interfaces[].operations[].partitionKey'],
	['per key with one', { ordering: 'per-key', partitionKey: 'account' }, {}, undefined],
	[
		'tried again with fifty under way',
		{ ordering: 'per-key', partitionKey: 'a' },
		{ retry: { max: 1 }, bulkhead: { maxConcurrent: 50 } },
		'resilience.retry',
	],
	[
		'tried again one at a time',
		{ ordering: 'per-key', partitionKey: 'a' },
		{ retry: { max: 1 }, bulkhead: { maxConcurrent: 1 } },
		undefined,
	],
	['hedged', { ordering: 'global' }, { hedging: { max: 1 } }, 'resilience.hedging'],
	['dead letters', { ordering: 'global' }, { dlq: { retention: '1d' } }, 'resilience.dlq'],
	['no order promised', { ordering: 'none' }, { hedging: { max: 1 } }, undefined],
] as const)('H6: %s', (_, promised, resilience, field) => {
	const documents: Document[] = [
		component('a', { dependencies: [{ to: 'b', operations: ['act'], resilience }] }),
		component('b', { interfaces: operation({ idempotent: 'key', ...promised }) }),
	];
	expect(found('H6', documents).map((one) => one.field)).toEqual(field === undefined ? [] : [field]);
});

describe('H7 a saga', () => {
	const record = (id: string): Document => component(id, { dataStore: { systemOfRecord: true } });
	const steps: Step[] = [
		{ seq: 1, from: 'a', to: 'orders', writes: ['orders'] },
		{ seq: 2, from: 'a', to: 'ledger', writes: ['reservations'] },
		{ seq: 3, from: 'a', to: 'rail', writes: ['instructions'] },
	];
	const base = [component('a'), record('orders'), record('ledger'), record('rail')];
	const seqs = (compensation: Flow['compensation']): number[] =>
		found('H7', [...base, flow(steps, compensation === undefined ? {} : { compensation })]).map(
			(one) => one.steps[0]!.seq,
		);
	test('every write but the last needs an undo', () => {
		expect(seqs({ strategy: 'saga' }).sort()).toEqual([1, 2]);
		expect(
			seqs({
				strategy: 'saga',
				steps: [
					{ seq: 1, by: 'cancel' },
					{ seq: 2, by: 'release' },
				],
			}),
		).toEqual([]);
		expect(seqs({ strategy: 'saga', steps: [{ seq: 2, by: 'release' }] })).toEqual([1]);
	});
	test('none declared is a violation, nothing declared is not', () => {
		expect(seqs('none').sort()).toEqual([1, 2]);
		expect(seqs(undefined)).toEqual([]);
	});
	test('one record alone needs no saga', () => {
		expect(found('H7', [...base, flow([steps[0]!, steps[0]!], { compensation: 'none' })])).toEqual([]);
	});
});

describe('H8 a promise of no loss', () => {
	const policy = (more: object): Document => ({ kind: 'resilience-policy', id: 'p', ...more });
	const domains: Document[] = [
		{ kind: 'failure-domain', id: 'a', type: 'az', parent: 'region:r1' },
		{ kind: 'failure-domain', id: 'b', type: 'az', parent: 'region:r1' },
		{ kind: 'failure-domain', id: 'r1', type: 'region' },
	];
	const store = (replication: object | 'none' | undefined): Document =>
		component('db', {
			resiliencePolicy: 'resilience-policy:p',
			dataStore: { systemOfRecord: true, ...(replication === undefined ? {} : { replication: replication as 'none' }) },
		});
	const zone = policy({ multiAz: { rpo: '0s' } });
	test.each([
		['async', { mode: 'async', members: ['az:a', 'az:b'] }, 'certain'],
		['none', 'none', 'certain'],
		['sync over two zones', { mode: 'sync', members: ['az:a', 'az:b'] }, undefined],
		['sync within one zone', { mode: 'sync', members: ['az:a', 'az:a'] }, 'certain'],
		['undeclared', undefined, 'data-gap'],
	] as const)('%s', (_, replication, expected) => {
		expect(found('H8', [zone, store(replication), ...domains]).map((one) => one.certainty)).toEqual(
			expected === undefined ? [] : [expected],
		);
	});
	test('two zones are one region', () => {
		const region = policy({ multiRegion: { rpo: '0s' } });
		const both = store({ mode: 'sync', members: ['az:a', 'az:b'] });
		expect(found('H8', [region, both, ...domains])).toHaveLength(1);
	});
	test('an RPO of seconds promises less', () => {
		expect(found('H8', [policy({ multiAz: { rpo: '10s' } }), store({ mode: 'async' }), ...domains])).toEqual([]);
	});
});

test.each([
	['harmful', 'cache', 'harmful', 'certain'],
	['tolerable', 'cache', 'tolerable', undefined],
	['a rule instead of a cache', 'rule', 'harmful', undefined],
	['nobody says, about a system of record', 'cache', undefined, 'data-gap'],
] as const)('H9: %s', (_, type, staleAnswer, expected) => {
	const documents: Document[] = [
		component('a', { dependencies: [{ to: 'b', operations: ['read'], resilience: { fallback: { type } } }] }),
		component('b', {
			dataStore: { systemOfRecord: true },
			interfaces: [
				{
					id: 'api',
					operations: [{ id: 'read', effect: 'read', ...(staleAnswer === undefined ? {} : { staleAnswer }) }],
				},
			],
		}),
	];
	expect(found('H9', documents).map((one) => one.certainty)).toEqual(expected === undefined ? [] : [expected]);
});

test.each([
	['asynchronous copies', { replication: { mode: 'async' } }, 'certain'],
	['nothing declared', {}, 'data-gap'],
	['a rule', { replication: { mode: 'async' }, conflictRule: 'last writer wins' }, undefined],
	['a quorum', { replication: { mode: 'quorum' } }, undefined],
	['rebuilt from elsewhere', { replication: { mode: 'async' }, rebuildableFrom: 'x' }, undefined],
] as const)('H10: active-active with %s', (_, dataStore, expected) => {
	const db = component('db', {
		dataStore: dataStore as object,
		deployment: { prod: { strategy: 'active-active', replicas: [{ id: '1' }, { id: '2' }] } },
	});
	expect(found('H10', [db]).map((one) => one.certainty)).toEqual(expected === undefined ? [] : [expected]);
});
