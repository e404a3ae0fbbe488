import type { Source } from '#diagnostics/source.ts';
import { roleOfHeading } from './section-roles.ts';

export interface OutlineLine {
	/** Offsets in the source; `end` is before the line end. */
	readonly start: number;
	readonly end: number;
	/** The line with comments blanked out, so that offsets inside it still hold. */
	readonly text: string;
	/** Inside a code fence, or one of its borders. */
	readonly code: boolean;
}

export interface OutlineHeading {
	readonly level: number;
	/** As written, without the marks. */
	readonly text: string;
	/** The index of the line it stands on. */
	readonly line: number;
	/** The index of the first line below it. */
	readonly bodyLine: number;
}

/** A record's text as lines and headings: what every reader of metadata works on. */
export interface Outline {
	readonly lines: readonly OutlineLine[];
	readonly headings: readonly OutlineHeading[];
}

/** A byte-order mark in mid-text, where files were joined, or a character without width: a heading behind it is one to whoever reads. */
const UNSEEN = /^[\ufeff\u200b\u2060]/;
const FENCE = /^[ \t]*(`{3,}|~{3,})(.*)$/;
const ATX = /^ {0,3}(#{1,6})(?=[ \t\u00a0]|$)/;
const CLOSE = /^(#{1,6})(?=[\p{L}*])/u;
const SETEXT = /^ {0,3}(=+|-{2,})[ \t]*$/;
const NOT_A_PARAGRAPH = /^\s*(?:[-*+>|#]|\d+[.)]\s|$)/;
/** Above `---` it is the last line of metadata that nothing opened; above `===` it is a title: `ADR 1: Queues`. */
const KEY_LINE = /^[^:]{1,30}:\s/;

/** Scans the text from `offset` on. One pass; comments and fences may stay open to the end. */
export function outlineOf(source: Source, offset: number): Outline {
	const lines = splitLines(source.text, offset);
	const headings: OutlineHeading[] = [];
	for (const [index, line] of lines.entries()) {
		if (line.code) continue;
		const atx = ATX.exec(line.text) ?? knownClose(line.text);
		if (atx) {
			headings.push({
				level: atx[1]!.length,
				text: withoutClosing(line.text.slice(atx[0].length)),
				line: index,
				bodyLine: index + 1,
			});
			continue;
		}
		const underline = SETEXT.exec(line.text);
		const above = lines[index - 1];
		if (!underline || !above || above.code || NOT_A_PARAGRAPH.test(above.text)) continue;
		if (underline[1]![0] === '-' && KEY_LINE.test(above.text)) continue;
		headings.push({
			level: underline[1]![0] === '=' ? 1 : 2,
			text: above.text.trim(),
			line: index - 1,
			bodyLine: index + 1,
		});
	}
	return { lines, headings };
}

/** `##Status` is no heading to Markdown, but was one for years, and is meant as one where it names a known section. */
function knownClose(text: string): RegExpExecArray | null {
	const close = text.length < 80 ? CLOSE.exec(text) : null;
	return close && roleOfHeading(text.slice(close[0].length)) !== 'other' ? close : null;
}

/** A heading may close with `##`, which is no part of its text; in one pass, because a line may be very long. */
function withoutClosing(written: string): string {
	const text = written.trim();
	let end = text.length;
	while (end > 0 && text[end - 1] === '#') end--;
	if (end === text.length) return text;
	return end === 0 || /\s/.test(text[end - 1]!) ? text.slice(0, end).trimEnd() : text;
}

function splitLines(text: string, offset: number): OutlineLine[] {
	const lines: OutlineLine[] = [];
	let fence: string | undefined;
	let closing: string | undefined;
	let wrapper = wrapperOf(text, offset);
	let isWrapped = false;
	const last = new Map(Object.values(CLOSINGS).map((mark) => [mark, text.lastIndexOf(mark)]));
	const lastClosing = (mark: string): number => last.get(mark) ?? -1;
	for (let start = offset; start <= text.length; ) {
		let next = text.indexOf('\n', start);
		if (next === -1) next = text.length;
		const end = next > start && text[next - 1] === '\r' ? next - 1 : next;
		const raw = text.slice(start, end);
		const border = closing !== undefined ? null : FENCE.exec(raw);
		let code = fence !== undefined;
		let shown = raw;
		if (wrapper !== undefined && fence === undefined && isWrapping(raw, wrapper, isWrapped)) {
			if (isWrapped) wrapper = undefined;
			isWrapped = true;
			shown = '';
		} else if (fence !== undefined) {
			if (border && border[1]!.startsWith(fence) && border[2]!.trim() === '') fence = undefined;
		} else if (border && !(border[1]![0] === '`' && border[2]!.includes('`'))) {
			fence = border[1]!;
			code = true;
		} else {
			({ shown, open: closing } = blankComments(raw, closing, start, lastClosing));
		}
		lines.push({ start, end, text: shown.replace(UNSEEN, ' '), code });
		start = next + 1;
	}
	return lines;
}

/** A record that was pasted with the fence around it that an answer of a chat has: what it holds is meant, not shown as code. */
const WRAPPER = /^\s*(`{3,}|~{3,})(markdown|md)?[ \t]*\r?\n(?=\s*#)/;

/** The fence around the whole text; one of no language only where the text ends with it, too. */
function wrapperOf(text: string, offset: number): string | undefined {
	const [, fence, language] = WRAPPER.exec(text.slice(offset, offset + 200)) ?? [];
	if (fence === undefined || language !== undefined) return fence;
	return text.trimEnd().endsWith(`\n${fence}`) ? fence : undefined;
}

/** Whether a line opens the fence around the whole record, or closes it. */
const isWrapping = (line: string, wrapper: string, isOpen: boolean): boolean =>
	isOpen ? line.trimEnd() === wrapper : line.trimStart().startsWith(wrapper);

const CLOSINGS: Readonly<Record<string, string>> = { '<!--': '-->', '{/*': '*/}' };

/**
 * Blanks the comments of HTML and MDX out of a line. `open` is the mark that closes the comment in which the line begins;
 * `lastClosing` says where in the text a mark stands last: one that nothing closes opens nothing inside a line.
 */
function blankComments(
	line: string,
	open: string | undefined,
	start: number,
	lastClosing: (mark: string) => number,
): { shown: string; open: string | undefined } {
	if (open === undefined && !/<!--|\{\/\*/.test(line)) return { shown: line, open };
	let shown = '';
	let closing = open;
	for (let at = 0; at < line.length; ) {
		if (closing === undefined) {
			const rest = /<!--|\{\/\*/g;
			rest.lastIndex = at;
			const found = rest.exec(line);
			const until = found?.index ?? line.length;
			shown += line.slice(at, until);
			if (!found) break;
			const mark = CLOSINGS[found[0]]!;
			const isText = (until > 0 || mark === '*/}') && lastClosing(mark) < start + until;
			if (isText || line[until - 1] === '`') shown += line.slice(until, until + found[0].length);
			else closing = mark;
			if (closing !== undefined) shown += ' '.repeat(found[0].length);
			at = until + found[0].length;
		} else {
			const end = line.indexOf(closing, at);
			const until = end === -1 ? line.length : end + closing.length;
			shown += ' '.repeat(until - at);
			if (end !== -1) closing = undefined;
			at = until;
		}
	}
	return { shown, open: closing };
}

/** The lines between a heading and the next heading of any level, as an index range. */
export function sectionLines(outline: Outline, index: number): { from: number; to: number } {
	return { from: outline.headings[index]!.bodyLine, to: outline.headings[index + 1]?.line ?? outline.lines.length };
}
