/** The style properties that decide how much room a text takes, inherited down the tree. */
import type { Element } from '#render/dom/element.ts';
import { ELEMENT_NODE } from '#render/dom/node.ts';
import type { FontWeight } from '#render/font.ts';
import { declarationsFor, parseSheet, type Sheet } from './cascade.ts';
import { xHeight } from './text-width.ts';

export interface TextStyle {
	/** px */
	size: number;
	weight: FontWeight;
	anchor: string;
	/** `dominant-baseline`; not inherited in practice, except from a text to its spans. */
	baseline: string | undefined;
	hidden: boolean;
}

const TEXT_PROPERTIES = new Set([
	'font-size',
	'font-weight',
	'text-anchor',
	'dominant-baseline',
	'alignment-baseline',
	'display',
]);
const DEFAULT_STYLE: TextStyle = { size: 16, weight: 400, anchor: 'start', baseline: undefined, hidden: false };

/** What the text style of an element depends on, apart from its ancestors: no rule about text names an id or a place. */
const DECIDING = new Set(['class', 'style', ...TEXT_PROPERTIES, 'data-look']);

/**
 * Styles already worked out, as a tree along the path from the root: elements with the same deciding attributes below equal
 * ancestors have the same style. Measuring asks for the style of the same kinds of elements thousands of times.
 */
interface KnownStyle {
	readonly style: TextStyle;
	readonly children: Map<string, KnownStyle>;
}

const known = new WeakMap<Sheet, Map<string, KnownStyle>>();

/** The style of an element. `root` is the outermost `svg`; its sheet is read from its `<style>` child. */
export function textStyle(element: Element, root: Element): TextStyle {
	const sheet = textSheet(root);
	let top = known.get(sheet);
	if (!top) {
		top = new Map();
		known.set(sheet, top);
	}
	return knownStyle(element, root, sheet, top).style;
}

function knownStyle(element: Element, root: Element, sheet: Sheet, top: Map<string, KnownStyle>): KnownStyle {
	const parent = element.parentNode;
	const isTop = element === root || parent?.nodeType !== ELEMENT_NODE;
	const above = isTop ? undefined : knownStyle(parent as Element, root, sheet, top);
	const siblings = above?.children ?? top;
	element.textKey ??= textKey(element);
	const key = element.textKey;
	let found = siblings.get(key);
	if (!found) {
		if (siblings.size > 2_000) siblings.clear();
		found = { style: computeStyle(element, above?.style ?? DEFAULT_STYLE, sheet), children: new Map() };
		siblings.set(key, found);
	}
	return found;
}

/** The deciding attributes as one word. Kept with the element: the way up to the root is asked for with each text. */
function textKey(element: Element): string {
	let key: string = element.localName;
	for (const [name, value] of element.attributeMap) if (DECIDING.has(name)) key += `|${name}=${value}`;
	return key;
}

function computeStyle(element: Element, inherited: TextStyle, sheet: Sheet): TextStyle {
	const style: TextStyle = { ...inherited, baseline: undefined };
	for (const name of TEXT_PROPERTIES) applyProperty(style, inherited, element, name, element.getAttribute(name));
	for (const [name, value] of declarationsFor(element, sheet, TEXT_PROPERTIES)) {
		applyProperty(style, inherited, element, name, value);
	}
	return style;
}

/** The sheet mermaid puts in front of a diagram. It is looked up again each time: mermaid measures before and after adding it. */
function textSheet(root: Element): Sheet {
	for (let child = root.firstChild; child; child = child.nextSibling) {
		if (child.nodeName.toLowerCase() === 'style') return parseSheet(child.textContent, TEXT_PROPERTIES);
	}
	return parseSheet('', TEXT_PROPERTIES);
}

function applyProperty(
	style: TextStyle,
	inherited: TextStyle,
	element: Element,
	name: string,
	value: string | null,
): void {
	if (!value || value === 'inherit') return;
	switch (name) {
		case 'font-size':
			style.size = fontSize(value, inherited.size) ?? style.size;
			break;
		case 'font-weight':
			style.weight = fontWeight(value);
			break;
		case 'text-anchor':
			style.anchor = value;
			break;
		case 'dominant-baseline':
			style.baseline = value;
			break;
		case 'alignment-baseline':
			// It moves a span within its line; on a `text` it has no effect.
			if (element.localName === 'tspan') style.baseline = value;
			break;
		default:
			style.hidden ||= value === 'none';
	}
}

/** A length in px; relative units count from the inherited size. */
function fontSize(value: string, inherited: number): number | undefined {
	const number = Number.parseFloat(value);
	if (Number.isNaN(number)) return undefined;
	const unit = value.replace(/^[-+\d.\s]+/, '').trim();
	switch (unit) {
		case 'ex':
			return number * xHeight(inherited);
		case 'em':
			return number * inherited;
		case 'rem':
			return number * DEFAULT_STYLE.size;
		case '%':
			return (number / 100) * inherited;
		case 'pt':
			return (number * 4) / 3;
		default:
			return number;
	}
}

/** The page has two weights: a browser takes the heavier file for everything above 500. */
function fontWeight(value: string): FontWeight {
	if (value === 'bold' || value === 'bolder') return 600;
	return Number(value) > 500 ? 600 : 400;
}
