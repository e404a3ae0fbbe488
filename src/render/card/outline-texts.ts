/** The texts of a picture as shapes, so that it looks the same in a program without our fonts. */
import { Document } from '#render/dom/document.ts';
import { type Element, walkElements } from '#render/dom/element.ts';
import { SVG_NAMESPACE } from '#render/dom/markup.ts';
import { placedText } from '#render/geometry/text-layout.ts';
import { textOutline } from '#render/geometry/text-outline.ts';

/** What a shape takes over from the spans that its words stood in. */
const LOOKS = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'opacity', 'visibility'] as const;

const document = new Document();

/** Puts shapes into the place of every text below `root`. Returns whether all of them could be drawn. */
export function outlineTexts(root: Element): boolean {
	const texts: Element[] = [];
	walkElements(root, (element) => {
		if (element.localName === 'text') texts.push(element);
		return true;
	});
	return texts.every((text) => outlineText(text, root));
}

function outlineText(text: Element, root: Element): boolean {
	const group = document.createElementNS(SVG_NAMESPACE, 'g');
	for (const name of text.getAttributeNames())
		if (!/^(?:x|y|dx|dy|text-.*|font-.*|.*-baseline)$/.test(name)) group.setAttribute(name, text.getAttribute(name)!);
	for (const { text: words, element, style, x, baseline } of placedText(text, root)) {
		const d = textOutline(words, style.size, style.weight, x, baseline);
		if (d === undefined) return false;
		const path = document.createElementNS(SVG_NAMESPACE, 'path');
		path.setAttribute('d', d);
		for (let span: Element | null = element; span && span !== text; span = span.parentElement as Element | null)
			for (const name of LOOKS) {
				const value = span.getAttribute(name);
				if (value !== null && path.getAttribute(name) === null) path.setAttribute(name, value);
			}
		group.append(path);
	}
	text.replaceWith(group);
	return true;
}
