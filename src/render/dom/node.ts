/**
 * The tree itself: links between nodes and the text leaves. Mermaid and d3 walk and edit it exactly as they would in a browser;
 * what they never touch is left out. Elements are in `element.ts`, so that this file needs to know nothing about them.
 */

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;
export const COMMENT_NODE = 8;
export const DOCUMENT_NODE = 9;
export const FRAGMENT_NODE = 11;

/** Nobody ever dispatches an event while a diagram is drawn; libraries only insist on being able to subscribe. */
class SilentEventTarget {
	addEventListener(): void {}
	removeEventListener(): void {}
	dispatchEvent(): boolean {
		return true;
	}
}

/** What a node can ask of the document that owns it. */
export interface NodeOwner {
	createTextNode(text: string): Node;
}

export abstract class Node extends SilentEventTarget {
	ownerDocument: NodeOwner | null;
	parentNode: Node | null = null;
	firstChild: Node | null = null;
	lastChild: Node | null = null;
	previousSibling: Node | null = null;
	nextSibling: Node | null = null;

	abstract readonly nodeType: number;
	abstract readonly nodeName: string;

	constructor(owner: NodeOwner | null) {
		super();
		this.ownerDocument = owner;
	}

	/** A copy without children. */
	protected abstract shallowClone(): Node;

	get parentElement(): Node | null {
		return this.parentNode?.nodeType === ELEMENT_NODE ? this.parentNode : null;
	}

	get childNodes(): Node[] {
		const nodes: Node[] = [];
		for (let child = this.firstChild; child; child = child.nextSibling) nodes.push(child);
		return nodes;
	}

	get isConnected(): boolean {
		return this.getRootNode().nodeType === DOCUMENT_NODE;
	}

	get nodeValue(): string | null {
		return null;
	}

	set nodeValue(_value: string | null) {}

	get textContent(): string {
		let text = '';
		for (let child = this.firstChild; child; child = child.nextSibling) {
			if (child.nodeType !== COMMENT_NODE) text += child.textContent;
		}
		return text;
	}

	set textContent(value: string | null | undefined) {
		while (this.firstChild) this.removeChild(this.firstChild);
		const text = value === null || value === undefined ? '' : String(value);
		if (text !== '') this.appendChild(new Text(this.ownerDocument, text));
	}

	getRootNode(): Node {
		let root: Node = this;
		while (root.parentNode) root = root.parentNode;
		return root;
	}

	hasChildNodes(): boolean {
		return this.firstChild !== null;
	}

	/** The block diagram logs its nodes as JSON; a tree with parent links has no JSON form. */
	toJSON(): undefined {
		return undefined;
	}

	appendChild<T extends Node>(node: T): T {
		return this.insertBefore(node, null);
	}

	insertBefore<T extends Node>(node: T, reference: Node | null | undefined): T {
		if (node.nodeType === FRAGMENT_NODE) {
			for (const child of node.childNodes) this.insertBefore(child, reference);
			return node;
		}
		if ((node as Node) === reference) return node;
		node.parentNode?.removeChild(node);
		const next = reference ?? null;
		const previous = next ? next.previousSibling : this.lastChild;
		node.parentNode = this;
		node.previousSibling = previous;
		node.nextSibling = next;
		if (previous) previous.nextSibling = node;
		else this.firstChild = node;
		if (next) next.previousSibling = node;
		else this.lastChild = node;
		return node;
	}

	removeChild<T extends Node>(node: T): T {
		if (node.parentNode !== this) throw new Error('NotFoundError: the node is not a child of this node');
		const { previousSibling, nextSibling } = node;
		if (previousSibling) previousSibling.nextSibling = nextSibling;
		else this.firstChild = nextSibling;
		if (nextSibling) nextSibling.previousSibling = previousSibling;
		else this.lastChild = previousSibling;
		node.parentNode = null;
		node.previousSibling = null;
		node.nextSibling = null;
		return node;
	}

	replaceChild<T extends Node>(node: Node, old: T): T {
		this.insertBefore(node, old);
		return this.removeChild(old);
	}

	remove(): void {
		this.parentNode?.removeChild(this);
	}

	append(...items: (Node | string)[]): void {
		for (const item of items) this.appendChild(this.toNode(item));
	}

	prepend(...items: (Node | string)[]): void {
		const first = this.firstChild;
		for (const item of items) this.insertBefore(this.toNode(item), first);
	}

	before(...items: (Node | string)[]): void {
		for (const item of items) this.parentNode?.insertBefore(this.toNode(item), this);
	}

	after(...items: (Node | string)[]): void {
		const next = this.nextSibling;
		for (const item of items) this.parentNode?.insertBefore(this.toNode(item), next);
	}

	replaceWith(...items: (Node | string)[]): void {
		const parent = this.parentNode;
		const next = this.nextSibling;
		this.remove();
		for (const item of items) parent?.insertBefore(this.toNode(item), next);
	}

	replaceChildren(...items: (Node | string)[]): void {
		while (this.firstChild) this.removeChild(this.firstChild);
		this.append(...items);
	}

	contains(other: Node | null): boolean {
		for (let node = other; node; node = node.parentNode) if (node === this) return true;
		return false;
	}

	/** Bit mask of the DOM standard: 1 unrelated, 2 before, 4 after, 8 contains, 16 contained. d3 sorts selections with it. */
	compareDocumentPosition(other: Node): number {
		if (other === this) return 0;
		const mine = ancestry(this);
		const theirs = ancestry(other);
		let depth = 0;
		while (mine[depth] && mine[depth] === theirs[depth]) depth++;
		if (depth === 0) return 1;
		if (!mine[depth]) return 20;
		if (!theirs[depth]) return 10;
		for (let node: Node | null = mine[depth]!; node; node = node.nextSibling) if (node === theirs[depth]) return 4;
		return 2;
	}

	cloneNode(deep?: boolean): Node {
		const copy = this.shallowClone();
		if (deep)
			for (let child = this.firstChild; child; child = child.nextSibling) copy.appendChild(child.cloneNode(true));
		return copy;
	}

	private toNode(item: Node | string): Node {
		return typeof item === 'string' ? new Text(this.ownerDocument, item) : item;
	}
}

/** The chain from the root down to the node. */
function ancestry(node: Node): Node[] {
	const chain: Node[] = [];
	for (let current: Node | null = node; current; current = current.parentNode) chain.unshift(current);
	return chain;
}

export class Text extends Node {
	data: string;

	constructor(owner: NodeOwner | null, data: string) {
		super(owner);
		this.data = String(data);
	}

	get nodeType(): number {
		return TEXT_NODE;
	}

	get nodeName(): string {
		return '#text';
	}

	get length(): number {
		return this.data.length;
	}

	override get textContent(): string {
		return this.data;
	}

	override set textContent(value: string | null | undefined) {
		this.data = String(value ?? '');
	}

	override get nodeValue(): string {
		return this.data;
	}

	override set nodeValue(value: string | null) {
		this.data = String(value ?? '');
	}

	protected shallowClone(): Node {
		return new Text(this.ownerDocument, this.data);
	}
}

export class Comment extends Node {
	data: string;

	constructor(owner: NodeOwner | null, data: string) {
		super(owner);
		this.data = data;
	}

	get nodeType(): number {
		return COMMENT_NODE;
	}

	get nodeName(): string {
		return '#comment';
	}

	protected shallowClone(): Node {
		return new Comment(this.ownerDocument, this.data);
	}
}
