/**
 * A second opinion on rendered HTML, written apart from the renderer and used by tests: the whole text must be tags of a
 * known list, with known attributes in double quotes, properly nested, and text without a bare `<` or `>`.
 */

const TAGS = new Set(
	(
		'a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup data dd del details dfn div dl dt em ' +
		'figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd li mark ol p pre q rp rt ruby s samp section small span ' +
		'strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'
	).split(' '),
);
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'col']);
const ATTRIBUTES = new Set(
	(
		'alt checked class colspan datetime dir disabled headers height href id lang loading open rel reversed rowspan scope span src ' +
		'start title type value width'
	).split(' '),
);
const PIECE = /([^<>]+)|<(\/?)([a-z][a-z0-9]*)((?:\s[^\s"'<>/=]+(?:="[^"<>]*")?)*)\s*(\/?)>/y;

/** Everything that is wrong with a piece of HTML; empty for HTML that cannot do harm. */
export function faultsOf(html: string): string[] {
	const faults: string[] = [];
	const open: string[] = [];
	PIECE.lastIndex = 0;
	while (PIECE.lastIndex < html.length) {
		const at = PIECE.lastIndex;
		const match = PIECE.exec(html);
		if (!match) return [...faults, `neither a tag nor text: ${html.slice(at, at + 80)}`];
		const [, text, slash, name, attributes] = match;
		if (text !== undefined) continue;
		if (!TAGS.has(name!)) faults.push(`tag <${name}>`);
		if (slash === '/') {
			if (open.pop() !== name) faults.push(`</${name}> closes nothing`);
			continue;
		}
		if (!VOID.has(name!)) open.push(name!);
		for (const [, attribute, value] of attributes!.matchAll(/\s([^\s=]+)(?:="([^"]*)")?/g))
			faults.push(...faultsOfAttribute(name!, attribute!, value ?? ''));
	}
	return open.length > 0 ? [...faults, `not closed: ${open.join(' ')}`] : faults;
}

function faultsOfAttribute(tag: string, name: string, value: string): string[] {
	if (!ATTRIBUTES.has(name)) return [`attribute ${name} on <${tag}>`];
	if (tag === 'input' && name === 'type' && value !== 'checkbox') return [`input of type ${value}`];
	if (name !== 'href' && name !== 'src') return [];
	if (name === 'src' && tag !== 'img') return [`src on <${tag}>`];
	const address = value
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&');
	if (name === 'src' && /^data:image\/(?:png|jpeg|gif|webp);base64,/.test(address)) return [];
	// The platform's own parser decides where a browser would go.
	const url = URL.parse(address, 'https://site.example/base/');
	if (url === null || url.origin === 'https://site.example') return [];
	const plain = /^(?:https?:\/\/|mailto:|tel:)/i.test(address);
	return name === 'href' && plain ? [] : [`${name} leads to ${url.href.slice(0, 60)}`];
}
