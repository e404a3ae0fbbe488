import { diagramsOf } from '#views/diagrams-of.ts';
import type { Block, Diagram, Page, PagesByRoute } from '#views/page.ts';
import { withBase } from '../links.ts';
import type { DrawnDiagram, SiteStore } from '../store.ts';
import type { Draw, LiveInput, SiteInput } from './site-input.ts';

/** Drawings of the diagrams of some pages, by the very values the pages hold. */
export type DrawingsOfPages = ReadonlyMap<Diagram, DrawnDiagram>;

/** Draws every diagram of the pages; as many at a time as the renderer has workers for. */
export async function drawAll(
	{ base, pages }: Pick<SiteInput, 'base' | 'pages'>,
	draw: Draw,
): Promise<DrawingsOfPages> {
	const diagrams = pages.flatMap(({ blocks }) => diagramsOf(blocks).map((diagram, at) => ({ diagram, at })));
	const drawn = await Promise.all(
		diagrams.map(async ({ diagram, at }) => [diagram, await draw(linkedBelow(base, diagram), `d${at}`)] as const),
	);
	return new Map(drawn);
}

/** The diagrams of a page as {@link drawAll} will ask for them, for a renderer that can begin early. */
export function diagramsToDraw({ blocks }: Page, base: string): readonly Diagram[] {
	return diagramsOf(blocks).map((diagram) => linkedBelow(base, diagram));
}

function linkedBelow(base: string, diagram: Diagram): Diagram {
	// Nothing stands before an address then.
	if (base === '/') return diagram;
	const links = Object.entries(diagram.links).map(([node, link]) => [
		node,
		{ ...link, href: link.href.startsWith('/') ? withBase(base, link.href) : link.href },
	]);
	return { ...diagram, links: Object.fromEntries(links) };
}

/** The pages of a site without its diagrams: for builds that want the text only. */
export function withoutDiagrams(pages: readonly Page[]): readonly Page[] {
	const strip = (blocks: readonly Block[]): Block[] =>
		blocks
			.filter(({ type }) => type !== 'diagram')
			.map((block) => (block.type === 'details' ? { ...block, blocks: strip(block.blocks) } : block));
	return pages.map((page) => ({ ...page, blocks: strip(page.blocks) }));
}

/** The store the pages read. Astro warns about a folder without guides, so there is none then. */
export function makeStore(
	input: SiteInput | LiveInput,
	drawingOf: (diagram: Diagram) => DrawnDiagram | undefined,
	guidesFolder: string,
): SiteStore {
	const {
		pages: given,
		files: _files,
		guides: _guides,
		former: _former,
		texts: _texts,
		brandFiles: _brand,
		...shared
	} = input;
	const pages: PagesByRoute = 'get' in given ? given : new Map(given.map((page) => [page.route, page]));
	return {
		...shared,
		guidesFolder: input.guides.length > 0 ? guidesFolder : undefined,
		pages,
		titleOf: (route) => pages.get(route)?.title,
		diagram: (diagram) => drawingOf(diagram) ?? { error: 'This diagram was not drawn', source: diagram.mermaid },
	};
}
