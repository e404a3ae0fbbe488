/** Markup text to tree and back. The reader is forgiving like a browser; the writer escapes everything. */
import { COMMENT_NODE, ELEMENT_NODE, type Node, type Text } from './node.ts';

export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
export const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

/** HTML elements that never have content. */
const VOID_ELEMENTS = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr']);
/** Elements whose content is text even when it looks like markup. */
const RAW_TEXT = new Set(['style', 'script']);
const NAMED_ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00a0',
};

/** What the reader and the writer need to see of an element. */
export interface MarkupElement extends Node {
	readonly localName: string;
	readonly namespaceURI: string;
	readonly attributeMap: ReadonlyMap<string, string>;
	setAttribute(name: string, value: string): void;
}

/** Makes the nodes while reading. */
export interface NodeFactory {
	createElementNS(namespace: string, name: string): MarkupElement;
	createTextNode(text: string): Node;
}

function decodeEntities(text: string): string {
	return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);?/gi, (match, entity: string) => {
		if (entity[0] !== '#') return NAMED_ENTITIES[entity] ?? match;
		const hex = entity[1] === 'x' || entity[1] === 'X';
		const code = hex ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
		return String.fromCodePoint(code > 0 && code <= 0x10ffff ? code : 0xfffd);
	});
}

export function escapeText(text: string): string {
	return text.replace(/[&<>\u00a0]/g, escapeCharacter);
}

export function escapeAttribute(text: string): string {
	return text.replace(/[&"<>\u00a0]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
	switch (character) {
		case '&':
			return '&amp;';
		case '<':
			return '&lt;';
		case '>':
			return '&gt;';
		case '"':
			return '&quot;';
		default:
			return '&#160;';
	}
}

/** The node and its content as markup. */
export function serialise(node: Node, rawText = false): string {
	if (node.nodeType === COMMENT_NODE) return `<!--${(node as Node & { data: string }).data}-->`;
	if (node.nodeType !== ELEMENT_NODE) return rawText ? node.textContent : escapeText((node as Text).data);
	const element = node as MarkupElement;
	let text = `<${element.localName}`;
	for (const [name, value] of element.attributeMap) text += ` ${name}="${escapeAttribute(value)}"`;
	if (element.namespaceURI === HTML_NAMESPACE && VOID_ELEMENTS.has(element.localName)) return `${text}>`;
	return `${text}>${serialiseChildren(element)}</${element.localName}>`;
}

export function serialiseChildren(element: MarkupElement): string {
	const raw = RAW_TEXT.has(element.localName);
	let text = '';
	for (let child = element.firstChild; child; child = child.nextSibling) text += serialise(child, raw);
	return text;
}

const ATTRIBUTE = /([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;
const PIECE =
	/<!--[\s\S]*?-->|<\/([\w:-]+)\s*>|<([a-zA-Z][\w:-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*(\/?)>|[^<]+|</g;

/** Reads markup and appends what it finds to `root`. Unknown closing tags are skipped, unclosed elements end with the text. */
export function parseInto(markup: string, root: MarkupElement, factory: NodeFactory): void {
	let current: MarkupElement = root;
	const pieces = new RegExp(PIECE);
	for (let piece = pieces.exec(markup); piece; piece = pieces.exec(markup)) {
		const [whole, closing, opening, attributes, selfClosing] = piece;
		if (whole.startsWith('<!--')) continue;
		if (closing) {
			current = closeElement(current, closing, root);
			continue;
		}
		if (!opening) {
			current.appendChild(factory.createTextNode(decodeEntities(whole)));
			continue;
		}
		const element = openElement(current, opening, attributes ?? '', factory);
		current.appendChild(element);
		const isVoid = element.namespaceURI === HTML_NAMESPACE && VOID_ELEMENTS.has(element.localName);
		if (selfClosing || isVoid) continue;
		current = element;
		if (RAW_TEXT.has(element.localName)) pieces.lastIndex = readRawText(markup, pieces.lastIndex, element, factory);
	}
}

function closeElement(current: MarkupElement, name: string, root: MarkupElement): MarkupElement {
	let element = current;
	while (element !== root && element.localName.toLowerCase() !== name.toLowerCase()) {
		element = element.parentNode as MarkupElement;
	}
	return element === root ? current : (element.parentNode as MarkupElement);
}

function openElement(parent: MarkupElement, name: string, attributes: string, factory: NodeFactory): MarkupElement {
	let namespace = parent.namespaceURI;
	if (name === 'svg') namespace = SVG_NAMESPACE;
	else if (parent.localName === 'foreignObject') namespace = HTML_NAMESPACE;
	const element = factory.createElementNS(namespace, namespace === HTML_NAMESPACE ? name.toLowerCase() : name);
	for (const [, key, double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
		element.setAttribute(key!, decodeEntities(double ?? single ?? bare ?? ''));
	}
	return element;
}

/** Takes everything up to the closing tag as text; returns where reading goes on. */
function readRawText(markup: string, from: number, element: MarkupElement, factory: NodeFactory): number {
	const found = markup.toLowerCase().indexOf(`</${element.localName}`, from);
	const end = found < 0 ? markup.length : found;
	element.appendChild(factory.createTextNode(markup.slice(from, end)));
	return end;
}
