import type { NavigationArea, NavigationGroup, NavigationItem } from '#views/navigation.ts';

/** How many items of one group are shown around the open page; a group up to twice that size is shown whole. */
const AROUND = 12;

/** A group as drawn: the items to show, and how many are left out before the link to the overview. */
export interface ShownGroup {
	readonly text: string;
	readonly route?: string | undefined;
	readonly items: readonly NavigationItem[];
	readonly total: number;
	readonly hidden: number;
	/** Whether the open page is the group's overview or one of its items. */
	readonly current: boolean;
}

/** The side navigation of a page: every group of its area by name, and the items of those that help from here. */
export function sideNavigation(area: NavigationArea, route: string): ShownGroup[] {
	const inGroup = area.groups.some((group) => isCurrent(group, route));
	return area.groups.flatMap((group) => {
		const open = group.items.find((item) => item.route === route);
		return open?.within === undefined ? shown(group, route, inGroup) : siblings(group, open, open.within);
	});
}

/** The group by its name only, then what the open item is part of, with its siblings. */
function siblings(group: NavigationGroup, open: NavigationItem, whole: NonNullable<NavigationItem['within']>) {
	const items = group.items.filter((item) => item.within?.route === whole.route);
	const folded = { ...shown(group, '', true), items: [], hidden: group.items.length };
	return [folded, { ...shown({ ...whole, items }, open.route, true), current: true }];
}

function isCurrent(group: NavigationGroup, route: string): boolean {
	return group.route === route || group.items.some((item) => item.route === route);
}

/** On the way through a group the others shrink to their names, so that the list stays short with many entities. */
function shown(group: NavigationGroup, route: string, somewhereInside: boolean): ShownGroup {
	const { text, route: overview, items } = group;
	const total = items.length;
	const current = isCurrent(group, route);
	const all = total <= 2 * AROUND;
	if (!current && somewhereInside && overview !== undefined && total > 8)
		return { text, route: overview, items: [], total, hidden: total, current };
	const at = Math.max(
		0,
		items.findIndex((item) => item.route === route),
	);
	const start = all ? 0 : Math.max(0, Math.min(at - AROUND / 2, total - AROUND));
	const list = all ? items : items.slice(start, start + AROUND);
	return { text, route: overview, items: list, total, hidden: total - list.length, current };
}
