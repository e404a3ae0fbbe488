import { withoutEntities } from '#markdown/entities.ts';

/** Sanitised HTML as a tree. `#markdown` writes it: tags in lower case that balance, attributes in double quotes, `>` escaped in them. */

export interface Element {
	readonly tag: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly Node[];
}
export type Node = string | Element;

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:\s[^>]*)?)>|[^<]+|</gi;
const ATTRIBUTE = /([a-z][a-z-]*)(?:="([^"]*)")?/gi;
/** Elements that are never closed. */
export const voidTags = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'wbr']);

/** The tree of sanitised HTML. A closing tag without its opening one is passed over; what is not closed ends with the text. */
export function htmlTree(html: string): readonly Node[] {
	const root: Node[] = [];
	const open: { readonly tag: string; readonly children: Node[] }[] = [{ tag: '', children: root }];
	for (const [whole, slash, name, attributes = ''] of html.matchAll(TOKEN)) {
		const inner = open.at(-1)!.children;
		if (name === undefined) inner.push(withoutEntities(whole));
		else if (slash === '/') {
			const at = open.findLastIndex(({ tag }) => tag === name.toLowerCase());
			if (at > 0) open.length = at;
		} else {
			const tag = name.toLowerCase();
			const children: Node[] = [];
			inner.push({ tag, attributes: attributesIn(attributes), children });
			if (!voidTags.has(tag)) open.push({ tag, children });
		}
	}
	return root;
}

/** All text below a node, as it is written. */
export const textIn = (node: Node): string =>
	typeof node === 'string' ? node : node.tag === 'br' ? '\n' : node.children.map(textIn).join('');

const attributesIn = (text: string): Readonly<Record<string, string>> =>
	Object.fromEntries(
		[...text.matchAll(ATTRIBUTE)].map(([, name, value = '']) => [name!.toLowerCase(), withoutEntities(value)]),
	);
