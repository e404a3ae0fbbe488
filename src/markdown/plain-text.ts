import type { Token } from 'markdown-it';
import { isHtml } from './raw-html.ts';

/** The text a reader sees in a run of inline tokens: no markup, no HTML tags, an image by its alternative text. */
export function plainText(tokens: readonly Token[]): string {
	const parts: string[] = [];
	for (const token of tokens) {
		if (token.type === 'text' || token.type === 'code_inline' || token.type === 'text_special')
			parts.push(token.content);
		else if (token.type === 'softbreak' || token.type === 'hardbreak') parts.push(' ');
		else if (token.type === 'image') parts.push(plainText(token.children ?? []));
		else if (token.type === 'html_inline')
			parts.push(/^<br\b/i.test(token.content) ? ' ' : withoutTags(token.content, ''));
	}
	return parts.join('');
}

/** The plain text of a whole document, one line a block; diagram sources are left out. */
export function documentText(tokens: readonly Token[]): string {
	const parts: string[] = [];
	for (const token of tokens) {
		if (token.type === 'inline') parts.push(plainText(token.children ?? []).trim());
		else if (token.type === 'fence' && token.meta?.['diagram'] === undefined) parts.push(token.content.trimEnd());
		else if (token.type === 'code_block') parts.push(token.content.trimEnd());
		else if (token.type === 'html_block') parts.push(stripTags(token.content).trim());
	}
	return parts.filter((part) => part !== '').join('\n');
}

/** Removes comments, programs and the tags that HTML knows, in one pass. The result is text for the search index, never HTML. */
function stripTags(html: string): string {
	const bare = html.replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ');
	return withoutTags(bare, ' ').replace(/[ \t]+/g, ' ');
}

function withoutTags(html: string, instead: string): string {
	return html
		.replace(/<!--[\s\S]*?(?:-->|$)/g, instead)
		.replace(/<\/?([A-Za-z][^\s/<>]*)[^<>]*>/g, (tag, name: string) => (isHtml(name) ? instead : tag));
}
