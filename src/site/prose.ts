import { withoutEntities } from '#markdown/entities.ts';
import { withBase } from './links.ts';

/** A heading found in sanitised HTML. */
export interface ProseHeading {
	readonly level: number;
	readonly id: string;
	readonly text: string;
}

const TAG = /<\/?[a-z][^>]*>/gi;
const HEADING = /<h([1-6])(?=[\s>])[^>]*\bid="([^"]*)"[^>]*>(.*?)<\/h\1>/gis;

/**
 * Sanitised HTML made ready for the page: the base path in front of its site-absolute addresses, tables and listings that
 * scroll by keyboard too, and names for the boxes of task lists. Only tags are touched, never the text between them:
 * `#markdown` writes attributes in double quotes and escapes `>` in them, so a tag ends at the first `>`.
 */
export function proseForPage(html: string, base: string): string {
	return html.replace(TAG, (tag) => {
		if (tag === '</table>') return '</table></div>';
		if (/^<table[\s>]/i.test(tag)) return `<div class="scroll" role="group" aria-label="Table" tabindex="0">${tag}`;
		if (/^<pre[\s>]/i.test(tag)) return `<div class="listing" data-copy>${tag.replace(/^<pre/i, '<pre tabindex="0"')}`;
		if (tag === '</pre>') return '</pre></div>';
		if (/^<input[\s>]/i.test(tag))
			return tag.replace(/^<input/i, `<input aria-label="${/\schecked/.test(tag) ? 'Done' : 'Open'}"`);
		return base === '/' ? tag : tagWithBase(tag, base);
	});
}

function tagWithBase(tag: string, base: string): string {
	return tag.replace(
		/(\s(?:href|src)=")(\/(?!\/)[^"]*)/g,
		(_all, start: string, route: string) => start + withBase(base, route),
	);
}

/** The headings with an id of sanitised HTML, in reading order. */
export function proseHeadings(html: string): ProseHeading[] {
	return [...html.matchAll(HEADING)].map((match) => ({
		level: Number(match[1]),
		id: withoutEntities(match[2]!),
		text: proseText(match[3]!),
	}));
}

/** What a reader sees of sanitised HTML, as plain text with single spaces. */
export function proseText(html: string): string {
	return withoutEntities(
		html.replace(/<[^>]*>/g, (tag) =>
			/^<\/?(a|abbr|b|code|del|em|i|kbd|mark|s|span|strong|sub|sup)[\s>]/i.test(tag) ? '' : ' ',
		),
	)
		.replace(/\s+/g, ' ')
		.trim();
}
