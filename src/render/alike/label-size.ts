import { textOverhang, textWidth } from '../geometry/text-width.ts';

/** The sideways extent of a label of centred lines, in px from its middle line. */
export interface LabelExtent {
	readonly left: number;
	readonly width: number;
}

const FONT_SIZE = 14;
/** Mermaid breaks a line near 220 px, by rules of its own. */
const LONGEST_LINE = 200;

/**
 * As the box of the drawn text has it: each word is a stretch of its own, and the ink of the last one may reach beyond it. Undefined
 * where a line may be too long to stay one.
 */
export function labelExtent(lines: readonly string[]): LabelExtent | undefined {
	let left = 0;
	let right = 0;
	for (const line of lines) {
		const words = line.split(' ').map((word, at) => (at === 0 ? word : ` ${word}`));
		const widths = words.map((word) => textWidth(word, FONT_SIZE, 400));
		const whole = widths.reduce((sum, width) => sum + width, 0);
		if (whole > LONGEST_LINE) return undefined;
		let end = -whole / 2;
		left = Math.min(left, end);
		for (const [at, word] of words.entries()) {
			end += widths[at]!;
			right = Math.max(right, end + textOverhang(word, FONT_SIZE, 400));
		}
	}
	// Chromium keeps boxes in single precision.
	return { left: Math.fround(left), width: Math.fround(right - left) };
}
