import { once } from '#analysis/once.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Ref } from '#model/model.ts';
import { feedsOf } from './api/feed-entries.ts';
import { localiseFeedText, localiseOverlays, localisePage } from './language/localise-page.ts';
import { withOverlays } from './overlays.ts';
import type { Crumb, PagesByRoute } from './page.ts';
import { glossaryPage } from './pages/glossary.ts';
import { problemsWhileWriting, withWriting, writingPage } from './pages/while-writing.ts';
import { changedPages, pagesOnDemand } from './pages-on-demand.ts';
import { planned } from './planned-pages.ts';
import { fixedRoutes, writingRoute } from './routes.ts';
import type { Site } from './site.ts';
import { type SiteContent, startOf } from './site-content.ts';
import { pagesInOrder, sitePlan } from './site-plan.ts';
import { whatIfFile } from './what-if/file.ts';
import type { Writing } from './writing.ts';

/** A site whose pages are made when they are asked for. */
export interface SiteOnDemand extends Omit<Site, 'pages' | 'data'> {
	readonly pages: PagesByRoute;
}

/**
 * The site while somebody writes: each page is made when it is asked for, so that an edit shows at once however large the
 * architecture is. Long tables stay whole, since where their rows would go is only known when all pages are there.
 */
export function siteOnDemand(content: SiteContent, writing: Writing): SiteOnDemand {
	const {
		context,
		parts,
		localiser,
		language,
		terms: linked,
		resolveRef,
		navigation,
	} = startOf(content, writing.notes);
	const overlays = localiseOverlays(localiser);
	const plan = sitePlan(context, parts, (route) => made.get(route));
	const made: PagesByRoute = pagesOnDemand([
		...pagesInOrder(plan).filter(({ route }) => route !== fixedRoutes.glossary),
		planned(writingRoute, () => writingPage(context, writing, problems())),
		// Last, because it tells where each word is used, for which all the others are needed.
		planned(fixedRoutes.glossary, () => glossaryPage(context, usesOf())),
	]);
	const problems = once(() => problemsWhileWriting(writing, made));
	const annotated = once(() => withWriting(context, writing, problems()));
	const used = new Map<string, Ref[]>();
	const pages = changedPages(made, (page) => {
		const terms = used.set(page.route, []).get(page.route)!;
		const annotatedPage = annotated()(page);
		const told = localiser === undefined ? annotatedPage : localisePage(localiser, annotatedPage);
		return withOverlays(
			context,
			linked.onPage(told, (term) => terms.push(term)),
			overlays,
		);
	});
	const usesOf = (): ReadonlyMap<Ref, readonly Crumb[]> => {
		const uses = new Map<Ref, Crumb[]>();
		if (context.model.byKind.term.length === 0) return uses;
		for (const route of made.keys()) {
			const page = route === fixedRoutes.glossary ? undefined : pages.get(route);
			for (const term of (page && used.get(route)) ?? []) addTo(uses, term, { text: page!.title, href: route });
		}
		return uses;
	};
	return {
		pages,
		navigation,
		language,
		resolveRef,
		linkTerms: linked.inHtml,
		whatIf: whatIfFile(context),
		feeds: feedsOf(context, localiseFeedText(localiser)),
	};
}
