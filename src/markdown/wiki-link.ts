import type { MarkdownIt, StateInline } from 'markdown-it';

const WIKI = /\[\[([^\s[\]|][^[\]|\n]{0,199})(?:\|([^[\]\n]{1,200}))?\]\](?!\()/y;

/** `[[target]]` and `[[target|text]]` become links; a reference of the same name or a following `(` wins, as before. */
export function wikiLinks(md: MarkdownIt): void {
	md.inline.ruler.before('link', 'wiki_link', (state: StateInline, silent: boolean) => {
		if (state.src.charCodeAt(state.pos) !== 0x5b || state.src.charCodeAt(state.pos + 1) !== 0x5b) return false;
		if (state.linkLevel > 0) return false;
		WIKI.lastIndex = state.pos;
		const match = WIKI.exec(state.src);
		if (!match || WIKI.lastIndex > state.posMax) return false;
		const target = match[1]!.trim();
		if (state.env.references?.[md.utils.normalizeReference(target)]) return false;
		if (!silent) {
			const open = state.push('link_open', 'a', 1);
			open.attrs = [['href', target]];
			open.markup = 'wiki';
			const text = state.push('text', '', 0);
			text.content = (match[2] ?? target).trim();
			state.push('link_close', 'a', -1);
		}
		state.pos += match[0].length;
		return true;
	});
}
