import type { Drawing, DrawnGroup, DrawnNode, Flowchart } from '#views/mermaid/drawn.ts';

/** What every writer of a drawing is given: the value the picture of the site was made from, never its Mermaid text. */
export interface Drawn {
	readonly title: string;
	/** A timeline goes in as the list of its bars: `timeline-as-list.ts`. */
	readonly drawing: Exclude<Drawing, { readonly kind: 'timeline' }>;
	/** `https://host/base` of the site, without a slash at the end, for links; none are written without it. */
	readonly site?: string | undefined;
	/** Where each node stands, by its key, in px; for formats that lay out nothing themselves. */
	readonly places?: ReadonlyMap<string, Place> | undefined;
}

export interface Place {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Ids of letters, digits and `_`, different also where case does not count: `component:payment-api` is `component_payment_api`. */
export function plainIds(keys: Iterable<string>): (key: string) => string {
	const ids = new Map<string, string>();
	const taken = new Set<string>();
	for (const key of keys) {
		if (ids.has(key)) continue;
		// Begins with a letter and never is a word of any language, since none has `_` at its end.
		const base = `n_${key.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`.slice(0, 80);
		let id = base;
		for (let at = 2; taken.has(id); at++) id = `${base}_${at}`;
		taken.add(id);
		ids.set(key, id);
	}
	return (key) => ids.get(key) ?? 'n_unknown';
}

/** Controls, line ends, bidirectional overrides and lone surrogates: no format shows them, and several break on them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]+/gu;

/** One line of a label without what draws nothing. Never empty. */
export function visible(text: string): string {
	const clean = text.replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim();
	return clean === '' ? '(no name)' : clean;
}

export const linesOf = (lines: readonly string[]): readonly string[] => lines.map(visible);

export const keysOf = ({ nodes, groups = [] }: Flowchart): readonly string[] => [
	...nodes.map((node) => node.key),
	...groups.map((group) => group.key),
];

/** Groups and nodes that stand directly in a group, or in none. */
export function membersOf(
	{ nodes, groups = [] }: Flowchart,
	group: string | undefined,
): { readonly groups: readonly DrawnGroup[]; readonly nodes: readonly DrawnNode[] } {
	return {
		groups: groups.filter((one) => one.parent === group),
		nodes: nodes.filter((node) => node.group === group),
	};
}

/** The complete address of a link, for https sites. */
export function addressOf(site: string | undefined, href: string | undefined): string | undefined {
	if (href === undefined) return undefined;
	if (/^https:\/\//.test(href)) return href;
	return site !== undefined && href.startsWith('/') ? site + href : undefined;
}

/** Colours of the site's light theme for the classes that tell something; everything else is plain. */
export function looksOf(className: string | undefined): { readonly fill: string; readonly stroke: string } | undefined {
	const [fill, stroke] = (className === undefined ? undefined : colours[className]) ?? [];
	return fill === undefined || stroke === undefined ? undefined : { fill, stroke };
}

const colours: { readonly [className: string]: readonly [fill: string, stroke: string] } = {
	up: ['#e5f5ec', '#17713f'],
	degraded: ['#fff3da', '#8f5a00'],
	down: ['#fdeceb', '#b3261e'],
	failed: ['#fdeceb', '#b3261e'],
	spof: ['#fdeceb', '#b3261e'],
	possible: ['#fff3da', '#b3261e'],
	focus: ['#e4edfd', '#2860c4'],
	external: ['#ffffff', '#596273'],
	store: ['#daf0f5', '#0f7a92'],
	queue: ['#fdeed3', '#a66400'],
	person: ['#eee3f8', '#8450b8'],
	muted: ['#ffffff', '#c3ccd9'],
};
