/**
 * How wide and tall a text is, from the real font files. Agrees with Chromium to 0.02 px for glyphs the font has
 * (advances with kerning and contextual alternates, rounded up to 1/64 px, as Chromium's layout units do).
 */
import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { FONT_SUBSETS, type FontSubset, type FontWeight, fontPath } from '#render/font.ts';
import { unpackWoff } from './woff.ts';

type FontFile = Extract<ReturnType<typeof fontkit.create>, { hasGlyphForCodePoint: unknown }>;

const openFonts = new Map<string, FontFile>();
const advances = new Map<string, number>();
/** In em, from where the glyph starts. */
const inks = new Map<string, { readonly right: number; readonly advance: number }>();
const NO_INK = { right: 0, advance: 0 };

/** Width in px of a text without line breaks, as Chromium's `getComputedTextLength` gives it. */
export function textWidth(text: string, size: number, weight: FontWeight): number {
	return Math.ceil(advance(text, weight) * size * 64 - 1e-6) / 64;
}

/**
 * How far in px the ink of the last glyph reaches beyond its advance. Chromium counts ink to the box of a text, rounded out to
 * whole pixels from where the glyph starts, so that a final `t` or `y` makes the box a little wider.
 */
export function textOverhang(text: string, size: number, weight: FontWeight): number {
	const last = [...text].at(-1);
	if (last === undefined || last === ' ') return 0;
	const key = `${weight}${last}`;
	let ink = inks.get(key);
	if (!ink) {
		const font = fontFor(last.codePointAt(0)!, weight);
		const glyph = font?.glyphForCodePoint(last.codePointAt(0)!);
		ink =
			font && glyph
				? { right: glyph.bbox.maxX / font.unitsPerEm, advance: glyph.advanceWidth / font.unitsPerEm }
				: NO_INK;
		inks.set(key, ink);
	}
	return Math.max(0, Math.ceil(ink.right * size) - ink.advance * size);
}

/** Distance in px from the baseline to the top of a line box; Chromium rounds it to whole pixels. */
export function ascent(size: number): number {
	const font = baseFont();
	return Math.round((font.ascent / font.unitsPerEm) * size);
}

/** Distance in px from the baseline to the bottom of a line box, rounded like the ascent. */
export function descent(size: number): number {
	const font = baseFont();
	return Math.round((-font.descent / font.unitsPerEm) * size);
}

/** Height in px of a lower-case x: the `ex` unit, and twice the shift of `dominant-baseline: middle`. */
export function xHeight(size: number): number {
	const font = baseFont();
	return (font.xHeight / font.unitsPerEm) * size;
}

function baseFont(): FontFile {
	return openFont(400, 'latin');
}

function openFont(weight: FontWeight, subset: FontSubset): FontFile {
	const key = `${subset} ${weight}`;
	let font = openFonts.get(key);
	if (!font) {
		font = fontkit.create(unpackWoff(readFileSync(fontPath(weight, subset, 'woff')))) as FontFile;
		openFonts.set(key, font);
	}
	return font;
}

/** The width in em. Labels repeat a lot within and between diagrams, and wrapping measures the same words again and again. */
function advance(text: string, weight: FontWeight): number {
	const key = `${weight}${text}`;
	let width = advances.get(key);
	if (width === undefined) {
		width = runsOf(text, weight).reduce((sum, run) => sum + runAdvance(run.text, run.font), 0);
		if (advances.size > 100_000) advances.clear();
		advances.set(key, width);
	}
	return width;
}

interface Run {
	text: string;
	readonly font: FontFile | undefined;
}

/** Cuts a text where the font file that has the glyphs changes; a space stays with the run before it. */
function runsOf(text: string, weight: FontWeight): Run[] {
	const runs: Run[] = [];
	for (const character of text) {
		const last = runs.at(-1);
		if (character === ' ' && last?.font) last.text += character;
		else {
			const font = fontFor(character.codePointAt(0)!, weight);
			if (last && last.font === font) last.text += character;
			else runs.push({ text: character, font });
		}
	}
	return runs;
}

const fontOfCodePoint: Readonly<Record<FontWeight, Map<number, FontFile | undefined>>> = {
	400: new Map(),
	600: new Map(),
};

function fontFor(codePoint: number, weight: FontWeight): FontFile | undefined {
	const known = fontOfCodePoint[weight];
	if (!known.has(codePoint)) {
		if (known.size > 20_000) known.clear();
		known.set(codePoint, findFont(codePoint, weight));
	}
	return known.get(codePoint);
}

function findFont(codePoint: number, weight: FontWeight): FontFile | undefined {
	for (const subset of FONT_SUBSETS) {
		const font = openFont(weight, subset);
		if (font.hasGlyphForCodePoint(codePoint)) return font;
	}
	return undefined;
}

function runAdvance(text: string, font: FontFile | undefined): number {
	if (font) return font.layout(text).advanceWidth / font.unitsPerEm;
	return [...text].reduce((sum, character) => sum + estimatedAdvance(character.codePointAt(0)!), 0);
}

/** Marks that take no space: zero-width characters, variation selectors, combining accents, the soft hyphen. */
const ZERO_WIDTH: readonly (readonly [number, number])[] = [
	[0xad, 0xad],
	[0x300, 0x36f],
	[0x200b, 0x200f],
	[0xfe00, 0xfe0f],
	[0xfeff, 0xfeff],
];

/** Full-width scripts and emoji: one em each in every common fallback font. */
const FULL_WIDTH: readonly (readonly [number, number])[] = [
	[0x1100, 0x115f],
	[0x2e80, 0xa4cf],
	[0xac00, 0xd7a3],
	[0xf900, 0xfaff],
	[0xfe30, 0xfe6f],
	[0xff00, 0xff60],
	[0x1f300, 0x1faff],
	[0x20000, 0x3ffff],
];

/** The width in em of a character that the reader's system font will draw: wide enough not to burst its box. */
function estimatedAdvance(codePoint: number): number {
	if (isWithin(codePoint, ZERO_WIDTH)) return 0;
	return isWithin(codePoint, FULL_WIDTH) ? 1 : 0.95;
}

function isWithin(codePoint: number, ranges: readonly (readonly [number, number])[]): boolean {
	return ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}
