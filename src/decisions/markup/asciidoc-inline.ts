import { anchorOf } from '#markdown/anchors.ts';
import type { AntoraPaths } from './antora.ts';
import { codeSpan, literalText, target } from './writer.ts';

/** What inline text of AsciiDoc may refer to. */
export interface AsciidocNames {
	/** Attributes of the document, by name in lower case. */
	readonly attributes: ReadonlyMap<string, string>;
	/** The words of the heading behind each anchor. */
	readonly anchors: ReadonlyMap<string, string>;
	readonly imagesFolder: string;
	/** Of a page of an Antora site: where what it names lies. */
	readonly antora?: AntoraPaths | undefined;
}

/** Attributes that every document has. */
const BUILT_IN: Readonly<Record<string, string>> = {
	nbsp: '\u00a0',
	zwsp: '\u200b',
	empty: '',
	blank: '',
	sp: ' ',
	vbar: '|',
	plus: '+',
	asterisk: '\\*',
	caret: '^',
	tilde: '~',
	backtick: '\\`',
	startsb: '\\[',
	endsb: '\\]',
	lt: '&lt;',
	gt: '&gt;',
	amp: '&amp;',
	apos: "'",
	quot: '"',
	ldquo: '“',
	rdquo: '”',
	lsquo: '‘',
	rsquo: '’',
	deg: '°',
	cpp: 'C++',
	'two-colons': '::',
	'two-semicolons': ';;',
};
const MAX_VALUE = 2000;

/** Puts the values of attributes in their place, once: a value that names another is not followed further than a few steps. */
export function withAttributes(text: string, attributes: ReadonlyMap<string, string>): string {
	if (!text.includes('{')) return text;
	return text.replace(/\\?\{([a-zA-Z0-9_][\w-]{0,60})\}/g, (written, name: string) => {
		if (written.startsWith('\\')) return written.slice(1);
		return (attributes.get(name.toLowerCase()) ?? BUILT_IN[name.toLowerCase()] ?? written).slice(0, MAX_VALUE);
	});
}

/** Everything inline that means something, the earliest first. Every repetition has a bound. */
const PIECE = new RegExp(
	[
		/(?<literal>`\+[^`\n]{1,2000}?\+`)/u,
		/(?<curved>"`[^`"\n]{1,1000}`"|'`[^`'\n]{1,1000}`')/u,
		/(?<code>``[^`\n]{1,2000}``|`[^`\n]{1,2000}`)/u,
		/(?<pass>\+{3}[^+\n]{1,2000}\+{3}|\+\+[^+\n]{1,2000}\+\+|(?<![\p{L}\p{N}+])\+(?=\S)[^+\n]{1,500}\+(?![\p{L}\p{N}+])|pass:[a-z,]{0,10}\[[^\]\n]{0,2000}\])/u,
		/(?<macro>\b(?:link|xref|mailto|image|icon|kbd|btn|menu|footnote|footnoteref|stem|latexmath|asciimath|anchor):[^\s[\]]{0,1000}\[(?:[^\]\\\n]|\\.){0,1500}\])/u,
		/(?<cross><<[^<>\n]{1,500}>>)/u,
		/(?<anchor>\[\[[\p{L}_:][\p{L}\p{N}_:.-]{0,100}(?:,[^\]\n]{0,200})?\]\])/u,
		/(?<address><(?:https?:\/\/[^\s<>]{1,1500}|[\w.+-]{1,60}@[\w.-]{1,100})>)/u,
		/(?<url>\\?(?:https?|ftp|irc):\/\/[^\s[\]<>"']{1,1500}(?:\[(?:[^\]\\\n]|\\.){0,1000}\])?)/u,
		/(?<entity>&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,30});)/u,
		/(?<role>(?:\[[^\]\n]{0,100}\])?(?:##[^#\n]{1,1000}##|(?<![\p{L}\p{N}#&])#(?=\S)[^#\n]{1,1000}(?<=\S)#(?![\p{L}\p{N}#])))/u,
		/(?<bold>\*\*(?=\S)[^\n]{1,2000}?\*\*|(?<![\p{L}\p{N}*\\])\*(?=\S)[^*\n]{1,2000}(?<=\S)\*(?![\p{L}\p{N}*]))/u,
		/(?<italic>__(?=\S)[^\n]{1,2000}?__|(?<![\p{L}\p{N}_\\])_(?=\S)[^_\n]{1,2000}(?<=\S)_(?![\p{L}\p{N}_]))/u,
		/(?<raised>\^[^\s^]{1,200}\^)/u,
		/(?<lowered>~[^\s~]{1,200}~)/u,
		/(?<dash> -- )/u,
	]
		.map(({ source }) => source)
		.join('|'),
	'giu',
);

/** One line, or one paragraph, of AsciiDoc as Markdown. */
export function asciidocInline(text: string, names: AsciidocNames, depth = 0): string {
	const filled = depth === 0 ? withAttributes(text, names.attributes) : text;
	const inner = (words: string): string => (depth > 6 ? literalText(words) : asciidocInline(words, names, depth + 1));
	let out = '';
	let from = 0;
	for (const match of filled.matchAll(PIECE)) {
		out += plainWords(filled.slice(from, match.index));
		from = match.index + match[0].length;
		out += pieceOf(match[0], match.groups!, names, inner);
	}
	return out + plainWords(filled.slice(from));
}

/** Words without marks: what only Markdown would take for marks is escaped, what AsciiDoc escapes is not. */
function plainWords(text: string): string {
	return text
		.replace(/\\(?=[*_`#{[<^~])/g, '')
		.replace(/[<>]/g, (sign) => (sign === '<' ? '&lt;' : '&gt;'))
		.replace(/[*`[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
		.replace(/\(C\)/g, '©')
		.replace(/(?<!-)-(?:>|&gt;)/g, '→')
		.replace(/=(?:>|&gt;)/g, '⇒')
		.replace(/\(R\)/g, '®')
		.replace(/\(TM\)/g, '™');
}

function pieceOf(
	written: string,
	groups: Readonly<Record<string, string | undefined>>,
	names: AsciidocNames,
	inner: (words: string) => string,
): string {
	if (groups['literal']) return codeSpan(written.slice(2, -2));
	if (groups['curved'])
		return written.startsWith('"') ? `“${inner(written.slice(2, -2))}”` : `‘${inner(written.slice(2, -2))}’`;
	if (groups['code']) return codeOf(written);
	if (groups['pass']) return literalText(written.replace(/^(?:\+{1,3}|pass:[a-z,]*\[)|(?:\+{1,3}|\])$/g, ''));
	if (groups['macro']) return macroOf(written, names, inner);
	if (groups['cross']) return crossOf(written.slice(2, -2), names, inner);
	if (groups['anchor']) return '';
	if (groups['address']) return written;
	if (groups['url']) return urlOf(written, inner);
	if (groups['entity']) return written;
	if (groups['role']) return inner(written.replace(/^\[[^\]]*\]/, '').replace(/^#{1,2}|#{1,2}$/g, ''));
	if (groups['bold']) return `**${inner(written.replace(/^\*{1,2}|\*{1,2}$/g, ''))}**`;
	if (groups['italic']) return `*${inner(written.replace(/^_{1,2}|_{1,2}$/g, ''))}*`;
	if (groups['raised']) return `<sup>${inner(written.slice(1, -1))}</sup>`;
	if (groups['lowered']) return `<sub>${inner(written.slice(1, -1))}</sub>`;
	return groups['dash'] ? ' — ' : written;
}

function codeOf(written: string): string {
	const words = written.startsWith('``') ? written.slice(2, -2) : written.slice(1, -1);
	return codeSpan(words.replace(/\\(?=[{*_<])/g, ''));
}

/** The words in the brackets of a macro, without named attributes (`window=_blank`) and quotes. */
function words(inBrackets: string): string {
	const text = inBrackets.replace(/\\\]/g, ']');
	const quoted = /^"([^"]*)"/.exec(text)?.[1];
	if (quoted !== undefined) return quoted;
	return text.includes('=')
		? (text.split(/,\s*(?=[\w-]+=)/)[0] ?? '').replace(/^[\w-]+=.*$/, '')
		: text.replace(/\^$/, '');
}

function macroOf(written: string, names: AsciidocNames, inner: (words: string) => string): string {
	const [, kind = '', of = '', brackets = ''] = /^(\w+):([^[]*)\[(.*)\]$/su.exec(written) ?? [];
	const said = words(brackets);
	switch (kind.toLowerCase()) {
		case 'link':
			return link(of, said === '' ? literalText(of) : inner(said));
		case 'mailto':
			return link(`mailto:${of}`, said === '' ? literalText(of) : inner(said));
		case 'xref':
			return crossOf(said === '' ? of : `${of},${said}`, names, inner);
		case 'image':
			return imageOf(of.replace(/^:/, ''), brackets, names);
		case 'footnote':
		case 'footnoteref':
			return said === '' ? '' : ` (${inner(said)})`;
		case 'anchor':
			return '';
		case 'stem':
		case 'latexmath':
		case 'asciimath':
			return codeSpan(brackets);
		case 'icon':
			return '';
		case 'menu':
			return literalText(
				[of, ...brackets.split('>')]
					.map((one) => one.trim())
					.filter((one) => one !== '')
					.join(' › '),
			);
		default:
			return said === '' ? literalText(of) : literalText(said);
	}
}

const link = (href: string, text: string): string => `[${text}](${target(href)})`;

/** An image, counted from the folder of images that the document names. */
export function imageOf(of: string, brackets: string, { imagesFolder, attributes, antora }: AsciidocNames): string {
	const written = withAttributes(of, attributes);
	const path = imagesFolder === '' ? (antora?.image(written) ?? written) : written;
	const named = /\balt="?([^",]*)/.exec(brackets)?.[1];
	const first = (brackets.split(',')[0] ?? '').replace(/^"|"$/g, '');
	const alt = named ?? (/^[\w-]+=/.test(first) ? '' : first);
	const isWhole = imagesFolder === '' || /^(?:[a-z]+:|\/)/i.test(path);
	const name = path.replace(/^.*\//, '').replace(/\.\w+$/, '');
	return `![${literalText(alt === '' ? name : alt)}](${target(isWhole ? path : `${imagesFolder.replace(/\/+$/, '')}/${path}`)})`;
}

/** `<<id,text>>`, `<<file.adoc#id,text>>`: a heading of this text, or another file. */
function crossOf(written: string, { anchors, antora }: AsciidocNames, inner: (words: string) => string): string {
	const comma = written.indexOf(',');
	const to = (comma === -1 ? written : written.slice(0, comma)).trim();
	const said = comma === -1 ? '' : written.slice(comma + 1).trim();
	const isFile = /[#.]/.test(to) && !to.startsWith('#');
	if (isFile) return link(antora?.page(to) ?? to, said === '' ? literalText(to.replace(/#.*$/, '')) : inner(said));
	const heading = anchors.get(to.replace(/^#/, ''));
	if (heading === undefined) return said === '' ? literalText(to) : inner(said);
	return link(`#${anchorOf(heading)}`, said === '' ? literalText(heading) : inner(said));
}

function urlOf(written: string, inner: (words: string) => string): string {
	if (written.startsWith('\\')) return literalText(written.slice(1));
	const [, address = '', brackets] = /^([^[]+)(?:\[(.*)\])?$/su.exec(written) ?? [];
	if (brackets === undefined) {
		const end = /[.,;:!?)]+$/.exec(address)?.[0] ?? '';
		const whole = address.slice(0, address.length - end.length);
		return `<${whole}>${end}`;
	}
	const said = words(brackets);
	return said === '' ? `<${address}>` : link(address, inner(said));
}
