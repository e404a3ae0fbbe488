/** The document: makes nodes, finds them by id. */
import { DocumentFragment, Element, HtmlElement, ParentNode, SvgElement, walkElements } from './element.ts';
import { HTML_NAMESPACE, SVG_NAMESPACE } from './markup.ts';
import { Comment, DOCUMENT_NODE, type Node, Text } from './node.ts';

export class Document extends ParentNode {
	readonly documentElement: Element;
	readonly head: Element;
	readonly body: Element;
	/** Set by the window that shows this document. */
	defaultView: unknown = null;
	readonly readyState = 'complete';
	readonly baseURI = 'http://localhost/';
	readonly fonts = { ready: Promise.resolve() };

	constructor() {
		super(null);
		this.documentElement = this.createElement('html');
		this.head = this.createElement('head');
		this.body = this.createElement('body');
		this.appendChild(this.documentElement);
		this.documentElement.append(this.head, this.body);
	}

	get nodeType(): number {
		return DOCUMENT_NODE;
	}

	get nodeName(): string {
		return '#document';
	}

	get activeElement(): Element {
		return this.body;
	}

	createElement(name: string): Element {
		return this.createElementNS(HTML_NAMESPACE, name.toLowerCase());
	}

	createElementNS(namespace: string, name: string): Element {
		const localName = name.slice(name.indexOf(':') + 1);
		if (namespace === SVG_NAMESPACE) return new SvgElement(this, namespace, localName);
		if (namespace === HTML_NAMESPACE) return new HtmlElement(this, namespace, localName);
		return new Element(this, namespace, localName);
	}

	createTextNode(text: string): Text {
		return new Text(this, text);
	}

	createComment(text: string): Comment {
		return new Comment(this, text);
	}

	createDocumentFragment(): DocumentFragment {
		return new DocumentFragment(this);
	}

	importNode(node: Node, deep?: boolean): Node {
		return node.cloneNode(deep);
	}

	getElementById(id: string): Element | null {
		let found: Element | null = null;
		walkElements(this, (element) => {
			if (element.getAttribute('id') !== id) return true;
			found = element;
			return false;
		});
		return found;
	}

	protected shallowClone(): Node {
		return new Document();
	}
}
