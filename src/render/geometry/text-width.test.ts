/** Promise: adding up letters and pairs of letters gives the width that the font's own layout gives, in both weights. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as fontkit from 'fontkit';
import { expect, test } from 'vitest';
import { type FontWeight, fontPath } from '../font.ts';
import { textWidth } from './text-width.ts';
import { unpackWoff } from './woff.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz '];

const open = (weight: FontWeight) => fontkit.create(unpackWoff(readFileSync(fontPath(weight, 'latin', 'woff'))));
const fonts = { 400: open(400), 600: open(600) };

/** px at 64 px, rounded up to a 64th of a pixel as Chromium does. */
function laidOut(text: string, weight: FontWeight): number {
	const font = fonts[weight];
	if (!('layout' in font)) throw new Error('not one font');
	return Math.ceil((font.layout(text).advanceWidth / font.unitsPerEm) * 64 * 64 - 1e-6) / 64;
}

test.each([400, 600] as const)('weight %i', (weight) => {
	for (const text of ['AVAToWA Ty', 'fi ffl', 'Payment orchestrator', 'LTV Wo'])
		expect(textWidth(text, 64, weight)).toBe(laidOut(text, weight));
	const text = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 30 });
	fc.assert(
		fc.property(text, (letters) => {
			expect(textWidth(letters, 64, weight)).toBe(laidOut(letters, weight));
		}),
		{ numRuns: 300 },
	);
});
