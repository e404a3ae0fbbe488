import { anchorOf } from '#markdown/anchors.ts';
import { codeSpan, literalText, target } from './writer.ts';

/** What inline text of reStructuredText may refer to. */
export interface RestructuredNames {
	/** Addresses by name, in lower case. */
	readonly targets: ReadonlyMap<string, string>;
	/** Addresses without a name, in order. */
	readonly anonymous: string[];
	/** Headings by their words and by the names of the targets above them, in lower case. */
	readonly headings: ReadonlyMap<string, string>;
	readonly substitutions: ReadonlyMap<string, string>;
	/** Names of the footnotes that are only counted, in order. */
	readonly counted: string[];
}

/** Everything inline that means something, the earliest first. Every repetition has a bound. */
const PIECE = new RegExp(
	[
		/(?<code>``(?=\S)[\s\S]{1,2000}?(?<=\S)``)/u,
		/(?<role>:(?:[a-zA-Z][\w.+-]{0,30}:){1,2}`[^`\n]{1,1000}`)/u,
		/(?<link>(?<![\p{L}\p{N}`\\])`(?=\S)[^`]{1,1500}`__?)/u,
		/(?<suffixed>(?<![\p{L}\p{N}`\\])`(?=\S)[^`\n]{1,1000}`:[a-zA-Z][\w.+-]{0,30}:)/u,
		/(?<named>(?<![\p{L}\p{N}`\\])`(?=\S)[^`\n]{1,1000}`(?!`))/u,
		/(?<note>\[(?:\d{1,4}|#[\w.-]{0,60}|\*|[A-Za-z][\w.-]{0,60})\]_(?![\p{L}\p{N}]))/u,
		/(?<strong>(?<![\p{L}\p{N}*\\])\*\*(?=\S)[^*\n]{1,2000}(?<=\S)\*\*(?![\p{L}\p{N}*]))/u,
		/(?<emphasis>(?<![\p{L}\p{N}*\\])\*(?=\S)[^*\n]{1,2000}(?<=\S)\*(?![\p{L}\p{N}*]))/u,
		/(?<substitution>\|(?=\S)[^|\n]{1,200}(?<=\S)\|_{0,2}(?![\p{L}\p{N}]))/u,
		/(?<address><(?:https?:\/\/[^\s<>]{1,1500}|[\w.+-]{1,60}@[\w.-]{1,100})>)/u,
		/(?<url>\b(?:https?|ftp):\/\/[^\s<>"'`\\|]{1,1500})/u,
		/(?<mail>(?<![\p{L}\p{N}.])[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,6})/u,
		/(?<word>(?<![\p{L}\p{N}_`\\.-])[\p{L}\p{N}](?:[\p{L}\p{N}]|[-_.+](?=[\p{L}\p{N}])){0,100}__?(?![\p{L}\p{N}_]))/u,
		/(?<escape>\\[\s\S])/u,
	]
		.map(({ source }) => source)
		.join('|'),
	'gu',
);

const AS_CODE =
	/^(?:code|literal|file|samp|command|program|option|envvar|kbd|guilabel|menuselection|(?:py:)?(?:class|func|mod|meth|attr|data|exc|obj|const)|c:\w+|kconfig:\w+|dtcompatible|makevar|regexp|token|keyword|mimetype|math)$/;

/** A paragraph of reStructuredText as Markdown. */
export function restructuredInline(text: string, names: RestructuredNames): string {
	let out = '';
	let from = 0;
	for (const match of text.matchAll(PIECE)) {
		out += plainWords(text.slice(from, match.index));
		from = match.index + match[0].length;
		out += pieceOf(match[0], match.groups!, names);
	}
	return out + plainWords(text.slice(from));
}

function plainWords(text: string): string {
	return text.replace(/[*_`[\]<>]/g, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`));
}

function pieceOf(
	written: string,
	groups: Readonly<Record<string, string | undefined>>,
	names: RestructuredNames,
): string {
	if (groups['code']) return codeSpan(written.slice(2, -2));
	if (groups['role']) {
		const at = written.indexOf('`');
		return roleOf(written.slice(1, at - 1), written.slice(at + 1, -1), names);
	}
	if (groups['suffixed']) {
		const at = written.lastIndexOf('`');
		return roleOf(written.slice(at + 2, -1), written.slice(1, at), names);
	}
	if (groups['link']) return linkOf(written.replace(/^`|`__?$/g, ''), written.endsWith('__'), names);
	if (groups['named']) return `*${plainWords(written.slice(1, -1))}*`;
	if (groups['note']) return noteOf(written.slice(1, -2), names);
	if (groups['strong']) return `**${plainWords(written.slice(2, -2))}**`;
	if (groups['emphasis']) return `*${linkInside(written.slice(1, -1)) ?? plainWords(written.slice(1, -1))}*`;
	if (groups['substitution']) {
		const name = written.replace(/^\||\|_{0,2}$/g, '');
		return names.substitutions.get(name.toLowerCase()) ?? plainWords(written);
	}
	if (groups['url']) {
		const end = /[.,;:!?)\]}]+$/.exec(written)?.[0] ?? '';
		return `<${written.slice(0, written.length - end.length)}>${plainWords(end)}`;
	}
	if (groups['address']) return written;
	if (groups['mail']) return `<${written}>`;
	if (groups['word']) {
		const name = written.replace(/__?$/, '');
		const to = addressOf(name, names);
		return to === undefined ? plainWords(name) : link(to, plainWords(name));
	}
	// A space that is escaped joins what stands around it.
	return /\s/.test(written[1]!) ? '' : literalText(written[1]!);
}

/** `*Supersedes `<0005-x.rst>`_*`: emphasis holds no link there, but whoever writes so means one. */
function linkInside(text: string): string | undefined {
	const [, before = '', words = '', address, after = ''] =
		/^([^`]{0,300})`([^`<>]{0,300}?)\s*<([^<>`\s]{1,500})>`__?([^`]{0,300})$/.exec(text) ?? [];
	if (address === undefined) return undefined;
	return plainWords(before) + link(address, plainWords(words === '' ? address : words)) + plainWords(after);
}

const link = (href: string, text: string): string => `[${text}](${target(href)})`;

/** Where a name leads: an address of its own, or a heading of this text. One target may name another; a circle ends. */
function addressOf(name: string, names: RestructuredNames, steps = 5): string | undefined {
	const key = keyOf(name);
	const direct = names.targets.get(key);
	if (direct !== undefined && /_$/.test(direct) && steps > 0) return addressOf(direct.slice(0, -1), names, steps - 1);
	const heading = direct === undefined ? names.headings.get(key) : undefined;
	return heading === undefined ? direct : `#${anchorOf(heading)}`;
}

export const keyOf = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').replace(/[`\\]/g, '').trim();

function linkOf(inside: string, isAnonymous: boolean, names: RestructuredNames): string {
	const embedded = /^([\s\S]*?)\s*<([^<>]{1,1500})>$/.exec(inside);
	if (embedded) {
		const [, words = '', written = ''] = embedded;
		const address = written.replace(/\s+/g, '');
		const to = address.endsWith('_') ? (addressOf(address.slice(0, -1), names) ?? address) : address;
		return link(to, plainWords((words === '' ? to : words).replace(/\s+/g, ' ')));
	}
	const to = isAnonymous ? names.anonymous.shift() : addressOf(inside, names);
	const words = plainWords(inside.replace(/\s+/g, ' '));
	return to === undefined ? words : link(to, words);
}

/** `1`, `#`, `#name`: a footnote; a name alone is a citation. Those without a name are counted. */
function noteOf(written: string, { counted }: RestructuredNames): string {
	const name = written === '*' || written === '#' ? counted.shift() : written.replace(/^#/, '');
	return name === undefined ? '' : `[^${name}]`;
}

function roleOf(role: string, inside: string, names: RestructuredNames): string {
	const [, words = inside, to = inside] = /^([\s\S]*?)\s*<([^<>]{1,1000})>$/.exec(inside) ?? [];
	const said = plainWords(words.replace(/^[~!]/, ''));
	if (role === 'doc')
		return link(/\.\w+$/.test(to) ? to : `${to}.rst`, words === to ? plainWords(to.replace(/^.*\//, '')) : said);
	if (role === 'ref' || role === 'numref') {
		const address = addressOf(to, names);
		return address === undefined
			? said
			: link(address, words === to ? plainWords(names.headings.get(keyOf(to)) ?? to) : said);
	}
	if (role === 'download') return link(to, said);
	if (role === 'pep') return link(`https://peps.python.org/pep-${to.padStart(4, '0')}/`, `PEP ${said}`);
	if (role === 'rfc') return link(`https://datatracker.ietf.org/doc/html/rfc${to}`, `RFC ${said}`);
	if (role === 'strong') return `**${said}**`;
	if (role === 'emphasis' || role === 'title-reference' || role === 'dfn') return `*${said}*`;
	if (role === 'sup' || role === 'superscript') return `<sup>${said}</sup>`;
	if (role === 'sub' || role === 'subscript') return `<sub>${said}</sub>`;
	if (/^(?:code|literal|samp|math|kbd)$/.test(role)) return codeSpan(inside);
	return AS_CODE.test(role) ? codeSpan(words.replace(/^[~!]/, '')) : said;
}
