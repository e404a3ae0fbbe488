import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { nearest } from './suggest.ts';

describe('nearest', () => {
	test.each([
		['replcas', ['replicas', 'requireK', 'strategy'], 'replicas'],
		['ower', ['owner', 'tier'], 'owner'],
		['payment_api', ['payment-api', 'payments-app'], 'payment-api'],
		['paymentApi', ['payment-api'], 'payment-api'],
		['Hard', ['hard', 'soft', 'unknown'], 'hard'],
		['teir', ['tier', 'type'], 'tier'],
		['ledger', ['component', 'flow'], undefined],
		['x', ['id', 'to'], undefined],
		['', ['a', 'id'], undefined],
		['ab', ['ac', 'aa'], 'aa'],
		['same', ['same'], undefined],
	])('%s among %j is %s', (written, candidates, expected) => expect(nearest(written, candidates)).toBe(expected));
});

/** The textbook table, all of it, to compare the short-cut version with. */
function fullDistance(a: string, b: string): number {
	const table = Array.from({ length: a.length + 1 }, (_, i) =>
		Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
	);
	for (let i = 1; i <= a.length; i++) {
		for (let j = 1; j <= b.length; j++) {
			const swap =
				i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
					? table[i - 2]![j - 2]! + 1
					: Number.POSITIVE_INFINITY;
			const replace = table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
			table[i]![j] = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, replace, swap);
		}
	}
	return table[a.length]![b.length]!;
}

test('the distance is the textbook one, up to its limit', () => {
	const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
	fc.assert(
		fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
			expect(editDistance(a, b, limit)).toBe(Math.min(fullDistance(a, b), limit + 1));
		}),
		{ numRuns: 2000 },
	);
});
