import { describe, expect, test } from 'vitest';
import { cutSetSolver, type Formula, type Gate } from '#graph/cut-sets.ts';
import { computeFacts } from './facts.ts';
import { type Document, modelOf } from './testing/model-of.ts';

/**
 * The exact probability that one of some cut sets happens, by trying every combination of events. Only for a handful of
 * events: it is the judge of the numbers in DOMAIN A5, not a way to compute availability.
 */
function exactProbability(sets: readonly (readonly string[])[], chances: Readonly<Record<string, number>>): number {
	const events = [...new Set(sets.flat())];
	let total = 0;
	for (let world = 0; world < 2 ** events.length; world++) {
		const failed = new Set(events.filter((_, index) => world & (1 << index)));
		if (!sets.some((set) => set.every((event) => failed.has(event)))) continue;
		total += events.reduce((chance, event) => chance * (failed.has(event) ? chances[event]! : 1 - chances[event]!), 1);
	}
	return total;
}

const gates = (record: Record<string, Gate>): Formula => new Map(Object.entries(record));
const or = (...of: string[]): Gate => ({ connective: 'or', of });
const and = (...of: string[]): Gate => ({ connective: 'and', of });

describe('numbers of DOMAIN A5, by exact enumeration', () => {
	test('three trains, each valve or pump, beta factor 0.2: P = 0.0430804 with 10 minimal cut sets, rare-event sum 0.044096', () => {
		const names = ['v1', 'v2', 'v3', 'p1', 'p2', 'p3'];
		const tree = gates({
			top: and('t1', 't2', 't3'),
			t1: or('v1', 'p1', 'V', 'P'),
			t2: or('v2', 'p2', 'V', 'P'),
			t3: or('v3', 'p3', 'V', 'P'),
		});
		const chances = { V: 0.02, P: 0.02, ...Object.fromEntries(names.map((name) => [name, 0.08])) };
		const { sets } = cutSetSolver(tree)('top');
		expect(sets).toHaveLength(10);
		expect(exactProbability(sets, chances)).toBeCloseTo(0.0430804, 7);
		const product = (set: readonly string[]): number =>
			set.reduce((p, event) => p * chances[event as keyof typeof chances]!, 1);
		expect(sets.reduce((sum, set) => sum + product(set), 0)).toBeCloseTo(0.044096, 6);
	});

	const copies = (second: string): readonly Document[] => [
		{ kind: 'failure-domain', id: 'a', type: 'az' },
		{ kind: 'failure-domain', id: 'b', type: 'az' },
		{
			kind: 'component',
			id: 's',
			deployment: {
				prod: {
					replicas: [
						{ id: 's1', domains: ['az:a'] },
						{ id: 's2', domains: [`az:${second}`] },
					],
				},
			},
		},
		{ kind: 'flow', id: 'f', steps: [{ seq: 1, from: 's', to: 's' }] },
	];
	const chances = {
		'instance:s/s1': 0.01,
		'instance:s/s2': 0.01,
		'failure-domain:a': 0.001,
		'failure-domain:b': 0.001,
	};
	test.each([
		['one zone', 'a', 0.0010999],
		['two zones', 'b', 0.00012078],
	])('two copies with q = 0.01 in %s', (_, second, expected) => {
		const facts = computeFacts({ model: modelOf(copies(second)), decisions: [] });
		const sets = facts.minimalCutSets.of('flow:f')!.sets.map((set) => set.map((event) => event.ref));
		expect(exactProbability(sets, chances)).toBeCloseTo(expected, 8);
	});

	test('a standby whose switch works 95 times of 100: 5.095e-5 instead of 1e-6', () => {
		const { sets } = cutSetSolver(gates({ top: and('A', 'x'), x: or('B', 'F') }))('top');
		expect(exactProbability(sets, { A: 1e-3, B: 1e-3, F: 0.05 })).toBeCloseTo(5.095e-5, 9);
	});
});

describe('structural rule', () => {
	const domains: readonly Document[] = [
		{ kind: 'failure-domain', id: 'cloud', type: 'provider' },
		{ kind: 'failure-domain', id: 'r', type: 'region', parent: 'provider:cloud' },
		{ kind: 'failure-domain', id: 'a', type: 'az', parent: 'region:r' },
		{ kind: 'failure-domain', id: 'b', type: 'az', parent: 'region:r' },
		{ kind: 'failure-domain', id: 'train', type: 'release' },
	];
	const shared = (deployment: object, more: readonly Document[] = []) =>
		computeFacts({
			model: modelOf([...domains, ...more, { kind: 'component', id: 'c', deployment: { prod: deployment } }]),
			decisions: [],
		}).placement;
	const replica = (id: string, ...of: string[]) => ({ id, domains: of });

	test('parents and shared domains count; region and provider are allowed unless the policy says otherwise', () => {
		const { shared: found } = shared({
			domains: ['release:train'],
			replicas: [replica('1', 'az:a'), replica('2', 'az:b')],
		});
		expect(found.map(({ domain, extent, beyondPolicyScope }) => [domain, extent, beyondPolicyScope])).toEqual([
			['failure-domain:train', 'all', false],
			['failure-domain:cloud', 'all', true],
			['failure-domain:r', 'all', true],
		]);
	});
	test('a zone that leaves fewer copies than needed counts although not all stand in it', () => {
		const { shared: found } = shared({
			requireK: 2,
			replicas: [replica('1', 'az:a'), replica('2', 'az:a'), replica('3', 'az:b')],
		});
		expect(found[0]).toMatchObject({ domain: 'failure-domain:a', extent: 'too-many', leaveAtLeast: 1 });
	});
	test('a component without a copy to spare is no redundancy group', () => {
		expect(shared({ requireK: 2, replicas: [replica('1', 'az:a'), replica('2', 'az:a')] }).groups).toEqual([]);
	});
	test('a copy without a domain is listed as not placed', () => {
		expect(shared({ replicas: [replica('1', 'az:a'), { id: '2' }] }).unplaced).toEqual([
			{ component: 'component:c', members: ['instance:c/2'] },
		]);
	});
	test('alternatives of a dependency group that go down together', () => {
		const single = (id: string): Document => ({
			kind: 'component',
			id,
			deployment: { prod: { replicas: [replica('1', 'az:a')] } },
		});
		const caller: Document = {
			kind: 'component',
			id: 'caller',
			dependencies: ['x', 'y'].map((to) => ({ to, criticality: 'hard' as const, group: { id: 'feeds', require: 1 } })),
		};
		const { shared: found } = shared({}, [single('x'), single('y'), caller]);
		expect(found[0]).toMatchObject({
			group: { ref: 'dependency-group:caller/feeds' },
			domain: 'failure-domain:a',
			extent: 'all',
		});
	});
});
