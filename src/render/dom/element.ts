/** Elements, and everything that searches below one. */
import { ClassList } from './class-list.ts';
import { HTML_NAMESPACE, type NodeFactory, parseInto, serialise, serialiseChildren } from './markup.ts';
import { ELEMENT_NODE, FRAGMENT_NODE, Node, type NodeOwner, Text } from './node.ts';
import { compileSelectors, matchesAny } from './selector.ts';
import { kebab, type StyleDeclaration, styleProxy } from './style.ts';

const XLINK_NAMESPACE = 'http://www.w3.org/1999/xlink';
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

/** An array that also answers `item(i)`, like a browser's node lists. */
export type ItemList<T> = T[] & { item(index: number): T | null };

function withItem<T>(list: T[]): ItemList<T> {
	return Object.assign(list, { item: (index: number): T | null => list[index] ?? null });
}

/** Visits every element below `root` in document order until a visit returns false. */
export function walkElements(root: Node, visit: (element: Element) => boolean | undefined): boolean {
	for (let child = root.firstChild; child; child = child.nextSibling) {
		if (child.nodeType !== ELEMENT_NODE) continue;
		if (visit(child as Element) === false || !walkElements(child, visit)) return false;
	}
	return true;
}

/** A node with element children: an element, a fragment or the document. */
export abstract class ParentNode extends Node {
	get children(): ItemList<Element> {
		return withItem(this.childNodes.filter((node): node is Element => node.nodeType === ELEMENT_NODE));
	}

	get childElementCount(): number {
		return this.children.length;
	}

	get firstElementChild(): Element | null {
		return forwardToElement(this.firstChild);
	}

	get lastElementChild(): Element | null {
		return backwardToElement(this.lastChild);
	}

	querySelector(selector: string): Element | null {
		const selectors = compileSelectors(selector);
		let found: Element | null = null;
		walkElements(this, (element) => {
			if (!matchesAny(element, selectors)) return true;
			found = element;
			return false;
		});
		return found;
	}

	querySelectorAll(selector: string): ItemList<Element> {
		// d3 selects direct children this way; `:scope` is otherwise not tied to the element searched from.
		if (selector === ':scope > *') return this.children;
		const selectors = compileSelectors(selector);
		const found: Element[] = [];
		walkElements(this, (element) => {
			if (matchesAny(element, selectors)) found.push(element);
			return true;
		});
		return withItem(found);
	}

	getElementsByTagName(name: string): ItemList<Element> {
		const found: Element[] = [];
		walkElements(this, (element) => {
			if (name === '*' || element.localName === name) found.push(element);
			return true;
		});
		return withItem(found);
	}

	getElementsByClassName(name: string): ItemList<Element> {
		return this.querySelectorAll(`.${name}`);
	}
}

function forwardToElement(start: Node | null): Element | null {
	let node = start;
	while (node && node.nodeType !== ELEMENT_NODE) node = node.nextSibling;
	return node as Element | null;
}

function backwardToElement(start: Node | null): Element | null {
	let node = start;
	while (node && node.nodeType !== ELEMENT_NODE) node = node.previousSibling;
	return node as Element | null;
}

export class DocumentFragment extends ParentNode {
	get nodeType(): number {
		return FRAGMENT_NODE;
	}

	get nodeName(): string {
		return '#document-fragment';
	}

	protected shallowClone(): Node {
		return new DocumentFragment(this.ownerDocument);
	}
}

export class Element extends ParentNode {
	readonly namespaceURI: string;
	readonly localName: string;
	readonly attributeMap = new Map<string, string>();
	/** What measuring made of the attributes; forgotten when one of them changes. */
	textKey: string | undefined;
	#style: StyleDeclaration | undefined;
	#classList: ClassList | undefined;

	constructor(owner: NodeOwner | null, namespace: string, name: string) {
		super(owner);
		this.namespaceURI = namespace;
		this.localName = name;
	}

	get nodeType(): number {
		return ELEMENT_NODE;
	}

	get tagName(): string {
		return this.namespaceURI === HTML_NAMESPACE ? this.localName.toUpperCase() : this.localName;
	}

	get nodeName(): string {
		return this.tagName;
	}

	get id(): string {
		return this.getAttribute('id') ?? '';
	}

	set id(value: string) {
		this.setAttribute('id', value);
	}

	get className(): string {
		return this.getAttribute('class') ?? '';
	}

	set className(value: string) {
		this.setAttribute('class', value);
	}

	get classList(): ClassList {
		this.#classList ??= new ClassList(this);
		return this.#classList;
	}

	get style(): StyleDeclaration {
		this.#style ??= styleProxy(this);
		return this.#style;
	}

	set style(text: string) {
		this.setAttribute('style', text);
	}

	get dataset(): Record<string, string | undefined> {
		return new Proxy({} as Record<string, string | undefined>, {
			get: (_target, key) => this.getAttribute(`data-${kebab(String(key))}`) ?? undefined,
			set: (_target, key, value) => {
				this.setAttribute(`data-${kebab(String(key))}`, String(value));
				return true;
			},
		});
	}

	get attributes(): ItemList<{ name: string; value: string; localName: string; nodeName: string }> {
		const entries = [...this.attributeMap].map(([name, value]) => ({ name, value, localName: name, nodeName: name }));
		return withItem(entries);
	}

	get nextElementSibling(): Element | null {
		return forwardToElement(this.nextSibling);
	}

	get previousElementSibling(): Element | null {
		return backwardToElement(this.previousSibling);
	}

	get ownerSVGElement(): Element | null {
		for (let node = this.parentNode; node; node = node.parentNode) {
			if (node.nodeType === ELEMENT_NODE && (node as Element).localName === 'svg') return node as Element;
		}
		return null;
	}

	get innerHTML(): string {
		return serialiseChildren(this);
	}

	set innerHTML(markup: string) {
		while (this.firstChild) this.removeChild(this.firstChild);
		const text = String(markup);
		if (this.localName !== 'style' && this.localName !== 'script') parseInto(text, this, this.ownerDocument as Factory);
		else if (text) this.appendChild(new Text(this.ownerDocument, text));
	}

	get outerHTML(): string {
		return serialise(this);
	}

	/** Boxes of HTML elements: nothing is laid out, so they are empty. Measures of SVG elements are in `geometry/`. */
	get offsetWidth(): number {
		return 0;
	}

	get offsetHeight(): number {
		return 0;
	}

	get clientWidth(): number {
		return 0;
	}

	get clientHeight(): number {
		return 0;
	}

	get viewBox(): { baseVal: { x: number; y: number; width: number; height: number } } {
		const [x = 0, y = 0, width = 0, height = 0] = (this.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
		return { baseVal: { x, y, width, height } };
	}

	getAttribute(name: string): string | null {
		return this.attributeMap.get(name) ?? null;
	}

	setAttribute(name: string, value: unknown): void {
		this.textKey = undefined;
		this.attributeMap.set(name, String(value));
	}

	removeAttribute(name: string): void {
		this.textKey = undefined;
		this.attributeMap.delete(name);
	}

	hasAttribute(name: string): boolean {
		return this.attributeMap.has(name);
	}

	hasAttributes(): boolean {
		return this.attributeMap.size > 0;
	}

	getAttributeNames(): string[] {
		return [...this.attributeMap.keys()];
	}

	getAttributeNS(namespace: string | null, name: string): string | null {
		return this.getAttribute(qualified(namespace, name));
	}

	setAttributeNS(namespace: string | null, name: string, value: unknown): void {
		this.setAttribute(qualified(namespace, name), value);
	}

	removeAttributeNS(namespace: string | null, name: string): void {
		this.removeAttribute(qualified(namespace, name));
	}

	hasAttributeNS(namespace: string | null, name: string): boolean {
		return this.hasAttribute(qualified(namespace, name));
	}

	insertAdjacentHTML(position: string, markup: string): void {
		const holder = new Element(this.ownerDocument, this.namespaceURI, this.localName);
		parseInto(markup, holder, this.ownerDocument as Factory);
		const nodes = holder.childNodes;
		if (position === 'beforeend') this.append(...nodes);
		else if (position === 'afterbegin') this.prepend(...nodes);
		else if (position === 'beforebegin') this.before(...nodes);
		else this.after(...nodes);
	}

	matches(selector: string): boolean {
		return matchesAny(this, compileSelectors(selector));
	}

	closest(selector: string): Element | null {
		const selectors = compileSelectors(selector);
		for (let node: Node | null = this; node?.nodeType === ELEMENT_NODE; node = node.parentNode) {
			if (matchesAny(node as Element, selectors)) return node as Element;
		}
		return null;
	}

	focus(): void {}
	blur(): void {}
	scrollIntoView(): void {}

	protected shallowClone(): Node {
		const Kind = this.constructor as typeof Element;
		const copy = new Kind(this.ownerDocument, this.namespaceURI, this.localName);
		for (const [name, value] of this.attributeMap) copy.attributeMap.set(name, value);
		return copy;
	}
}

/** The owner of an element is always a document, which makes nodes. */
type Factory = NodeOwner & NodeFactory;

/** Attributes are kept under their prefixed names, as they are written. */
function qualified(namespace: string | null, name: string): string {
	if (namespace === XLINK_NAMESPACE) return `xlink:${name.replace(/^xlink:/, '')}`;
	if (namespace === XMLNS_NAMESPACE) return name === 'xmlns' ? name : `xmlns:${name.replace(/^xmlns:/, '')}`;
	return name;
}

export class SvgElement extends Element {}
export class HtmlElement extends Element {}
