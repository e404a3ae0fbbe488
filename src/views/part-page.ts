import { type Localiser, localiseText, localiseWords } from './language/localise-text.ts';
import type { Page, Text } from './page.ts';

/** Pages that what has no room on another page goes to. */

/** What is particular to such a page. */
export type OwnOfPart = Pick<Page, 'route' | 'title' | 'description' | 'blocks' | 'previous' | 'next'>;

/** What it has of the page that it belongs to. */
export type FrameOfPart = Pick<Page, 'kind' | 'area' | 'crumbs' | 'title' | 'route' | 'layout'>;

/** A page for a part of another, below it: of its kind, found by its title. */
export function partOf({ kind, area, crumbs, title, route, layout }: FrameOfPart, own: OwnOfPart): Page {
	return {
		kind,
		area,
		crumbs: [...crumbs, { text: title, href: route }],
		layout,
		indexed: 'by title',
		...own,
	};
}

/** What is said about parts, in the language of the site. */
export const partWords = (of: Localiser | undefined, words: string): string =>
	of === undefined ? words : localiseWords(of, words, 'part');

/** As {@link partWords}, for running text. */
export const partText = (of: Localiser | undefined, text: Text): Text =>
	of === undefined ? text : localiseText(of, text, 'part');
