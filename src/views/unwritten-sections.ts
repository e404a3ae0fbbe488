import { writtenText } from '#decisions/section-text.ts';
import { withoutEntities } from '#markdown/entities.ts';
import { paragraph } from './blocks.ts';
import { muted } from './links.ts';
import type { Block } from './page.ts';
import { leftOpen } from './prose.ts';

/** Parts of a record that nobody wrote are shown as the gaps that they are, instead of as a heading above nothing. */

const HEADING = /<h([1-6])\b[^>]*>[\s\S]*?<\/h\1>\s*/g;

/**
 * The blocks of a record, with a line below each heading below which nothing is written: no text, no drawing and no further heading.
 * Openings of sentences and empty items that a template left are nothing, and the line takes their place.
 */
export function withUnwrittenShown(blocks: readonly Block[]): readonly Block[] {
	return blocks.flatMap((block, at) => {
		if (block.type !== 'prose') return [block];
		const next = blocks[at + 1];
		return piecesOf(block.html, next === undefined ? 0 : next.type === 'prose' ? leadingLevel(next.html) : 7).map(
			(html): Block => (html === undefined ? paragraph(muted('Not written yet.')) : { ...block, html }),
		);
	});
}

/**
 * The text cut in pieces, undefined where something is missing. `levelAfter` is that of the heading with which goes on what follows: 0 at
 * the end of the record, 7 where something else follows.
 */
function piecesOf(html: string, levelAfter: number): readonly (string | undefined)[] {
	const headings = [...html.matchAll(HEADING)];
	const pieces: (string | undefined)[] = [];
	let taken = 0;
	let looked = 0;
	/** How many elements are open where was looked last: each piece is looked at once, however many headings there are. */
	let open = 0;
	for (const [at, heading] of headings.entries()) {
		const next = headings[at + 1];
		const begin = heading.index + heading[0].length;
		open += leftOpen(html.slice(looked, begin));
		looked = begin;
		const end = next?.index ?? html.length;
		const isLast = (next === undefined ? levelAfter : Number(next[1])) <= Number(heading[1]);
		// Inside a quotation or a list nothing can be put between.
		if (!isLast || open !== 0 || isWritten(html.slice(begin, end))) continue;
		pieces.push(html.slice(taken, begin), undefined);
		taken = end;
	}
	return taken === html.length ? pieces : [...pieces, html.slice(taken)];
}

const leadingLevel = (html: string): number => Number(/^\s*<h([1-6])\b/.exec(html)?.[1] ?? 7);

/** Whether there is a picture, a table, code or a rule, or text beyond what a template left. */
function isWritten(html: string): boolean {
	if (/<(?:img|table|pre|hr|input|svg)\b/.test(html) || leftOpen(html) !== 0) return true;
	const lines = html.replace(/<\/(?:p|li|h[1-6])>/g, '\n').replace(/<[^>]*>/g, '');
	return writtenText(withoutEntities(lines)) !== '';
}
