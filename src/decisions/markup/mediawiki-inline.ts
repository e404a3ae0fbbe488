import { codeSpan, literalText, target } from './writer.ts';

/** A link, kept text, a note, or text between marks; every repetition has a bound. */
const PIECE =
	/\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{0,300}))?\]\]|\[(https?:\/\/[^\s[\]]{1,1000})(?:[ \t]+([^[\]\n]{1,300}))?\]|<(code|tt|nowiki|math)>([^\n]{0,500}?)<\/\5>|<ref\b[^<>\n]{0,100}>([^\n]{0,500}?)<\/ref>|<!--[^\n]{0,1000}?-->|<(?:br|references|ref)\b[^<>\n]{0,100}\/?>|(https?:\/\/[^\s<>[\]|]{1,1000})|'''''([^\n]{1,300}?)'''''|'''([^\n]{1,300}?)'''|''([^\n]{1,300}?)''/gi;

/** A line of MediaWiki's running text in Markdown. What Markdown or HTML would take for marks stands as text. */
export function readMediawikiInline(text: string): string {
	let out = '';
	let from = 0;
	for (const match of text.matchAll(PIECE)) {
		const [whole, page, label, href, words, tag, kept, note, url, both, bold, slanted] = match;
		out += literalText(text.slice(from, match.index));
		from = match.index + whole.length;
		if (page !== undefined) out += linkTo(page, label);
		else if (href !== undefined) out += `[${literalText(words ?? href)}](${target(href)})`;
		else if (kept !== undefined) out += tag?.toLowerCase() === 'nowiki' ? literalText(kept) : codeSpan(kept);
		else if (note !== undefined) out += ` (${readMediawikiInline(note)})`;
		else if (url !== undefined) out += `[${literalText(url)}](${target(url)})`;
		else if (both !== undefined) out += `***${literalText(both)}***`;
		else if (bold !== undefined) out += `**${literalText(bold)}**`;
		else if (slanted !== undefined) out += `*${literalText(slanted)}*`;
		else if (/^<br/i.test(whole)) out += ' ';
	}
	return out + literalText(text.slice(from));
}

/** A page of the wiki is a file beside the record, or a heading of it. */
function linkTo(page: string, label: string | undefined): string {
	const name = page.trim();
	const said = literalText((label ?? '').trim() === '' ? name : label!.trim());
	if (/^(?:file|image|datei|fichier|archivo):/i.test(name)) {
		const [file = '', words = ''] = [name.replace(/^\p{L}+:/u, ''), label?.split('|').at(-1) ?? ''];
		return `![${literalText(words.trim())}](${target(file.trim())})`;
	}
	const isFile = /\.\w{1,10}(?:#.*)?$/.test(name) || name.startsWith('#');
	return isFile ? `[${said}](${target(name)})` : said;
}
