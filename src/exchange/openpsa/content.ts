import type { XmlElement } from './xml.ts';

/** What an element is made of: labels and attributes may stand before it and mean nothing to the calculation. */
export function contentOf(element: XmlElement): readonly XmlElement[] {
	return element.children.filter(({ name }) => name !== 'label' && name !== 'attributes');
}
