import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backlogAfter, backlogs } from './backlog.ts';
import { shownCount } from './quantities.ts';
import { modelOf } from './testing/model-of.ts';

const figures = { arrivalPerSecond: 200, drainPerSecond: 300, maxMessages: 1_440_000, retentionMs: 7_200_000 };

describe('DOMAIN A14', () => {
	test('200/s, outage 1800 s: backlog 360 000; 300/s: drain 3600 s, normal after 5400 s', () => {
		expect(backlogAfter(figures, 1_800_000)).toEqual({
			outageMs: 1_800_000,
			messages: 360_000,
			waiting: 360_000,
			fits: true,
			drainMs: 3_600_000,
			normalAfterMs: 5_400_000,
			withinRetention: true,
		});
	});

	test('more declared than fits: 900 M at 1500/s are full after 600 000 s, not after 14 days', () => {
		const stream = (absorbs: '14d' | '7d' | '6d') =>
			backlogs(
				modelOf([
					{ kind: 'component', id: 'q', capacity: { queue: { maxMessages: 900_000_000, arrivalRate: '1500/s' } } },
					{ kind: 'component', id: 'c', dependencies: [{ to: 'q', criticality: 'soft', async: { absorbs } }] },
				]),
			).buffers.find(({ ref }) => ref === 'dependency:c/0');
		expect(stream('14d')).toMatchObject({ absorbsMs: 1_209_600_000, fullAfterMs: 600_000_000 });
		// 7 days are 604 800 s, within a hundredth of what fits; 6 days are less.
		expect(stream('7d')).toMatchObject({ fullAfterMs: undefined });
		expect(stream('6d')).toMatchObject({ fullAfterMs: undefined });
	});

	test('buffer 1.44 M absorbs 7200 s; retention of 2 h allows an outage of 40 min', () => {
		const model = modelOf([
			{
				kind: 'component',
				id: 'q',
				capacity: { queue: { maxMessages: 1_440_000, retention: '2h', arrivalRate: '200/s', drainRate: '300/s' } },
			},
		]);
		expect(backlogs(model).buffers[0]).toMatchObject({ absorbsMs: 7_200_000, neverDrains: false });
		expect(backlogs(model).buffers[0]!.longestOutageMs).toBeCloseTo(2_400_000, 3);
	});

	describe('12 partitions, 300/s arrive, 480/s can be worked off: 40/s of each', () => {
		const topic = (queue: object, drainRate?: string) =>
			backlogs(
				modelOf([
					{ kind: 'component', id: 'q', capacity: { queue: { arrivalRate: '300/s', retention: '6h', ...queue } } },
					{ kind: 'component', id: 'c', dependencies: [{ to: 'q', criticality: 'soft', async: { drainRate } }] },
				] as never),
			).buffers;
		const hour = 3_600_000;
		const afterAnHour = (buffers: ReturnType<typeof topic>) =>
			buffers.map(({ outages }) => outages.find(({ outageMs }) => outageMs === hour)!);

		test('spread evenly: 1,080,000 wait for 1,080,000 / 180 = 6000 s, as without partitions', () => {
			for (const more of [{}, { partitions: 12 }, { partitions: 12, fullestShare: 1 / 12 }, { fullestShare: 0.5 }])
				for (const after of afterAnHour(topic({ drainRate: '480/s', ...more })))
					expect(after).toMatchObject({ waiting: 1_080_000, drainMs: 6_000_000 });
		});

		test('one gets 10 %: 30/s against 40/s, 108,000 wait there for 10,800 s; nothing expires after 6 h x (1 - 30/40)', () => {
			const buffers = topic({ drainRate: '480/s', partitions: 12, fullestShare: 0.1 });
			expect(buffers).toHaveLength(2);
			for (const after of afterAnHour(buffers)) expect(after.drainMs).toBeCloseTo(10_800_000, 3);
			for (const { longestOutageMs, neverDrains, fullest } of buffers) {
				expect(longestOutageMs).toBeCloseTo(1.5 * hour, 3);
				expect(neverDrains).toBe(false);
				expect(fullest).toEqual({ partitions: 12, share: 0.1, evenPerSecond: 480 });
			}
		});

		test('one gets 16 %: 48/s against 40/s, it never drains, although 480/s are more than 300/s', () => {
			for (const { neverDrains, outages } of topic({ drainRate: '480/s', partitions: 12, fullestShare: 0.16 })) {
				expect(neverDrains).toBe(true);
				expect(outages.map(({ drainMs }) => drainMs)).toEqual([undefined, undefined, undefined]);
			}
		});

		test('the rate of a consumer counts for the partitions of the queue that it reads', () => {
			const [edge, queue] = topic({ partitions: 12, fullestShare: 0.1 }, '480/s');
			expect(edge!.drainPerSecond).toBeCloseTo(400, 9);
			expect(queue!.drainPerSecond).toBeUndefined();
		});
	});

	test('it never drains when it is worked off no faster than it fills', () => {
		const after = backlogAfter({ ...figures, drainPerSecond: 200 }, 1000)!;
		expect(after).toMatchObject({ drainMs: undefined, normalAfterMs: undefined, withinRetention: false });
	});
});

test('what does not fit does not wait, and is not worked off', () => {
	// 100/s for 15 minutes are 90 000, and 1 000 fit: they are gone in 1 000 / (120 - 100) = 50 s, and 89 000 found no room.
	const after = backlogAfter({ ...figures, arrivalPerSecond: 100, drainPerSecond: 120, maxMessages: 1000 }, 900_000);
	expect(after).toMatchObject({
		messages: 90_000,
		waiting: 1000,
		fits: false,
		drainMs: 50_000,
		normalAfterMs: 950_000,
	});
});

test('an edge takes what it says, else what its queue says, and names what nobody says', () => {
	const model = modelOf([
		{ kind: 'component', id: 'a', dependencies: [{ to: 'q', criticality: 'soft', async: { maxMessages: 100 } }] },
		{ kind: 'component', id: 'q', capacity: { queue: { arrivalRate: '10/s', retention: '1h' } } },
	]);
	const [edge] = backlogs(model).buffers;
	expect(edge).toMatchObject({ ref: 'dependency:a/0', arrivalPerSecond: 10, maxMessages: 100, absorbsMs: 10_000 });
	expect(edge!.missing.map(({ field }) => field)).toEqual(['dependencies[].async.drainRate']);
});

test('no rate, not even zero, gives a number that is none', () => {
	const rate = fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined });
	fc.assert(
		fc.property(rate, rate, fc.integer({ min: 0, max: 1e9 }), (arrival, drain, outage) => {
			const after = backlogAfter({ ...figures, arrivalPerSecond: arrival, drainPerSecond: drain }, outage);
			if (arrival === undefined) {
				expect(after).toBeUndefined();
				return;
			}
			for (const value of Object.values(after!))
				if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
			// A longer outage never leaves less.
			const longer = backlogAfter({ ...figures, arrivalPerSecond: arrival, drainPerSecond: drain }, outage + 1000)!;
			expect(longer.messages).toBeGreaterThanOrEqual(after!.messages);
		}),
	);
});

test.each([
	[0, '0'],
	[999.6, '1,000'],
	[130_000_000, '130,000,000'],
	[-12_345, '-12,345'],
])('%d messages are written %s', (value, expected) => {
	expect(shownCount(value)).toBe(expected);
});
