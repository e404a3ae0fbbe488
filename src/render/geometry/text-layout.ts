/**
 * Where the glyphs of an SVG `text` end up, as boxes. Text runs left to right; `x` or `y` on a span starts a new chunk,
 * which `text-anchor` shifts as a whole; `dx` and `dy` move on from where the text before ended.
 */
import type { Element } from '#render/dom/element.ts';
import { ELEMENT_NODE, type Node, TEXT_NODE } from '#render/dom/node.ts';
import { type TextStyle, textStyle } from './text-style.ts';
import { ascent, descent, textOverhang, textWidth, xHeight } from './text-width.ts';

export interface TextBox {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A stretch of characters with one style. `x`, `y` are absolute where given, `dx`, `dy` relative. */
interface TextRun {
	readonly text: string;
	readonly element: Element;
	readonly style: TextStyle;
	readonly x: number | undefined;
	readonly y: number | undefined;
	readonly dx: number;
	readonly dy: number;
}

/** A stretch of characters and where its alphabetic baseline begins. */
export interface PlacedText {
	readonly text: string;
	/** The innermost element around it: the text itself, or a span in it. */
	readonly element: Element;
	readonly style: TextStyle;
	readonly x: number;
	readonly baseline: number;
}

interface PlacedRun {
	readonly text: string;
	readonly element: Element;
	readonly style: TextStyle;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly overhang: number;
}

const TEXT_CONTAINERS = new Set(['tspan', 'a', 'textPath']);

/** The boxes of all runs, in the coordinate system of the `text` element, and the sum of their advances. */
export function layoutText(element: Element, root: Element): { boxes: TextBox[]; length: number } {
	const runs = placedRuns(element, root);
	const boxes = runs.map((run) => ({
		x: run.x,
		y: run.y - ascent(run.style.size) + baselineShift(run.style),
		width: run.width + run.overhang,
		height: ascent(run.style.size) + descent(run.style.size),
	}));
	return { boxes, length: runs.reduce((sum, { width }) => sum + width, 0) };
}

/** Where each stretch of a `text` element stands, in its coordinate system. */
export function placedText(element: Element, root: Element): PlacedText[] {
	return placedRuns(element, root).map(({ text, element: around, style, x, y }) => ({
		text,
		element: around,
		style,
		x,
		baseline: y + baselineShift(style),
	}));
}

function placedRuns(element: Element, root: Element): PlacedRun[] {
	const placed: PlacedRun[] = [];
	let chunk: PlacedRun[] = [];
	let x = 0;
	let y = 0;
	for (const { text, element: around, style, ...run } of textRuns(element, root)) {
		if (run.x !== undefined || run.y !== undefined) {
			placed.push(...anchored(chunk));
			chunk = [];
			x = run.x ?? x;
			y = run.y ?? y;
		}
		x += run.dx;
		y += run.dy;
		const width = textWidth(text, style.size, style.weight);
		const overhang = textOverhang(text, style.size, style.weight);
		chunk.push({ text, element: around, style, x, y, width, overhang });
		x += width;
	}
	placed.push(...anchored(chunk));
	return placed;
}

function anchored(chunk: readonly PlacedRun[]): PlacedRun[] {
	const first = chunk[0];
	const last = chunk.at(-1);
	if (!first || !last) return [];
	const width = last.x + last.width - first.x;
	const shift = first.style.anchor === 'middle' ? -width / 2 : first.style.anchor === 'end' ? -width : 0;
	return chunk.map((run) => ({ ...run, x: run.x + shift }));
}

/** How far below the given `y` the alphabetic baseline lies. */
function baselineShift({ baseline, size }: TextStyle): number {
	switch (baseline) {
		case 'middle':
			return xHeight(size) / 2;
		case 'central':
			return (ascent(size) - descent(size)) / 2;
		case 'hanging':
			return ascent(size) * 0.8;
		case 'text-before-edge':
		case 'before-edge':
			return ascent(size);
		case 'text-after-edge':
		case 'after-edge':
		case 'ideographic':
			return -descent(size);
		default:
			return 0;
	}
}

interface Position {
	x: number | undefined;
	y: number | undefined;
	dx: number;
	dy: number;
}

/** The runs of a text with white space collapsed over the whole of it, as `white-space: normal` does. */
function textRuns(element: Element, root: Element): TextRun[] {
	const runs: TextRun[] = [];
	let afterSpace = true;
	let pending: Position = { x: undefined, y: undefined, dx: 0, dy: 0 };
	const visit = (parent: Element, style: TextStyle): void => {
		pending = mergePosition(pending, parent, style.size);
		for (let node: Node | null = parent.firstChild; node; node = node.nextSibling) {
			if (node.nodeType === TEXT_NODE) {
				const text = collapse(node.textContent, afterSpace);
				if (!text) continue;
				afterSpace = text.endsWith(' ');
				runs.push({ text, element: parent, style, ...pending });
				pending = { x: undefined, y: undefined, dx: 0, dy: 0 };
			} else if (node.nodeType === ELEMENT_NODE && TEXT_CONTAINERS.has(node.nodeName)) {
				const own = textStyle(node as Element, root);
				if (!own.hidden) visit(node as Element, { ...own, baseline: own.baseline ?? style.baseline });
			}
		}
	};
	visit(element, textStyle(element, root));
	const last = runs.at(-1);
	if (last?.text.endsWith(' ')) runs[runs.length - 1] = { ...last, text: last.text.slice(0, -1) };
	return runs;
}

function collapse(text: string, afterSpace: boolean): string {
	const collapsed = text.replace(/[\n\t\r ]+/g, ' ');
	return afterSpace && collapsed[0] === ' ' ? collapsed.slice(1) : collapsed;
}

/** An inner element's position overrides what its parent left pending. */
function mergePosition(pending: Position, element: Element, size: number): Position {
	return {
		x: length(element.getAttribute('x'), size) ?? pending.x,
		y: length(element.getAttribute('y'), size) ?? pending.y,
		dx: length(element.getAttribute('dx'), size) || pending.dx,
		dy: length(element.getAttribute('dy'), size) || pending.dy,
	};
}

function length(value: string | null, size: number): number | undefined {
	if (value === null || value === '') return undefined;
	const number = Number.parseFloat(value);
	if (Number.isNaN(number)) return 0;
	return /em$/.test(value) ? number * size : number;
}
