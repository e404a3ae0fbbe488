/** Removes what draws nothing and joins what was split. Runs after styles became attributes: nothing depends on nesting then. */
import { type Element, walkElements } from '#render/dom/element.ts';
import { INHERITED, OWN } from './properties.ts';

/** The line at "today" would draw another picture tomorrow. */
const DROPPED_CLASSES = ['today', 'actorPopupMenu'];

/** Removes parts that must not be shown, and definitions nothing refers to: mermaid defines every arrowhead it knows. */
export function dropUnwanted(root: Element): void {
	for (const name of DROPPED_CLASSES) for (const element of root.getElementsByClassName(name)) element.remove();
	const used = new Set<string>();
	walkElements(root, (element) => {
		for (const [name, value] of element.attributeMap) {
			const id =
				/url\(\s*["']?#([^"')]+)/.exec(value)?.[1] ?? (/href$/.test(name) ? value.replace(/^#/, '') : undefined);
			if (id) used.add(id);
		}
		return true;
	});
	for (const element of root.querySelectorAll(
		'marker, filter, symbol, linearGradient, radialGradient, clipPath, mask',
	)) {
		if (!used.has(element.id)) element.remove();
	}
}

/** Removes and joins from the leaves up. */
export function simplify(root: Element): void {
	for (const child of root.children) simplifyElement(child);
}

function simplifyElement(element: Element): void {
	for (const child of element.children) simplifyElement(child);
	joinTwinPaths(element);
	if (drawsNothing(element)) element.remove();
	else if (isBareWrapper(element)) element.replaceWith(...element.childNodes);
}

/** A filled outline followed by the same outline stroked is one shape. */
function joinTwinPaths(parent: Element): void {
	for (const path of parent.children) {
		const twin = path.nextElementSibling;
		if (path.localName !== 'path' || twin?.localName !== 'path') continue;
		if (path.getAttribute('d') !== twin.getAttribute('d')) continue;
		if (twin.getAttribute('fill') === 'none' && path.getAttribute('stroke') === 'none') {
			for (const name of ['stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity']) {
				const value = twin.getAttribute(name);
				if (value === null) path.removeAttribute(name);
				else path.setAttribute(name, value);
			}
			twin.remove();
		} else if (sameAttributes(path, twin)) twin.remove();
	}
}

function sameAttributes(first: Element, second: Element): boolean {
	const names = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'transform', 'opacity', 'marker-end', 'class'];
	return names.every((name) => first.getAttribute(name) === second.getAttribute(name));
}

function drawsNothing(element: Element): boolean {
	switch (element.localName) {
		case 'g':
		case 'defs':
		case 'a':
			return element.firstChild === null;
		case 'rect':
			return !(Number.parseFloat(element.getAttribute('width') ?? '') > 0);
		case 'path':
			return !element.getAttribute('d');
		case 'text':
			return element.textContent.trim() === '';
		case 'tspan':
			return element.firstChild === null;
		default:
			return false;
	}
}

/** Attributes that make a group worth keeping; everything inherited counts too. */
const MEANINGFUL = new Set([
	...Object.keys(INHERITED),
	...Object.keys(OWN),
	'transform',
	'id',
	'class',
	'data-node',
	'data-edge',
	'data-item',
	'clip-path',
]);

const SPAN_ATTRIBUTES = new Set([...MEANINGFUL, 'x', 'y', 'dx', 'dy']);

/** A group or a span that neither moves, colours nor names what it holds. */
function isBareWrapper(element: Element): boolean {
	if (element.localName === 'tspan') return !element.getAttributeNames().some((name) => SPAN_ATTRIBUTES.has(name));
	return element.localName === 'g' && !element.getAttributeNames().some((name) => MEANINGFUL.has(name));
}
