import { isReference, kindOfAddress, unescaped, whyUnsafe } from './addresses.ts';
import type { RenderContext } from './context.ts';
import type { LinkAnswer, LinkKind, MarkdownLink, MarkdownPosition } from './rendered.ts';

/** The tag that stands for a link. */
export interface LinkTag {
	readonly tag: 'a' | 'span';
	readonly attributes: Readonly<Record<string, string>>;
}

/** The tag that stands for an image: itself, a link to it, or its alternative text. */
export interface ImageTag {
	readonly tag: 'img' | 'a' | 'span';
	readonly attributes: Readonly<Record<string, string>>;
	/** What stands inside `a` or `span`. */
	readonly text: string;
}

const DEFAULT_MAX_DATA_IMAGE = 400_000;

/** Decides where a link leads, records it, and gives the tag to write. Unsafe addresses never reach the caller's callback. */
export function decideLink(
	href: string,
	text: string,
	at: MarkdownPosition,
	kind: LinkKind,
	context: RenderContext,
): LinkTag {
	const address = isReference(href, context.options.referenceSchemes) ? 'relative' : kindOfAddress(href);
	if (address === 'anchor' && kind !== 'wiki') return samePage(href, text, at, kind, context);
	if (kind !== 'wiki' && (address === 'unsafe' || address === 'data-image'))
		return nowhere(whyUnsafe(href), href, text, at, kind, context);
	return write(ask(href, at, kind, context), href, text, at, kind, context);
}

/** Decides what an image becomes. Images on other hosts are never loaded: they become a link with the alternative text. */
export function decideImage(
	src: string,
	alt: string,
	at: MarkdownPosition,
	context: RenderContext,
	insideLink: boolean,
): ImageTag {
	const address = kindOfAddress(src);
	const shown =
		alt ||
		unescaped(
			src
				.replace(/[?#].*$/, '')
				.split('/')
				.at(-1) ?? '',
		) ||
		'image';
	if (address === 'data-image') {
		const limit = context.options.maxDataImageLength ?? DEFAULT_MAX_DATA_IMAGE;
		if (src.length <= limit && /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=%\s]*$/i.test(src)) {
			return { tag: 'img', attributes: { src, alt }, text: '' };
		}
		const reason = `the embedded image is longer than ${limit} characters or not base64`;
		const tag = nowhere(reason, `${src.slice(0, 40)}…`, alt, at, 'image', context);
		return { ...tag, text: alt || 'image' };
	}
	if (address === 'unsafe' || address === 'anchor' || src === '') {
		const reason = address === 'unsafe' ? whyUnsafe(src) : 'the image has no address';
		return { ...nowhere(reason, src, alt, at, 'image', context), text: shown };
	}
	const answer = ask(src, at, 'image', context);
	if ('href' in answer && isInside(answer.href)) {
		record(context, { href: src, text: alt, ...at, kind: 'image', leads: 'inside' });
		return { tag: 'img', attributes: { src: answer.href, alt, loading: 'lazy' }, text: '' };
	}
	const made = write(answer, src, alt, at, 'image', context);
	if (insideLink && made.tag === 'a') return { tag: 'span', attributes: { class: 'remote-image' }, text: shown };
	return { ...made, text: shown };
}

function ask(href: string, at: MarkdownPosition, kind: LinkKind, context: RenderContext): LinkAnswer {
	const resolve = context.options.resolveLink;
	if (resolve) return resolve(href, at, kind);
	const address = kind === 'wiki' ? 'relative' : kindOfAddress(href);
	return address === 'web' || address === 'mail'
		? { external: true }
		: { broken: 'relative addresses are not followed here' };
}

/** The callback's answer is checked too: it may echo what a stranger wrote. */
function write(
	answer: LinkAnswer,
	href: string,
	text: string,
	at: MarkdownPosition,
	kind: LinkKind,
	context: RenderContext,
): LinkTag {
	if ('broken' in answer) return nowhere(answer.broken, href, text, at, kind, context);
	if ('external' in answer) {
		const address = kindOfAddress(href);
		if (address !== 'web' && address !== 'mail')
			return nowhere('not an address on the web', href, text, at, kind, context);
		record(context, { href, text, ...at, kind, leads: 'outside' });
		const name = kind === 'image' ? 'external remote-image' : 'external';
		return { tag: 'a', attributes: { href, class: name, rel: 'noopener noreferrer' } };
	}
	const address = kindOfAddress(answer.href);
	if (address === 'unsafe' || address === 'data-image')
		return nowhere(whyUnsafe(answer.href), href, text, at, kind, context);
	record(context, { href, text, ...at, kind, leads: address === 'web' || address === 'mail' ? 'outside' : 'inside' });
	const title: Record<string, string> = answer.title === undefined ? {} : { title: answer.title };
	return { tag: 'a', attributes: { href: answer.href, ...title } };
}

function samePage(href: string, text: string, at: MarkdownPosition, kind: LinkKind, context: RenderContext): LinkTag {
	const fragment = href.slice(href.indexOf('#') + 1);
	if (fragment === '' || fragment === 'top') {
		record(context, { href, text, ...at, kind, leads: 'same-page' });
		return { tag: 'a', attributes: { href: '#' } };
	}
	const id = context.anchors.find(fragment);
	const beside = id === undefined ? context.options.resolveAnchor?.(fragment) : undefined;
	if (beside !== undefined) return write({ href: beside }, href, text, at, kind, context);
	if (id === undefined)
		return nowhere(
			`no heading of this text has the anchor \`#${fragment.slice(0, 100)}\``,
			href,
			text,
			at,
			kind,
			context,
		);
	record(context, { href, text, ...at, kind, leads: 'same-page' });
	return { tag: 'a', attributes: { href: id === context.title?.id ? '#' : `#${encodeURIComponent(id)}` } };
}

function nowhere(
	reason: string,
	href: string,
	text: string,
	at: MarkdownPosition,
	kind: LinkKind,
	context: RenderContext,
): LinkTag {
	record(context, { href, text, ...at, kind, leads: 'nowhere', reason });
	return { tag: 'span', attributes: { class: 'broken-link', title: reason } };
}

function record(context: RenderContext, link: MarkdownLink): void {
	context.links.push(link);
}

function isInside(href: string): boolean {
	return kindOfAddress(href) === 'relative';
}
