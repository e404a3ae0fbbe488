import type { Page } from './page.ts';

/** Pages that are made when they are wanted: by a build all of them, one after another; while somebody writes those that are asked for. */
export interface PlannedPages {
	/** The address of the page; of several that are made together, what all of their addresses begin with. */
	readonly route: string;
	readonly isFamily: boolean;
	/** Makes them; none for something that turns out to have no page. */
	readonly make: () => readonly Page[];
}

/** One page. */
export const planned = (route: string, make: () => Page): PlannedPages => ({
	route,
	isFamily: false,
	make: () => [make()],
});

/** Pages that are made together; how many there are is only known then. */
export const plannedFamily = (route: string, make: () => readonly Page[]): PlannedPages => ({
	route,
	isFamily: true,
	make,
});

/** A page for each, at the address that it is said to have. */
export const each = <Item>(
	items: readonly Item[],
	routeOf: (item: Item) => string,
	make: (item: Item) => Page | undefined,
): readonly PlannedPages[] =>
	items.map((item) => ({
		route: routeOf(item),
		isFamily: false,
		make: () => {
			const page = make(item);
			return page === undefined ? [] : [page];
		},
	}));

/** Makes all of them, gives them one by one, and returns them together. Throws when one is not where it was planned, which is a bug. */
export function* kept(...groups: readonly (readonly PlannedPages[])[]): Generator<Page, readonly Page[]> {
	const pages: Page[] = [];
	for (const plan of groups.flat()) {
		for (const page of plan.make()) {
			const isThere = plan.isFamily ? page.route.startsWith(plan.route) : page.route === plan.route;
			if (!isThere) throw new Error(`the page ${page.route} was planned at ${plan.route}`);
			pages.push(page);
			yield page;
		}
	}
	return pages;
}

/** The first page of a route stays: the fixed pages come first, so that no authored id can take their place. */
export function distinctRoutes(pages: readonly Page[]): readonly Page[] {
	const known = new Map<string, Page>();
	for (const page of pages) if (!known.has(page.route)) known.set(page.route, page);
	return [...known.values()];
}
