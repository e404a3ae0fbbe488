import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fr } from './fr/fr.ts';
import { patternOf } from './pattern.ts';
import { patternIndex } from './pattern-index.ts';

const texts = Object.keys(fr).flatMap((english) => english.split('|'));
const patterns = texts.flatMap((english) => patternOf(english, '') ?? []);
const index = patternIndex(patterns);

test('no pattern that a text may fit is left out, and they stay in order', () => {
	const value = fc.oneof(fc.constantFrom('7', 'x', 'Größe', ', a', 'é', '', 'the loss of it'), fc.string());
	const filled = fc
		.tuple(fc.constantFrom(...texts), fc.array(value, { minLength: 8, maxLength: 8 }))
		.map(([text, values]) => text.replace(/\{[a-z]+\d?\}/g, () => values.pop() ?? ''));
	fc.assert(
		fc.property(filled, (text) => {
			const found = index(text);
			const held = patterns.filter(({ holds }) => text.includes(holds));
			expect(found.filter(({ holds }) => text.includes(holds))).toEqual(held);
		}),
		{ numRuns: 300 },
	);
});

test('most are left out', () => {
	expect(patterns.length).toBeGreaterThan(1000);
	expect(index('The ledger is lost at once, and nothing is left of it').length).toBeLessThan(patterns.length / 4);
});
