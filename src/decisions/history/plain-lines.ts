import { readKeyValue } from '../key-value.ts';

/**
 * Reading a record whole takes most of the time that a long history takes, and most changes touch a few words of its text. So a
 * version is laid over the one that was read before: where they differ in plain lines of text only, all that is no text is the same.
 */

/** A line that cannot be read as anything but text, or any other line. */
interface Piece {
	/** For plain text all lines that follow one another; else one line. */
	readonly lines: readonly string[];
	readonly isPlain: boolean;
}

/** A record as pieces, each with the section it stands in; undefined for a piece that is no text of the decision. */
export interface Layout {
	readonly pieces: readonly Piece[];
	readonly sections: readonly (string | undefined)[];
	/** Lines before this one are never plain: metadata may stand in the header as any words. */
	readonly from: number;
}

/**
 * Words of one line, or of one point of a list, without any mark that starts a structure, a link, a number or a reference.
 * Dates need a number, relations a reference or a key with a title behind it, and of the other keys only that of a status counts
 * below the header.
 */
const PLAIN = /^ {0,3}(?:[-*+] {1,3})?(?!status|statut|état)\p{L}[\p{L}\p{M} ,.:;!?'’"“”()/-]*$/iu;
const BULLET = /^ {0,3}[-*+] {1,3}/;
const DASHED = / [-–—] |\.(?:md|mdx|markdown)\b/i;

/** A line that ends with a colon may announce the list below it. */
const ANNOUNCING = /[:：][\s*_]*$/;

const isPlain = (line: string): boolean =>
	PLAIN.test(line) && !DASHED.test(line) && !ANNOUNCING.test(line) && !isRelation(line);

/** `Supersedes: the queue for everything` */
const isRelation = (line: string): boolean => readKeyValue(line.replace(BULLET, ''))?.field.kind === 'relation';

/** A blank line, a heading or a row of a table ends a paragraph, and a point of a list begins one. */
const ENDS = /^\s*(?:[#|]|$)/;
const BEGINS = /^\s*(?:[-*+#>|]|\d{1,3}[.)]\s|$)/;

/**
 * Which lines are plain: those of a paragraph only all together, because a phrase may name what stands on the next line, and
 * none of a list that a line announces, because an item may be the title of a record.
 */
function plainLines(lines: readonly string[], from: number): readonly boolean[] {
	let isAnnounced = false;
	const plain = lines.map((line, index) => {
		if (line.trim() === '') isAnnounced &&= ANNOUNCING.test(lines[index - 1] ?? '');
		else isAnnounced ||= ANNOUNCING.test(line);
		return index >= from && !isAnnounced && isPlain(line);
	});
	for (let start = 0; start < lines.length; ) {
		let end = start + 1;
		while (end < lines.length && !ENDS.test(lines[end - 1]!) && !BEGINS.test(lines[end]!)) end++;
		if (!plain.slice(start, end).every(Boolean)) plain.fill(false, start, end);
		start = end;
	}
	return plain;
}

function piecesOf(lines: readonly string[], from: number): readonly Piece[] {
	const pieces: { lines: string[]; isPlain: boolean }[] = [];
	const plain = plainLines(lines, from);
	for (const [index, line] of lines.entries()) {
		const last = pieces.at(-1);
		if (plain[index] !== true) pieces.push({ lines: [line], isPlain: false });
		else if (last?.isPlain === true) last.lines.push(line);
		else pieces.push({ lines: [line], isPlain: true });
	}
	return pieces;
}

/** `sectionAt` gives the section of a line, by its index, and undefined where the line is no text of the decision. */
export function layoutOf(
	lines: readonly string[],
	from: number,
	sectionAt: (index: number) => string | undefined,
): Layout {
	const pieces = piecesOf(lines, from);
	const sections: (string | undefined)[] = [];
	let at = 0;
	for (const piece of pieces) {
		const own = piece.lines.map((_, index) => sectionAt(at + index));
		// A run of which a part is something else is treated as that: it must not change.
		sections.push(own.includes(undefined) ? undefined : own[0]);
		at += piece.lines.length;
	}
	return { pieces, sections, from };
}

/** The lines of text with their sections, where a version differs from a layout in plain text only; else undefined. */
export function laidOver(
	layout: Layout,
	lines: readonly string[],
): readonly { readonly section: string; readonly line: string }[] | undefined {
	const pieces = piecesOf(lines, layout.from);
	if (pieces.length !== layout.pieces.length) return undefined;
	const text: { section: string; line: string }[] = [];
	for (const [index, piece] of pieces.entries()) {
		const before = layout.pieces[index]!;
		const section = layout.sections[index];
		const mayDiffer = piece.isPlain && before.isPlain && section !== undefined;
		if (!mayDiffer && (piece.isPlain !== before.isPlain || piece.lines.join('\n') !== before.lines.join('\n')))
			return undefined;
		if (section !== undefined) for (const line of piece.lines) text.push({ section, line });
	}
	return text;
}
