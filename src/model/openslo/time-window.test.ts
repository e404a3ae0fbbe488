import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgetMinutes, timeWindowOf } from './time-window.ts';

const read = (window: object) => timeWindowOf({ timeWindow: [window] }, false);
const calendar = (startTime: unknown, timeZone: unknown = 'Europe/London') => ({ startTime, timeZone });

describe('windows of the calendar', () => {
	// By the calendar: February has 28 or 29 days, quarters from January 90 to 92, those from February 89 (February to April) to 92.
	test.each([
		['1M', '2026-01-01 00:00:00', [28, 31]],
		['1Q', '2026-01-01 00:00:00', [90, 92]],
		['1Q', '2026-02-01 00:00:00', [89, 92]],
		['3M', '2026-02-01T00:00', [89, 92]],
		['6M', '2026-01-01 00:00:00', [181, 184]],
		['1Y', '2026-04-06 00:00:00', [365, 366]],
		['4Y', '2024-02-29 12:30:00', [1460, 1461]],
		['2w', '2026-01-05 00:00:00', [14, 14]],
		['1d', '2026-01-05 00:00:00', [1, 1]],
		['5M', '2026-01-01 00:00:00', [150, 153]],
	])('%s from %s have %j days', (duration, startTime, days) => {
		const { calendar: found, faults } = read({ duration, isRolling: false, calendar: calendar(startTime) });
		expect(faults).toEqual([]);
		expect(found).toEqual({ written: duration, startTime, timeZone: 'Europe/London', days });
	});

	test('the budget of one is as long as the window is: 99.9 % of a month leaves 40.32 to 44.64 minutes', () => {
		const { calendar: month, window } = read({ duration: '1M', calendar: calendar('2026-01-01 00:00:00') });
		expect(window).toBeUndefined();
		expect(budgetMinutes(month!, 99.9)).toEqual([40.32, 44.64]);
		expect(budgetMinutes({ ...month!, days: undefined }, 99.9)).toBeUndefined();
	});

	test('the days are those between the dates, for any length and beginning', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 30 }),
				fc.integer({ min: 0, max: 11 }),
				fc.integer({ min: 0, max: 200 }),
				fc.integer({ min: 1990, max: 2110 }),
				(count, month, later, year) => {
					const startTime = `${year}-${String(month + 1).padStart(2, '0')}-01 00:00:00`;
					const [least, most] = read({ duration: `${count}M`, calendar: calendar(startTime) }).calendar!.days!;
					const days =
						(Date.UTC(year, month + count * (later + 1)) - Date.UTC(year, month + count * later)) / 86_400_000;
					expect(days).toBeGreaterThanOrEqual(least);
					expect(days).toBeLessThanOrEqual(most);
				},
			),
			{ numRuns: 1_000, examples: [[16, 0, 94, 2026]] },
		);
	});
});

test('rolling windows are as they were, and weeks are days', () => {
	expect(read({ duration: '4w', isRolling: true })).toEqual({
		written: '4w',
		window: '28d',
		calendar: undefined,
		faults: [],
	});
	expect(read({ duration: '1M', isRolling: true })).toMatchObject({ window: undefined, calendar: undefined });
	expect(
		timeWindowOf({ timeWindows: [{ unit: 'Month', count: 1, calendar: calendar('2026-01-01 00:00:00') }] }, true),
	).toMatchObject({
		written: '1M',
		calendar: { days: [28, 31] },
	});
	expect(timeWindowOf({}, false)).toEqual({ written: undefined, window: undefined, calendar: undefined, faults: [] });
});

test.each([
	[{ duration: '1M', isRolling: false }, 'no `calendar` says when it begins'],
	[
		{ duration: '1M', isRolling: true, calendar: calendar('2026-01-01 00:00:00') },
		'said to be rolling and has a calendar',
	],
	[{ duration: '1M', calendar: calendar('2026-02-30 00:00:00') }, '`startTime` of its calendar is no time'],
	[{ duration: '1M', calendar: calendar('soon') }, '`startTime` of its calendar is no time'],
	[{ duration: '1M', calendar: calendar('2026-01-01 00:00:00', '<script>') }, '`timeZone` of its calendar is no name'],
	[{ duration: 'a month' }, 'no duration such as'],
])('%j: %s', (window, fault) => {
	expect(read(window).faults.join('; ')).toContain(fault);
});

test('several windows are told, and the first is taken; nothing is thrown for any value', () => {
	const several = timeWindowOf({ timeWindow: [{ duration: '7d', isRolling: true }, { duration: '30d' }] }, false);
	expect(several).toMatchObject({ window: '7d', faults: [expect.stringContaining('several time windows')] });
	const any = fc.record({ duration: fc.anything(), isRolling: fc.anything(), calendar: fc.anything() });
	fc.assert(
		fc.property(
			any,
			fc.boolean(),
			(window, isAlpha) => void timeWindowOf({ timeWindow: [window], timeWindows: window }, isAlpha),
		),
		{ examples: [[{ duration: { toString: 0 }, isRolling: '', calendar: [] }, false]] },
	);
});
