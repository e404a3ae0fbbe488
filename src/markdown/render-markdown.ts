import type { MarkdownIt, Token } from 'markdown-it';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { createSource } from '#diagnostics/source.ts';
import { createAnchors } from './anchors.ts';
import { environmentOf, type RenderContext, unusedAttribute } from './context.ts';
import { escapeHtml } from './html-escape.ts';
import { createParser, MAX_NESTING } from './parser.ts';
import { documentText, plainText } from './plain-text.ts';
import type { MarkdownBlock, MarkdownLink, MarkdownOptions, RenderedMarkdown } from './rendered.ts';
import { sanitize } from './sanitize.ts';

const DEFAULT_MAX_LENGTH = 2_000_000;

let parser: MarkdownIt | undefined;

/**
 * Renders Markdown from anywhere to safe HTML. Nothing in the text can run, load from another host, style the page or
 * end the element it stands in; nothing readable is lost. Time is linear in the length of the text.
 */
export function renderMarkdown(text: string, options: MarkdownOptions = {}): RenderedMarkdown {
	const source = normalise(text);
	const limit = options.maxLength ?? DEFAULT_MAX_LENGTH;
	if (source.length > limit) return asPlainText(source, tooLong(source, limit, options));
	const context = createContext(source, options);
	parser ??= createParser();
	const env = environmentOf(context);
	const tokens = parser.parse(source, env);
	const deep = tokens.find((token) => token.level >= MAX_NESTING - 1);
	if (deep) return asPlainText(source, tooDeep(deep, options));
	const html = sanitize(parser.renderer.render(tokens, parser.options, env), context, 'block');
	return {
		blocks: splitAtDiagrams(html, context),
		headings: context.headings,
		links: inReadingOrder(context.links),
		text: documentText(tokens),
		title: context.title,
		diagnostics: [],
	};
}

/** One line of Markdown (a name, a sentence) as safe inline HTML: no blocks, no headings, no lists. */
export function renderInline(
	text: string,
	options: MarkdownOptions = {},
): { html: string; text: string; links: readonly MarkdownLink[] } {
	const source = normalise(text);
	if (source.length > (options.maxLength ?? DEFAULT_MAX_LENGTH))
		return { html: escapeHtml(source), text: source, links: [] };
	const context = createContext(source, options);
	parser ??= createParser();
	const env = environmentOf(context);
	const tokens = parser.parseInline(source, env);
	const html = sanitize(parser.renderer.render(tokens, parser.options, env), context, 'inline');
	return { html, text: plainText(childrenOf(tokens)), links: inReadingOrder(context.links) };
}

/** The text that {@link renderInline} gives, without making any HTML. */
export function inlineText(text: string, options: MarkdownOptions = {}): string {
	const source = normalise(text);
	if (source.length > (options.maxLength ?? DEFAULT_MAX_LENGTH)) return source;
	parser ??= createParser();
	return plainText(childrenOf(parser.parseInline(source, environmentOf(createContext(source, options)))));
}

const childrenOf = (tokens: readonly Token[]): readonly Token[] => tokens.flatMap(({ children }) => children ?? []);

function normalise(text: string): string {
	return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

function createContext(source: string, options: MarkdownOptions): RenderContext {
	return {
		options,
		firstLine: options.firstLine ?? 1,
		lines: source.split('\n'),
		mark: unusedAttribute(source),
		anchors: createAnchors(options.idPrefix ?? ''),
		headings: [],
		links: [],
		diagrams: [],
		offsets: new WeakMap(),
	};
}

/** Raw HTML is sanitized after the Markdown links were decided, so links come out of order; readers want them in order. */
function inReadingOrder(links: readonly MarkdownLink[]): readonly MarkdownLink[] {
	return [...links].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Only our own rules can write `data-diagram`, so the text cannot forge a place to split at. */
function splitAtDiagrams(html: string, context: RenderContext): MarkdownBlock[] {
	const blocks: MarkdownBlock[] = [];
	const pieces = html.split(/<div data-diagram="(\d+)"><\/div>\n?/);
	for (const [at, piece] of pieces.entries()) {
		if (at % 2 === 0) {
			if (piece !== '') blocks.push({ html: piece });
			continue;
		}
		const diagram = context.diagrams[Number(piece)]!;
		blocks.push({ mermaid: diagram.source, line: diagram.line });
	}
	return blocks;
}

function asPlainText(source: string, diagnostic: Diagnostic): RenderedMarkdown {
	return {
		blocks: [{ html: `<pre>${escapeHtml(source)}</pre>\n` }],
		headings: [],
		links: [],
		text: source,
		diagnostics: [diagnostic],
	};
}

function tooLong(source: string, limit: number, options: MarkdownOptions): Diagnostic {
	return {
		code: 'markdown-too-long',
		severity: 'warning',
		message: `the text is ${source.length} characters long and is shown as it is, without formatting`,
		span: createSource(options.file ?? '', source).span(0, 0),
		expected: `at most ${limit} characters`,
		hint: 'split the text, or move embedded images into files beside it',
	};
}

function tooDeep(token: Token, options: MarkdownOptions): Diagnostic {
	const line = (options.firstLine ?? 1) + (token.map?.[0] ?? 0);
	const position = { line, column: 1, offset: 0 };
	return {
		code: 'markdown-too-deep',
		severity: 'warning',
		message: 'quotes or lists are nested too deeply, so the text is shown as it is, without formatting',
		span: { file: options.file ?? '', start: position, end: position },
		expected: `at most ${MAX_NESTING} levels`,
		hint: 'flatten the lists or quotes',
	};
}
