/** A picture as a file of its own, for programs that know neither our style sheet nor our custom properties nor our font. */
import { readFileSync } from 'node:fs';
import { bakeStyles } from './clean/bake.ts';
import { Document } from './dom/document.ts';
import { type Element, walkElements } from './dom/element.ts';
import { SVG_NAMESPACE, serialise } from './dom/markup.ts';
import { FONT_WEIGHTS, fontPath } from './font.ts';
import { stateRules } from './theme/states.ts';
import { TOKEN_NAMES, TOKENS, tokenVariable } from './theme/tokens.ts';

export interface StandaloneOptions {
	readonly scheme: 'light' | 'dark';
	/** `https://host/base` that links begin with; links into the site are dropped without it. */
	readonly site?: string | undefined;
}

const document = new Document();

/**
 * The text of an SVG file: what our sheet says is written on the elements, colours are those of one scheme, the Latin glyphs of
 * the font are inside (other scripts take a font of the reader's machine). `svg` must come from our renderer.
 */
export function standaloneSvg(svg: string, { scheme, site }: StandaloneOptions): string {
	const root = bakedPicture(svg, site);
	addGround(root);
	root.setAttribute('xmlns', SVG_NAMESPACE);
	root.setAttribute('font-family', 'Inter, ui-sans-serif, system-ui, sans-serif');
	return `${withColours(serialise(root), scheme)}\n`;
}

/** The tree of a picture of our renderer with all that our sheet says written on its elements; colours are still names of roles. */
export function bakedPicture(svg: string, site?: string): Element {
	const holder = document.createElement('div');
	holder.innerHTML = svg;
	const root = holder.firstElementChild;
	if (root?.localName !== 'svg') throw new Error('not a picture of our renderer');
	const states = document.createElementNS(SVG_NAMESPACE, 'style');
	states.textContent = stateRules().join('\n');
	root.prepend(states);
	bakeStyles(root, '');
	walkElements(root, (element) => {
		writeLooks(element);
		completeLink(element, site);
		return true;
	});
	dropNames(root);
	walkElements(root, (element) => {
		dropNames(element);
		return true;
	});
	return root;
}

/** Class names and marks mean something to our sheet and our scripts only. */
function dropNames(element: Element): void {
	for (const name of element.getAttributeNames())
		if (name === 'class' || name.startsWith('data-')) element.removeAttribute(name);
}

/** The few things our sheet says that are no property of a state. */
function writeLooks(element: Element): void {
	const parent = element.parentElement as Element | null;
	const rounded = parent?.classList.contains('mmd-node') || parent?.classList.contains('mmd-group');
	if (element.localName === 'rect' && rounded && element.classList.contains('mmd-shape'))
		element.setAttribute('rx', '4');
	if (element.localName !== 'text') return;
	const inTitle = parent?.classList.contains('mmd-group-title') ?? false;
	if (!inTitle && !element.classList.contains('mmd-message')) return;
	element.setAttribute('paint-order', 'stroke');
	element.setAttribute('stroke', tokenVariable(inTitle ? 'group' : 'bg'));
	element.setAttribute('stroke-width', '4');
	element.setAttribute('stroke-linejoin', 'round');
}

function completeLink(element: Element, site: string | undefined): void {
	if (element.localName !== 'a') return;
	const href = element.getAttribute('href') ?? '';
	if (/^https:/.test(href)) return;
	if (site !== undefined && href.startsWith('/')) element.setAttribute('href', site + href);
	else element.removeAttribute('href');
}

function addGround(root: Element): void {
	const [x = '0', y = '0', width = '0', height = '0'] = (root.getAttribute('viewBox') ?? '').split(' ');
	const ground = document.createElementNS(SVG_NAMESPACE, 'rect');
	for (const [name, value] of Object.entries({ x, y, width, height, fill: tokenVariable('bg') }))
		ground.setAttribute(name, value);
	const faces = document.createElementNS(SVG_NAMESPACE, 'style');
	faces.textContent = FONT_WEIGHTS.map((weight) => {
		const font = readFileSync(fontPath(weight, 'latin', 'woff2')).toString('base64');
		return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${font}) format("woff2")}`;
	}).join('');
	const first = root.children.find(({ localName }) => localName !== 'title' && localName !== 'desc');
	if (first) first.before(faces, ground);
}

/** A text in which the colours of one scheme stand in the place of roles. */
export function withColours(text: string, scheme: 'light' | 'dark'): string {
	let colourless = text;
	for (const name of TOKEN_NAMES) colourless = colourless.replaceAll(tokenVariable(name), TOKENS[name][scheme]);
	return colourless;
}
