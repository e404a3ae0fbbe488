/** From mermaid's raw output to a picture that may stand on a page: safe, small, the same every time, in both colour schemes. */
import type { DiagramLink } from '#render/diagram.ts';
import { Document } from '#render/dom/document.ts';
import type { Element } from '#render/dom/element.ts';
import { SVG_NAMESPACE, serialise } from '#render/dom/markup.ts';
import { allowOnly } from './allow.ts';
import { bakeStyles } from './bake.ts';
import { coarsenPlaces } from './coarsen.ts';
import { markEnds } from './ends.ts';
import { PREFIX_PLACEHOLDER, renameIds } from './ids.ts';
import { linkParts } from './links.ts';
import { markParts } from './parts.ts';
import { roundPills } from './pills.ts';
import { dropUnwanted, simplify } from './simplify.ts';
import { moveGroupTitles } from './titles.ts';
import { roundNumbers } from './values.ts';

export interface FinishOptions {
	/** The id the diagram was rendered under. */
	readonly renderId: string;
	/** Mermaid's name of the diagram type, for example `flowchart-v2`. */
	readonly type: string;
	readonly title: string;
	readonly description: string;
	readonly links?: Readonly<Record<string, DiagramLink>> | undefined;
	readonly states?: Readonly<Record<string, string>> | undefined;
}

export interface FinishedPicture {
	/** With `PREFIX_PLACEHOLDER` in place of the id prefix. */
	readonly svg: string;
	/** px */
	readonly width: number;
	readonly height: number;
}

/** Raise it when this folder or `geometry/` makes different pictures: part of every cache key. */
export const FINISH_VERSION = 10;

const document = new Document();

/** Throws only when there is no picture at all, which mermaid's renderer never leaves behind. */
export function finish(raw: string, options: FinishOptions): FinishedPicture {
	const root = parsePicture(raw);
	bakeStyles(root, options.type);
	dropUnwanted(root);
	const titles = moveGroupTitles(root);
	const parts = markParts(root, options.renderId, options.states ?? {});
	markEnds(root, parts, titles);
	const linkCount = linkParts(root, parts, titles, cleanLinks(options.links ?? {}), document);
	simplify(root);
	coarsenPlaces(root);
	roundPills(root);
	renameIds(root);
	const size = sizePicture(root);
	addNameAndRole(root, options, linkCount > 0);
	allowOnly(root);
	return { svg: serialise(root), ...size };
}

function parsePicture(raw: string): Element {
	const holder = document.createElement('div');
	holder.innerHTML = withoutPlaceholder(raw);
	const root = holder.firstElementChild;
	if (root?.localName !== 'svg') throw new Error('the renderer returned no svg');
	return root;
}

function withoutPlaceholder(text: string): string {
	return text.replaceAll(PREFIX_PLACEHOLDER, '');
}

function cleanLinks(links: Readonly<Record<string, DiagramLink>>): Record<string, DiagramLink> {
	const entries = Object.entries(links).map(([id, { href, label }]) => {
		return [id, { href: withoutPlaceholder(href), label: label && withoutPlaceholder(label) }] as const;
	});
	return Object.fromEntries(entries);
}

/** Writes the size the picture has at 100 %, rounded up to whole pixels, from its view box. */
function sizePicture(root: Element): { width: number; height: number } {
	const box = (root.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
	const [x = 0, y = 0, width = 0, height = 0] = box.map((value) => (Number.isFinite(value) ? value : 0));
	const size = { width: Math.ceil(width), height: Math.ceil(height) };
	root.setAttribute('viewBox', roundNumbers(`${x} ${y} ${width} ${height}`));
	root.setAttribute('width', String(size.width));
	root.setAttribute('height', String(size.height));
	return size;
}

/** Name, description and role. A picture with links is a group: `img` would hide the links from screen readers. */
function addNameAndRole(root: Element, options: FinishOptions, hasLinks: boolean): void {
	for (const child of root.children) if (child.localName === 'title' || child.localName === 'desc') child.remove();
	root.setAttribute('class', `mmd mmd-${typeName(options.type)}`);
	root.setAttribute('role', hasLinks ? 'group' : 'img');
	root.removeAttribute('aria-roledescription');
	root.removeAttribute('aria-labelledby');
	root.removeAttribute('aria-describedby');
	const texts = [
		{ name: 'desc', text: options.description, attribute: 'aria-describedby', suffix: 'd' },
		{ name: 'title', text: options.title, attribute: 'aria-labelledby', suffix: 't' },
	];
	for (const { name, text, attribute, suffix } of texts) {
		if (!text) continue;
		const element = document.createElementNS(SVG_NAMESPACE, name);
		element.textContent = withoutPlaceholder(text);
		element.id = `${PREFIX_PLACEHOLDER}-${suffix}`;
		root.prepend(element);
		root.setAttribute(attribute, element.id);
	}
}

/** `flowchart-v2` is `flowchart` for style sheets. */
function typeName(type: string): string {
	return type
		.replace(/-v2$|Diagram$/, '')
		.toLowerCase()
		.replace(/[^a-z0-9-]/g, '');
}

/**
 * Puts a picture on a page: replaces the placeholder by a prefix that is unique there. Throws on a prefix that is not a plain
 * identifier, since that would be a mistake in the calling code.
 */
export function instantiate(svg: string, prefix: string): string {
	if (!/^[A-Za-z][\w-]*$/.test(prefix)) throw new Error(`not usable as an id prefix: ${JSON.stringify(prefix)}`);
	return svg.replaceAll(PREFIX_PLACEHOLDER, prefix);
}
