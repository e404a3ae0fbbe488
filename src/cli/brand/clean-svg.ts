import sanitizeHtml from 'sanitize-html';

/** A logo that shows shapes and runs nothing, with what was taken out of it. */
export interface CleanSvg {
	readonly text: string;
	/** Of its view box; the page needs them before the file is there. */
	readonly width: number;
	readonly height: number;
	/** Names of elements and attributes that may have shown something, sorted. */
	readonly leftOut: readonly string[];
}

const shapes =
	'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath mask'.split(
		' ',
	);
/** What a drawing program writes about itself: nobody sees it, so its loss is not worth a word. */
const unseen = /^(?:title|desc|metadata|(?:sodipodi|inkscape|rdf|cc|dc|i|x|sketch|serif|figma):.*)$/i;
const looks =
	'fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity color clip-path clip-rule mask stop-color stop-opacity font-family font-size font-weight font-style text-anchor letter-spacing display visibility paint-order'.split(
		' ',
	);
const places =
	'viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points dx dy transform gradientTransform gradientUnits spreadMethod offset clipPathUnits maskUnits maskContentUnits'.split(
		' ',
	);
const kept: ReadonlySet<string> = new Set([...looks, ...places]);

/**
 * An SVG from anywhere, reduced to shapes by a list of what may pass: no script, no style sheet, no event, no image, nothing
 * from elsewhere. `mask` goes over its words. Undefined for what is no SVG of a known size.
 */
export function cleanSvg(source: string, mask: (text: string) => string): CleanSvg | undefined {
	const leftOut = new Set<string>();
	const ids = new Map<string, string>();
	// Names that somebody gave to layers are nobody's business.
	const idFor = (id: string): string => {
		if (!ids.has(id)) ids.set(id, `l${ids.size}`);
		return ids.get(id)!;
	};
	let size: { readonly width: number; readonly height: number } | undefined;
	const text = sanitizeHtml(source.replace(/^\uFEFF/, '').replace(/<!DOCTYPE[^[>]*(?:\[[^\]]*\])?[^>]*>/i, ''), {
		parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false, decodeEntities: true },
		allowedTags: shapes,
		allowedAttributes: { '*': ['id', 'href', 'xmlns', ...kept] },
		allowedSchemes: [],
		allowedSchemesAppliedToAttributes: [],
		disallowedTagsMode: 'discard',
		nonTextTags: ['script', 'style', 'title', 'desc', 'metadata', 'foreignObject', 'textArea'],
		nestingLimit: 100,
		textFilter: (words) => mask(words),
		transformTags: {
			'*': (tagName, attributes) => {
				if (!shapes.includes(tagName)) {
					if (!unseen.test(tagName)) leftOut.add(`<${tagName}>`);
					return { tagName, attribs: {} };
				}
				const attribs = safeAttributes(tagName, attributes, idFor, leftOut);
				if (tagName === 'svg' && size === undefined) {
					size = sizeOf(attribs);
					attribs['xmlns'] = 'http://www.w3.org/2000/svg';
				}
				return { tagName, attribs };
			},
		},
	}).trim();
	if (size === undefined || !/^<svg\s/.test(text) || !/<\/svg>$|\/>$/.test(text)) return undefined;
	return { text: `${text}\n`, ...size, leftOut: [...leftOut].sort() };
}

function safeAttributes(
	tagName: string,
	attributes: { readonly [name: string]: string },
	idFor: (id: string) => string,
	leftOut: Set<string>,
): Record<string, string> {
	const safe: Record<string, string> = {};
	const put = (name: string, value: string): void => {
		const local = value.replace(/url\(\s*(['"]?)#([^'")\s]+)\1\s*\)/g, (_, _quote, id: string) => `url(#${idFor(id)})`);
		if (/url\((?!#l\d+\))|[\\<>]|javascript:|expression\(/i.test(local)) leftOut.add(name);
		else safe[name] = local;
	};
	for (const [name, value] of Object.entries(attributes)) {
		if (name === 'id') safe['id'] = idFor(value);
		else if (name === 'href' || name === 'xlink:href') {
			if (tagName === 'use' || tagName.endsWith('Gradient')) {
				if (/^#[^\s]+$/.test(value)) safe['href'] = `#${idFor(value.slice(1))}`;
				else leftOut.add('href');
			}
		} else if (name === 'style') {
			for (const [property, said] of declarations(value)) if (looks.includes(property)) put(property, said);
		} else if (kept.has(name)) put(name, value);
		else if (name === 'class' || /^on/i.test(name) || name === 'filter') leftOut.add(name);
	}
	return safe;
}

/** `fill:#000; stroke:none` as pairs: the policy of the pages knows no style attributes, so each becomes one of its own. */
const declarations = (style: string): readonly (readonly [string, string])[] =>
	style.split(';').flatMap((one) => {
		const at = one.indexOf(':');
		return at === -1 ? [] : [[one.slice(0, at).trim(), one.slice(at + 1).trim()] as const];
	});

function sizeOf(attributes: { readonly [name: string]: string }): { width: number; height: number } | undefined {
	const box =
		attributes['viewBox']
			?.trim()
			.split(/[\s,]+/)
			.map(Number) ?? [];
	const [width, height] = box.length === 4 ? box.slice(2) : [attributes['width'], attributes['height']].map(pixels);
	const isSize = (number: number | undefined): number is number =>
		number !== undefined && Number.isFinite(number) && number > 0;
	return isSize(width) && isSize(height) ? { width, height } : undefined;
}

const pixels = (length: string | undefined): number =>
	/^\d+(?:\.\d+)?(?:px)?$/.test(length?.trim() ?? '') ? Number.parseFloat(length!) : Number.NaN;
