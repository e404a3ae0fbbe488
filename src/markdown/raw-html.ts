import type { Token } from 'markdown-it';
import type { RenderContext } from './context.ts';
import type { MarkdownPosition } from './rendered.ts';

/** Every element name of HTML that a text may mean as HTML, allowed or not. Anything else in `<…>` is text. */
const HTML_ELEMENTS = new Set(
	(
		'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button ' +
		'canvas caption center cite code col colgroup command content data datalist dd del details dfn dialog dir div dl dt em embed ' +
		'fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img ' +
		'input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter multicol nav ' +
		'nextid nobr noembed noframes noscript object ol optgroup option output p param picture plaintext portal pre progress q rb rp ' +
		'rt rtc ruby s samp script search section select shadow slot small source spacer span strike strong style sub summary sup svg ' +
		'table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp'
	).split(' '),
);

/**
 * Prepares raw HTML for the sanitizer. A tag that HTML does not know (`<namespace>`, `List<String>`, a JSX component)
 * becomes the text it was typed as, so no prose is lost; `<a>` and `<img>` are told where they stand, without quotes, so
 * that the note cannot end an attribute value it may stand in.
 */
export function markRawHtml(html: string, mark: string, start: MarkdownPosition): string {
	let line = start.line;
	let lineStart = 0;
	return html.replace(
		/\n|<(\/?)([A-Za-z][^\s/>]*)/g,
		(whole: string, slash: string, name: string | undefined, at: number) => {
			if (name === undefined) {
				line++;
				lineStart = at + 1;
				return whole;
			}
			if (!isHtml(name)) return `&lt;${slash}${name}`;
			if (slash !== '' || !/^(?:a|img)$/i.test(name)) return whole;
			const column = (line === start.line ? start.column - 1 : 0) + at - lineStart + 1;
			return `${whole} ${mark}-at=${line}:${column}`;
		},
	);
}

/** Whether HTML knows a tag of this name. HTML is written in one case; `<Link>`, `<Table>` and the like are components of some program. */
export function isHtml(name: string): boolean {
	if (!HTML_ELEMENTS.has(name.toLowerCase())) return false;
	return (
		name === name.toLowerCase() || name === name.toUpperCase() || /^(?:Details|Summary|Br|Kbd|Img|Sub|Sup)$/.test(name)
	);
}

/** Registers the `id` and `name` of raw anchors, so that links to them work; the sanitizer lets exactly those through. */
export function rawAnchors(tokens: readonly Token[], context: RenderContext): void {
	for (const token of tokens) {
		for (const raw of token.type === 'html_block'
			? [token]
			: (token.children ?? []).filter((child) => child.type === 'html_inline')) {
			for (const match of raw.content.matchAll(/<a\s[^<>]{0,200}?\b(?:id|name)\s*=\s*["']?([^\s"'<>]{1,100})/gi)) {
				context.anchors.claim(match[1]!);
			}
		}
	}
}
