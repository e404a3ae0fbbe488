import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capacityAfterLoss } from './capacity-after-loss.ts';
import { type Document, modelOf } from './testing/model-of.ts';

const zone = (id: string): Document => ({ kind: 'failure-domain', id, type: 'az' });
const zones = [zone('a'), zone('b'), zone('c')];
/** A component with as many copies per zone as given. */
const spread = (counts: readonly number[], unitCapacity: string, peak: string, target?: number): Document => ({
	kind: 'component',
	id: 'api',
	capacity: { unitCapacity, peak, ...(target === undefined ? {} : { targetUtilisation: target }) },
	deployment: {
		prod: {
			replicas: counts.flatMap((count, at) =>
				Array.from({ length: count }, (_, copy) => ({ id: `${'abc'[at]}${copy}`, domains: [`az:${'abc'[at]}`] })),
			),
		},
	},
});
const report = (...documents: readonly Document[]) => capacityAfterLoss(modelOf([...zones, ...documents]));
const without = (found: ReturnType<typeof report>, domain: string) =>
	found.rows.find((row) => row.disruption === `failure-domain:${domain}`);

describe('DOMAIN A7', () => {
	test('3 x 300/s, peak 550: .6111 -> .9167; 825/s would be needed', () => {
		const found = report(spread([1, 1, 1], '300/s', '550/s', 0.75));
		const row = without(found, 'a')!;
		expect(row.rhoBefore).toBeCloseTo(0.6111, 4);
		expect(row.rho).toBeCloseTo(0.9167, 4);
		expect(row.status).toBe('hot');
		expect(found.zones[0]).toMatchObject({
			zones: 3,
			factor: 1.5,
			neededPerSecond: 825,
			hasPerSecond: 900,
			isEnough: true,
		});
	});

	test('peak 650: 1.0833, overload; one more copy: .7222', () => {
		const row = without(report(spread([1, 1, 1], '300/s', '650/s', 0.75)), 'b')!;
		expect(row.rho).toBeCloseTo(1.0833, 4);
		expect(row.status).toBe('overload');
		expect(row.mend).toMatchObject({ copies: 1, outside: 'failure-domain:b' });
		expect(row.mend!.rho).toBeCloseTo(650 / 900, 9);
	});

	test('uneven 5/2/2 x 100/s, lose the 5: 550/400 = 1.375', () => {
		expect(without(report(spread([5, 2, 2], '100/s', '550/s')), 'a')!.rho).toBeCloseTo(1.375, 9);
	});

	test.each([
		[2, 2],
		[3, 1.5],
		[4, 4 / 3],
	])('static stability over %i zones: factor %d', (count, factor) => {
		const ids = Array.from({ length: count }, (_, at) => `z${at}`);
		const documents: Document[] = [
			...ids.map(zone),
			{
				kind: 'component',
				id: 'api',
				capacity: { unitCapacity: '100/s', peak: '100/s' },
				deployment: { prod: { replicas: ids.map((id) => ({ id, domains: [`az:${id}`] })) } },
			},
		];
		expect(capacityAfterLoss(modelOf(documents)).zones[0]!.factor).toBeCloseTo(factor, 9);
	});
});

test('a standby carries nothing until the other is lost', () => {
	const found = report({
		kind: 'component',
		id: 'db',
		capacity: { unitCapacity: '100/s', peak: '80/s' },
		deployment: {
			prod: {
				strategy: 'hot-standby',
				replicas: [
					{ id: 'p', role: 'primary', domains: ['az:a'] },
					{ id: 's', role: 'standby', domains: ['az:b'] },
				],
			},
		},
	});
	expect(without(found, 'a')).toMatchObject({ serving: 1, rho: 0.8, rhoBefore: 0.8, status: 'fits', mend: undefined });
});

test('no autoscaling credit; another environment is shown beside and not counted', () => {
	const found = capacityAfterLoss(
		modelOf([
			{ kind: 'failure-domain', id: 'near', type: 'region' },
			{ kind: 'failure-domain', id: 'far', type: 'region' },
			{ kind: 'environment', id: 'dr', stage: 'disaster-recovery' },
			{
				kind: 'component',
				id: 'api',
				capacity: { unitCapacity: '100/s', peak: '150/s' },
				deployment: {
					prod: { replicas: { n: 2, spread: ['region:near'] }, autoscaling: { min: 2, max: 20 } },
					dr: { replicas: { n: 3, spread: ['region:far'] } },
				},
			},
		]),
	);
	expect(found.rows).toHaveLength(1);
	expect(found.rows[0]).toMatchObject({
		status: 'lost',
		rho: undefined,
		standby: { environment: 'dr', copies: 3, rho: 0.5 },
	});
});

test('rates of zero and missing rates are gaps, never a ratio', () => {
	const found = report(spread([1, 1], '0/s', '10/s'));
	expect(found.rows).toEqual([]);
	expect(found.missing.map(({ field }) => field)).toEqual(['capacity.unitCapacity']);
	const silent = report({
		kind: 'component',
		id: 'x',
		deployment: { prod: { replicas: { n: 2, spread: ['az:a', 'az:b'] } } },
	});
	expect(silent.missing.map(({ field }) => field)).toEqual(['capacity.unitCapacity', 'capacity.peak']);
});

describe('properties', () => {
	const counts = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 });
	test('losing something never helps, every number is finite, and the mended component carries the load', () => {
		fc.assert(
			fc.property(counts, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 2000 }), (list, unit, peak) => {
				const found = report(spread(list, `${unit}/s`, `${peak}/s`, 0.8));
				for (const row of found.rows) {
					expect(row.rho === undefined || row.rho >= row.rhoBefore - 1e-12).toBe(true);
					expect(JSON.stringify(row)).not.toContain('null');
					if (row.mend === undefined) continue;
					expect(row.mend.copies).toBeGreaterThan(0);
					expect(row.mend.rho).toBeLessThanOrEqual(0.8 + 1e-9);
				}
			}),
		);
	});

	test('the same whatever the order of the copies', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 }), (order) => {
				const copies = order.map((at) => ({ id: `r${at}`, domains: [`az:${'abc'[at % 3]}`] }));
				const found = report({
					kind: 'component',
					id: 'api',
					capacity: { unitCapacity: '100/s', peak: '450/s' },
					deployment: { prod: { replicas: copies } },
				});
				expect(found.rows.map(({ disruption, rho }) => [disruption, rho])).toEqual([
					['failure-domain:a', 1.125],
					['failure-domain:b', 1.125],
					['failure-domain:c', 1.125],
				]);
			}),
		);
	});
});
