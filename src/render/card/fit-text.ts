import type { FontWeight } from '#render/font.ts';
import { textWidth } from '#render/geometry/text-width.ts';

/** A text cut into lines. */
export interface FittedText {
	/** px */
	readonly size: number;
	readonly lines: readonly string[];
	/** px, of all lines together. */
	readonly height: number;
}

export interface Room {
	/** px */
	readonly width: number;
	readonly height: number;
	readonly weight: FontWeight;
	/** Sizes to try, in px, the largest first. */
	readonly sizes: readonly number[];
}

/** The distance of two baselines, as a share of the size. */
export const LEADING = 1.18;
/** No card has room for more characters, and nobody waits while a whole book is measured. */
const LONGEST = 400;

/** The text at the largest size at which all of it fits; at the smallest, with its end left out, where it fits at none. */
export function fitText(text: string, { width, height, weight, sizes }: Room): FittedText {
	const characters = [...text.replace(/\s+/g, ' ').trim()];
	const whole = characters.slice(0, LONGEST).join('') + (characters.length > LONGEST ? '…' : '');
	const words = whole.split(' ').filter((word) => word !== '');
	const linesAt = (size: number): number => Math.max(1, Math.floor(height / (size * LEADING)));
	const fitted = (size: number, lines: readonly string[]): FittedText => ({
		size,
		lines,
		height: lines.length * size * LEADING,
	});
	for (const size of sizes) {
		const lines = linesOf(words, (line) => textWidth(line, size, weight) <= width, linesAt(size));
		if (lines !== undefined) return fitted(size, lines);
	}
	const size = sizes.at(-1)!;
	return fitted(
		size,
		cutLines(whole, (line) => textWidth(line, size, weight) <= width, linesAt(size)),
	);
}

/** Undefined where they are too many, or a word is wider than a line. */
function linesOf(
	words: readonly string[],
	fits: (line: string) => boolean,
	most: number,
): readonly string[] | undefined {
	const lines: string[] = [];
	for (const word of words) {
		const longer = `${lines.at(-1) ?? ''} ${word}`;
		if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
		else if (lines.length === most || !fits(word)) return undefined;
		else lines.push(word);
	}
	return lines;
}

/** Cut at the last blank of a line, or within a word that is wider than a line; the end of the last line says that there was more. */
function cutLines(text: string, fits: (line: string) => boolean, most: number): readonly string[] {
	const lines: string[] = [];
	let rest = text;
	while (rest !== '') {
		if (fits(rest)) return [...lines, rest];
		const isLast = lines.length === most - 1;
		const characters = [...rest];
		const shown = (count: number): string => characters.slice(0, count).join('').trimEnd() + (isLast ? '…' : '');
		let count = 1;
		while (count < characters.length && fits(shown(count + 1))) count++;
		const blank = characters.lastIndexOf(' ', count);
		if (blank > 0) count = blank;
		lines.push(shown(count));
		if (isLast) break;
		rest = characters.slice(count).join('').trimStart();
	}
	return lines;
}
