/** The globals a browser would offer mermaid, d3, elkjs and cytoscape, as far as they ask. Nothing here reaches the outside. */

import { installMeasures } from '#render/geometry/install.ts';
import { textWidth } from '#render/geometry/text-width.ts';
import { isCssColour } from './colour.ts';
import { Document } from './document.ts';
import { DocumentFragment, Element, HtmlElement, SvgElement } from './element.ts';
import { Comment, Node, Text } from './node.ts';
import { CssStyleSheet } from './style-sheet.ts';

/** Mermaid reads layout through animation frames; one tick later is soon enough when nothing is painted. */
function requestAnimationFrame(callback: (time: number) => void): void {
	setImmediate(() => callback(performance.now()));
}

/** `new Option().style.color = x` keeps only real colours: the sequence diagram checks `box` colours with it. */
class ColourProbe {
	readonly style = {
		value: '',
		get color(): string {
			return this.value;
		},
		set color(text: string) {
			if (isCssColour(String(text).trim())) this.value = String(text);
		},
	};
}

/** Image shapes wait for their picture; it is never fetched, and the clean-up pass drops the element. */
class UnloadedImage {
	readonly naturalWidth = 120;
	readonly naturalHeight = 80;
	readonly complete = true;
	async decode(): Promise<void> {}
	addEventListener(): void {}
}

function computedStyle(): object {
	return { fontSize: '16px', textAnchor: 'start', getPropertyValue: () => '0' };
}

/** A drawing context that accepts every call and measures text: the mind map's layout engine insists on one. */
function canvasContext(canvas: Element): object {
	return new Proxy(
		{},
		{
			get(_target, key) {
				if (key === 'measureText') return (text: string) => ({ width: textWidth(text, 12, 400) });
				return key === 'canvas' ? canvas : () => undefined;
			},
			set: () => true,
		},
	);
}

class BrowserDocument extends Document {
	override createElement(name: string): Element {
		const element = super.createElement(name);
		if (name === 'canvas') Object.defineProperty(element, 'getContext', { value: () => canvasContext(element) });
		return element;
	}
}

function createWindow(document: Document): Record<string, unknown> {
	const size = { width: 1200, height: 800 };
	const window: Record<string, unknown> = {
		document,
		Node,
		Element,
		SVGElement: SvgElement,
		HTMLElement: HtmlElement,
		Text,
		Comment,
		DocumentFragment,
		Document,
		HTMLIFrameElement: class {},
		CSSStyleSheet: CssStyleSheet,
		Image: UnloadedImage,
		Option: ColourProbe,
		location: { href: 'http://localhost/', protocol: 'http:', host: 'localhost', pathname: '/', search: '' },
		screen: { ...size, availWidth: size.width, availHeight: size.height },
		innerWidth: size.width,
		innerHeight: size.height,
		devicePixelRatio: 1,
		requestAnimationFrame,
		cancelAnimationFrame: () => {},
		getComputedStyle: computedStyle,
		matchMedia: () => ({ matches: false, addEventListener() {} }),
		addEventListener() {},
		removeEventListener() {},
	};
	window['window'] = window;
	window['self'] = window;
	// elkjs takes `Map` and the like from `window`, so everything else must be found behind it.
	return Object.setPrototypeOf(window, globalThis) as Record<string, unknown>;
}

/** Which of the window's names libraries use without `window.` in front. */
const GLOBAL_NAMES = [
	'document',
	'Node',
	'Element',
	'SVGElement',
	'HTMLElement',
	'CSSStyleSheet',
	'Image',
	'Option',
	'screen',
	'requestAnimationFrame',
	'cancelAnimationFrame',
	'getComputedStyle',
] as const;

/** Installs the browser globals in this thread. Must run before mermaid is imported, which captures some of them. */
export function installBrowserGlobals(): Document {
	installMeasures(Element.prototype);
	const document = new BrowserDocument();
	const window = createWindow(document);
	document.defaultView = window;
	for (const name of [...GLOBAL_NAMES, 'window'] as const) {
		Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: window[name] });
	}
	return document;
}
