import type { Diagram, Page } from '#views/page.ts';
import type { FailedDrawing } from '../failed-drawing.ts';
import { isGuide } from '../guides.ts';
import type { DrawnDiagram } from '../store.ts';
import { type DrawingsOfPages, drawAll } from './make-store.ts';
import type { Draw, SiteInput } from './site-input.ts';

/**
 * The drawings of the pages at hand. All of a large site are hundreds of megabytes, so those of a page are asked for when
 * it is about to be written and let go with it; the renderer's cache holds the rest.
 */
export interface Drawings {
	/** Draws what the guides show and keeps it: Astro asks for them in an order of its own. */
	prepareGuides(): Promise<void>;
	/** Draws what these pages show, as many diagrams at a time as the renderer has threads for. */
	prepare(pages: readonly Page[]): Promise<void>;
	/** From now on `of` answers for this page, which is prepared. */
	turnTo(page: Page): void;
	/** Lets go of what these pages show. */
	release(pages: readonly Page[]): void;
	/** Undefined for a diagram of neither a guide nor the page turned to. */
	of(diagram: Diagram): DrawnDiagram | undefined;
	/** How many diagrams were drawn so far, each counted once. */
	count(): number;
	/** Those of them that could not be drawn, in the order of the pages. */
	failed(): ReadonlyMap<Diagram, FailedDrawing>;
}

/** Opens the drawings of a site. */
export function openDrawings({ base, pages: all }: Pick<SiteInput, 'base' | 'pages'>, draw: Draw): Drawings {
	const prepared = new Map<Page, DrawingsOfPages>();
	const counted = new Set<Diagram>();
	const failed = new Map<Diagram, FailedDrawing>();
	let guides: DrawingsOfPages = new Map();
	let atHand: DrawingsOfPages = new Map();
	const count = (drawings: DrawingsOfPages): void => {
		for (const [diagram, drawing] of drawings) {
			counted.add(diagram);
			if ('error' in drawing) failed.set(diagram, drawing);
		}
	};
	return {
		async prepareGuides() {
			guides = await drawAll({ base, pages: all.filter(isGuide) }, draw);
			count(guides);
		},
		async prepare(pages) {
			const drawn = await Promise.all(pages.map((page) => drawAll({ base, pages: [page] }, draw)));
			for (const [at, drawings] of drawn.entries()) {
				prepared.set(pages[at]!, drawings);
				count(drawings);
			}
		},
		turnTo(page) {
			atHand = prepared.get(page) ?? new Map();
		},
		release(pages) {
			for (const page of pages) prepared.delete(page);
			atHand = new Map();
		},
		of: (diagram) => atHand.get(diagram) ?? guides.get(diagram),
		count: () => counted.size,
		failed: () => failed,
	};
}
