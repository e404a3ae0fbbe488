/** The outline of a text, from the font files that its width is measured with: for programs that have no fonts. */
import type { FontWeight } from '#render/font.ts';
import { type FontFile, isUnseen, runsOf } from './text-width.ts';

type Command = FontFile extends { getGlyph(id: number): { readonly path: { readonly commands: (infer One)[] } } }
	? One
	: never;

const letters: Readonly<Record<Command['command'], string>> = {
	moveTo: 'M',
	lineTo: 'L',
	quadraticCurveTo: 'Q',
	bezierCurveTo: 'C',
	closePath: 'Z',
};

/**
 * The path data of a text whose alphabetic baseline begins at `x`, `y`; `size` in px. Undefined where none of our fonts has one
 * of its characters: a box in its place would tell nothing.
 */
export function textOutline(text: string, size: number, weight: FontWeight, x: number, y: number): string | undefined {
	const parts: string[] = [];
	let at = x;
	for (const { text: part, font } of runsOf(text, weight)) {
		if (font === undefined) {
			if ([...part].every((character) => isUnseen(character.codePointAt(0)!))) continue;
			return undefined;
		}
		const scale = size / font.unitsPerEm;
		const { glyphs, positions } = font.layout(part);
		for (const [index, { path }] of glyphs.entries()) {
			const { xAdvance, xOffset, yOffset } = positions[index]!;
			const [left, base] = [at + xOffset * scale, y - yOffset * scale];
			for (const { command, args } of path.commands) {
				const numbers = args.map((value, n) => (n % 2 === 0 ? left + value * scale : base - value * scale).toFixed(2));
				parts.push(`${letters[command]}${numbers.join(' ')}`);
			}
			at += xAdvance * scale;
		}
	}
	return parts.join('');
}
