import { describe, expect, test } from 'vitest';
import { impactsOf } from './facts.ts';
import { type CutSetsOfTarget, minimalCutSets } from './minimal-cut-sets.ts';
import { type Document, modelOf } from './testing/model-of.ts';
import { testM } from './testing/test-m.ts';

function cutSets(documents: readonly Document[], target: string): CutSetsOfTarget {
	const model = modelOf(documents);
	return minimalCutSets(model, impactsOf(model)).of(target)!;
}
const short = (result: CutSetsOfTarget): string[] =>
	result.sets.map((set) => set.map((event) => event.ref.replace(/^.*[:/]/, '')).join(' '));

describe('Test M (DOMAIN A2)', () => {
	test('16 sets: 5 of order 1, 11 of order 2, none of order 3', () => {
		const result = cutSets(testM(), 'flow:submit-payment');
		expect(result.byOrder).toEqual([5, 11, 0]);
		expect(result.statement).toBe('complete up to order 3');
		expect(short(result).slice(0, 5).sort()).toEqual(['euw1', 'euw1-a', 'gw', 'sw-api', 'sw-led']);
		expect(short(result).slice(5).sort()).toEqual(
			[
				'euw1-b api1',
				'euw1-c api1',
				'api1 api2',
				'api1 api3',
				'euw1-b led1',
				'led1 led2',
				's1 s2',
				'euw1-b euw1-c',
				'euw1-b api3',
				'euw1-c api2',
				'api2 api3',
			].sort(),
		);
	});
	test('after the move of one sanctions copy 22: 4 and 18', () => {
		const result = cutSets(testM({ sanctionsMoved: true }), 'flow:submit-payment');
		expect(result.byOrder).toEqual([4, 18, 0]);
	});
});

test('2 of 3 fails by any two', () => {
	const copies: Document = {
		id: 'a',
		kind: 'component',
		deployment: { prod: { requireK: 2, replicas: [{ id: 'A' }, { id: 'B' }, { id: 'C' }] } },
	};
	const flow: Document = { kind: 'flow', id: 'f', steps: [{ seq: 1, from: 'a', to: 'a' }] };
	expect(short(cutSets([copies, flow], 'flow:f'))).toEqual(['A B', 'A C', 'B C']);
});

describe('a failover that does not work (DOMAIN A5: A and (B or F))', () => {
	type Role = 'primary' | 'standby';
	const store = (roles: readonly Role[], failover?: object): readonly Document[] => [
		{
			id: 'db',
			kind: 'component',
			deployment: {
				prod: {
					requireK: 1,
					replicas: [
						{ id: 'A', ...(roles[0] && { role: roles[0] }) },
						{ id: 'B', ...(roles[1] && { role: roles[1] }) },
					],
					...(failover === undefined ? {} : { failover }),
				},
			},
		},
		{ kind: 'flow', id: 'f', steps: [{ seq: 1, from: 'db', to: 'db' }] },
	];
	const both = (documents: readonly Document[]): readonly (readonly string[])[] => {
		const model = modelOf(documents);
		const found = minimalCutSets(model, impactsOf(model));
		return [short(found.of('flow:f')!), short(found.possibleOf('flow:f')!)];
	};
	const automatic = { mode: 'automatic', time: '30s', coverage: 0.95 };

	test('is an event beside the loss of the copy at work', () => {
		expect(both(store(['primary', 'standby'], automatic))).toEqual([
			['db A', 'A B'],
			['db A', 'A B'],
		]);
	});
	test('is possible with either copy where nobody says which is at work', () => {
		expect(both(store([], automatic))).toEqual([['A B'], ['db A', 'db B', 'A B']]);
	});
	test('is none where there is none to make', () => {
		expect(both(store(['primary', 'standby']))).toEqual([['A B'], ['A B']]);
	});
});
