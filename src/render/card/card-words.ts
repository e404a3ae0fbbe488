import type { FontWeight } from '#render/font.ts';
import { textOutline } from '#render/geometry/text-outline.ts';
import { textWidth } from '#render/geometry/text-width.ts';
import { type FittedText, fitText, LEADING } from './fit-text.ts';

/** Thrown for a word with characters that none of our fonts has, caught where the card is given up. */
export class Undrawable extends Error {}

export interface Look {
	readonly size: number;
	readonly weight: FontWeight;
	readonly colour: string;
}

export const COLOURS = { ink: '#161c28', soft: '#3a4454', muted: '#566072', line: '#e1e5ec' } as const;

/** One line of words, as a shape; its baseline begins at `x`, `y`. */
export function drawWords(words: string, x: number, y: number, { size, weight, colour }: Look): string {
	const d = textOutline(words, size, weight, x, y);
	if (d === undefined) throw new Undrawable(words);
	return `<path fill="${colour}" d="${d}"/>`;
}

/** Lines below one another; `top` is the upper edge of the first. */
export function drawLines(
	{ lines, size }: FittedText,
	x: number,
	top: number,
	look: Pick<Look, 'weight' | 'colour'>,
): string {
	return lines.map((line, at) => drawWords(line, x, top + (at + 0.88) * size * LEADING, { size, ...look })).join('');
}

/** One line, with its end left out where it is wider than `width`. */
export function drawLine(words: string, x: number, y: number, width: number, look: Look): string {
	const { lines } = fitText(words, { width, height: 0, weight: look.weight, sizes: [look.size] });
	return drawWords(lines[0] ?? '', x, y, look);
}

/** Whether all characters are in our fonts. */
export const isDrawable = (words: string): boolean => textOutline(words, 16, 400, 0, 0) !== undefined;

export const widthOf = (words: string, { size, weight }: Look): number => textWidth(words, size, weight);
