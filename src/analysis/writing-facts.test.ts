import { describe, expect, test } from 'vitest';
import type { Availability, AvailabilityOfTarget } from './availability.ts';
import { downtimeChanges } from './availability-effects.ts';
import type { DataGap } from './data-gaps.ts';
import { gapsByWhatTheyUnlock } from './gap-order.ts';

const availability = (minutes: Readonly<Record<string, number | undefined>>): Availability => {
	const found = new Map(
		Object.entries(minutes).map(([target, one]) => [
			target,
			(one === undefined
				? { target, kind: 'not-computable', why: '', missing: [] }
				: {
						target,
						kind: 'exact',
						figures: { minutesPerMonth: one },
						basis: [],
						caveats: [],
					}) as unknown as AvailabilityOfTarget,
		]),
	);
	return { targets: [...found.keys()], of: (target: string) => found.get(target) } as unknown as Availability;
};

describe('downtime against another state', () => {
	test('tells what got worse first, then what got better, then what gained or lost a number', () => {
		const before = availability({
			'flow:a': 10,
			'flow:b': 10,
			'flow:c': 10,
			'flow:d': undefined,
			'flow:e': 5,
			'flow:f': 1,
		});
		const after = availability({
			'flow:a': 10 + 1e-10,
			'flow:b': 4,
			'flow:c': 43.2,
			'flow:d': 7,
			'flow:e': undefined,
			'flow:f': 1,
		});
		expect(
			downtimeChanges(before, after).map(({ target, before: was, after: is }) => [target, was?.most, is?.most]),
		).toEqual([
			['flow:c', 10, 43.2],
			['flow:b', 10, 4],
			['flow:d', undefined, 7],
			['flow:e', 5, undefined],
		]);
	});

	test('is nothing where nothing changed, and tells what is new or gone', () => {
		expect(downtimeChanges(availability({ 'flow:a': 1 }), availability({ 'flow:a': 1 }))).toEqual([]);
		const one = { least: 1, most: 1 };
		expect(downtimeChanges(availability({}), availability({ 'flow:a': 1 }))).toEqual([
			{ target: 'flow:a', before: undefined, after: one },
		]);
	});
});

describe('what is not declared', () => {
	const gap = (ref: string, field: string, analyses: readonly string[]): DataGap =>
		({ ref, field, analyses, consequence: '', span: {}, snippet: '' }) as unknown as DataGap;

	test('stands by what it unlocks: what completes analyses before what many want', () => {
		const gaps = [
			gap('component:a', 'capacity.peak', ['A7', 'A13']),
			gap('component:a', 'capacity.unitCapacity', ['A7', 'A13']),
			gap('component:a', 'recovery.detect', ['A8']),
			gap('component:b', 'deployment', ['A1', 'A2']),
			gap('component:c', 'owner', ['A22']),
		];
		const ranked = gapsByWhatTheyUnlock({ gaps, gapsOf: (ref) => gaps.filter((one) => one.ref === ref) });
		expect(
			ranked.map((entity) => [entity.ref, entity.gaps.map((one) => [one.gap.field, one.completes, one.brings])]),
		).toEqual([
			['component:b', [['deployment', ['A1', 'A2'], []]]],
			['component:c', [['owner', ['A22'], []]]],
			[
				'component:a',
				[
					['recovery.detect', ['A8'], []],
					['capacity.peak', [], ['A7', 'A13']],
					['capacity.unitCapacity', [], ['A7', 'A13']],
				],
			],
		]);
	});

	test('of two that unlock as much, the one that more flows and services wait for stands first', () => {
		const gaps = [
			{ ...gap('component:a', 'copies', ['A3', 'A4']), targets: 1 },
			{ ...gap('failure-domain:z', 'unavailability', ['A3', 'A4']), targets: 20 },
		];
		const ranked = gapsByWhatTheyUnlock({ gaps, gapsOf: (ref) => gaps.filter((one) => one.ref === ref) });
		expect(ranked.map(({ ref }) => ref)).toEqual(['failure-domain:z', 'component:a']);
	});
});
