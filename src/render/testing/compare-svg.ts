/** Two raw SVG texts, element by element: how far apart their numbers are, and where they differ otherwise. */
import { Document } from '../dom/document.ts';
import type { Element } from '../dom/element.ts';

export interface SvgDifference {
	/** The largest difference between two numbers of geometry, in px. */
	readonly largest: number;
	/** Where it is. */
	readonly where: string;
	/** Differences that are no distances: another element, another word. Empty when the pictures have the same structure. */
	readonly structural: readonly string[];
}

const GEOMETRY = new Set(
	'd x y x1 y1 x2 y2 cx cy r rx ry dx dy width height points transform viewBox refX refY font-size stroke-width'.split(
		' ',
	),
);
const NUMBER = /-?\d*\.?\d+(?:e-?\d+)?/gi;
const document = new Document();

export function compareSvg(expected: string, actual: string): SvgDifference {
	const first = flatten(expected);
	const second = flatten(actual);
	const structural: string[] = [];
	if (first.length !== second.length) structural.push(`${first.length} elements, expected ${second.length}`);
	let largest = 0;
	let where = '';
	for (let index = 0; index < Math.min(first.length, second.length); index++) {
		const [a, b] = [first[index]!, second[index]!];
		if (a.path !== b.path) {
			structural.push(`element ${index} is ${b.path}, expected ${a.path}`);
			break;
		}
		for (const name of GEOMETRY) {
			const difference = compareNumbers(a.element.getAttribute(name), b.element.getAttribute(name));
			const place = `${a.path} ${name}="${a.element.getAttribute(name)}" and "${b.element.getAttribute(name)}"`;
			if (difference === undefined) structural.push(place);
			else if (difference > largest) [largest, where] = [difference, place];
		}
		if (ownText(a.element) !== ownText(b.element)) structural.push(`${a.path} text "${ownText(b.element)}"`);
	}
	return { largest, where, structural };
}

function flatten(svg: string): { path: string; element: Element }[] {
	const holder = document.createElement('div');
	holder.innerHTML = svg;
	const list: { path: string; element: Element }[] = [];
	const visit = (parent: Element, path: string): void => {
		for (const element of parent.children) {
			if (element.localName === 'style') continue;
			const own = `${path}/${element.localName}`;
			list.push({ path: own, element });
			visit(element, own);
		}
	};
	visit(holder, '');
	return list;
}

function ownText(element: Element): string {
	return element.childElementCount === 0 ? element.textContent : '';
}

/** Largest difference, or undefined where the values are not the same apart from their numbers. */
function compareNumbers(expected: string | null, actual: string | null): number | undefined {
	if (expected === actual) return 0;
	const a = expected?.match(NUMBER)?.map(Number);
	const b = actual?.match(NUMBER)?.map(Number);
	if (!a || !b || a.length !== b.length) return undefined;
	return Math.max(0, ...a.map((value, index) => Math.abs(value - b[index]!)));
}
