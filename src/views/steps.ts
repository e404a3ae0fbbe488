import type { Page } from './page.ts';

/** Gives all pages one by one, and returns them together. */
export function* kept(...groups: readonly Iterable<Page>[]): Generator<Page, readonly Page[]> {
	const pages: Page[] = [];
	for (const group of groups) {
		for (const page of group) {
			pages.push(page);
			yield page;
		}
	}
	return pages;
}

/** A page for each, made when it is asked for. */
export function* each<Item>(items: readonly Item[], make: (item: Item) => Page | undefined): Generator<Page> {
	for (const item of items) {
		const page = make(item);
		if (page !== undefined) yield page;
	}
}

/** The first page of a route stays: the fixed pages come first, so that no authored id can take their place. */
export function distinctRoutes(pages: readonly Page[]): readonly Page[] {
	const known = new Map<string, Page>();
	for (const page of pages) if (!known.has(page.route)) known.set(page.route, page);
	return [...known.values()];
}
