import { addTo } from '#graph/lists-by-key.ts';
import { divideAddress, type PublishedAddresses, targetOf } from '#model/published-addresses.ts';
import { link } from '../links.ts';
import type { Block, Page } from '../page.ts';
import { anchorsOf, namesOf } from './page-addresses.ts';

/** A page that is gone, and where its readers are sent. Both are addresses of the site, the target maybe with an anchor. */
export interface FormerPage {
	readonly from: string;
	readonly to: string;
	/** What the target is called. */
	readonly title: string;
}

/** What the page at an address is called; undefined where there is none. */
type TitleOf = (route: string) => string | undefined;

/** The redirects that take a reader from a page that is gone to one that is there, by address. */
export function formerPages({ redirects }: PublishedAddresses, titleOf: TitleOf): readonly FormerPage[] {
	return [...redirects.keys()].sort().flatMap((from) => {
		if (from.includes('#')) return [];
		const to = targetOf(redirects, from);
		const title = to === undefined ? undefined : titleOf(divideAddress(to).page);
		return title === undefined || titleOf(from) !== undefined ? [] : [{ from, to: to!, title }];
	});
}

/**
 * A page with the anchors it once had: within a page the old name stands at the new place, and what moved to another page
 * leaves a line that leads there. The old names of pages are words that search finds the new ones by.
 */
export function withFormerAddresses(published: PublishedAddresses, titleOf: TitleOf): (page: Page) => Page {
	if (published.redirects.size === 0) return (page) => page;
	const names = new Map<string, string[]>();
	for (const { from, to } of formerPages(published, titleOf)) {
		const { page } = divideAddress(to);
		addTo(names, page, from.split('/').at(-2)!);
	}
	const anchors = movedAnchors(published, titleOf);
	return (page) => {
		const former = names.get(page.route);
		const own = anchors.get(page.route);
		if (former === undefined && own === undefined) return page;
		const keywords = former === undefined ? page.keywords : [...(page.keywords ?? []), ...former];
		return { ...page, keywords, blocks: withAnchors(page, own ?? [], titleOf) };
	};
}

interface MovedAnchor {
	readonly old: string;
	readonly to: string;
}

/**
 * Anchors that moved, by the page that answers for them now. A browser that is sent on from a page that is gone takes the anchor along, so
 * the anchors of such a page stand where it went; an anchor that moved within that page is its own first.
 */
function movedAnchors(
	{ redirects }: PublishedAddresses,
	titleOf: TitleOf,
): ReadonlyMap<string, readonly MovedAnchor[]> {
	const anchors = new Map<string, MovedAnchor[]>();
	const sources = [...redirects.keys()].sort().map((from) => ({ from, ...divideAddress(from) }));
	const isThere = (page: string): boolean => titleOf(page) !== undefined;
	for (const { from, page, anchor } of sources.sort((a, b) => Number(isThere(b.page)) - Number(isThere(a.page)))) {
		const to = targetOf(redirects, from);
		if (anchor === '' || to === undefined) continue;
		const at = isThere(page) ? page : divideAddress(targetOf(redirects, page) ?? page).page;
		const known = anchors.get(at) ?? [];
		if (!known.some(({ old }) => old === anchor)) anchors.set(at, [...known, { old: anchor, to }]);
	}
	return anchors;
}

function withAnchors(page: Page, moved: readonly MovedAnchor[], titleOf: TitleOf): readonly Block[] {
	const there = anchorsOf(page);
	// A name that the page has again is no former one.
	const gone = moved.filter(({ old }) => !there.has(old));
	const headings = new Set(page.blocks.flatMap((block) => (block.type === 'heading' ? namesOf(block) : [])));
	const standsHere = (to: string): boolean =>
		divideAddress(to).page === page.route && headings.has(divideAddress(to).anchor);
	const blocks = page.blocks.map((block) => {
		if (block.type !== 'heading') return block;
		const names = namesOf(block);
		const old = gone.filter(({ to }) => standsHere(to) && names.includes(divideAddress(to).anchor));
		return old.length === 0 ? block : { ...block, formerIds: [...names.slice(1), ...old.map((one) => one.old)] };
	});
	const elsewhere = gone
		.filter(({ to }) => !standsHere(to))
		.flatMap(({ old, to }): readonly Block[] => {
			const title = titleOf(divideAddress(to).page);
			if (title === undefined) return [];
			return [
				{ type: 'heading', level: 3, id: old, text: `What stood at #${old}` },
				{ type: 'text', text: ['It is now at ', link(title, to), '.'] },
			];
		});
	return [...blocks, ...elsewhere];
}
