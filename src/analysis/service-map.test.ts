import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serviceMapOf } from './service-map.ts';
import { type Document, modelOf } from './testing/model-of.ts';
import { callsOf, isLeftToOthers, stepsOf } from './testing/plain-reach.ts';
import { randomArchitecture } from './testing/random-architecture.ts';

/** What the flows of all documents reach, one flow and one call at a time. */
function plainlyReached(documents: readonly Document[]): readonly string[] {
	const reached = new Set<string>();
	for (const flow of documents.filter(({ kind }) => kind === 'flow')) {
		const own = new Set(stepsOf(flow).flatMap(({ from, to }) => [from, to]));
		for (const id of own) {
			const of = documents.find((one) => one.kind === 'component' && one.id === id)!;
			for (const call of callsOf(of)) if (!isLeftToOthers(documents, flow, of, call)) own.add(call.to);
		}
		for (const id of own) reached.add(id);
	}
	return [...reached].map((id) => `component:${id}`).sort();
}

test('a service reaches what its flows reach, each by its own steps, as a plain search finds it', () => {
	fc.assert(
		fc.property(randomArchitecture, (documents) => {
			expect(serviceMapOf(modelOf(documents)).componentsOf('business-service:s')).toEqual(plainlyReached(documents));
		}),
		{ numRuns: 500 },
	);
});

/** One service sends over a gateway, another asks over it; the gateway goes on without either side. */
const shared = (dependencies: readonly object[]): readonly Document[] => [
	{ kind: 'component', id: 'gateway', dependencies: dependencies as never },
	{ kind: 'component', id: 'cards', interfaces: [{ id: 'pay' }, { id: 'query' }] as never },
	{ kind: 'component', id: 'archive' },
	{ kind: 'flow', id: 'pay', steps: [{ seq: 1, from: 'gateway', to: 'cards' }] },
	{ kind: 'flow', id: 'ask', steps: [{ seq: 1, from: 'gateway', to: 'archive' }] },
	{ kind: 'business-service', id: 'pay', owner: 'team:t', flows: ['flow:pay'] },
	{ kind: 'business-service', id: 'ask', owner: 'team:t', flows: ['flow:ask'] },
];
const behind = (dependencies: readonly object[]) =>
	serviceMapOf(modelOf(shared(dependencies))).componentsOf('business-service:pay');

test('a step that names no interface goes over each dependency between the two, whichever is written first', () => {
	const spare = { group: { id: 'spare', require: 1 }, criticality: 'soft' };
	const calls = [
		{ to: 'cards/pay', criticality: 'soft' },
		{ to: 'cards/query', ...spare },
		{ to: 'archive', ...spare },
	];
	const all = ['component:archive', 'component:cards', 'component:gateway'];
	expect(behind(calls)).toEqual(all);
	expect(behind([...calls].reverse())).toEqual(all);
});

test('members of a group fail together, so a flow that goes over one of them goes over the group', () => {
	const group = { group: { id: 'either', require: 1 }, criticality: 'soft' };
	expect(
		behind([
			{ to: 'cards', ...group },
			{ to: 'archive', ...group },
		]),
	).toContain('component:archive');
	expect(
		behind([
			{ to: 'cards', criticality: 'soft' },
			{ to: 'archive', criticality: 'soft' },
		]),
	).toEqual(['component:cards', 'component:gateway']);
});

test('what may be hard is everybody’s', () => {
	expect(behind([{ to: 'cards', criticality: 'soft' }, { to: 'archive' }])).toContain('component:archive');
});
