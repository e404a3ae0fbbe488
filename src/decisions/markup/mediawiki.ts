import { type MailLine, mailHeader } from '../mail-header.ts';
import { readMediawikiInline } from './mediawiki-inline.ts';
import { createWriter, type MarkdownLines, putTable, type Writer } from './writer.ts';

const HEADING = /^(={1,6})[ \t]*(\S(?:[^\n]*\S)?)[ \t]*\1[ \t]*(?:<!--.*)?$/;
const LIST = /^([*#:;]{1,8})[ \t]*(.*)$/;
const OPENING = /^[ \t]*<(pre|source|syntaxhighlight|blockquote)\b([^<>]{0,200})>(.*)$/i;
/** Switches and names for the wiki itself, which say nothing of a record. */
const OF_THE_WIKI =
	/^[ \t]*(?:__[A-Z]{3,20}__|\[\[(?:Category|Kategorie|Catégorie|Categoría):[^\]\n]{0,200}\]\])[ \t]*$/i;

/**
 * MediaWiki's markup as Markdown: headings, lists, tables, text kept as it is. A block `<pre>` at the very top that holds keys is
 * the header of a proposal, and stands as a list of them.
 */
export function mediawikiLines(texts: readonly string[]): MarkdownLines {
	const writer = createWriter();
	const shift = texts.some((text) => /^=[^=]/.test(text) && HEADING.test(text)) ? 0 : -1;
	const top = texts.findIndex((text) => text.trim() !== '' && !/^[ \t]*<!--.*-->[ \t]*$/.test(text));
	for (let at = 0; at < texts.length; at++) {
		const text = texts[at]!;
		writer.at = at + 1;
		if (OF_THE_WIKI.test(text)) continue;
		const block = OPENING.exec(text);
		if (block) {
			at = blockFrom(texts, at, block, at === top, writer);
			continue;
		}
		if (/^[ \t]*\{\|/.test(text)) {
			at = tableFrom(texts, at, writer);
			continue;
		}
		const heading = HEADING.exec(text);
		if (heading) {
			writer.gap();
			// Proposals begin their sections with two signs, and have their title in the header.
			const level = Math.max(1, heading[1]!.length + (shift === -1 ? 0 : shift));
			writer.put(`${'#'.repeat(level)} ${readMediawikiInline(heading[2]!)}`);
			writer.put('');
			continue;
		}
		if (/^-{4,}[ \t]*$/.test(text)) {
			writer.gap();
			writer.put('---');
			continue;
		}
		const list = LIST.exec(text);
		if (list) writer.put(itemOf(list[1]!, list[2]!));
		else writer.put(readMediawikiInline(text.replace(/^[ \t]+(?=\S)/, '')));
	}
	return writer.result();
}

/** `** deeper`, `:; a term`: the last sign says what the item is, their number how deep it lies. */
function itemOf(marks: string, text: string): string {
	const room = '    '.repeat(marks.length - 1);
	const last = marks.at(-1);
	const said = readMediawikiInline(text);
	if (last === ';') return `${room}- **${said}**`;
	return `${room}${last === '#' ? '1.' : '-'} ${said}`;
}

/** Writes a block of kept text or a quote, and gives its last line; one that nothing closes goes to the end. */
function blockFrom(
	texts: readonly string[],
	from: number,
	[, name = '', attributes = '', first = '']: readonly string[],
	isTop: boolean,
	writer: Writer,
): number {
	const closing = `</${name.toLowerCase()}>`;
	const inside: { text: string; line: number }[] = [];
	let at = from;
	for (let text = first; ; text = texts[at]!) {
		const end = text.toLowerCase().indexOf(closing);
		const piece = end === -1 ? text : text.slice(0, end);
		if (piece.trim() !== '' || (at > from && end === -1)) inside.push({ text: piece, line: at + 1 });
		if (end !== -1 || at + 1 >= texts.length) break;
		at++;
	}
	const keys = isTop && name.toLowerCase() !== 'blockquote' ? mailHeader(inside.map(({ text }) => text)) : undefined;
	if (name.toLowerCase() === 'blockquote')
		writer.quoted(() => {
			for (const { text, line } of inside) {
				writer.at = line;
				writer.put(readMediawikiInline(text.trim()));
			}
		});
	else if (keys) keysFrom(keys, inside, writer);
	else writer.code(/\blang\s*=\s*["']?([\w+#-]{1,30})/i.exec(attributes)?.[1] ?? '', inside);
	return at;
}

/** `  Title: Miniscript`, and what runs on below it. */
function keysFrom(keys: readonly MailLine[], lines: readonly { readonly line: number }[], writer: Writer): void {
	for (const { key, value, index } of keys) {
		writer.at = lines[index]!.line;
		const said = readMediawikiInline(value);
		writer.put(key === undefined ? `    ${said}` : `- ${key}: ${said}`);
	}
	writer.put('');
}

/** Writes a table and gives its last line: `{|`, `|-` between rows, `!` before headings, `||` between cells. */
function tableFrom(texts: readonly string[], from: number, writer: Writer): number {
	const rows: { cells: string[]; line: number }[] = [];
	let hasHeader = false;
	let at = from + 1;
	for (; at < texts.length && !/^[ \t]*\|\}/.test(texts[at]!); at++) {
		const text = texts[at]!.trim();
		if (text.startsWith('|+') || text === '') continue;
		if (text.startsWith('|-')) {
			rows.push({ cells: [], line: at + 1 });
			continue;
		}
		const isHead = text.startsWith('!');
		if (rows.length === 0) rows.push({ cells: [], line: at + 1 });
		const row = rows.at(-1)!;
		if (!isHead && !text.startsWith('|')) {
			const last = row.cells.pop();
			row.cells.push(`${last ?? ''} ${readMediawikiInline(text)}`.trim());
			continue;
		}
		if (isHead && rows.filter(({ cells }) => cells.length > 0).length <= 1) hasHeader = true;
		for (const cell of text.slice(1).split(isHead ? /!!|\|\|/ : '||'))
			row.cells.push(readMediawikiInline(cell.replace(/^[^|[\]\n]{0,100}=[^|[\]\n]{0,100}\|(?!\|)/, '').trim()));
	}
	const filled = rows.filter(({ cells }) => cells.length > 0);
	if (filled.length > 0) putTable(writer, filled, hasHeader);
	return Math.min(at, texts.length - 1);
}
