import { expect, test } from 'vitest';
import { clockChanges, firstMomentOf, isShownTwice, isTimeZone, nearestTimeZone, offsetAt } from './time-zone.ts';

const at = (text: string): number => Date.parse(text);
const hour = 3_600_000;

test.each([
	['Europe/London', true],
	['UTC', true],
	['Asia/Kolkata', true],
	['Europe/Lodon', false],
	['CEST', false],
	['+01:00', false],
	['', false],
])('%s is a time zone: %s', (name, expected) => {
	expect(isTimeZone(name)).toBe(expected);
});

test.each([
	['Europe/Lodon', 'Europe/London'],
	['europe/berln', 'Europe/Berlin'],
	['the office', undefined],
])('nearest to %s is %s', (name, expected) => {
	expect(nearestTimeZone(name)).toBe(expected);
});

// Offsets, days and hours of change as the time zone database gives them (EU: last Sundays of March and October, 01:00 UTC).
test.each([
	['Europe/London', '2026-12-01T12:00:00Z', 0],
	['Europe/London', '2026-07-01T12:00:00Z', 1],
	['Asia/Kolkata', '2026-07-01T12:00:00Z', 5.5],
	['America/St_Johns', '2026-12-01T12:00:00Z', -3.5],
])('%s at %s is %d hours ahead', (zone, moment, hours) => {
	expect(offsetAt(zone, at(moment))).toBe(hours * hour);
});

test.each([
	['Europe/Berlin', ['2027-03-28T01:00:00Z', '2027-10-31T01:00:00Z']],
	['America/New_York', ['2027-03-14T07:00:00Z', '2027-11-07T06:00:00Z']],
	['Asia/Tokyo', []],
	['nowhere', []],
])('clocks of %s change', (zone, expected) => {
	expect(clockChanges(zone, at('2026-12-01T00:00:00Z'), 366)).toEqual(expected.map(at));
});

test.each([
	['an ordinary day', '2027-06-01T17:40', '2027-06-01T15:40:00Z'],
	['before the change of that day', '2027-10-31T01:30', '2027-10-30T23:30:00Z'],
	['after the change of that day', '2027-10-31T12:00', '2027-10-31T11:00:00Z'],
	['shown twice: the first', '2027-10-31T02:30', '2027-10-31T00:30:00Z'],
	['never shown: the earlier that may be meant', '2027-03-28T02:30', '2027-03-28T00:30:00Z'],
	['the first minute after clocks were put forward', '2027-03-28T03:00', '2027-03-28T01:00:00Z'],
])('Europe/Berlin, %s', (_name, shown, moment) => {
	expect(firstMomentOf('Europe/Berlin', at(`${shown}:00Z`))).toBe(at(moment));
});

test.each([
	['2027-10-31T00:30:00Z', true],
	['2027-10-31T01:30:00Z', true],
	['2027-10-31T01:00:00Z', true],
	['2027-10-30T23:59:59Z', false],
	['2027-10-31T02:00:00Z', false],
	['2027-03-28T01:00:00Z', false],
	['2027-06-01T00:30:00Z', false],
])('clocks of Berlin show what they show at %s twice: %s', (moment, expected) => {
	expect(isShownTwice('Europe/Berlin', at(moment))).toBe(expected);
});

test('no moment where there is no such zone', () => {
	expect(firstMomentOf('nowhere', 0)).toBeUndefined();
	expect(offsetAt('nowhere', 0)).toBeUndefined();
});
