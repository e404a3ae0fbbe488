/** How well a finished flowchart is laid out, in numbers that can be compared between two versions of the renderer. */
import { Document } from '../dom/document.ts';
import type { Element } from '../dom/element.ts';
import { parseTransform, transformBox } from '../geometry/matrix.ts';
import { type Point, pathBox, pathSegments } from '../geometry/path.ts';

export interface LayoutQuality {
	/** Pairs of pieces of two lines that cross each other. */
	readonly crossings: number;
	/** Lines that run through a node which is neither of their ends. */
	readonly throughNodes: number;
	/** Length of all lines, px. */
	readonly edgeLength: number;
	/** Width times height, px². */
	readonly area: number;
}

interface Line {
	readonly from: string;
	readonly to: string;
	readonly points: readonly Point[];
}

interface NodeBox {
	readonly id: string;
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

const document = new Document();

export function layoutQuality(svg: string, size: { readonly width: number; readonly height: number }): LayoutQuality {
	const holder = document.createElement('div');
	holder.innerHTML = svg;
	const lines = holder.querySelectorAll('.mmd-edge').map(lineOf);
	const nodes = holder.querySelectorAll('.mmd-node').flatMap(nodeBox);
	let crossings = 0;
	for (const [index, line] of lines.entries()) {
		for (const other of lines.slice(index + 1)) crossings += crossingsOf(line.points, other.points);
	}
	return {
		crossings,
		throughNodes: lines.reduce((sum, line) => sum + nodes.filter((node) => runsThrough(line, node)).length, 0),
		edgeLength: Math.round(lines.reduce((sum, { points }) => sum + lengthOf(points), 0)),
		area: size.width * size.height,
	};
}

/** Rounded corners and hops over other lines are cut short: the polygon through the ends of all pieces. */
function lineOf(element: Element): Line {
	const segments = pathSegments(element.getAttribute('d') ?? '');
	return {
		from: element.getAttribute('data-from') ?? '',
		to: element.getAttribute('data-to') ?? '',
		points: segments.map(({ to }) => to),
	};
}

function nodeBox(element: Element): NodeBox[] {
	const shape = element.querySelector('.mmd-shape');
	const box = shape?.localName === 'path' ? pathBox(shape.getAttribute('d')) : shape && simpleBox(shape);
	if (!shape || !box) return [];
	const own = transformBox(box, parseTransform(shape.getAttribute('transform')));
	const placed = transformBox(own, parseTransform(element.getAttribute('transform')));
	return [{ id: element.getAttribute('data-node') ?? '', ...placed }];
}

function simpleBox(shape: Element): Omit<NodeBox, 'id'> | undefined {
	const number = (name: string): number => Number(shape.getAttribute(name) ?? 0);
	if (shape.localName === 'rect') {
		const [left, top] = [number('x'), number('y')];
		return { left, top, right: left + number('width'), bottom: top + number('height') };
	}
	if (shape.localName === 'circle') {
		const [x, y, r] = [number('cx'), number('cy'), number('r')];
		return { left: x - r, top: y - r, right: x + r, bottom: y + r };
	}
	return pathBox(`M${shape.getAttribute('points') ?? ''}`);
}

function lengthOf(points: readonly Point[]): number {
	let length = 0;
	for (let at = 1; at < points.length; at++) {
		length += Math.hypot(points[at]![0] - points[at - 1]![0], points[at]![1] - points[at - 1]![1]);
	}
	return length;
}

function crossingsOf(first: readonly Point[], second: readonly Point[]): number {
	let count = 0;
	for (let a = 1; a < first.length; a++) {
		for (let b = 1; b < second.length; b++) {
			if (cross(first[a - 1]!, first[a]!, second[b - 1]!, second[b]!)) count++;
		}
	}
	return count;
}

/** Truly crossing, not touching: each end of one on another side of the other. */
function cross(p: Point, q: Point, r: Point, s: Point): boolean {
	const side = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
	return side(p, q, r) * side(p, q, s) < -1e-6 && side(r, s, p) * side(r, s, q) < -1e-6;
}

/** px that a line may cut into the corner of an outline that is no rectangle. */
const INSET = 3;

function runsThrough(line: Line, node: NodeBox): boolean {
	if (node.id === line.from || node.id === line.to) return false;
	const inside = ([x, y]: Point): boolean =>
		x > node.left + INSET && x < node.right - INSET && y > node.top + INSET && y < node.bottom - INSET;
	for (let at = 1; at < line.points.length; at++) {
		const [from, to] = [line.points[at - 1]!, line.points[at]!];
		const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 4));
		for (let step = 0; step <= steps; step++) {
			const share = step / steps;
			if (inside([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share])) return true;
		}
	}
	return false;
}
