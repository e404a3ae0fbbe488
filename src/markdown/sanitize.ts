import sanitizeHtml from 'sanitize-html';
import type { RenderContext } from './context.ts';
import { decideImage, decideLink } from './decide-link.ts';
import type { MarkdownPosition } from './rendered.ts';

const INLINE_TAGS =
	'a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
		' ',
	);
const BLOCK_TAGS =
	'address article aside blockquote caption center col colgroup dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section summary table tbody td tfoot th thead tr ul'.split(
		' ',
	);

/** What raw HTML may say about itself. No id, no class, no style: a text must not dress up as the site. */
const RAW_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
	'*': ['title', 'lang', 'dir'],
	abbr: ['title'],
	bdo: ['dir'],
	col: ['span'],
	colgroup: ['span'],
	data: ['value'],
	details: ['open'],
	img: ['width', 'height'],
	li: ['value'],
	ol: ['start', 'reversed', 'type'],
	td: ['colspan', 'rowspan', 'headers'],
	th: ['colspan', 'rowspan', 'scope', 'headers'],
	time: ['datetime'],
};

const OWN_ATTRIBUTES = [
	'id',
	'class',
	'href',
	'rel',
	'src',
	'alt',
	'loading',
	'type',
	'disabled',
	'checked',
	'data-diagram',
];
const NUMERIC = new Set(['width', 'height', 'colspan', 'rowspan', 'span', 'start', 'value']);
const FORBIDDEN_WITH_TEXT = [
	'script',
	'style',
	'textarea',
	'option',
	'xmp',
	'iframe',
	'object',
	'embed',
	'noscript',
	'noembed',
	'noframes',
	'svg',
	'math',
	'template',
	'title',
	'plaintext',
	'applet',
	'select',
	'canvas',
];

/**
 * Makes rendered HTML safe by a strict list of what may pass, in one pass over the whole text, so that tags balance.
 * Tags with our mark were written by our own rules; all others come from the author: they lose ids and classes, and
 * their links and images go the same way as those written in Markdown.
 */
export function sanitize(html: string, context: RenderContext, mode: 'block' | 'inline'): string {
	return sanitizeHtml(html, {
		allowedTags: mode === 'block' ? [...INLINE_TAGS, ...BLOCK_TAGS, 'input'] : INLINE_TAGS,
		allowedAttributes: { '*': [...new Set([...OWN_ATTRIBUTES, ...Object.values(RAW_ATTRIBUTES).flat()])] },
		allowedSchemes: ['http', 'https', 'mailto', 'tel'],
		allowedSchemesByTag: { img: ['data'] },
		allowedSchemesAppliedToAttributes: ['href', 'src'],
		allowProtocolRelative: false,
		parseStyleAttributes: false,
		disallowedTagsMode: 'discard',
		nonTextTags: FORBIDDEN_WITH_TEXT,
		nestingLimit: 200,
		transformTags: {
			img: (tagName, attributes) =>
				Object.hasOwn(attributes, context.mark) ? { tagName, attribs: attributes } : rawImage(attributes, context),
			// Runs after the one above, and on what it returned.
			'*': (tagName, attributes) => transform(tagName, attributes, context),
		},
	});
}

function transform(tagName: string, attributes: sanitizeHtml.Attributes, context: RenderContext): sanitizeHtml.Tag {
	if (Object.hasOwn(attributes, context.mark)) {
		const { [context.mark]: _mark, ...own } = attributes;
		return { tagName, attribs: own };
	}
	const kept = permitted(tagName, attributes);
	if (tagName === 'a') return rawLink(attributes, kept, positionOf(attributes, context), context);
	if (tagName === 'input') return { tagName: 'span', attribs: {} };
	// The page has its own level-1 heading.
	return { tagName: tagName === 'h1' ? 'h2' : tagName, attribs: kept };
}

/** The attributes that the author may set on a tag. */
function permitted(tagName: string, attributes: sanitizeHtml.Attributes): Record<string, string> {
	const allowed = new Set([...RAW_ATTRIBUTES['*']!, ...(RAW_ATTRIBUTES[tagName] ?? [])]);
	const kept: Record<string, string> = {};
	for (const [name, value] of Object.entries(attributes)) {
		if (allowed.has(name) && (!NUMERIC.has(name) || /^-?\d{1,5}%?$/.test(value))) kept[name] = value;
	}
	return kept;
}

function rawLink(
	attributes: sanitizeHtml.Attributes,
	kept: Record<string, string>,
	at: MarkdownPosition,
	context: RenderContext,
): sanitizeHtml.Tag {
	const name = attributes['id'] ?? attributes['name'];
	const id = name === undefined ? undefined : context.anchors.redeem(name);
	if (attributes['href'] === undefined) return { tagName: 'a', attribs: id === undefined ? kept : { ...kept, id } };
	const made = decideLink(attributes['href'], attributes['title'] ?? '', at, 'link', context);
	return { tagName: made.tag, attribs: { ...kept, ...made.attributes, ...(id === undefined ? {} : { id }) } };
}

function rawImage(attributes: sanitizeHtml.Attributes, context: RenderContext): sanitizeHtml.Tag {
	const made = decideImage(
		attributes['src'] ?? '',
		attributes['alt'] ?? '',
		positionOf(attributes, context),
		context,
		false,
	);
	const attribs = {
		...(made.tag === 'img' ? permitted('img', attributes) : {}),
		...made.attributes,
		[context.mark]: '',
	};
	return made.tag === 'img' ? { tagName: 'img', attribs } : { tagName: made.tag, attribs, text: made.text };
}

function positionOf(attributes: sanitizeHtml.Attributes, context: RenderContext): MarkdownPosition {
	const [line, column] = (attributes[`${context.mark}-at`] ?? '').split(':').map(Number);
	return { line: line || context.firstLine, column: column || 1 };
}
