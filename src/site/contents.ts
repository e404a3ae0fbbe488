import type { Block } from '#views/page.ts';
import { proseHeadings } from './prose.ts';

/** One line of "On this page". */
export interface ContentsItem {
	readonly id: string;
	readonly text: string;
	readonly children: readonly { readonly id: string; readonly text: string }[];
}

interface Heading {
	readonly level: number;
	readonly id: string;
	readonly text: string;
}

/**
 * The contents list of a page: level 2 with level 3 below it, from heading blocks and from headings in prose. Headings
 * inside `details` are left out, because a link to something folded away leads nowhere visible.
 */
export function contentsOf(blocks: readonly Block[]): ContentsItem[] {
	return contentsOfHeadings(blocks.flatMap(headingsOf));
}

/** The same from plain headings, for guides, whose headings Astro gives. */
export function contentsOfHeadings(headings: readonly Heading[]): ContentsItem[] {
	const items: { id: string; text: string; children: { id: string; text: string }[] }[] = [];
	for (const { level, id, text } of headings) {
		const parent = items.at(-1);
		if (level <= 2 || parent === undefined) items.push({ id, text, children: [] });
		else if (level === 3) parent.children.push({ id, text });
	}
	return items;
}

function headingsOf(block: Block): readonly Heading[] {
	if (block.type === 'heading') return [block];
	return block.type === 'prose' ? proseHeadings(block.html) : [];
}
