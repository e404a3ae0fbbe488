/**
 * Turns style into presentation attributes: what the diagram's sheet, its class definitions and its `style` attributes make of
 * each element is worked out here, as a browser would, and written on the element where it differs from what it inherits.
 * The page's strict content policy forbids `<style>` and `style`; attributes it allows, and any rule of the page's own sheet
 * (our state classes) still wins over them.
 */
import type { Element } from '#render/dom/element.ts';
import { declarationsFor, parseSheet, type Sheet, sheetText } from '#render/geometry/cascade.ts';
import { tokenVariable } from '#render/theme/tokens.ts';
import { bakedTransform } from './css-transform.ts';
import { withoutFixedColour } from './fixed-colours.ts';
import { INHERITED, INITIAL, OWN } from './properties.ts';

const BAKED = [...Object.keys(INHERITED), ...Object.keys(OWN)];
/** `color` is only needed to resolve `currentColor`, `display` to drop what is hidden, `transform` for milestones. */
const WANTED: ReadonlySet<string> = new Set([...BAKED, 'color', 'display', 'transform', 'background-color']);

const INHERITED_CHECKS = Object.entries(INHERITED);
const OWN_CHECKS = Object.entries(OWN);

type Computed = ReadonlyMap<string, string>;

/** What holds for the whole picture. */
interface Picture {
	readonly sheet: Sheet;
	readonly type: string;
}

/** `type` is mermaid's name of the diagram type. */
export function bakeStyles(root: Element, type: string): void {
	const sheet = parseSheet(sheetText(root), WANTED);
	bakeElement(root, { sheet, type }, new Map(Object.entries(INITIAL)));
}

function bakeElement(element: Element, picture: Picture, inherited: Computed): void {
	const declared = declarationsFor(element, picture.sheet, WANTED);
	if (declared.get('display') === 'none' || element.getAttribute('display') === 'none') {
		element.remove();
		return;
	}
	const transform = bakedTransform(element, declared.get('transform'));
	if (transform) element.setAttribute('transform', transform);
	const color = declared.get('color') ?? element.getAttribute('color');
	const coloured = color
		? new Map(inherited).set('color', INHERITED['fill']!(color) ?? tokenVariable('text'))
		: inherited;
	const computed = bakeInherited({ element, declared, type: picture.type }, inherited, coloured);
	bakeOwn({ element, declared, type: picture.type });
	element.removeAttribute('style');
	for (const child of element.children) {
		if (child.localName === 'style') child.remove();
		else bakeElement(child, picture, computed);
	}
}

interface Styled {
	readonly element: Element;
	readonly declared: Computed;
	readonly type: string;
}

/** What the children inherit: `coloured` itself where the element says nothing new, as most do. */
function bakeInherited(styled: Styled, inherited: Computed, coloured: Computed): Computed {
	const { element } = styled;
	let changed: Map<string, string> | undefined;
	for (const [name, check] of INHERITED_CHECKS) {
		const value = specifiedValue(styled, name);
		element.removeAttribute(name);
		if (value === undefined) continue;
		let checked = value === 'inherit' ? inherited.get(name) : check(value);
		if (checked === 'currentColor') checked = (changed ?? coloured).get('color') ?? tokenVariable('text');
		if (checked === undefined || checked === inherited.get(name)) continue;
		changed ??= new Map(coloured);
		changed.set(name, checked);
		element.setAttribute(name, checked);
	}
	return changed ?? coloured;
}

function bakeOwn(styled: Styled): void {
	const { element } = styled;
	for (const [name, check] of OWN_CHECKS) {
		const value = specifiedValue(styled, name);
		element.removeAttribute(name);
		const checked = value === undefined ? undefined : check(value);
		if (checked !== undefined && checked !== INITIAL[name]) element.setAttribute(name, checked);
	}
}

const PAINTS: ReadonlySet<string> = new Set(['fill', 'stroke', 'stop-color']);

/** Any declaration wins over an attribute. */
function specifiedValue({ element, declared, type }: Styled, name: string): string | undefined {
	const own = declared.get(name);
	const value = own ?? element.getAttribute(name);
	if (value === null) return undefined;
	if (!PAINTS.has(name)) return value;
	return withoutFixedColour(value, { type, property: name, by: own === undefined ? 'attribute' : 'declaration' });
}
