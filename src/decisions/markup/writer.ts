import { inTicks } from '#markdown/ticks.ts';
import type { MappedLine } from '../mapped-source.ts';

/** A piece that is shown as it is written. */
export interface LeftPiece {
	readonly line: number;
	/** What it is called there: `plantuml::`, `.. toctree::`. */
	readonly what: string;
}

/** What a translation gives: lines of Markdown, and what was left as it is. */
export interface MarkdownLines {
	readonly lines: readonly MappedLine[];
	readonly left: readonly LeftPiece[];
}

/** Collects lines of Markdown with the lines of the file they come from. */
export interface Writer {
	/** Before every line that follows: the marks of quotes, and the room of list items. */
	prefix: string;
	/** The line of the file, 1-based, that what follows comes from. */
	at: number;
	put(text: string): void;
	/** One empty line, unless there is one already. */
	gap(): void;
	/** A code block; its fence is longer than any in the text. */
	code(language: string, texts: readonly { readonly text: string; readonly line: number }[]): void;
	/** What is put inside stands as a quote. */
	quoted(put: () => void): void;
	/** A piece that stands as it is written, named for the reader. */
	leave(what: string, texts: readonly { readonly text: string; readonly line: number }[]): void;
	/** Puts lines before everything else. */
	lead(lines: readonly MappedLine[]): void;
	result(): MarkdownLines;
}

/** Makes a {@link Writer}. */
export function createWriter(): Writer {
	const lines: MappedLine[] = [];
	const left: LeftPiece[] = [];
	const writer: Writer = {
		prefix: '',
		at: 1,
		put(text) {
			lines.push({ text: (writer.prefix + text).trimEnd(), line: writer.at });
		},
		gap() {
			const last = lines.at(-1);
			if (last !== undefined && !/^[\s>]*$/.test(last.text)) writer.put('');
		},
		code(language, texts) {
			const longest = texts.reduce((most, { text }) => Math.max(most, /^\s*(`{3,})/.exec(text)?.[1]?.length ?? 0), 2);
			const fence = '`'.repeat(longest + 1);
			writer.gap();
			writer.put(fence + language.replace(/[^\w+#.-]/g, ''));
			for (const { text, line } of texts) {
				writer.at = line;
				lines.push({ text: writer.prefix + text, line });
			}
			writer.put(fence);
			writer.put('');
		},
		quoted(put) {
			const outer = writer.prefix;
			writer.gap();
			writer.prefix = `${outer}> `;
			put();
			writer.prefix = outer;
			writer.put('');
		},
		leave(what, texts) {
			left.push({ line: texts[0]?.line ?? writer.at, what: what.slice(0, 60) });
			writer.code('', texts);
		},
		lead(first) {
			lines.unshift(...first);
		},
		result: () => ({ lines, left }),
	};
	return writer;
}

/** A row of a table of Markdown: bars in cells are text, a cell is one line. */
function tableRow(cells: readonly string[]): string {
	return `| ${cells
		.map((cell) =>
			cell
				.replaceAll('|', '\\|')
				.replace(/\s*\n\s*/g, ' ')
				.trim(),
		)
		.join(' | ')} |`;
}

/** A table of Markdown, which always has a header: an empty one where the table has none. */
export function putTable(
	writer: Writer,
	rows: readonly { readonly cells: readonly string[]; readonly line: number }[],
	hasHeader: boolean,
): void {
	const width = Math.min(60, Math.max(1, ...rows.slice(0, 5000).map(({ cells }) => cells.length)));
	const filled = (cells: readonly string[]): string[] => Array.from({ length: width }, (_, at) => cells[at] ?? '');
	writer.gap();
	const head = hasHeader ? rows[0] : undefined;
	const rest = hasHeader ? rows.slice(1) : rows;
	if (head !== undefined) writer.at = head.line;
	writer.put(tableRow(filled(head?.cells ?? [])));
	writer.put(`|${' --- |'.repeat(width)}`);
	for (const { cells, line } of rest) {
		writer.at = line;
		writer.put(tableRow(filled(cells)));
	}
	writer.put('');
}

/** Text in which nothing is markup: what Markdown or HTML would take for theirs is escaped. */
export function literalText(text: string): string {
	return text.replace(/[\\`*[\]<>]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (sign) =>
		sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`,
	);
}

/** Words as code; blanks alone stay blanks. */
export const codeSpan = (text: string): string => (text.trim() === '' ? text : inTicks(text));

/** The target of a link as Markdown takes it. */
export function target(href: string): string {
	return /[\s()<>]/.test(href) ? `<${href.replace(/[<>\s]/g, (sign) => encodeURIComponent(sign))}>` : href;
}
