import { createHash } from 'node:crypto';
import type { Block, Diagram, Page } from '#views/page.ts';
import { isGuide } from '../guides.ts';
import { withBase } from '../links.ts';
import { sideNavigation } from '../side-navigation.ts';
import type { DrawnDiagram, SiteStore } from '../store.ts';
import { diagramsOf } from './page-text.ts';
import type { Draw, OnProgress, SiteInput } from './site-input.ts';

/** Drawings of the diagrams of a site, by the very values the pages hold. */
export type Drawings = ReadonlyMap<Diagram, DrawnDiagram>;

/** Draws every diagram of the pages; as many at a time as the renderer has workers for. */
export async function drawAll(input: SiteInput, draw: Draw, onProgress: OnProgress): Promise<Drawings> {
	const diagrams = input.pages.flatMap(({ blocks }) => diagramsOf(blocks).map((diagram, at) => ({ diagram, at })));
	let finished = 0;
	const drawn = await Promise.all(
		diagrams.map(async ({ diagram, at }) => {
			const drawing = await draw(linkedBelow(input.base, diagram), `d${at}`);
			onProgress('Drawing diagrams', ++finished, diagrams.length);
			return [diagram, drawing] as const;
		}),
	);
	return new Map(drawn);
}

function linkedBelow(base: string, diagram: Diagram): Diagram {
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

/** What a store needs besides the site itself. */
export interface StoreParts {
	readonly drawings: Drawings;
	/** Folder with the guides, as `placeGuides` filled it. */
	readonly guidesFolder: string;
	/** Identifies the program and the site's own source: a page drawn by another one is another page. */
	readonly fingerprint: string;
}

/** The store the pages read. */
export function makeStore(input: SiteInput, { drawings, guidesFolder, fingerprint }: StoreParts): SiteStore {
	const pages = new Map(input.pages.map((page) => [page.route, page]));
	const common = digest(commonParts(input), fingerprint);
	const everyPage = digest(
		input.pages.map(({ route, title, kind }) => [route, title, kind]),
		input.guides,
	);
	const { files: _files, guides: _guides, ...shared } = input;
	return {
		...shared,
		// Astro warns about a folder without guides.
		guidesFolder: input.guides.length > 0 ? guidesFolder : undefined,
		pages,
		diagram: (diagram) => drawings.get(diagram) ?? { error: 'This diagram was not drawn', source: diagram.mermaid },
		cacheKey(page) {
			const area = input.navigation.find(({ id }) => id === page.area);
			return digest(
				common,
				page,
				diagramsOf(page.blocks).map((diagram) => drawings.get(diagram)),
				area && sideNavigation(area, page.route),
				// A guide may refer to anything by name, so it depends on all names.
				isGuide(page) ? everyPage : '',
			);
		},
	};
}

/** What every page shows. Functions cannot be compared, so what they answer to a probe stands for them. */
function commonParts(input: SiteInput): unknown {
	const { base, url, title, description, footer, navigation } = input;
	const areas = navigation.map(({ id, text, route }) => ({ id, text, route }));
	return { base, url, title, description, footer, areas, edit: input.editUrl?.('probe/file.yaml', 1) };
}

function digest(...parts: readonly unknown[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(`${JSON.stringify(part) ?? ''}\n`);
	return hash.digest('hex');
}
