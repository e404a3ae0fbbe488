import type { Inline, Text } from '../page.ts';
import { codeSpan, escaped } from './escape.ts';
import type { LinkTarget } from './link-target.ts';

/** Running text as Markdown in one line. `inTable` keeps code from ending a cell. */
export const textMarkdown = (text: Text, target: LinkTarget, inTable = false): string =>
	text.map((piece) => inlineMarkdown(piece, target, inTable)).join('');

/** Emphasis around a text; spaces at its ends stand outside, where Markdown wants them. */
export function marked(mark: string, markdown: string): string {
	const inner = markdown.trim();
	if (inner === '') return markdown;
	const start = markdown.indexOf(inner);
	return `${markdown.slice(0, start)}${mark}${inner}${mark}${markdown.slice(start + inner.length)}`;
}

/** A link, or its text where the address must not become one. */
export function linked(markdown: string, href: string | undefined, target: LinkTarget): string {
	const to = href === undefined ? undefined : target(href);
	return to === undefined || markdown.trim() === '' ? markdown : `[${markdown}](${to})`;
}

function inlineMarkdown(piece: Inline, target: LinkTarget, inTable: boolean): string {
	if (typeof piece === 'string') return escaped(piece);
	switch (piece.type) {
		case 'code':
			return codeSpan(piece.text, inTable);
		case 'strong':
			return marked('**', escaped(piece.text));
		case 'muted':
		case 'language':
			return escaped(piece.text);
		case 'badge':
			return linked(marked('*', escaped(piece.text)), piece.href, target);
		case 'link':
			return piece.isTerm ? escaped(piece.text) : linked(escaped(piece.text), piece.href, target);
	}
}
