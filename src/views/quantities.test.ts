import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { availabilityPercents } from './availability-range.ts';
import { availabilityPercent, minutesText, threeDigits } from './quantities.ts';
import { availabilityText } from './what-if/words.ts';

describe('shares of time', () => {
	test.each([
		[0, '100 %'],
		[0.00174, '99.826 %'],
		[0.0118, '98.82 %'],
		[0.5, '50.0 %'],
		[1e-7, '99.9999900 %'],
		[1, '0 %'],
	])('down for %f of the time is up for %s, on a page and in a what-if', (unavailability, expected) => {
		expect(availabilityPercent(unavailability)).toBe(expected);
		expect(availabilityText({ kind: 'exact', unavailability })).toBe(expected);
	});

	test('a range has as many digits as tell its ends apart', () => {
		expect(availabilityPercents(0.0118, 0.00174)).toEqual(['98.82 %', '99.826 %']);
		expect(availabilityPercents(0.03294, 0.03286)).toEqual(['96.706 %', '96.714 %']);
		expect(availabilityPercents(0.0118, 0.0118)).toEqual(['98.82 %', '98.82 %']);
	});

	test('what can fail is never up for 100 %', () => {
		fc.assert(
			fc.property(fc.double({ min: 1e-11, max: 1, noNaN: true }), (unavailability) => {
				expect(availabilityPercent(unavailability)).not.toMatch(/^100/);
			}),
		);
	});

	test('three digits of what is lost, in the unit in which it can be read', () => {
		expect([0, 0.0000174, 0.00174, 3.484, 4234.4].map(threeDigits)).toEqual([
			'0',
			'1.74e-5',
			'0.00174',
			'3.48',
			'4234',
		]);
		expect([0, 0.0432, 21.6, 75.1, 4234.4].map(minutesText)).toEqual([
			'0 min',
			'2.59 s',
			'21.6 min',
			'1 h 15 min',
			'2 d 23 h',
		]);
	});
});
