import { addTo } from '#graph/lists-by-key.ts';
import type { Page, PagesByRoute } from './page.ts';
import type { PlannedPages } from './planned-pages.ts';

/**
 * The pages of a plan, each made the first time it is asked for. Of several at one address the first stays, as in a build. `keys`
 * has every address that may have a page, in the order of the plan; whether it has one is known when it is asked for.
 */
export function pagesOnDemand(plan: readonly PlannedPages[]): PagesByRoute {
	const families = plan.filter((one) => one.isFamily);
	const single = new Map<string, PlannedPages[]>();
	for (const one of plan) if (!one.isFamily) addTo(single, one.route, one);
	const membersOf = remembered((family: PlannedPages) => family.make());
	const get = remembered((route: string): Page | undefined => {
		for (const one of single.get(route) ?? []) {
			const [page] = one.make();
			if (page !== undefined) return page;
		}
		const family = families.find((one) => route.startsWith(one.route));
		return family && membersOf(family).find((page) => page.route === route);
	});
	const routes = (one: PlannedPages): readonly string[] =>
		one.isFamily ? membersOf(one).map((page) => page.route) : [one.route];
	return byRoute(() => new Set(plan.flatMap(routes)), get);
}

/** The same pages, each changed the first time it is asked for. */
export const changedPages = (pages: PagesByRoute, change: (page: Page) => Page): PagesByRoute =>
	byRoute(
		() => pages.keys(),
		remembered((route: string) => {
			const page = pages.get(route);
			return page && change(page);
		}),
	);

function byRoute(keys: () => Iterable<string>, get: (route: string) => Page | undefined): PagesByRoute {
	return {
		get,
		keys,
		*values() {
			for (const route of keys()) {
				const page = get(route);
				if (page !== undefined) yield page;
			}
		},
	};
}

/** A function that works out each answer once. */
function remembered<Key, Value>(answer: (key: Key) => Value): (key: Key) => Value {
	const known = new Map<Key, Value>();
	return (key) => {
		if (!known.has(key)) known.set(key, answer(key));
		return known.get(key) as Value;
	};
}
