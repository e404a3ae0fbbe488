import type { DiagramLink } from '#render/diagram.ts';
import type { Element } from '#render/dom/element.ts';
import { SVG_NAMESPACE } from '#render/dom/markup.ts';
import type { Part } from './parts.ts';
import { linkTarget } from './values.ts';

/** Makes the elements of a picture. */
export interface ElementFactory {
	createElementNS(namespace: string, name: string): Element;
}

/**
 * Wraps every part with a link in an `a`. Links an author wrote with `click` are replaced where the map has one for the same
 * part. A group is linked by its title, since a link around it would hold links; a task together with its name. Returns how many links the picture has.
 */
export function linkParts(
	root: Element,
	parts: readonly Part[],
	titles: ReadonlyMap<Element, Element>,
	links: Readonly<Record<string, DiagramLink>>,
	factory: ElementFactory,
): number {
	adoptAuthoredLinks(root);
	const texts = parts.some(({ kind }) => kind === 'task') ? textsById(root) : undefined;
	for (const part of parts) {
		const link = Object.hasOwn(links, part.id) ? links[part.id] : undefined;
		if (!link || linkTarget(link.href) === undefined) continue;
		const title = part.kind === 'group' ? (titles.get(part.element) ?? part.element.querySelector('text')) : undefined;
		const anchor = wrap(title ?? part.element, link, factory);
		// The name of a task lies over its bar, or beside a short one, as an element of its own: who clicks on it means the task.
		const name = part.kind === 'task' ? texts?.get(`${part.element.getAttribute('id')}-text`) : undefined;
		if (name) anchor.appendChild(name);
	}
	return root.querySelectorAll('a[href]').length;
}

/** `click` leaves `a` with `xlink:href`; a bad target leaves the content without a link. */
function adoptAuthoredLinks(root: Element): void {
	for (const anchor of root.querySelectorAll('a')) {
		const target = linkTarget(anchor.getAttribute('xlink:href') ?? anchor.getAttribute('href') ?? '');
		anchor.removeAttribute('xlink:href');
		if (target !== undefined) anchor.setAttribute('href', target);
		else anchor.removeAttribute('href');
	}
}

/** Mermaid gives the name of a task the id of its bar with `-text` behind it. */
function textsById(root: Element): ReadonlyMap<string | null, Element> {
	return new Map([...root.querySelectorAll('text')].map((text) => [text.getAttribute('id'), text]));
}

/** Returns the link around it. */
function wrap(element: Element, link: DiagramLink, factory: ElementFactory): Element {
	const parent = element.parentNode as Element;
	const reused = parent.localName === 'a' && parent.childElementCount === 1;
	const anchor = reused ? parent : factory.createElementNS(SVG_NAMESPACE, 'a');
	anchor.setAttribute('href', link.href);
	if (!reused) {
		element.before(anchor);
		anchor.appendChild(element);
	}
	if (!link.label) return anchor;
	const title = factory.createElementNS(SVG_NAMESPACE, 'title');
	title.textContent = link.label;
	anchor.prepend(title);
	return anchor;
}
