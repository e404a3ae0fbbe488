import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asWrittenHere } from './as-written-here.ts';
import { conceptSchema, schemaAt } from './schema-lookup.ts';

const at = (concept: string, ...path: string[]) => schemaAt(conceptSchema(concept), {}, path)!;
const duration = at('component', 'recovery', 'restoreTime');
const rate = at('flow', 'peakRate');
const fraction = at('capacity', 'targetUtilisation');
const percentage = at('slo', 'target');
const day = at('component', 'validFrom');
const id = at('component', 'id');

test.each([
	[duration, '6 minutes', '6m'],
	[duration, '1.5h', '90m'],
	[duration, '0.5 sec', '500ms'],
	[duration, '1h 30min', '90m'],
	[duration, '24 hours', '24h'],
	[duration, '2 Days', '2d'],
	[duration, 'PT5M', '5m'],
	[duration, 'P1DT12H', '36h'],
	[duration, 'PT', undefined],
	[duration, '0.0001s', undefined],
	[duration, '5 parsecs', undefined],
	[duration, 'about 5 minutes', undefined],
	[duration, '5', undefined],
	[duration, 500, undefined],
	[rate, '100 rps', '100/s'],
	[rate, '3.5 TPM', '3.5/m'],
	[rate, '20 per second', '20/s'],
	[rate, '5 requests/min', '5/m'],
	[rate, '250/sec', '250/s'],
	[rate, 'fast', undefined],
	[rate, '5 per zebra', undefined],
	[fraction, 75, '0.75'],
	[fraction, '75%', '0.75'],
	[fraction, '0.5 %', '0.005'],
	[fraction, 0.75, undefined],
	[fraction, 750, undefined],
	[fraction, -1, undefined],
	[percentage, '99.95 %', '99.95'],
	[percentage, '101%', undefined],
	[day, '2026/3/1', '2026-03-01'],
	[day, '1.3.2026', '2026-03-01'],
	[day, '3/1/2026', undefined],
	[id, 'Ledger API', 'ledger-api'],
	[id, 'ledgerApi_v2', 'ledger-api-v2'],
	[id, '___', undefined],
])('%#: `%s` is written as %s', (located, written, meant) => expect(asWrittenHere(located, written)).toBe(meant));

const words = { millisecond: 1, seconds: 1000, min: 60_000, Hours: 3_600_000, day: 86_400_000 };
const short = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

test('a sum of times keeps its length', () => {
	const part = fc.tuple(fc.integer({ min: 1, max: 500 }), fc.constantFrom(...Object.keys(words)));
	fc.assert(
		fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', ''), (parts, space) => {
			const wanted = parts.reduce((sum, [amount, word]) => sum + amount * words[word as keyof typeof words], 0);
			const meant = asWrittenHere(duration, parts.map(([amount, word]) => `${amount}${space}${word}`).join(' '));
			const [, amount, unit] = /^(\d+)(ms|s|m|h|d)$/.exec(meant!)!;
			expect(Number(amount) * short[unit as keyof typeof short]).toBe(wanted);
		}),
	);
});

test('any text is answered in time, with a value that fits or with none', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 100 }), (written) => {
			const meant = asWrittenHere(duration, written);
			if (meant !== undefined) expect(meant).toMatch(/^\d{1,12}(?:ms|s|m|h|d)$/);
		}),
		{ numRuns: 2000 },
	);
});
