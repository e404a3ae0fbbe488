import createMarkdownIt, { type MarkdownIt, type StateInline, type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { contextOf, type RenderContext } from './context.ts';
import { finishTokens } from './finish.ts';
import { escapeHtml } from './html-escape.ts';
import { markRawHtml } from './raw-html.ts';
import { wikiLinks } from './wiki-link.ts';

/** Quotes, lists and brackets nested deeper than this are not read: hostile texts nest without end. */
export const MAX_NESTING = 40;

/**
 * The one Markdown parser: CommonMark with GitHub's tables, strikethrough, bare web addresses, task lists, alerts and
 * footnotes, plus wiki links. It holds no state between texts; everything a rendering collects is in its context.
 */
export function createParser(): MarkdownIt {
	const md = createMarkdownIt({ html: true, linkify: true, maxNesting: MAX_NESTING });
	md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
	// Addresses are judged later, with a reason for the reader; refusing here would only turn the link back into text.
	md.validateLink = () => true;
	md.use(footnotes);
	// Inline footnotes nest parsers in parsers, and GitHub does not know them.
	md.inline.ruler.disable('footnote_inline');
	md.use(wikiLinks);
	recordOffsets(md);
	setRenderRules(md);
	md.core.ruler.push('lintel_finish', (state) => finishTokens(state.tokens, contextOf(state.env), state.Token));
	return md;
}

/** Remembers where each inline token began, so that links can be reported with their column. */
function recordOffsets(md: MarkdownIt): void {
	md.inline.State = class extends md.inline.State {
		override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
			const token = super.push(type, tag, nesting);
			(contextOf(this.env) as RenderContext | undefined)?.offsets.set(token, this.pos);
			return token;
		}
	} as typeof StateInline;
}

function setRenderRules(md: MarkdownIt): void {
	const rules = md.renderer.rules;
	rules.html_block = (tokens, at, _options, env) => {
		const token = tokens[at]!;
		const context = contextOf(env ?? {});
		return markRawHtml(token.content, context.mark, { line: context.firstLine + (token.map?.[0] ?? 0), column: 1 });
	};
	rules.html_inline = (tokens, at, _options, env) => {
		const position = tokens[at]!.meta?.['position'] as { line: number; column: number } | undefined;
		return markRawHtml(tokens[at]!.content, contextOf(env ?? {}).mark, position ?? { line: 1, column: 1 });
	};
	rules.fence = (tokens, at, _options, env) => {
		const token = tokens[at]!;
		const context = contextOf(env ?? {});
		const diagram = token.meta?.['diagram'];
		if (typeof diagram === 'number') return `<div ${context.mark} data-diagram="${diagram}"></div>\n`;
		return codeBlock(token.content, token.info, context.mark);
	};
	rules.code_block = (tokens, at, _options, env) => codeBlock(tokens[at]!.content, '', contextOf(env ?? {}).mark);
	rules.blockquote_open = (tokens, at, options, _env, self) => {
		const alert = tokens[at]!.meta?.['alert'];
		const open = self.renderToken(tokens, at, options);
		if (typeof alert !== 'string') return open;
		return `${open}<p ${contextOf(_env ?? {}).mark} class="markdown-alert-title">${alert}</p>\n`;
	};
	rules.image = (tokens, at, options, _env, self) => self.renderToken(tokens, at, options);
	const plain = { ...rules };
	for (const name of ['footnote_ref', 'footnote_block_open', 'footnote_open', 'footnote_anchor'] as const) {
		// The plugin writes its tags as text; each of them gets our mark, or the sanitizer would strip their ids.
		rules[name] = (tokens, at, options, env, self) =>
			String(plain[name]!(tokens, at, options, env, self)).replace(
				/<(?=[a-z])[a-z]+/g,
				`$& ${contextOf(env ?? {}).mark}`,
			);
	}
}

function codeBlock(text: string, info: string, mark: string): string {
	const language = /^[\w+#.-]{1,40}/.exec(info.trim())?.[0];
	const attributes = language === undefined ? '' : ` ${mark} class="language-${escapeHtml(language.toLowerCase())}"`;
	return `<pre><code${attributes}>${escapeHtml(text)}</code></pre>\n`;
}
