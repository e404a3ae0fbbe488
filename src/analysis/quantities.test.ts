import { describe, expect, test } from 'vitest';
import { roundedDuration, shownDuration, toldDuration } from './quantities.ts';

describe('durations as readers are told them', () => {
	test.each([
		[0, '0 s'],
		[0.5, '0.5 ms'],
		[650, '650 ms'],
		[1310, '1.31 s'],
		[10_780, '10.78 s'],
		[90_000, '1 min 30 s'],
		[15 * 60_000, '15 min'],
		[262 * 60_000, '4 h 22 min'],
		[1_447_700, '24 min 7.7 s'],
		[26 * 3_600_000, '1 d 2 h'],
		[30 * 86_400_000, '30 d'],
	])('%d ms, exactly: %s', (time, text) => expect(shownDuration(time)).toBe(text));

	test.each([
		[41_666.7, '41.67 s'],
		[82.5 * 60_000, '1 h 23 min'],
		[17_696 * 60_000, '12 d 7 h'],
	])('%d ms, rounded: %s', (time, text) => expect(roundedDuration(time)).toBe(text));

	test('declared ones in the same way, with or without their source; other words as they are', () => {
		expect(toldDuration('15m')).toBe('15 min');
		expect(toldDuration({ value: '9500ms', source: 'measured' })).toBe('9.5 s');
		expect(toldDuration('550/s')).toBe('550/s');
		expect(toldDuration(0)).toBe('0');
		expect(toldDuration(undefined)).toBeUndefined();
	});
});
