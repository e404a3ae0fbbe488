/** What tests look for in a finished picture. Reads the markup on its own terms, not with the code under test. */

export interface SvgTag {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
}

/** Every opening tag with its attributes, entities decoded. Throws on markup that is not well formed. */
export function tagsOf(svg: string): SvgTag[] {
	const tags: SvgTag[] = [];
	const open: string[] = [];
	const pattern = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/?)>|([^<]+)|(<)/g;
	for (const [whole, closing, name, attributes, selfClosing, text, stray] of svg.matchAll(pattern)) {
		if (stray) throw new Error(`stray markup: ${svg.slice(svg.indexOf(whole), 80)}`);
		if (text !== undefined) continue;
		if (closing) {
			if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
			continue;
		}
		const pairs = [...attributes!.matchAll(/([\w:-]+)="([^"]*)"/g)];
		tags.push({ name: name!, attributes: new Map(pairs.map(([, key, value]) => [key!, decode(value!)])) });
		if (!selfClosing) open.push(name!);
	}
	if (open.length > 0) throw new Error(`not closed: ${open.join(', ')}`);
	return tags;
}

function decode(text: string): string {
	return text
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&#160;/g, '\u00a0')
		.replace(/&amp;/g, '&');
}

const HARMLESS_ELEMENTS = new Set(
	'svg g a defs marker symbol use clipPath linearGradient radialGradient stop path rect circle ellipse line polygon polyline text tspan title desc'.split(
		' ',
	),
);

/** Everything in a picture that could run, load, style the page or leave it in an unsafe way. Empty for a safe picture. */
export function dangersIn(svg: string): string[] {
	const dangers: string[] = [];
	for (const { name, attributes } of tagsOf(svg)) {
		if (!HARMLESS_ELEMENTS.has(name)) dangers.push(`<${name}>`);
		for (const [key, value] of attributes) {
			const place = `<${name} ${key}="${value.slice(0, 80)}">`;
			if (/^on/i.test(key) || key === 'style' || key === 'src' || key.startsWith('xlink')) dangers.push(place);
			if (key === 'href' && name === 'a' && !isSafeLink(value)) dangers.push(place);
			if (key === 'href' && name !== 'a' && !value.startsWith('#')) dangers.push(place);
			if (!TEXT_ATTRIBUTES.has(key) && hasActiveValue(value)) dangers.push(place);
		}
	}
	return dangers;
}

const TEXT_ATTRIBUTES = new Set([
	'aria-label',
	'data-node',
	'data-group',
	'data-from',
	'data-to',
	'data-lifeline',
	'href',
]);

function isSafeLink(target: string): boolean {
	return (
		/^(?:https:\/\/|#|\?|\.{0,2}\/(?!\/)|[\w.~%-]+(?:[/?#]|$))/i.test(target) && !/[\u0000-\u0020<>"'`\\]/.test(target)
	);
}

/** `url(` to anything but a local id, escapes, expressions, schemes, at-rules. */
function hasActiveValue(value: string): boolean {
	if (/url\(/i.test(value) && !/^url\(#[^)]+\)$/.test(value)) return true;
	return /[\\@{}]|expression|(?:java|vb)script|data:|https?:|image-set|import/i.test(value);
}
