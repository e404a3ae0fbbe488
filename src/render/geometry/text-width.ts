/**
 * How wide and tall a text is, from the real font files. Agrees with Chromium to 0.02 px for glyphs the font has
 * (advances with kerning and contextual alternates, rounded up to 1/64 px, as Chromium's layout units do).
 */
import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { FONT_SUBSETS, type FontSubset, type FontWeight, fontPath } from '#render/font.ts';
import { unpackWoff } from './woff.ts';

export type FontFile = Extract<ReturnType<typeof fontkit.create>, { hasGlyphForCodePoint: unknown }>;

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
	return Math.round(baseMetrics().ascent * size);
}

/** Distance in px from the baseline to the bottom of a line box, rounded like the ascent. */
export function descent(size: number): number {
	return Math.round(baseMetrics().descent * size);
}

/** Height in px of a lower-case x: the `ex` unit, and twice the shift of `dominant-baseline: middle`. */
export function xHeight(size: number): number {
	return baseMetrics().xHeight * size;
}

let metrics: { readonly ascent: number; readonly descent: number; readonly xHeight: number } | undefined;

/** In em. The font file is read anew for each of them, and every box of a text asks for two. */
function baseMetrics(): NonNullable<typeof metrics> {
	if (!metrics) {
		const { ascent, descent, xHeight, unitsPerEm } = openFont(400, 'latin');
		metrics = { ascent: ascent / unitsPerEm, descent: -descent / unitsPerEm, xHeight: xHeight / unitsPerEm };
	}
	return metrics;
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

export interface Run {
	text: string;
	/** Absent where none of the font files has the characters. */
	readonly font: FontFile | undefined;
}

/** Cuts a text where the font file that has the glyphs changes; a space stays with the run before it. */
export function runsOf(text: string, weight: FontWeight): Run[] {
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
	if (font) return (/^[A-Za-z ]+$/.test(text) ? lettersAdvance(text, font) : laidOut(text, font)) / font.unitsPerEm;
	return [...text].reduce((sum, character) => sum + estimatedAdvance(character.codePointAt(0)!), 0);
}

/** Font units, with everything that the font does to neighbours. */
const laidOut = (text: string, font: FontFile): number => font.layout(text).advanceWidth;

const pairs = new Map<FontFile, Map<string, number>>();

/**
 * Font units. Letters and blanks only move nearer to or away from their neighbours (a test compares it with the whole layout, which
 * takes ten times as long), so their widths and those of pairs are enough; digits and marks change shape by what stands around them.
 */
function lettersAdvance(text: string, font: FontFile): number {
	let known = pairs.get(font);
	if (!known) {
		known = new Map();
		pairs.set(font, known);
	}
	const widthOf = (key: string): number => {
		let width = known.get(key);
		if (width === undefined) {
			width = laidOut(key, font);
			known.set(key, width);
		}
		return width;
	};
	let width = widthOf(text[0]!);
	for (let at = 1; at < text.length; at++) width += widthOf(text.slice(at - 1, at + 1)) - widthOf(text[at - 1]!);
	return width;
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
	if (isUnseen(codePoint)) return 0;
	return isWithin(codePoint, FULL_WIDTH) ? 1 : 0.95;
}

/** Whether a character takes no room, so that nothing is missing where no font has it. */
export const isUnseen = (codePoint: number): boolean => isWithin(codePoint, ZERO_WIDTH);

function isWithin(codePoint: number, ranges: readonly (readonly [number, number])[]): boolean {
	return ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}
