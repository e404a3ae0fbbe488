/**
 * Turns style into presentation attributes: what the diagram's sheet, its class definitions and its `style` attributes make of
 * each element is worked out here, as a browser would, and written on the element where it differs from what it inherits.
 * The page's strict content policy forbids `<style>` and `style`; attributes it allows, and any rule of the page's own sheet
 * (our state classes) still wins over them.
 */
import type { Element } from '#render/dom/element.ts';
import { declarationsFor, parseSheet, type Sheet, sheetText } from '#render/geometry/cascade.ts';
import { type Token, tokenVariable } from '#render/theme/tokens.ts';
import { bakedTransform } from './css-transform.ts';
import { INHERITED, INITIAL, OWN } from './properties.ts';

const BAKED = [...Object.keys(INHERITED), ...Object.keys(OWN)];
/** `color` is only needed to resolve `currentColor`, `display` to drop what is hidden, `transform` for milestones. */
const WANTED: ReadonlySet<string> = new Set([...BAKED, 'color', 'display', 'transform', 'background-color']);

/** Colours mermaid writes into attributes whatever the theme says. */
const FIXED_COLOURS: Readonly<Record<string, Token>> = {
	'#eaeaea': 'node',
	'#666': 'node-border',
	'#999': 'line',
	'#444444': 'muted',
	'#edf2ae': 'note',
	black: 'line',
	'#000': 'line',
	'#000000': 'line',
	'#333': 'text',
	white: 'bg',
	'#fff': 'bg',
	'#ffffff': 'bg',
};

type Computed = ReadonlyMap<string, string>;

export function bakeStyles(root: Element): void {
	const sheet = parseSheet(sheetText(root), WANTED);
	bakeElement(root, sheet, new Map(Object.entries(INITIAL)));
}

function bakeElement(element: Element, sheet: Sheet, inherited: Computed): void {
	const declared = declarationsFor(element, sheet, WANTED);
	if (declared.get('display') === 'none' || element.getAttribute('display') === 'none') {
		element.remove();
		return;
	}
	const transform = bakedTransform(element, declared.get('transform'));
	if (transform) element.setAttribute('transform', transform);
	const computed = new Map(inherited);
	const color = declared.get('color') ?? element.getAttribute('color');
	if (color) computed.set('color', INHERITED['fill']!(color) ?? tokenVariable('text'));
	bakeInherited(element, declared, inherited, computed);
	bakeOwn(element, declared);
	element.removeAttribute('style');
	for (const child of element.children) {
		if (child.localName === 'style') child.remove();
		else bakeElement(child, sheet, computed);
	}
}

function bakeInherited(element: Element, declared: Computed, inherited: Computed, computed: Map<string, string>): void {
	for (const [name, check] of Object.entries(INHERITED)) {
		const value = specifiedValue(element, name, declared);
		element.removeAttribute(name);
		if (value === undefined) continue;
		let checked = value === 'inherit' ? inherited.get(name) : check(value);
		if (checked === 'currentColor') checked = computed.get('color') ?? tokenVariable('text');
		if (checked === undefined || checked === inherited.get(name)) continue;
		computed.set(name, checked);
		element.setAttribute(name, checked);
	}
}

function bakeOwn(element: Element, declared: Computed): void {
	for (const [name, check] of Object.entries(OWN)) {
		const value = specifiedValue(element, name, declared);
		element.removeAttribute(name);
		const checked = value === undefined ? undefined : check(value);
		if (checked !== undefined && checked !== INITIAL[name]) element.setAttribute(name, checked);
	}
}

/** Any declaration wins over an attribute. Only attributes can hold mermaid's fixed colours; declared ones are an author's. */
function specifiedValue(element: Element, name: string, declared: Computed): string | undefined {
	const own = declared.get(name);
	if (own !== undefined) return own;
	const attribute = element.getAttribute(name);
	if (attribute === null) return undefined;
	const isPaint = name === 'fill' || name === 'stroke';
	const token = isPaint ? FIXED_COLOURS[attribute.toLowerCase()] : undefined;
	return token ? tokenVariable(token) : attribute;
}
