/** Ids that are the same on every machine and unique on a page that shows several pictures. */
import { type Element, walkElements } from '#render/dom/element.ts';

/**
 * Stands for the id prefix until a picture is placed on a page: a character no diagram can contain, because it is removed from
 * everything that comes in.
 */
export const PREFIX_PLACEHOLDER = '\uE000';

const REFERENCES = ['marker-start', 'marker-mid', 'marker-end', 'clip-path', 'fill', 'stroke', 'mask', 'filter'];

/** The picture itself gets the prefix as its id; the first of each that something refers to is numbered in document order; others go. */
export function renameIds(root: Element): void {
	root.setAttribute('id', PREFIX_PLACEHOLDER);
	const renamed = new Map<string, string>();
	for (const id of referencedIds(root)) renamed.set(id, '');
	let count = 0;
	walkElements(root, (element) => {
		const id = element.getAttribute('id');
		if (id === null || element === root) return true;
		// Mermaid may define an arrowhead once for each participant: a reference means the first, as in a browser.
		if (renamed.get(id) !== '') {
			element.removeAttribute('id');
			return true;
		}
		renamed.set(id, `${PREFIX_PLACEHOLDER}-${count++}`);
		element.setAttribute('id', renamed.get(id)!);
		return true;
	});
	walkElements(root, (element) => {
		renameReferences(element, renamed);
		return true;
	});
}

function referencedIds(root: Element): Set<string> {
	const ids = new Set<string>();
	walkElements(root, (element) => {
		for (const name of REFERENCES) {
			const id = urlId(element.getAttribute(name));
			if (id) ids.add(id);
		}
		if (element.localName === 'use') ids.add(useTarget(element));
		return true;
	});
	return ids;
}

function urlId(value: string | null): string | undefined {
	return value === null ? undefined : /^\s*url\(\s*["']?#([^"')]+)["']?\s*\)/.exec(value)?.[1];
}

function useTarget(element: Element): string {
	return (element.getAttribute('xlink:href') ?? element.getAttribute('href') ?? '').replace(/^#/, '');
}

/** A reference to something that is not there is dropped. */
function renameReferences(element: Element, renamed: ReadonlyMap<string, string>): void {
	for (const name of REFERENCES) {
		const id = urlId(element.getAttribute(name));
		if (id === undefined) continue;
		const wanted = renamed.get(id);
		if (wanted) element.setAttribute(name, `url(#${wanted})`);
		else element.removeAttribute(name);
	}
	if (element.localName !== 'use') return;
	const wanted = renamed.get(useTarget(element));
	element.removeAttribute('xlink:href');
	if (wanted) element.setAttribute('href', `#${wanted}`);
	else element.remove();
}
