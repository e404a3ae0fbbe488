import type { Token } from 'markdown-it';
import type { RenderContext } from './context.ts';
import { decideImage, decideLink } from './decide-link.ts';
import { plainText } from './plain-text.ts';
import type { Locate } from './positions.ts';
import type { LinkKind } from './rendered.ts';

/** Sends every link and image of one inline token where it leads, and remembers where raw HTML stood. */
export function finishInline(
	token: Token,
	locate: Locate,
	context: RenderContext,
	makeToken: (type: string) => Token,
): void {
	const children = token.children ?? [];
	const shown: Token[] = [];
	const open: { token: Token; end: 'a' | 'span' }[] = [];
	const closeAt = matchingCloses(children);
	for (const [at, child] of children.entries()) {
		const offset = context.offsets.get(child);
		if (child.type === 'html_inline' && offset !== undefined) child.meta = { ...child.meta, position: locate(offset) };
		if (child.type === 'link_open') {
			const text = plainText(children.slice(at + 1, closeAt.get(at) ?? at + 1));
			open.push({
				token: child,
				end: finishLink(child, text, locate(Math.max(0, (offset ?? 0) - leadOf(child, text))), context),
			});
		} else if (child.type === 'link_close') {
			child.tag = open.pop()?.end ?? 'a';
		} else if (child.type === 'image') {
			shown.push(...finishImage(child, locate(offset ?? 0), context, open.length > 0, makeToken));
			continue;
		}
		shown.push(child);
	}
	token.children = shown;
}

/** How far the parser was past the beginning when it made the token: behind the bracket, or behind a bare address's scheme. */
function leadOf(open: Token, text: string): number {
	if (open.markup === '') return 1;
	return open.markup === 'linkify' ? Math.max(0, text.indexOf(':')) : 0;
}

/** Links do not nest, so each closes at the next close; the slices between them add up to at most the whole. */
function matchingCloses(children: readonly Token[]): ReadonlyMap<number, number> {
	const closes = new Map<number, number>();
	const open: number[] = [];
	for (const [at, child] of children.entries()) {
		if (child.type === 'link_open') open.push(at);
		else if (child.type === 'link_close' && open.length > 0) closes.set(open.pop()!, at);
	}
	return closes;
}

function finishLink(
	token: Token,
	text: string,
	position: { line: number; column: number },
	context: RenderContext,
): 'a' | 'span' {
	const kind: LinkKind = token.markup === 'wiki' ? 'wiki' : 'link';
	const href = String(token.attrGet('href') ?? '');
	const made = decideLink(href, text, position, kind, context);
	const title = token.attrGet('title');
	token.tag = made.tag;
	token.attrs = Object.entries(made.attributes);
	if (title !== null && made.attributes['title'] === undefined) token.attrs.push(['title', String(title)]);
	return made.tag;
}

function finishImage(
	token: Token,
	position: { line: number; column: number },
	context: RenderContext,
	insideLink: boolean,
	makeToken: (type: string) => Token,
): Token[] {
	const alt = plainText(token.children ?? []).trim();
	const title = token.attrGet('title');
	const made = decideImage(String(token.attrGet('src') ?? ''), alt, position, context, insideLink);
	if (made.tag === 'img') {
		token.attrs = Object.entries(made.attributes);
		if (title !== null && made.attributes['title'] === undefined) token.attrs.push(['title', String(title)]);
		return [token];
	}
	const open = makeToken('image_open');
	open.tag = made.tag;
	open.nesting = 1;
	open.attrs = Object.entries(made.attributes);
	const text = makeToken('text');
	text.content = made.text;
	const close = makeToken('image_close');
	close.tag = made.tag;
	close.nesting = -1;
	return [open, text, close];
}
