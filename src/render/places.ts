/** Where the nodes and groups of a picture stand, for formats that keep positions. */
import { Document } from './dom/document.ts';
import type { Element } from './dom/element.ts';
import { boundingBox } from './geometry/bounding-box.ts';
import { type Box, IDENTITY, type Matrix, multiply, parseTransform, transformBox, unite } from './geometry/matrix.ts';

export interface NodePlace {
	/** Upper left corner and size, px at 100 %. */
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

const document = new Document();

/** The box of the outline of every node and group, by its id in the diagram's text. `svg` must come from our renderer. */
export function placesOf(svg: string): ReadonlyMap<string, NodePlace> {
	const holder = document.createElement('div');
	holder.innerHTML = svg;
	const root = holder.firstElementChild;
	const places = new Map<string, NodePlace>();
	for (const element of root?.querySelectorAll('[data-node]') ?? []) {
		const id = element.getAttribute('data-node')!;
		const box = element.classList.contains('mmd-group-title') ? undefined : outlineOf(element, root!);
		if (!box || places.has(id)) continue;
		places.set(id, { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top });
	}
	return places;
}

function outlineOf(element: Element, root: Element): Box | undefined {
	let whole: Box | undefined;
	for (const shape of element.querySelectorAll('.mmd-shape')) {
		const box = boundingBox(shape, root);
		if (box) whole = unite(whole, transformBox(box, matrixOf(shape, root)));
	}
	return whole;
}

/** The transform from an element to the picture. */
function matrixOf(element: Element, root: Element): Matrix {
	let matrix = IDENTITY;
	for (let at: Element | null = element; at && at !== root; at = at.parentElement as Element | null)
		matrix = multiply(parseTransform(at.getAttribute('transform')), matrix);
	return matrix;
}
