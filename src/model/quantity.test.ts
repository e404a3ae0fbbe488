import { describe, expect, test } from 'vitest';
import {
	durationMs,
	formatDuration,
	fractionOfPercent,
	groupedDigits,
	isCalendarDay,
	megabytesPerSecond,
	quantityOf,
	ratePerSecond,
	unavailabilityOf,
} from './quantity.ts';

test.each([
	['300ms', 300],
	['2s', 2000],
	['90m', 5_400_000],
	['4h', 14_400_000],
	['30d', 2_592_000_000],
	['0s', 0],
	['none', undefined],
	['unknown', undefined],
	[undefined, undefined],
])('duration %s', (text, ms) => expect(durationMs(text)).toBe(ms));

test('a quantity with its source is worth its value', () => {
	expect(durationMs({ value: '2s', source: 'measured', asOf: '2026-06-30' })).toBe(2000);
	expect(quantityOf({ value: 0.01, source: 'slo' })).toEqual({ value: 0.01, source: 'slo' });
	expect(quantityOf(0.01)).toEqual({ value: 0.01 });
	expect(quantityOf('none')).toBeUndefined();
});

test.each([
	['550/s', 550],
	['120/m', 2],
	['1800/h', 0.5],
	['86400/d', 1],
	['0.5/s', 0.5],
])('rate %s', (text, perSecond) => expect(ratePerSecond(text)).toBe(perSecond));

test('data rate and percentage', () => {
	expect(megabytesPerSecond('200GB/h')).toBeCloseTo(55.5556, 4);
	expect(fractionOfPercent(99.95)).toBeCloseTo(0.9995, 12);
});

describe('unavailability', () => {
	// DOMAIN A3: 720 h between failures and 1 h to repair give an availability of 0.998613.
	test('from mean times', () => expect(1 - unavailabilityOf({ mtbf: '720h', mttr: '1h' })!).toBeCloseTo(0.998613, 6));
	test('as given, whatever the mean times say', () =>
		expect(unavailabilityOf({ unavailability: { value: 0.01 }, mtbf: '720h', mttr: '1h' })).toBe(0.01));
	test('is a gap when half of it is missing', () => expect(unavailabilityOf({ mtbf: '720h' })).toBeUndefined());
});

test.each([
	[0, '0s'],
	[300, '300ms'],
	[2000, '2s'],
	[5_400_000, '90m'],
	[7_200_000, '2h'],
	[172_800_000, '2d'],
])('%d ms is written %s', (ms, text) => expect(formatDuration(ms)).toBe(text));

test.each([
	['2026-02-28', true],
	['2026-02-29', false],
	['2028-02-29', true],
	['2026-13-01', false],
	['2026-04-31', false],
])('%s', (day, exists) => expect(isCalendarDay(day)).toBe(exists));

test.each([
	[0, '0'],
	[999, '999'],
	[3600, '3,600'],
	[10_800_000, '10,800,000'],
])('digits of %d in groups', (value, told) => expect(groupedDigits(value)).toBe(told));
