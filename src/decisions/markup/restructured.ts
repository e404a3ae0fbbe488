import { createDirectives } from './restructured-directives.ts';
import { restructuredInline } from './restructured-inline.ts';
import { namesIn } from './restructured-names.ts';
import { endOfRoom, type RestructuredLine, roomOf, shifted } from './restructured-room.ts';
import { gridTable, simpleTable } from './restructured-tables.ts';
import { createWriter, literalText, type MarkdownLines, putTable } from './writer.ts';

const ADORNMENT = /^([!-/:-@[-`{-~])\1{1,}\s*$/;
const ITEM = /^(\s*)([*+•-]|(?:\d{1,4}|#|[a-zA-Z]|[ivxIVX]{1,6})[.)]|\((?:\d{1,4}|#|[a-zA-Z])\))(?:\s+(\S.*)|\s*)$/;
const FIELD = /^(\s*):([^\s:`](?:[^:\n`]{0,60}[^\s:`])?):(?:\s+(.*)|\s*)$/;
const DEEPEST = 12;

/**
 * Puts reStructuredText into Markdown, line by line: headings, paragraphs, lists, fields, definitions, code, quotes, tables,
 * images, links, footnotes, and the directives that texts of this sort use. Other files are not read, and nothing passes
 * through as HTML. What has no form in Markdown stands as written.
 */
export function restructuredLines(texts: readonly string[]): MarkdownLines {
	const lines = texts.map((text, at): RestructuredLine => ({ text: withoutTabs(text.trimEnd()), line: at + 1 }));
	const writer = createWriter();
	const { names, footnotes } = namesIn(lines);
	const inline = (text: string): string => restructuredInline(text, names);
	const kinds: string[] = [];
	const directives = createDirectives(writer, inline, (inside, depth) => blocks(inside, depth));

	/** The level of a heading: kinds of adornment in the order in which they first stand. */
	const levelOf = (kind: string): number => {
		if (!kinds.includes(kind)) kinds.push(kind);
		return Math.min(6, kinds.indexOf(kind) + 1);
	};

	function blocks(lines: readonly RestructuredLine[], depth: number): void {
		for (let at = 0; at < lines.length; at++) {
			const { text, line } = lines[at]!;
			writer.at = line;
			if (text === '') writer.gap();
			else at = block(lines, at, depth);
		}
	}

	/** One block; gives the index of its last line. */
	function block(lines: readonly RestructuredLine[], at: number, depth: number): number {
		const { text, line } = lines[at]!;
		const below = lines[at + 1]?.text ?? '';
		const over = ADORNMENT.exec(text);
		if (over && below !== '' && ADORNMENT.exec(lines[at + 2]?.text ?? '')?.[1] === over[1] && depth === 0) {
			heading(below.trim(), `${over[1]}${over[1]}`, lines[at + 1]!.line);
			return at + 2;
		}
		const under = ADORNMENT.exec(below);
		if (under && depth === 0 && !/^\s/.test(text) && !over && below.trim().length >= Math.min(3, text.length)) {
			heading(text, under[1]!, line);
			return at + 1;
		}
		if (over && text.trim().length >= 4) {
			writer.gap();
			writer.put('---');
			writer.put('');
			return at;
		}
		if (/^\+[-=]{2,}[-=+]*\+$/.test(text)) return drawn(lines, at, (row) => /^[+|]/.test(row), gridTable);
		if (/^={2,}(?:\s+={2,})+$/.test(text)) return drawn(lines, at, (row, all) => !isClosed(row, all), simpleTable);
		if (/^\.\.(?:\s|$)/.test(text)) return directives.explicit(lines, at, depth);
		if (/^__\s+\S/.test(text)) return at;
		if (text === '::' || text.trim() === '::') return literal(lines, at);
		const field = FIELD.exec(text);
		if (field && field[1] === '') return fields(lines, at, depth);
		if (/^>>> /.test(text)) return untilEmpty(lines, at, (own) => writer.code('python', own));
		if (/^\|(?:\s|$)/.test(text))
			return untilEmpty(lines, at, (own) => {
				for (const one of own) {
					writer.at = one.line;
					writer.put(`${inline(one.text.replace(/^\|?\s?/, ''))}\\`);
				}
			});
		if (/^\s/.test(text)) return quote(lines, at, depth);
		if (ITEM.test(text) && !(isWord(text) && !startsList(lines, at))) return item(lines, at, depth);
		if (/^\s+\S/.test(below)) return definition(lines, at, depth);
		return paragraph(lines, at);
	}

	function heading(words: string, kind: string, line: number): void {
		writer.at = line;
		writer.gap();
		writer.put(`${'#'.repeat(levelOf(kind))} ${inline(words)}`);
		writer.put('');
	}

	function drawn(
		lines: readonly RestructuredLine[],
		from: number,
		belongs: (row: string, all: readonly RestructuredLine[]) => boolean,
		read: typeof gridTable,
	): number {
		const own = [lines[from]!];
		let to = from;
		while (to + 1 < lines.length && belongs(lines[to + 1]!.text, own)) own.push(lines[++to]!);
		if (read === simpleTable && to + 1 < lines.length) own.push(lines[++to]!);
		const table = read(own);
		if (table === undefined) writer.leave('table', own);
		else {
			const rows = table.rows.map(({ cells, line }) => ({ cells: cells.map(cellText), line }));
			putTable(writer, rows, table.headerRows > 0);
		}
		return to;
	}

	const cellText = (cell: string): string => cell.split('\n\n').map(inline).join('<br>');

	/** A paragraph up to the next empty line; `::` at its end announces code. */
	function paragraph(lines: readonly RestructuredLine[], from: number): number {
		let to = from;
		while (to + 1 < lines.length && lines[to + 1]!.text !== '' && !/^\.\. /.test(lines[to + 1]!.text)) to++;
		return words(lines, from, to, '');
	}

	/** Puts lines as one paragraph, its first behind a mark; links may run over two of its lines. */
	function words(lines: readonly RestructuredLine[], from: number, to: number, lead: string): number {
		const own = lines.slice(from, to + 1);
		const announces = own.at(-1)!.text.endsWith('::');
		const text = own
			.map((one) => one.text.trim())
			.join('\n')
			.replace(/(?:\s+|(?<=\S):)::?$/, (end) => (announces ? (/^\s/.test(end) ? '' : ':') : end));
		const shown = inline(announces ? text.replace(/::$/, ':') : text).split('\n');
		for (const [at, one] of shown.entries()) {
			writer.at = own[Math.min(at, own.length - 1)]!.line;
			writer.put(at === 0 ? lead + one : one);
		}
		if (!announces) return to;
		return literal(lines, to);
	}

	/** The lines below that have room in front are code; without room none is. */
	function literal(lines: readonly RestructuredLine[], from: number): number {
		let first = from + 1;
		while (first < lines.length && lines[first]!.text === '') first++;
		const room = roomOf(lines[first]?.text ?? '');
		const own = roomOf(lines[from]!.text);
		if (first >= lines.length || room <= own) return from;
		const to = endOfRoom(lines, first, own + 1);
		writer.code('', shifted(lines.slice(first, to + 1), room));
		return to;
	}

	function quote(lines: readonly RestructuredLine[], from: number, depth: number): number {
		const to = endOfRoom(lines, from, 1);
		const own = lines.slice(from, to + 1);
		const room = Math.min(...own.filter(({ text }) => text !== '').map(({ text }) => roomOf(text)));
		if (depth > DEEPEST) writer.leave('nested text', own);
		else writer.quoted(() => blocks(shifted(own, room), depth + 1));
		return to;
	}

	function item(lines: readonly RestructuredLine[], from: number, depth: number): number {
		const [, , mark = '', said = ''] = ITEM.exec(lines[from]!.text)!;
		const isCounted = !/^[*+•-]$/.test(mark);
		const inner = lines[from]!.text.length - said.length;
		const room = said === '' ? mark.length + 1 : inner;
		// What belongs to the item stands below its words, or is the rest of its paragraph.
		let to = from;
		while (to + 1 < lines.length && lines[to + 1]!.text !== '' && roomOf(lines[to + 1]!.text) >= 1) to++;
		const rest = endOfRoom(lines, to, 1);
		const own = [
			{ text: said, line: lines[from]!.line },
			...shifted(lines.slice(from + 1, rest + 1), Math.min(room, roomBelow(lines, from + 1, rest, room))),
		];
		const number = /\d+/.exec(mark)?.[0] ?? '1';
		const lead = isCounted ? `${number}. ` : '- ';
		nested(own, lead, depth);
		return rest;
	}

	/** Blocks behind a mark: the first line beside it, the others in the room below. */
	function nested(own: readonly RestructuredLine[], lead: string, depth: number): void {
		const outer = writer.prefix;
		if (depth > DEEPEST) {
			writer.leave('nested list', own);
			return;
		}
		let to = 0;
		while (
			to + 1 < own.length &&
			own[to + 1]!.text !== '' &&
			!ITEM.test(own[to + 1]!.text) &&
			!/^\s*\.\. /.test(own[to + 1]!.text)
		)
			to++;
		writer.at = own[0]!.line;
		const inside = `${outer}${' '.repeat(lead.length)}`;
		const head = own.slice(0, to + 1);
		const announces = head.at(-1)!.text.endsWith('::');
		const text = head.map((one) => one.text.trim()).join('\n');
		const shown = inline(announces ? text.replace(/\s*::$/, (end) => (/^\s/.test(end) ? '' : ':')) : text).split('\n');
		for (const [at, one] of shown.entries()) {
			writer.at = head[Math.min(at, head.length - 1)]!.line;
			writer.prefix = at === 0 ? outer : inside;
			writer.put(at === 0 ? lead + one : one);
		}
		writer.prefix = inside;
		let next = to + 1;
		if (announces) next = literal(own, to) + 1;
		blocks(own.slice(next), depth + 1);
		writer.prefix = outer;
	}

	/** `:Status: accepted`, at the top of a text or anywhere else. */
	function fields(lines: readonly RestructuredLine[], from: number, depth: number): number {
		const [, , name = '', said = ''] = FIELD.exec(lines[from]!.text)!;
		const to = endOfRoom(lines, from, 1);
		const below = lines.slice(from + 1, to + 1);
		const own = [{ text: said, line: lines[from]!.line }, ...shifted(below, roomBelow(lines, from + 1, to, 4))];
		nested(own, `- **${inline(name)}:** `, depth);
		return to;
	}

	function definition(lines: readonly RestructuredLine[], from: number, depth: number): number {
		const to = endOfRoom(lines, from + 1, 1);
		const below = lines.slice(from + 1, to + 1);
		const [term = '', ...classes] = lines[from]!.text.split(' : ');
		const outer = writer.prefix;
		writer.put(`- **${inline(term)}**${classes.length > 0 ? ` (${inline(classes.join(', '))})` : ''}\\`);
		writer.prefix = `${outer}  `;
		if (depth > DEEPEST) writer.leave('nested text', below);
		else blocks(shifted(below, roomBelow(lines, from + 1, to, 4)), depth + 1);
		writer.prefix = outer;
		return to;
	}

	blocks(lines, 0);
	for (const { name, text, line, isNamed } of footnotes) {
		writer.at = line;
		writer.gap();
		writer.put(isNamed ? `[^${name}]: ${inline(text)}` : `- ${literalText(`[${name}]`)} ${inline(text)}`);
	}
	return writer.result();
}

const withoutTabs = (text: string): string => (text.includes('\t') ? text.replace(/\t/g, '        ') : text);

/** The room that all lines of a stretch have, at most `most`. */
function roomBelow(lines: readonly RestructuredLine[], from: number, to: number, most: number): number {
	let room = Number.POSITIVE_INFINITY;
	for (let at = from; at <= to; at++) if (lines[at]!.text !== '') room = Math.min(room, roomOf(lines[at]!.text));
	return Number.isFinite(room) ? room : most;
}

/** Whether a simple table has its last border: the second one, or the third where a header stands between. */
function isClosed(next: string, own: readonly RestructuredLine[]): boolean {
	const borders = own.filter(({ text }) => /^=+(?:\s+=+)+$/.test(text)).length;
	const isBorder = /^=+(?:\s+=+)+$/.test(next);
	return (
		(next === '' && borders >= 2 && own.at(-1)!.text.startsWith('=')) || (isBorder && borders >= 2) || own.length > 5000
	);
}

/** `A. Smith wrote it`: a letter with a full stop may begin a sentence. */
const isWord = (text: string): boolean => /^(?:[a-zA-Z]|[ivxIVX]{1,6})[.)]\s/.test(text);

function startsList(lines: readonly RestructuredLine[], at: number): boolean {
	return (
		isWord(lines[at + 1]?.text ?? '') ||
		/^(?:[aAiI][.)])\s/.test(lines[at]!.text) ||
		(lines[at + 1]?.text === '' && isWord(lines[at + 2]?.text ?? ''))
	);
}

function untilEmpty(
	lines: readonly RestructuredLine[],
	from: number,
	put: (own: readonly RestructuredLine[]) => void,
): number {
	let to = from;
	while (to + 1 < lines.length && lines[to + 1]!.text !== '') to++;
	put(lines.slice(from, to + 1));
	return to;
}
