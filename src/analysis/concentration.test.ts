import { describe, expect, test } from 'vitest';
import { herfindahlHirschman } from './concentration.ts';
import { computeFacts } from './facts.ts';
import { type Document, modelOf } from './testing/model-of.ts';

describe('Herfindahl-Hirschman index (DOMAIN A22)', () => {
	test.each([
		[[60, 25, 15], 4450],
		[[1], 10_000],
		[[5, 5], 5_000],
		[[], undefined],
	])('%j gives %s', (counts, expected) => {
		expect(herfindahlHirschman(counts)).toBe(expected);
	});
});

const team = (id: string, more: object = {}): Document => ({ kind: 'team', id, ...more });
const component = (id: string, more: object = {}): Document => ({ kind: 'component', id, owner: 'team:t', ...more });
const flow = (id: string, first: string): Document => ({
	kind: 'flow',
	id,
	owner: 'team:t',
	steps: [{ seq: 1, from: first, to: first }],
});
const service = (id: string, more: object = {}): Document => ({
	kind: 'business-service',
	id,
	owner: 'team:t',
	flows: [`flow:${id}`],
	...more,
});

describe('services per holder', () => {
	const documents: readonly Document[] = [
		team('t', { oncall: { people: 3 }, escalation: [{ to: 'role:boss' }] }),
		{ kind: 'role', id: 'boss' },
		{ kind: 'third-party', id: 'cloud', owner: 'team:t', substitutability: 'none' },
		{ kind: 'third-party', id: 'sms', owner: 'team:t' },
		{ kind: 'failure-domain', id: 'r1', type: 'region', thirdParty: 'third-party:cloud' },
		component('api', {
			deployment: { prod: { replicas: [{ id: '1', domains: ['region:r1'] }] } },
			dependencies: [{ to: 'text', criticality: 'soft' }],
		}),
		component('text', { thirdParty: 'third-party:sms' }),
		component('batch', { deployment: { prod: { replicas: [{ id: '1', domains: ['region:r1'] }] } } }),
		flow('pay', 'api'),
		flow('report', 'batch'),
		service('pay', { criticalFunctionId: 'F1' }),
		service('report', { tier: 3 }),
	];
	const { tables, substitutability, ownership } = computeFacts({
		model: modelOf(documents),
		decisions: [],
	}).concentration;
	test('through dependencies and failure domains', () => {
		expect(tables[0]).toMatchObject({
			by: 'third-party',
			holders: [
				{ ref: 'third-party:cloud', services: ['business-service:pay', 'business-service:report'] },
				{ ref: 'third-party:sms', services: ['business-service:pay'] },
			],
		});
		expect(tables[0]!.hhi).toBeCloseTo((200 / 3) ** 2 + (100 / 3) ** 2, 6);
		expect(tables[1]!.holders.map(({ ref }) => ref)).toEqual(['failure-domain:r1']);
	});
	test('only critical services count for substitutability, and unknown is told apart from none', () => {
		expect(substitutability).toMatchObject([
			{
				thirdParty: 'third-party:cloud',
				substitutability: 'none',
				services: [{ service: 'business-service:pay', through: ['component:api'] }],
			},
			{
				thirdParty: 'third-party:sms',
				substitutability: 'unknown',
				services: [{ service: 'business-service:pay', through: ['component:text'] }],
			},
		]);
	});
	test('nothing to say about a team with three people and a role at the end', () => {
		expect(ownership).toEqual([]);
	});
});

describe('ownership', () => {
	const gaps = (more: object, owner: string | undefined = 'team:t') =>
		computeFacts({
			model: modelOf([
				team('t', more),
				{ kind: 'role', id: 'boss' },
				component('api', { owner }),
				flow('pay', 'api'),
				service('pay'),
			]),
			decisions: [],
		}).concentration.ownership.map(({ kind, ref }) => [kind, ref]);
	const ladder = { escalation: [{ to: 'role:boss' }] };
	test.each([
		['one person', { ...ladder, oncall: { people: 1 } }, [['rota-of-one', 'team:t']]],
		['nobody', { ...ladder, oncall: 'none' }, [['no-on-call', 'team:t']]],
		['unknown people', { ...ladder, oncall: { rota: 'x' } }, [['rota-unknown', 'team:t']]],
		['no ladder', { oncall: { people: 2 } }, [['no-escalation', 'team:t']]],
		[
			'a ladder to a team',
			{ oncall: { people: 2 }, escalation: [{ to: 'team:t' }] },
			[['escalation-without-role', 'team:t']],
		],
	])('%s', (_, more, expected) => {
		expect(gaps(more)).toEqual(expected);
	});
	test('no owner', () => {
		expect(gaps({ ...ladder, oncall: { people: 2 } }, 'nobody')).toEqual([['no-owner', 'component:api']]);
	});
});

test('what a gateway calls for flows of others, and goes on without, is no part of a service', () => {
	const gateway = (criticality: 'soft' | 'hard') =>
		computeFacts({
			model: modelOf([
				team('t'),
				{ kind: 'third-party', id: 'scheme', name: 'Scheme' },
				{ kind: 'third-party', id: 'rail', name: 'Rail' },
				component('edge', {
					dependencies: ['cards', 'instant'].map((to) => ({ to, criticality })),
				}),
				component('cards', { thirdParty: 'third-party:scheme', deployment: { prod: { replicas: [{ id: '1' }] } } }),
				component('instant', { thirdParty: 'third-party:rail', deployment: { prod: { replicas: [{ id: '1' }] } } }),
				...['cards', 'instant'].flatMap((id): Document[] => [
					{ kind: 'flow', id: `${id}-pay`, steps: [{ seq: 1, from: 'edge', to: id }] },
					service(`${id}-pay`),
				]),
			]),
			decisions: [],
		}).concentration.tables[0]!.holders.map(({ ref, services }) => [ref, services.length]);
	// One service each: HHI 50 squared twice. A hard dependency stops the gateway, and both with it.
	expect(gateway('soft')).toEqual([
		['third-party:rail', 1],
		['third-party:scheme', 1],
	]);
	expect(gateway('hard')).toEqual([
		['third-party:rail', 2],
		['third-party:scheme', 2],
	]);
});
