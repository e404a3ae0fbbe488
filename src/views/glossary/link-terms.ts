import { withoutEntities } from '#markdown/entities.ts';
import type { Block, Inline, Text, TreeItem } from '../page.ts';
import type { TermMatcher } from './term-matcher.ts';

/**
 * Links words of the glossary where a text first uses them. Never inside headings, links, code, buttons or heads of tables. What
 * holds no such word is the very same value as before.
 */

/** What one page has used so far. */
export interface TermLinks {
	readonly matcher: TermMatcher;
	/** Where a term is explained. */
	readonly addressOf: (term: string) => string;
	/** Whether it is a word of the glossary, which is drawn quietly; a label of a record is a link like any other. */
	readonly isTerm: (term: string) => boolean;
	/** Terms that the page links already; each is linked once. */
	readonly seen: Set<string>;
}

/** Blocks with terms linked. */
export function blocksWithTerms(blocks: readonly Block[], links: TermLinks): readonly Block[] {
	return mapped(blocks, (block) => blockWithTerms(block, links));
}

function blockWithTerms(block: Block, links: TermLinks): Block {
	const text = (value: Text): Text => textWithTerms(value, links);
	switch (block.type) {
		case 'text':
		case 'lead':
		case 'callout':
			return having(block, 'text', text(block.text));
		case 'list':
			return having(block, 'items', mapped(block.items, text));
		case 'tree':
			return having(
				block,
				'items',
				mapped(block.items, (item) => branchWithTerms(item, links)),
			);
		case 'facts':
			return having(
				block,
				'facts',
				mapped(block.facts, (fact) => having(fact, 'value', text(fact.value))),
			);
		case 'prose':
			return having(block, 'html', htmlWithTerms(block.html, links));
		case 'table':
			return block.isMatrix
				? block
				: having(
						block,
						'rows',
						mapped(block.rows, (row) => rowWithTerms(row, links)),
					);
		case 'commands':
			return having(
				block,
				'items',
				mapped(block.items, (item) =>
					having(item, 'explanation', item.explanation && blocksWithTerms(item.explanation, links)),
				),
			);
		case 'details':
			return having(block, 'blocks', blocksWithTerms(block.blocks, links));
		default:
			return block;
	}
}

type RowOf = Extract<Block, { type: 'table' }>['rows'][number];

/** The first cell is what the row is called. Short cells hold names and numbers, and stay what they are. */
function rowWithTerms(row: RowOf, links: TermLinks): RowOf {
	return having(
		row,
		'cells',
		mapped(row.cells, (cell, at) =>
			at === 0 ? cell : having(cell, 'text', textWithTerms(cell.text, links, SENTENCE)),
		),
	);
}

/** Shorter pieces of a cell are no sentences. */
const SENTENCE = 24;

const branchWithTerms = (item: TreeItem, links: TermLinks): TreeItem =>
	having(
		having(item, 'text', textWithTerms(item.text, links)),
		'children',
		item.children && mapped(item.children, (child) => branchWithTerms(child, links)),
	);

/** A text with terms linked in its plain pieces of at least `shortest` letters. */
function textWithTerms(text: Text, links: TermLinks, shortest = 2): Text {
	let changed: Inline[] | undefined;
	for (const [at, piece] of text.entries()) {
		const pieces = typeof piece === 'string' && piece.length >= shortest ? piecesOf(piece, links) : undefined;
		if (pieces !== undefined) changed ??= text.slice(0, at);
		changed?.push(...(pieces ?? [piece]));
	}
	return changed ?? text;
}

/** A plain text cut at the terms that the page uses for the first time; undefined when there is none. */
function piecesOf(text: string, links: TermLinks): readonly Inline[] | undefined {
	const pieces: Inline[] = [];
	let done = 0;
	for (const { start, end, term } of newMatches(text, links)) {
		if (start > done) pieces.push(text.slice(done, start));
		pieces.push({
			type: 'link',
			text: text.slice(start, end),
			href: links.addressOf(term),
			...(links.isTerm(term) && { isTerm: true }),
		});
		done = end;
	}
	if (done === 0) return undefined;
	if (done < text.length) pieces.push(text.slice(done));
	return pieces;
}

function* newMatches(text: string, { matcher, seen }: TermLinks) {
	for (let found = matcher.find(text, 0); found !== undefined; found = matcher.find(text, found.end)) {
		if (seen.has(found.term)) continue;
		seen.add(found.term);
		yield found;
	}
}

/** Where a link would be inside another, or where words are names, signs to type or what something is called. */
const LEFT_ALONE = new Set(
	'a abbr button code del dfn h1 h2 h3 h4 h5 h6 kbd label option pre q s samp script select strike style summary svg textarea th title tt var'.split(
		' ',
	),
);
const TAG_NAME = /^<(\/?)([a-z][a-z0-9]*)/i;
const VOID = /^(?:area|br|col|hr|img|input|wbr)$/;

/** Safe HTML whose tags balance, with terms linked. Tags stay as they are, and so does every letter a reader sees. */
export function htmlWithTerms(html: string, links: TermLinks): string {
	let out = '';
	let done = 0;
	let depth = 0;
	for (let at = 0; at < html.length; ) {
		const open = html.indexOf('<', at);
		const textEnd = open === -1 ? html.length : open;
		if (depth === 0 && textEnd > at) {
			const text = html.slice(at, textEnd);
			const linked = markupWithTerms(text, links);
			if (linked !== text) {
				out += html.slice(done, at) + linked;
				done = textEnd;
			}
		}
		if (open === -1) break;
		at = endOfTag(html, open);
		const [, slash, name = ''] = TAG_NAME.exec(html.slice(open, at)) ?? [];
		const tag = name.toLowerCase();
		if (LEFT_ALONE.has(tag) && !VOID.test(tag)) depth = Math.max(0, depth + (slash === '/' ? -1 : 1));
	}
	return out + html.slice(done);
}

/** A `>` in a quoted value does not end a tag. */
function endOfTag(html: string, open: number): number {
	if (html.startsWith('<!--', open)) {
		const end = html.indexOf('-->', open);
		return end === -1 ? html.length : end + 3;
	}
	let quote = '';
	for (let at = open + 1; at < html.length; at++) {
		const sign = html[at]!;
		if (quote !== '') quote = sign === quote ? '' : quote;
		else if (sign === '"' || sign === "'") quote = sign;
		else if (sign === '>') return at + 1;
	}
	return html.length;
}

/** Text between tags: entities are read as the signs they stand for, and only what is linked is written anew. */
function markupWithTerms(markup: string, links: TermLinks): string {
	const pieces = piecesOf(withoutEntities(markup), links);
	if (pieces === undefined) return markup;
	return pieces
		.map((piece) =>
			typeof piece === 'string' || piece.type !== 'link'
				? encoded(String(piece))
				: `<a${piece.isTerm ? ' class="term"' : ''} href="${encoded(piece.href).replaceAll('"', '&quot;')}">${encoded(piece.text)}</a>`,
		)
		.join('');
}

const encoded = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The list with each value changed; the same list when none is. */
function mapped<T>(list: readonly T[], change: (value: T, at: number) => T): readonly T[] {
	let changed: T[] | undefined;
	for (let at = 0; at < list.length; at++) {
		const value = change(list[at]!, at);
		if (value !== list[at] && changed === undefined) changed = list.slice(0, at);
		changed?.push(value);
	}
	return changed ?? list;
}

/** The object with one property changed; the same object when it is not. */
const having = <T, K extends keyof T>(value: T, key: K, next: T[K]): T =>
	value[key] === next ? value : { ...value, [key]: next };
