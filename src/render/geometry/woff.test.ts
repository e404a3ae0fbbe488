import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { expect, test } from 'vitest';
import { FONT_SUBSETS, FONT_WEIGHTS, fontPath } from '../font.ts';
import { unpackWoff } from './woff.ts';

const WORDS = ['Payment gateway', 'AVAToWa.,', 'Zażółć Łódź', 'Жук и Ωμέγα', 'A-B (x) -> 3x4: 12:30'];

test.each(FONT_SUBSETS.flatMap((subset) => FONT_WEIGHTS.map((weight) => [subset, weight] as const)))(
	'%s %d unpacked is the font that fontkit reads from the packed file',
	(subset, weight) => {
		const path = fontPath(weight, subset, 'woff');
		const packed = fontkit.openSync(path) as fontkit.Font;
		const unpacked = fontkit.create(unpackWoff(readFileSync(path))) as fontkit.Font;
		expect(unpacked.characterSet).toEqual(packed.characterSet);
		for (const word of WORDS) {
			expect(unpacked.layout(word).advanceWidth).toBe(packed.layout(word).advanceWidth);
		}
		expect([unpacked.ascent, unpacked.descent, unpacked.xHeight]).toEqual([
			packed.ascent,
			packed.descent,
			packed.xHeight,
		]);
	},
);

test('anything else is refused', () => {
	expect(() => unpackWoff(Buffer.alloc(64))).toThrow('WOFF');
});
