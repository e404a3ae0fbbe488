/**
 * The security boundary, and the last step before a picture is written. Whatever came before, and whatever an author put into a
 * label, a class definition or a link, only what is listed here leaves: a fixed set of elements, a fixed set of attributes, and
 * values of a known form. No script, no style, no event handler, no reference to another host, no way to run anything.
 */
import type { Element } from '#render/dom/element.ts';
import { ELEMENT_NODE, TEXT_NODE } from '#render/dom/node.ts';
import { INHERITED, OWN } from './properties.ts';
import {
	type Check,
	count,
	length,
	linkTarget,
	localId,
	localReference,
	numberList,
	oneOf,
	ownClasses,
	pathData,
	plainText,
	transform,
} from './values.ts';

const ELEMENTS = new Set([
	'svg',
	'g',
	'a',
	'defs',
	'marker',
	'symbol',
	'use',
	'clipPath',
	'linearGradient',
	'radialGradient',
	'stop',
	'path',
	'rect',
	'circle',
	'ellipse',
	'line',
	'polygon',
	'polyline',
	'text',
	'tspan',
	'title',
	'desc',
]);

/** Elements that hold nothing but text. */
const TEXT_ONLY = new Set(['title', 'desc']);
/** Elements whose text is shown. Anywhere else a text node is only white space between elements. */
const SHOWS_TEXT = new Set(['text', 'tspan', 'title', 'desc', 'a']);

function entries(names: string, check: Check): [string, Check][] {
	return names.split(' ').map((name) => [name, check]);
}

const ATTRIBUTES: ReadonlyMap<string, Check> = new Map<string, Check>([
	...Object.entries(INHERITED),
	...Object.entries(OWN),
	...entries('x y x1 y1 x2 y2 cx cy r rx ry width height refX refY markerWidth markerHeight offset', length),
	...entries('dx dy', (value) => length(value) ?? numberList(value)),
	...entries('points viewBox', numberList),
	['d', pathData],
	...entries('transform gradientTransform', transform),
	...entries('marker-start marker-mid marker-end clip-path', localReference),
	['markerUnits', oneOf('userSpaceOnUse', 'strokeWidth')],
	['gradientUnits', oneOf('userSpaceOnUse', 'objectBoundingBox')],
	['clipPathUnits', oneOf('userSpaceOnUse', 'objectBoundingBox')],
	['orient', (value) => oneOf('auto', 'auto-start-reverse')(value) ?? length(value)],
	['preserveAspectRatio', oneOf('none', 'xMidYMid meet', 'xMinYMin meet')],
	['id', localId],
	['class', ownClasses],
	...entries('data-node data-group data-from data-to data-lifeline', plainText),
	...entries('data-edge data-item', count),
	['role', oneOf('img', 'group')],
	...entries('aria-label aria-roledescription', plainText),
	...entries('aria-labelledby aria-describedby', localId),
	['aria-hidden', oneOf('true')],
	['focusable', oneOf('false')],
]);

/** A reference to something in the same picture. */
const LOCAL_HREF = /^#[\w\uE000:.-]+$/;

/** Cleans everything below `root`, and `root` itself. */
export function allowOnly(root: Element): void {
	cleanAttributes(root);
	cleanChildren(root);
}

function cleanChildren(parent: Element): void {
	for (const node of parent.childNodes) {
		if (node.nodeType === TEXT_NODE) {
			if (!SHOWS_TEXT.has(parent.localName)) node.remove();
			else node.textContent = withoutControls(node.textContent);
			continue;
		}
		if (node.nodeType !== ELEMENT_NODE) {
			node.remove();
			continue;
		}
		const element = node as Element;
		if (!ELEMENTS.has(element.localName) || TEXT_ONLY.has(parent.localName)) {
			element.remove();
			continue;
		}
		cleanAttributes(element);
		cleanChildren(element);
	}
}

function cleanAttributes(element: Element): void {
	for (const [name, value] of [...element.attributeMap]) {
		const checked = checkAttribute(element, name, value);
		if (checked === undefined || checked === '') element.removeAttribute(name);
		else element.setAttribute(name, withoutControls(checked));
	}
}

function checkAttribute(element: Element, name: string, value: string): string | undefined {
	if (name === 'href') {
		if (element.localName === 'a') return linkTarget(value);
		return element.localName === 'use' && LOCAL_HREF.test(value) ? value : undefined;
	}
	return ATTRIBUTES.get(name)?.(value);
}

/** Characters no XML may hold. */
function withoutControls(text: string): string {
	return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
