import { renderMarkdown } from '#markdown/render-markdown.ts';
import type { Model, Ref } from '#model/model.ts';
import type { Guide } from '../guides.ts';
import type { Crumb, Page } from '../page.ts';
import { fixedRoutes, guideRoute, routeOfRef } from '../routes.ts';
import { blocksWithTerms, htmlWithTerms, type TermLinks } from './link-terms.ts';
import { type TermMatcher, termMatcher } from './term-matcher.ts';

/** The words of the glossary on the pages of a site: where each is used, and pages on which they are linked. */
export interface Terms {
	/** A page with its terms linked, each where it is first used; the very same value where it has none. `used` is told each. */
	readonly onPage: (page: Page, used?: (term: Ref) => void) => Page;
	/** The same for the text of a guide that is drawn elsewhere: safe HTML of the page at a route. */
	readonly inHtml: (html: string, route: string, addressOf: (route: string) => string) => string;
}

/** How the terms of a model are linked. Linear in the length of all texts, however many terms there are. */
export function termsOf(model: Model, guides: readonly Guide[]): Terms {
	if (model.byKind.term.length === 0) return { onPage: (page) => page, inHtml: (html) => html };
	const matcher = matcherOf(model);
	const isLeftAlone = addressPatterns(model.workspace.glossary?.unlinkedPages ?? []);
	const linksOf = (addressOf = addressOfTerm): TermLinks => ({ matcher, addressOf, seen: new Set() });
	const isLinked = (route: string): boolean => !(isOfOtherWords(route) || isLeftAlone(route));
	const guideAt = new Map(guides.map((guide) => [guideRoute(guide.slug), guide]));
	return {
		onPage: (page, used = () => {}) => {
			if (!isLinked(page.route)) return page;
			const links = linksOf();
			const blocks = blocksWithTerms(page.blocks, links);
			const source = guideAt.get(page.route)?.source;
			if (source !== undefined) htmlWithTerms(htmlOfGuide(source), links);
			links.seen.forEach(used);
			return blocks === page.blocks ? page : { ...page, blocks };
		},
		inHtml: (html, route, addressOf) =>
			isLinked(route)
				? htmlWithTerms(
						html,
						linksOf((term) => addressOf(addressOfTerm(term))),
					)
				: html,
	};
}

/** The pages of a site with their terms linked, and the pages that use each term, in the order of the site. */
export function withTerms(
	terms: Terms,
	pages: readonly Page[],
): { readonly pages: readonly Page[]; readonly usesOf: ReadonlyMap<Ref, readonly Crumb[]> } {
	const usesOf = new Map<Ref, Crumb[]>();
	const linked = pages.map((page) =>
		terms.onPage(page, (term) =>
			usesOf.set(term, [...(usesOf.get(term) ?? []), { text: page.title, href: page.route }]),
		),
	);
	return { pages: linked, usesOf };
}

/** The glossary itself, the list of names, and what Lintel says about itself: there the words are not those of the house. */
const isOfOtherWords = (route: string): boolean =>
	route === fixedRoutes.glossary || route === fixedRoutes.index || route.startsWith(fixedRoutes.reference);

const addressOfTerm = (term: Ref): string => routeOfRef(term)!;

function matcherOf(model: Model): TermMatcher {
	const words = model.byKind.term.flatMap(({ ref, name, data }) => {
		const { abbreviationOf, aliases = [], unlinked = [] } = data;
		const left = new Set(unlinked.map((word) => word.toLowerCase()));
		return [name, ...(abbreviationOf === undefined ? [] : [abbreviationOf]), ...aliases]
			.filter((word) => !left.has(word.toLowerCase()))
			.map((word) => ({ word, term: ref }));
	});
	// “Fraud and Screening” is a team, and says nothing about screening.
	const names = Object.values(model.entities).map((entity) => entity.name);
	return termMatcher(words, words.length === 0 ? [] : names);
}

/** The text of an MDX guide nearly as it will be drawn, to know the words in it; what stands in a `Ref` is a link. */
const htmlOfGuide = (source: string): string =>
	renderMarkdown(source.replace(/^(?:import|export) .*$/gm, '').replace(/<(\/?)Ref(?=[\s>])/g, '<$1code'))
		.blocks.map((block) => ('html' in block ? block.html : ''))
		.join('');

/** Whether an address is one of those named; `*` in a name stands for anything. Takes time linear in the address for each name. */
function addressPatterns(names: readonly string[]): (route: string) => boolean {
	const exact = new Set(names.filter((name) => !name.includes('*')));
	const open = names.filter((name) => name.includes('*')).map((name) => name.split('*'));
	return (route) => exact.has(route) || open.some((parts) => fits(route, parts));
}

/** The parts one after another, the first at the beginning and the last at the end. */
function fits(route: string, parts: readonly string[]): boolean {
	const first = parts[0]!;
	const last = parts.at(-1)!;
	if (!route.startsWith(first) || !route.endsWith(last) || route.length < first.length + last.length) return false;
	let at = first.length;
	for (const part of parts.slice(1, -1)) {
		const found = route.indexOf(part, at);
		if (found === -1) return false;
		at = found + part.length;
	}
	return at <= route.length - last.length;
}
