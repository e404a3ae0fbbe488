import { type Element, walkElements } from '#render/dom/element.ts';

/**
 * A tenth of a pixel is enough for where nodes stand and lines run, and a sixth less to transfer than a hundredth. Outlines and
 * scaled parts keep their hundredths, since a picture may be enlarged.
 */
export function coarsenPlaces(root: Element): void {
	walkElements(root, (element) => {
		if (element.localName === 'path' && element.classList.contains('mmd-edge')) coarsen(element, 'd');
		const transform = element.getAttribute('transform');
		if (transform !== null && /^\s*translate\([^)]*\)\s*$/.test(transform)) coarsen(element, 'transform');
		return true;
	});
}

function coarsen(element: Element, name: string): void {
	const text = element.getAttribute(name) ?? '';
	const rounded = text.replace(/-?\d*\.\d{2,}(?:e[-+]?\d+)?/gi, (match) => {
		const value = Math.round(Number(match) * 10) / 10;
		return String(Object.is(value, -0) ? 0 : value);
	});
	element.setAttribute(name, rounded);
}
