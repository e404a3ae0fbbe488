import type { Page, PagesByRoute, Place } from '#views/page.ts';

/**
 * What the search dialog matches names and identifiers against before full text has answered: title, kind in words, route
 * without the base path, one sentence, and the identifiers of the page (keywords: ids, aliases, alert names).
 */
export type SearchEntry = readonly [
	title: string,
	kind: string,
	route: string,
	description: string,
	keywords: readonly string[],
	/** Team, severity and tier, each empty where there is none, then the business services that rely on it; absent where all are. */
	facets?: readonly [team: string, severity: string, tier: string, ...services: string[]],
];

/** Above this number of pages descriptions are left out but those of runbooks, which keeps the file near 100 bytes a page. */
const MOST_DESCRIBED = 3000;
/** Letters of what a term means. */
const longestOfPlace = 140;
/** Letters of a description; what is looked for in an incident may say more. */
const longest = (page: Page): number => (page.kind === 'runbook' ? 240 : 140);

/** One entry per page, in reading order, then the places on them that have a name; the full text counts on pages alone before it. */
export function searchEntries(pages: Pick<PagesByRoute, 'values'>): SearchEntry[] {
	const all = [...pages.values()];
	const described = all.length <= MOST_DESCRIBED;
	return [
		...all.map(
			(page): SearchEntry => [
				page.title,
				kindInWords(page.kind),
				page.route,
				described || page.kind === 'runbook' ? shorten(page.description, longest(page)) : '',
				[...new Set(page.keywords ?? [])],
				...facetsOf(page),
			],
		),
		...all.flatMap(({ route, places = [] }) => places.map((place) => entryOfPlace(route, place))),
	];
}

const entryOfPlace = (route: string, { id, kind, title, description, keywords }: Place): SearchEntry => [
	title,
	kindInWords(kind),
	`${route}#${id}`,
	shorten(description, longestOfPlace),
	[...new Set(keywords)],
];

function facetsOf({ facets }: Page): readonly [] | readonly [NonNullable<SearchEntry[5]>] {
	if (facets === undefined || Object.keys(facets).length === 0) return [];
	const { team = '', severity = '', tier = '', services = [] } = facets;
	return [[team, severity, String(tier), ...services]];
}

/** `business-service` gives `Business service`, `slo` gives `SLO`. */
export function kindInWords(kind: string): string {
	if (kind === 'slo') return 'SLO';
	const words = kind.replaceAll('-', ' ');
	return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function shorten(text: string, length: number): string {
	if (text.length <= length) return text;
	const cut = text.lastIndexOf(' ', length);
	return `${text.slice(0, cut > length / 2 ? cut : length)}…`;
}
