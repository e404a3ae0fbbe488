/**
 * A picture that stands alone: colours of the theme one sees and all that style sheets do written into its elements, the font
 * inside, addresses complete. It looks the same in any program, and nothing has to be fetched for it.
 */

/** Inherited properties: written where they differ from what the parent says. */
const INHERITED = [
	'fill',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linejoin',
	'stroke-linecap',
	'fill-opacity',
	'stroke-opacity',
	'paint-order',
	'font-family',
	'font-size',
	'font-weight',
	'font-style',
	'text-anchor',
];
const KEPT = new Set([
	'id',
	'd',
	'x',
	'y',
	'x1',
	'y1',
	'x2',
	'y2',
	'cx',
	'cy',
	'r',
	'width',
	'height',
	'points',
	'transform',
]);
const GONE = /^(?:class|style|tabindex|focusable|data-.*)$/;

/** The text of an SVG file. `svg` must be on the page, because its looks are read from there. */
export async function standaloneSvg(svg: SVGSVGElement): Promise<string> {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	const background = backgroundOf(svg);
	bake(svg, copy, undefined, svg.classList.contains('dimmed'));
	const box = svg.viewBox.baseVal;
	const ground = document.createElementNS(svg.namespaceURI!, 'rect');
	for (const [name, value] of Object.entries({
		x: box.x,
		y: box.y,
		width: box.width,
		height: box.height,
		fill: background,
	}))
		ground.setAttribute(name, String(value));
	copy.querySelector(':scope > :not(title, desc)')?.before(ground);
	copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
	const faces = await fontFaces(svg.textContent);
	if (faces !== '') {
		const style = document.createElementNS(svg.namespaceURI!, 'style');
		style.textContent = faces;
		ground.before(style);
	}
	return new XMLSerializer().serializeToString(copy);
}

function bake(from: Element, to: Element, parent: CSSStyleDeclaration | undefined, dimmed: boolean): void {
	const computed = getComputedStyle(from);
	for (const { name } of [...to.attributes]) {
		if (GONE.test(name)) to.removeAttribute(name);
		else if (!KEPT.has(name) && INHERITED.includes(name)) to.removeAttribute(name);
	}
	if (from.localName !== 'title' && from.localName !== 'desc') {
		for (const name of INHERITED) {
			const value = computed.getPropertyValue(name);
			if (value !== (parent?.getPropertyValue(name) ?? '')) to.setAttribute(name, value);
		}
		if (computed.opacity !== '1' && !dimmed) to.setAttribute('opacity', computed.opacity);
		if (from.localName === 'rect' && computed.rx !== 'auto')
			to.setAttribute('rx', Number.parseFloat(computed.rx).toString());
	}
	if (from instanceof SVGAElement) to.setAttribute('href', new URL(from.href.baseVal, location.href).href);
	for (const [at, child] of [...from.children].entries()) bake(child, to.children[at]!, computed, dimmed);
}

function backgroundOf(svg: SVGSVGElement): string {
	for (let at: Element | null = svg; at; at = at.parentElement) {
		const colour = getComputedStyle(at).backgroundColor;
		if (colour !== 'rgba(0, 0, 0, 0)' && colour !== 'transparent') return colour;
	}
	return 'white';
}

/** The faces of the site's own sheets that the text needs, with the fonts inside; empty when they cannot be read. */
async function fontFaces(text: string): Promise<string> {
	const codes = new Set([...text].map((character) => character.codePointAt(0)!));
	const rules = [...document.styleSheets].flatMap(rulesOf);
	const faces = await Promise.all(
		rules.map(async (rule) => {
			if (!(rule instanceof CSSFontFaceRule)) return '';
			const { style } = rule;
			const value = (name: string): string => style.getPropertyValue(name);
			const source = /url\("?([^")]+)"?\)/.exec(value('src'))?.[1];
			if (!source || !/^"?Inter"?$/.test(value('font-family')) || !covers(value('unicode-range'), codes)) return '';
			const address = new URL(source, rule.parentStyleSheet?.href ?? location.href);
			const font = await dataAddress(await (await fetch(address)).blob());
			return `@font-face{font-family:Inter;font-weight:${value('font-weight')};src:url(${font}) format("woff2");unicode-range:${value('unicode-range') || 'U+0-10FFFF'}}`;
		}),
	).catch(() => []);
	return faces.join('');
}

/** The rules of a sheet; a page on a disk may not read them, and its pictures are saved without fonts. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
	try {
		return [...sheet.cssRules];
	} catch {
		return [];
	}
}

function covers(ranges: string, codes: ReadonlySet<number>): boolean {
	if (ranges === '') return true;
	const pairs = ranges.split(',').map((range) => {
		const [from = '0', to = from] = range.trim().slice(2).split('-');
		return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
	});
	return [...codes].some((code) => pairs.some(([from, to]) => code >= from && code <= to));
}

function dataAddress(blob: Blob): Promise<string> {
	return new Promise((done, failed) => {
		const reader = new FileReader();
		reader.addEventListener('load', () => done(String(reader.result)));
		reader.addEventListener('error', () => failed(reader.error));
		reader.readAsDataURL(blob);
	});
}
