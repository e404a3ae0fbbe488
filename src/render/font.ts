/**
 * The font the boxes are measured with. A page that shows a diagram must serve the same files under the same family name,
 * or labels will not fit their boxes.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The family name used in `font-family`. */
export const DIAGRAM_FONT_FAMILY = 'Inter';

/** The two weights a diagram uses: text, and titles and whatever an author made bold. */
export type FontWeight = 400 | 600;
export const FONT_WEIGHTS: readonly FontWeight[] = [400, 600];

/** Subsets in the order glyphs are looked up; what none of them has is estimated (see `geometry/text-width.ts`). */
export const FONT_SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'greek'] as const;
export type FontSubset = (typeof FONT_SUBSETS)[number];

const require = createRequire(import.meta.url);
const folder = join(dirname(require.resolve('@fontsource/inter/package.json')), 'files');

/** Absolute path of one font file. `woff2` is for browsers; `woff` holds the same outlines and opens faster in Node. */
export function fontPath(weight: FontWeight, subset: FontSubset, format: 'woff' | 'woff2'): string {
	return join(folder, `inter-${subset}-${weight}-normal.${format}`);
}

let hash: string | undefined;

/** A fingerprint of the measured files: another font version means other boxes, hence another cache key. */
export function fontHash(): string {
	if (hash === undefined) {
		const digest = createHash('sha256');
		for (const weight of FONT_WEIGHTS) digest.update(readFileSync(fontPath(weight, 'latin', 'woff')));
		hash = digest.digest('hex').slice(0, 16);
	}
	return hash;
}
