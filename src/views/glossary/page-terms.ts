import type { Decision } from '#decisions/decision.ts';
import { addTo } from '#graph/lists-by-key.ts';
import { renderMarkdown } from '#markdown/render-markdown.ts';
import type { Model, Ref } from '#model/model.ts';
import type { Guide } from '../guides.ts';
import type { Crumb, Page } from '../page.ts';
import { decisionRoute, fixedRoutes, guideRoute, routeOfRef } from '../routes.ts';
import { blocksWithTerms, htmlWithTerms, type TermLinks } from './link-terms.ts';
import { type TermWord, termMatcher } from './term-matcher.ts';

/** The words of the glossary on the pages of a site: where each is used, and pages on which they are linked. */
export interface Terms {
	/** A page with its terms linked, each where it is first used; the very same value where it has none. `used` is told each. */
	readonly onPage: (page: Page, used?: (term: Ref) => void) => Page;
	/** The same for the text of a guide that is drawn elsewhere: safe HTML of the page at a route. */
	readonly inHtml: (html: string, route: string, addressOf: (route: string) => string) => string;
}

/**
 * How the terms of a model are linked, and the records that a text names by their labels (`ADR-0012`). Linear in the length of all
 * texts, however many terms there are.
 */
export function termsOf(model: Model, guides: readonly Guide[], decisions: readonly Decision[]): Terms {
	const recordAt = new Map(decisions.map(({ ref, slug }) => [ref, decisionRoute(slug)]));
	const words = [...wordsOf(model), ...labelsOf(decisions)];
	if (words.length === 0) return { onPage: (page) => page, inHtml: (html) => html };
	// “Fraud and Screening” is a team, and says nothing about screening.
	const matcher = termMatcher(
		words,
		Object.values(model.entities).map(({ name }) => name),
	);
	const addressOfTerm = (term: string): string => recordAt.get(term) ?? routeOfRef(term)!;
	const isTerm = (term: string): boolean => !recordAt.has(term);
	const ofRoute = new Map([...recordAt].map(([ref, route]) => [route, ref]));
	const isLeftAlone = addressPatterns(model.workspace.glossary?.unlinkedPages ?? []);
	// No page leads to itself.
	const linksOf = (route: string, addressOf = addressOfTerm): TermLinks => ({
		matcher,
		addressOf,
		isTerm,
		seen: new Set([ofRoute.get(route) ?? '']),
	});
	const isLinked = (route: string): boolean => !(isOfOtherWords(route) || isLeftAlone(route));
	const guideAt = new Map(guides.map((guide) => [guideRoute(guide.slug), guide]));
	return {
		onPage: (page, used = () => {}) => {
			if (!isLinked(page.route)) return page;
			const links = linksOf(page.route);
			const blocks = blocksWithTerms(page.blocks, links);
			const source = guideAt.get(page.route)?.source;
			if (source !== undefined) htmlWithTerms(htmlOfGuide(source), links);
			for (const term of links.seen) if (term !== '' && isTerm(term)) used(term);
			return blocks === page.blocks ? page : { ...page, blocks };
		},
		inHtml: (html, route, addressOf) =>
			isLinked(route)
				? htmlWithTerms(
						html,
						linksOf(route, (term) => addressOf(addressOfTerm(term))),
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
		terms.onPage(page, (term) => addTo(usesOf, term, { text: page.title, href: page.route })),
	);
	return { pages: linked, usesOf };
}

/** The glossary itself, the list of names, and what Lintel says about itself: there the words are not those of the house. */
const isOfOtherWords = (route: string): boolean =>
	route === fixedRoutes.glossary || route === fixedRoutes.index || route.startsWith(fixedRoutes.reference);

const wordsOf = (model: Model): readonly TermWord[] =>
	model.byKind.term.flatMap(({ ref, name, data }) => {
		const { abbreviationOf, aliases = [], unlinked = [] } = data;
		const left = new Set(unlinked.map((word) => word.toLowerCase()));
		return [name, ...(abbreviationOf === undefined ? [] : [abbreviationOf]), ...aliases]
			.filter((word) => !left.has(word.toLowerCase()))
			.map((word) => ({ word, term: ref }));
	});

/** A plain number is no label that a sentence could mean; one that two records share is found for neither. */
const labelsOf = (decisions: readonly Decision[]): readonly TermWord[] =>
	decisions.flatMap(({ label, ref }) => (/^[A-Za-z]+-\d+$/.test(label) ? [{ word: label, term: ref }] : []));

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
