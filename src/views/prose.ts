import type { Decision } from '#decisions/decision.ts';
import type { Span } from '#diagnostics/diagnostic.ts';
import { oncePer } from '#graph/once-per.ts';
import { unescaped } from '#markdown/addresses.ts';
import { inlineText, renderMarkdown } from '#markdown/render-markdown.ts';
import type { LinkAnswer, MarkdownBlock, RenderedMarkdown } from '#markdown/rendered.ts';
import { adoptedMark } from '#model/runbooks/adopt.ts';
import { type FindRunbook, findRunbooks } from '#model/runbooks/adopted-names.ts';
import { placesOfFile } from '#model/runbooks/named-files.ts';
import type { ViewContext } from './context.ts';
import { guideHref, hrefOf } from './links.ts';
import { voidTags } from './markdown/html-tree.ts';
import { linksIn } from './mermaid/by-hand.ts';
import type { Block, Diagram } from './page.ts';
import { decisionRoute, fixedRoutes, routeOfRef } from './routes.ts';

/** Turns what people wrote in Markdown into blocks: sanitised prose, and diagrams between it. */

export interface ProseOptions {
	readonly file: string;
	/** The line of the file on which the text begins. */
	readonly line?: number | undefined;
	/** Put before heading and diagram ids, so that several texts can share a page. */
	readonly prefix?: string | undefined;
	readonly baseLevel?: 2 | 3 | 4 | undefined;
	readonly extractTitle?: boolean | undefined;
	/** Where an anchor leads that the text lacks, on a page that holds more of the same file. */
	readonly resolveAnchor?: ((fragment: string) => string | undefined) | undefined;
	/** What to call the diagrams of the text, for example the title of the record. */
	readonly title?: string | undefined;
}

export interface Prose {
	readonly blocks: readonly Block[];
	readonly rendered: RenderedMarkdown;
}

/** Renders a text. Links to records, runbooks and entities become links of the site; others outside it stay as they are. */
export function prose(context: ViewContext, text: string, options: ProseOptions): Prose {
	const prefix = options.prefix ?? '';
	const rendered = renderMarkdown(text, {
		file: options.file,
		firstLine: options.line,
		baseLevel: options.baseLevel ?? 2,
		extractTitle: options.extractTitle,
		idPrefix: prefix,
		referenceSchemes: schemesOf(context.model),
		resolveAnchor: (fragment) =>
			options.resolveAnchor?.(fragment) ?? adoptedHref(context, `#${fragment}`, options.file),
		resolveLink: (href, _position, kind) =>
			kind === 'image'
				? imageAnswer(context, href, options.file)
				: (answerFor(context, href, options.file) ?? { broken: 'no page of this site' }),
	});
	return { blocks: blocksOf(context, rendered.blocks, options, prefix), rendered };
}

/** What references in prose may begin with: the kinds of the model, and what lives inside entities. */
const schemesOf = oncePer(
	({ byKind }: ViewContext['model']): ReadonlySet<string> => new Set([...Object.keys(byKind), 'interface', 'decision']),
);

/** One line of Markdown as plain text: what a status or a name says without its marks. */
export const plainMarkdown = (text: string): string => inlineText(text).trim();

/** A description as a few blocks; nothing when there is none. */
export function description(
	context: ViewContext,
	entity: { readonly data: { description?: string }; readonly span: Span },
) {
	const text = entity.data.description;
	if (text === undefined) return [];
	return prose(context, text, { file: entity.span.file, prefix: 'description-', baseLevel: 3 }).blocks;
}

function imageAnswer(context: ViewContext, href: string, file: string): LinkAnswer {
	if (/^(?:https?:)?\/\//i.test(href)) return { external: true };
	const address = fileAddress(context, href, file);
	// What is no image would be drawn as a broken one.
	return address === undefined || !/\.(?:png|jpe?g|gif|webp|avif)$/i.test(address)
		? { broken: 'this image is not part of the site' }
		: { href: address };
}

/** Where an image or an attachment stands that a text names by its path. */
function fileAddress(context: ViewContext, href: string, file: string): string | undefined {
	const path = unescaped(href.split(/[?#]/, 1)[0]!);
	// What adopted files name from the root of another site is in the list of files only where it was looked for.
	const places = [resolvePath(file, path), ...(path.startsWith('/') ? placesOfFile(path, file) : [])];
	return places.map((place) => context.known.images.get(place)).find((address) => address !== undefined);
}

function answerFor(context: ViewContext, href: string, file: string): LinkAnswer | undefined {
	if (/^https?:\/\//i.test(href) || /^mailto:/i.test(href)) return { external: true };
	const [path = '', anchor = ''] = splitAt(href, '#');
	const decoded = unescaped(path);
	const byRef = hrefOf(context, decoded) ?? decisionHref(context, decoded);
	if (byRef !== undefined) return { href: byRef };
	if (decoded.startsWith('/')) {
		const route = siteRoute(context, decoded) ?? adoptedHref(context, href, file) ?? fileAddress(context, href, file);
		return route === undefined ? undefined : { href: route + keptAnchor(route, anchor) };
	}
	const target = resolvePath(file, decoded);
	const record = context.decisions.find((one) => one.path === target);
	if (record !== undefined) return { href: decisionRoute(record.slug) + recordAnchor(record, unescaped(anchor)) };
	const inLog = context.decisions.find((one) => one.path === `${target}#${unescaped(anchor).toLowerCase()}`);
	if (inLog !== undefined) return { href: decisionRoute(inLog.slug) };
	// A file that holds several records has no page of its own.
	if (context.decisions.some((one) => one.file === target)) return { href: fixedRoutes.decisions };
	const route = fileRoute(context, target) ?? adoptedHref(context, href, file) ?? fileAddress(context, href, file);
	return route === undefined ? undefined : { href: route };
}

/** The page of the adopted runbook that a link of another means. */
function adoptedHref(context: ViewContext, href: string, file: string): string | undefined {
	const found = adoptedIn(context.model)(href, file);
	return found && hrefOf(context, found.ref);
}

const adoptedIn = oncePer(
	({ byKind }: ViewContext['model']): FindRunbook<{ readonly ref: string }> =>
		findRunbooks(
			byKind.runbook
				.filter(({ data }) => adoptedMark in data)
				.map(({ ref, id, span, data }) => ({ ref, id, path: span.file, alerts: data.alerts ?? [] })),
		),
);

/** Anchors of runbook pages never change, so a link may name them; others are not known here. */
const keptAnchor = (route: string, anchor: string): string =>
	route.startsWith('/runbooks/') && /^(?:first|impact|failover|replay|escalate)$/.test(anchor) ? `#${anchor}` : '';

/** Put before the ids of a record's own headings, which share the page with those of the site. */
export const RECORD_PREFIX = 'record-';
/** The anchor of a heading in another record, when it has such a heading. */
function recordAnchor(record: Decision, anchor: string): string {
	if (anchor === '') return '';
	return anchorsOf(record).has(RECORD_PREFIX + anchor) ? `#${RECORD_PREFIX}${anchor}` : '';
}

const anchorsOf = oncePer((record: Decision): ReadonlySet<string> => {
	const rendered = renderMarkdown(record.source.slice(record.body.offset), {
		idPrefix: RECORD_PREFIX,
		extractTitle: true,
	});
	return new Set(rendered.headings.map((heading) => heading.id));
});

const decisionHref = (context: ViewContext, name: string): string | undefined => {
	const decision = context.decisionOf.get(name);
	return decision === undefined ? undefined : decisionRoute(decision.slug);
};

function splitAt(text: string, mark: string): readonly [string, string?] {
	const at = text.indexOf(mark);
	return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** `adr/payments/0001-x.md` and `../0002-y.md` give `adr/0002-y.md`. */
function resolvePath(file: string, relative: string): string {
	const parts = file.split('/').slice(0, -1);
	for (const part of relative.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.' && part !== '') parts.push(part);
	}
	return parts.join('/');
}

/** The page made from a file of the workspace. */
function fileRoute(context: ViewContext, path: string): string | undefined {
	const guide = /(?:^|\/)guides\/([^/]+)\.mdx?$/.exec(path);
	if (guide?.[1] !== undefined) return guideHref(context, guide[1]);
	const entities = Object.values(context.model.entities).filter((entity) => entity.span.file === path);
	return entities.length === 1 ? routeOfRef(entities[0]!.ref) : undefined;
}

/** An address that an author wrote from the root of the site; undefined when no page has it. */
function siteRoute(context: ViewContext, path: string): string | undefined {
	const route = path.endsWith('/') ? path : `${path}/`;
	if ((Object.values(fixedRoutes) as readonly string[]).includes(route)) return route;
	if (context.known.programPages?.has(route)) return route;
	const slug = /^\/decisions\/([^/]+)\/$/.exec(route)?.[1];
	if (slug !== undefined) return context.decisionOf.has(slug) ? decisionRoute(slug) : undefined;
	const id = /^\/[a-z-]+\/([a-z0-9-]+)\/$/.exec(route)?.[1];
	if (id === undefined) return undefined;
	return Object.values(context.model.entities).some((one) => one.id === id && routeOfRef(one.ref) === route)
		? route
		: undefined;
}

/** How many elements a piece of sanitised HTML opens and leaves open; below none where it closes what is open before it. */
export function leftOpen(html: string): number {
	let open = 0;
	for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:\s[^>]*)?>/gi))
		if (!voidTags.has(name!.toLowerCase())) open += slash === '/' ? -1 : 1;
	return open;
}

/** A drawing inside a list or quote would cut it in two: it is drawn below, and a link stands in its place. */
function blocksOf(
	context: ViewContext,
	pieces: readonly MarkdownBlock[],
	options: ProseOptions,
	prefix: string,
): readonly Block[] {
	const out: Block[] = [];
	let waiting: Block[] = [];
	let html = '';
	let count = 0;
	const flush = (): void => {
		if (html.trim() !== '') out.push({ type: 'prose', html });
		out.push(...waiting);
		html = '';
		waiting = [];
	};
	for (const piece of pieces) {
		if ('html' in piece) {
			html += piece.html;
			if (leftOpen(html) === 0) flush();
			continue;
		}
		count++;
		const diagram = authoredDiagram(context, piece.mermaid, piece.line, `${prefix}diagram-${count}`, options);
		const block: Block = { type: 'diagram', diagram };
		if (html === '') out.push(block);
		else {
			html += `<p><a href="#${diagram.id}">Diagram ${count}, below</a></p>\n`;
			waiting.push(block);
		}
	}
	flush();
	return out;
}

function authoredDiagram(
	context: ViewContext,
	mermaid: string,
	line: number,
	id: string,
	options: ProseOptions,
): Diagram {
	const origin = `${options.file}:${line}`;
	return {
		id,
		mermaid,
		title: options.title === undefined ? 'Diagram' : `Diagram of ${options.title}`,
		description: `Drawn by the author in ${origin}.`,
		alternative: [['The author gave no description; the source of the diagram can be read instead.']],
		links: linksIn(context, mermaid),
		origin,
		// The line of the fence; the diagram begins below it.
		written: { file: options.file, line: line + 1 },
	};
}
