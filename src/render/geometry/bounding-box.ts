/** `getBBox` as Chromium answers it: the box of what an element draws, in its own coordinate system. */
import type { Element } from '#render/dom/element.ts';
import { ELEMENT_NODE } from '#render/dom/node.ts';
import { type Box, boxOfPoints, parseTransform, transformBox, unite } from './matrix.ts';
import { pathBox } from './path.ts';
import { layoutText } from './text-layout.ts';

/** Elements that draw nothing where they stand. */
const WITHOUT_BOX = new Set([
	'defs',
	'marker',
	'style',
	'title',
	'desc',
	'clipPath',
	'mask',
	'filter',
	'linearGradient',
	'radialGradient',
	'symbol',
	'script',
	'pattern',
	'metadata',
	'tspan',
]);
const CONTAINERS = new Set(['g', 'a', 'svg']);
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;

/** The outermost `svg` around an element. */
export function svgRootOf(element: Element): Element | undefined {
	let root: Element | undefined;
	for (let node: Element | null = element; node; node = node.parentElement as Element | null) {
		if (node.localName === 'svg') root = node;
	}
	return root;
}

export function boundingBox(element: Element, root: Element): Box | undefined {
	const name = element.localName;
	if (WITHOUT_BOX.has(name)) return undefined;
	switch (name) {
		case 'rect':
		case 'image':
		case 'foreignObject':
		case 'use':
		case 'iframe':
			return rectangle(element);
		case 'circle':
			return around(element, 'r', 'r');
		case 'ellipse':
			return around(element, 'rx', 'ry');
		case 'line':
			return lineBox(element);
		case 'polygon':
		case 'polyline':
			return pointsBox(element);
		case 'path':
			return pathBox(element.getAttribute('d'));
		case 'text':
			return textBox(element, root);
		default:
			return containerBox(element, root);
	}
}

function numberAttribute(element: Element, name: string): number {
	const number = Number.parseFloat(element.getAttribute(name) ?? '');
	return Number.isNaN(number) ? 0 : number;
}

/** A rectangle without area draws nothing and does not count, except a `use`, whose size is not known here. */
function rectangle(element: Element): Box | undefined {
	const width = numberAttribute(element, 'width');
	const height = numberAttribute(element, 'height');
	if ((width <= 0 || height <= 0) && element.localName !== 'use') return undefined;
	const left = numberAttribute(element, 'x');
	const top = numberAttribute(element, 'y');
	return { left, top, right: left + width, bottom: top + height };
}

function around(element: Element, horizontal: string, vertical: string): Box | undefined {
	const rx = numberAttribute(element, horizontal);
	const ry = numberAttribute(element, vertical);
	if (element.localName === 'circle' && rx <= 0) return undefined;
	const x = numberAttribute(element, 'cx');
	const y = numberAttribute(element, 'cy');
	return { left: x - rx, top: y - ry, right: x + rx, bottom: y + ry };
}

/** A line counts even when its length is zero. */
function lineBox(element: Element): Box | undefined {
	return boxOfPoints([
		[numberAttribute(element, 'x1'), numberAttribute(element, 'y1')],
		[numberAttribute(element, 'x2'), numberAttribute(element, 'y2')],
	]);
}

function pointsBox(element: Element): Box | undefined {
	const numbers = (element.getAttribute('points') ?? '').match(NUMBER)?.map(Number) ?? [];
	const points: [number, number][] = [];
	for (let index = 0; index + 1 < numbers.length; index += 2) points.push([numbers[index]!, numbers[index + 1]!]);
	return boxOfPoints(points);
}

/** An empty text counts as a point at the origin, but only if it holds an (empty) span: observed in Chromium. */
function textBox(element: Element, root: Element): Box | undefined {
	let box: Box | undefined;
	for (const { x, y, width, height } of layoutText(element, root).boxes) {
		box = unite(box, { left: x, top: y, right: x + width, bottom: y + height });
	}
	return box ?? (element.firstElementChild ? { left: 0, top: 0, right: 0, bottom: 0 } : undefined);
}

function containerBox(element: Element, root: Element): Box | undefined {
	let box: Box | undefined;
	let drawsItself = false;
	for (let node = element.firstChild; node; node = node.nextSibling) {
		if (node.nodeType !== ELEMENT_NODE) continue;
		const child = node as Element;
		if (/display:\s*none/.test(child.getAttribute('style') ?? '')) continue;
		const inner = boundingBox(child, root);
		if (!inner) continue;
		if (!CONTAINERS.has(child.localName)) drawsItself = true;
		box = unite(box, transformBox(moveNested(child, inner), parseTransform(child.getAttribute('transform'))));
	}
	// Chromium leaves out a container whose only content is containers with a box of nothing at the origin.
	return box && !drawsItself && isOrigin(box) ? undefined : box;
}

/** An inner `svg` stands at its `x` and `y`. */
function moveNested(child: Element, box: Box): Box {
	if (child.localName !== 'svg') return box;
	return transformBox(box, [1, 0, 0, 1, numberAttribute(child, 'x'), numberAttribute(child, 'y')]);
}

function isOrigin(box: Box): boolean {
	return box.left === 0 && box.top === 0 && box.right === 0 && box.bottom === 0;
}
