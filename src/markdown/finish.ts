import type { Token } from 'markdown-it';
import { alerts } from './alert.ts';
import type { RenderContext } from './context.ts';
import { headings } from './headings.ts';
import { finishInline } from './inline-links.ts';
import { locatorOf } from './positions.ts';
import { rawAnchors } from './raw-html.ts';
import { taskLists } from './task-list.ts';

/** The last step of parsing: everything of ours that the finished token list needs, in one place and in order. */
export function finishTokens(tokens: Token[], context: RenderContext, TokenClass: typeof Token): void {
	const makeToken = (type: string): Token => new TokenClass(type, '', 0);
	alerts(tokens);
	taskLists(tokens, makeToken);
	// Ids come first: a link may lead to a heading further down.
	headings(tokens, context);
	rawAnchors(tokens, context);
	takeDiagrams(tokens, context);
	let map: readonly [number, number] = [0, 0];
	const searchFrom = new Map<number, number>();
	for (const token of tokens) {
		if (token.map) map = token.map;
		if (token.type === 'inline') finishInline(token, locatorOf(token, map, context, searchFrom), context, makeToken);
	}
	for (const token of tokens) {
		alignByClass(token);
		markOwn(token, context.mark);
		for (const child of token.children ?? []) markOwn(child, context.mark);
	}
}

/** Mermaid fences leave the text; the caller draws them. */
function takeDiagrams(tokens: readonly Token[], context: RenderContext): void {
	for (const token of tokens) {
		if (token.type !== 'fence' || !/^mermaid(?=$|[\s{])/i.test(token.info.trim())) continue;
		token.meta = { ...token.meta, diagram: context.diagrams.length };
		context.diagrams.push({ source: token.content, line: context.firstLine + (token.map?.[0] ?? 0) });
	}
}

/** Table cells say their alignment with a class: the site's policy allows no inline style. */
function alignByClass(token: Token): void {
	const style = token.attrGet('style');
	if (typeof style !== 'string') return;
	const side = /text-align:\s*(left|right|center)/.exec(style)?.[1];
	token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
	if (side) token.attrJoin('class', `align-${side}`);
}

function markOwn(token: Token, mark: string): void {
	if (token.nesting >= 0 && token.attrs && token.attrs.length > 0) token.attrs.unshift([mark, '']);
}
