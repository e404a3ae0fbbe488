import type { Diagram } from '#views/page.ts';
import type { DrawnDiagram, SiteStore } from '../store.ts';
import { placeGuides } from './guide-text.ts';
import { type DrawingsOfPages, drawAll, makeStore } from './make-store.ts';
import type { Draw, LiveInput } from './site-input.ts';

/** A site under construction: pages can be exchanged, and diagrams are drawn when a page is first asked for. */
export interface LiveSite {
	store(): SiteStore;
	/** Draws what the page at this address shows; resolves at once when that is done or there is no such page. */
	prepare(url: string): Promise<void>;
	replace(input: LiveInput): void;
	/** Makes one page that nobody asked for yet, so that search and the next click find it made; false when all are. */
	makeOneMore(): boolean;
}

/** Opens a live site. Drawings are kept by the renderer's cache, so a page that did not change is drawn only once. */
export function openLiveSite(first: LiveInput, draw: Draw, guidesFolder: string): LiveSite {
	let input = first;
	let drawings = new Map<Diagram, DrawnDiagram>();
	const prepared = new Map<string, Promise<DrawingsOfPages>>();
	const storeOf = (): SiteStore => {
		placeGuides(input.guides, guidesFolder);
		return makeStore(input, (diagram) => drawings.get(diagram), guidesFolder);
	};
	let store = storeOf();
	let left: Iterator<string> | undefined;
	return {
		store: () => store,
		async prepare(url) {
			const route = routeOf(url, input.base);
			const page = route === undefined ? undefined : store.pages.get(route);
			if (route === undefined || page === undefined) return;
			const running = prepared.get(route) ?? drawAll({ base: input.base, pages: [page] }, draw);
			prepared.set(route, running);
			const target = drawings;
			// Each time: a diagram that another page shows too has ids of that page since then.
			for (const [diagram, drawing] of await running) target.set(diagram, drawing);
		},
		replace(next) {
			input = next;
			drawings = new Map();
			prepared.clear();
			store = storeOf();
			left = undefined;
		},
		makeOneMore() {
			left ??= input.pages.keys()[Symbol.iterator]();
			const { done, value } = left.next();
			if (done === true) return false;
			try {
				input.pages.get(value);
			} catch {
				// Whoever asks for this page is told what is wrong with it.
			}
			return true;
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
