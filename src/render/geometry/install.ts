/** Puts the measuring methods on the element classes, where mermaid, d3 and elkjs look for them. */
import type { Element, SvgElement } from '#render/dom/element.ts';
import { boundingBox, svgRootOf } from './bounding-box.ts';
import { type Box, parseTransform, transformBox } from './matrix.ts';
import { pathLength, pointAtLength } from './path.ts';
import { layoutText } from './text-layout.ts';
import { textStyle } from './text-style.ts';
import { ascent, descent } from './text-width.ts';

interface Rectangle {
	x: number;
	y: number;
	width: number;
	height: number;
}

const EMPTY: Rectangle = { x: 0, y: 0, width: 0, height: 0 };

/** Adds `getBBox`, `getBoundingClientRect`, `getComputedTextLength`, `getTotalLength` and `getPointAtLength`. */
export function installMeasures(prototype: Element): void {
	const measures = {
		getBBox(this: Element): Rectangle {
			return bBox(this);
		},
		getBoundingClientRect(this: Element): Rectangle {
			return withEdges(clientRect(this));
		},
		getClientRects(this: Element): Rectangle[] {
			return [withEdges(clientRect(this))];
		},
		getComputedTextLength(this: Element): number {
			const root = svgRootOf(this);
			return root ? layoutText(this, root).length : 0;
		},
		getTotalLength(this: SvgElement): number {
			return pathLength(this.getAttribute('d') ?? '');
		},
		getPointAtLength(this: SvgElement, distance: number): { x: number; y: number } {
			return pointAtLength(this.getAttribute('d') ?? '', distance);
		},
		getScreenCTM(): null {
			return null;
		},
	};
	for (const [name, value] of Object.entries(measures)) {
		Object.defineProperty(prototype, name, { configurable: true, writable: true, value });
	}
}

function bBox(element: Element): Rectangle {
	const root = svgRootOf(element);
	if (!root) return EMPTY;
	return element.localName === 'tspan' ? spanBox(element, root) : toRectangle(boundingBox(element, root));
}

/** A span has no place of its own; only its size is asked for. */
function spanBox(element: Element, root: Element): Rectangle {
	const { size } = textStyle(element, root);
	return { x: 0, y: 0, width: layoutText(element, root).length, height: ascent(size) + descent(size) };
}

/** The box seen from the outermost `svg`, through the transforms of everything around it. */
function clientRect(element: Element): Rectangle {
	const root = svgRootOf(element);
	if (!root) return EMPTY;
	if (element.localName === 'tspan') return spanBox(element, root);
	let box = boundingBox(element, root);
	for (let node: Element | null = element; box && node; node = node.parentElement as Element | null) {
		const transform = node.getAttribute('transform');
		if (transform) box = transformBox(box, parseTransform(transform));
		if (node === root) break;
	}
	return toRectangle(box);
}

/** Chromium keeps boxes in single precision; layouts are sensitive to the last bit. */
function toRectangle(box: Box | undefined): Rectangle {
	if (!box) return { ...EMPTY };
	return {
		x: Math.fround(box.left),
		y: Math.fround(box.top),
		width: Math.fround(box.right - box.left),
		height: Math.fround(box.bottom - box.top),
	};
}

function withEdges(rectangle: Rectangle): Rectangle & { left: number; top: number; right: number; bottom: number } {
	const { x, y, width, height } = rectangle;
	const edges = { ...rectangle, left: x, top: y, right: x + width, bottom: y + height };
	return Object.defineProperty(edges, 'toJSON', { value: () => rectangle, enumerable: false });
}
