import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backlogAfter } from '#analysis/backlog.ts';
import { type CalculatorKind, calculators, reckon, toleranceLeft } from './calculators.ts';

test.each([
	// DOMAIN A14: 200/s for 1800 s leave 360 000; at 300/s they take 3600 s.
	['backlog', { waiting: 360_000, arriving: 200, worked: 300 }, 'Worked off in 1 h.', 'good'],
	[
		'backlog',
		{ waiting: 360_000, arriving: 200, worked: 200 },
		'Never worked off: 200/s arrive and 200/s are worked off. Add capacity or take load away.',
		'bad',
	],
	[
		'backlog',
		{ waiting: 360_000, arriving: 200, worked: 300, kept: 30 },
		'Worked off in 1 h, but the oldest expire in 30 min: some are lost before that.',
		'bad',
	],
	['backlog', { waiting: 0, arriving: 5, worked: 1 }, 'Nothing waits.', 'good'],
	['backlog', { waiting: 10 }, 'Fill in: arriving, worked off.', 'info'],
	[
		'backlog',
		{ waiting: Number.NaN, arriving: -1, worked: Number.POSITIVE_INFINITY },
		'Fill in: waiting now, arriving, worked off.',
		'info',
	],
	[
		'capacity',
		{ copies: 2, each: 300, load: 550, target: 60 },
		'91.67 % used, more than the 60 % meant: it carries, with little room.',
		'warning',
	],
	['capacity', { copies: 2, each: 300, load: 650 }, '108.33 % used: overloaded. Shed 50/s or add copies.', 'bad'],
	['capacity', { copies: 0, each: 300, load: 650 }, 'Nothing is left that carries anything.', 'bad'],
	['capacity', { copies: 3, each: 300, load: 450 }, '50 % used: it carries.', 'good'],
	// DOMAIN A16: 99.95 % over 30 d is a budget of 21.6 min.
	[
		'budget',
		{ errors: 100, objective: 99.95, window: 30 },
		'Burns 2000 times as fast as planned: what is left is gone in 21 min 36 s.',
		'bad',
	],
	// Google SRE workbook: 14.4 burns 2 % of a month in an hour, so all of it in 50 hours.
	[
		'budget',
		{ errors: 1.44, objective: 99.9, window: 30 },
		'Burns 14.4 times as fast as planned: what is left is gone in 2 d 2 h.',
		'bad',
	],
	[
		'budget',
		{ errors: 0.05, objective: 99.9, window: 30 },
		'Burns 0.5 times as fast as planned: what is left is gone in 60 d.',
		'good',
	],
	['budget', { errors: 0, objective: 99.9, window: 30 }, 'No budget burns.', 'good'],
	['budget', { errors: 1, objective: 100, window: 30 }, 'An objective of 100 percent has no budget.', 'info'],
	['budget', { errors: 101, objective: 99, window: 30 }, 'More than 100 percent cannot be.', 'info'],
] as const)('%s of %j: %s', (kind, values, text, tone) => {
	expect(reckon(kind, values)).toEqual({ text, tone });
});

describe('whatever is filled in', () => {
	const number = fc.option(fc.double(), { nil: undefined });
	test.each(Object.keys(calculators) as CalculatorKind[])('%s never shows what is no number', (kind) => {
		const names = calculators[kind].fields.map(({ name }) => name);
		fc.assert(
			fc.property(fc.tuple(...names.map(() => number)), (values) => {
				const given = Object.fromEntries(names.map((name, at) => [name, values[at]]));
				expect(reckon(kind, given).text).not.toMatch(/NaN|Infinity|undefined|e[+-]|-\d/);
			}),
		);
	});

	test('the backlog that an outage leaves is worked off as A14 says', () => {
		const rate = fc.integer({ min: 1, max: 10_000 });
		fc.assert(
			fc.property(rate, rate, fc.integer({ min: 1, max: 86_400 }), (arriving, worked, seconds) => {
				const known = backlogAfter(
					{ arrivalPerSecond: arriving, drainPerSecond: worked, maxMessages: undefined, retentionMs: undefined },
					seconds * 1000,
				);
				const answer = reckon('backlog', { waiting: known!.messages, arriving, worked });
				expect(answer.text.startsWith('Never')).toBe(known!.drainMs === undefined);
			}),
		);
	});
});

test.each([
	['02:00', '2 h left', 'good'],
	['03:10', '50 min left', 'warning'],
	['03:59', '1 min left', 'warning'],
	['04:00', 'Exceeded 0 s ago', 'bad'],
	['06:30', 'Exceeded 2 h 30 min ago', 'bad'],
	['-1', 'The start lies ahead.', 'info'],
] as const)('a tolerance of four hours from midnight on, at %s: %s', (at, text, tone) => {
	const start = Date.UTC(2026, 10, 28);
	const now = at === '-1' ? start - 1 : start + Date.parse(`1970-01-01T${at}:00Z`);
	expect(toleranceLeft(4 * 3_600_000, start, now)).toEqual({ text, tone });
});
