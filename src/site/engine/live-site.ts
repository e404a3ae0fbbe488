import type { Diagram } from '#views/page.ts';
import type { DrawnDiagram, SiteStore } from '../store.ts';
import { placeGuides } from './guide-text.ts';
import { drawAll, makeStore } from './make-store.ts';
import type { Draw, SiteInput } from './site-input.ts';

/** A site under construction: pages can be exchanged, and diagrams are drawn when a page is first asked for. */
export interface LiveSite {
	store(): SiteStore;
	/** Draws what the page at this address shows; resolves at once when that is done or there is no such page. */
	prepare(url: string): Promise<void>;
	replace(input: SiteInput): void;
}

/** Opens a live site. Drawings are kept by the renderer's cache, so a page that did not change is drawn only once. */
export function openLiveSite(first: SiteInput, draw: Draw, guidesFolder: string): LiveSite {
	let input = first;
	let drawings = new Map<Diagram, DrawnDiagram>();
	const prepared = new Map<string, Promise<void>>();
	const storeOf = (): SiteStore => {
		placeGuides(input.guides, guidesFolder);
		return makeStore(input, (diagram) => drawings.get(diagram), guidesFolder);
	};
	let store = storeOf();
	const drawPage = async (route: string): Promise<void> => {
		const page = store.pages.get(route);
		if (!page) return;
		const target = drawings;
		const drawn = await drawAll({ base: input.base, pages: [page] }, draw);
		for (const [diagram, drawing] of drawn) target.set(diagram, drawing);
	};
	return {
		store: () => store,
		async prepare(url) {
			const route = routeOf(url, input.base);
			if (route === undefined || !store.pages.has(route)) return;
			const running = prepared.get(route) ?? drawPage(route);
			prepared.set(route, running);
			await running;
		},
		replace(next) {
			input = next;
			drawings = new Map();
			prepared.clear();
			store = storeOf();
		},
	};
}

function routeOf(url: string, base: string): string | undefined {
	try {
		const path = decodeURIComponent(url.split(/[?#]/, 1)[0]!);
		const below = path.startsWith(base) ? path.slice(base.length - 1) : path;
		return below.endsWith('/') ? below : undefined;
	} catch {
		return undefined;
	}
}
