import type { Block, Cell, Column, Diagram, Fact, Inline, Row, Text, Tone, TreeItem } from './page.ts';
import { counted } from './quantities.ts';

/** Short constructors for blocks, so that a page reads like its table of contents. */

/** A text from a plain string or from pieces; undefined and empty pieces fall away. */
/** What a text says, without its marks. */
export const plainOf = (text: Text): string =>
	text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

export const textOf = (value: string | Text): Text => (typeof value === 'string' ? [value] : value);

export const heading = (level: 2 | 3, id: string, text: string, count?: number): Block => ({
	type: 'heading',
	level,
	id,
	text,
	count,
});
export const paragraph = (...text: Inline[]): Block => ({ type: 'text', text });
export const lead = (text: string | Text): Block => ({ type: 'lead', text: textOf(text) });
export const list = (items: readonly Text[], ordered = false): Block => ({ type: 'list', items, ordered });
export const callout = (tone: Tone, title: string, ...text: Inline[]): Block => ({
	type: 'callout',
	tone,
	title,
	text,
});
export const tree = (items: readonly TreeItem[]): Block => ({ type: 'tree', items });
/** Pictures that exist; a picture that would show nothing is left out. */
export const pictures = (...diagrams: readonly (Diagram | undefined)[]): readonly Block[] =>
	diagrams.flatMap((diagram) => (diagram === undefined ? [] : [{ type: 'diagram', diagram }]));
export const details = (summary: string, blocks: readonly Block[]): Extract<Block, { type: 'details' }> => ({
	type: 'details',
	summary,
	blocks,
});

/** Longer tables stand open: they continue on pages of their own, which what is folded does not. */
const mostFolded = 200;

/** A table for those who want it: opened by its summary, so that the rest of the page is not far below. */
export const folded = (summary: string, inner: Block): Block =>
	inner.type === 'table' && inner.rows.length > mostFolded ? inner : details(summary, [inner]);

/** A fact, or nothing when there is no value: what is absent is told by gaps, not by empty rows. */
export function fact(label: string, value: string | Text | undefined, basis?: string): readonly Fact[] {
	if (value === undefined || value.length === 0) return [];
	return [{ label, value: textOf(value), basis }];
}

/** A table of what asks for something, and one of the rest that can be opened; the first stands there for nothing at all too. */
export function openAndFolded<Each>(
	all: readonly Each[],
	isFine: (one: Each) => boolean,
	tableOf: (id: string, some: readonly Each[]) => Block,
	[openId, fineId, one, many]: readonly [openId: string, fineId: string, one: string, many: string],
): readonly Block[] {
	const fine = all.filter(isFine);
	const open = all.filter((one) => !isFine(one));
	return [
		...(open.length > 0 || fine.length === 0 ? [tableOf(openId, open)] : []),
		...(fine.length === 0 ? [] : [folded(counted(fine.length, one, many), tableOf(fineId, fine))]),
	];
}

/** A block of facts, or nothing when there are none. */
export const factList = (facts: readonly Fact[]): readonly Block[] =>
	facts.length === 0 ? [] : [{ type: 'facts', facts }];

export const cell = (text: string | Text, sort?: string | number): Cell => ({ text: textOf(text), sort });

const cellsOfWords = new WeakMap<object, Cell>();
const cellsOfTexts = new Map<string, Cell>();

/** A cell of one badge or link that many rows of a large site hold, made once and shared, as that is. */
export function wordCell(word: Inline): Cell {
	// Only for words of which there are few: a text is kept for ever.
	const known = typeof word === 'string' ? cellsOfTexts.get(word) : cellsOfWords.get(word);
	if (known !== undefined) return known;
	const made = cell([word]);
	if (typeof word === 'string') cellsOfTexts.set(word, made);
	else cellsOfWords.set(word, made);
	return made;
}

export const row = (...cells: readonly (string | Text | Cell)[]): Row => ({
	cells: cells.map((one) => (typeof one === 'object' && 'text' in one ? one : cell(one))),
});
export const anchoredRow = (id: string, ...cells: readonly (string | Text | Cell)[]): Row => ({ ...row(...cells), id });

/** A column; `filter` offers a choice of its values, `end` aligns numbers. */
export const column = (id: string, label: string, kind?: 'filter' | 'end'): Column => ({
	id,
	label,
	filter: kind === 'filter' ? true : undefined,
	align: kind === 'end' ? 'end' : undefined,
});

export const table = (
	id: string,
	caption: string,
	columns: readonly Column[],
	rows: readonly Row[],
	empty = 'Nothing is declared.',
): Extract<Block, { type: 'table' }> => ({ type: 'table', id, caption, columns, rows, empty });

/** The caption of a table that holds only the first rows of more: it says so. */
export const captionOfFirst = (caption: string, limit: number, total: number): string =>
	total > limit ? `${caption}; the first ${limit} of ${total}` : caption;

/** Below a list that holds only the first of more; nothing where it holds all. */
export const leftOut = (limit: number, total: number): readonly Block[] =>
	total > limit ? [paragraph(`The first ${limit} of ${total} are shown.`)] : [];

/** The table without the columns that say nothing in any row, for one part of a larger whole in which they do. The first stays. */
export function withoutEmptyColumns(block: Extract<Block, { type: 'table' }>): Extract<Block, { type: 'table' }> {
	const says = ({ text }: Cell): boolean => text.some((part) => part !== '');
	const kept = block.columns.map((_, at) => at === 0 || block.rows.some(({ cells }) => says(cells[at]!)));
	const of = <T>(all: readonly T[]): readonly T[] => all.filter((_, at) => kept[at]);
	return { ...block, columns: of(block.columns), rows: block.rows.map((one) => ({ ...one, cells: of(one.cells) })) };
}

/** A section: its heading and what it holds; nothing at all when it holds nothing. */
export const section = (id: string, text: string, blocks: readonly Block[], count?: number): readonly Block[] =>
	blocks.length === 0 ? [] : [heading(2, id, text, count), ...blocks];

/** Pieces with a separator between them. */
export function joined(parts: readonly (Inline | Text)[], separator = ', '): Text {
	return parts.flatMap((part, at): Text => {
		const text: Text = Array.isArray(part) ? part : [part as Inline];
		return at === 0 ? text : [separator, ...text];
	});
}
