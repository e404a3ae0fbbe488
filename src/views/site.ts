import { apiFiles } from './api/api-files.ts';
import { type Feed, feedsOf } from './api/feed-entries.ts';
import { type Terms, withTerms } from './glossary/page-terms.ts';
import type { Language } from './language/language.ts';
import { localiseFeedText, localiseOverlays, localisePage, withNames } from './language/localise-page.ts';
import type { Localiser } from './language/localise-text.ts';
import type { NavigationArea } from './navigation.ts';
import { withOverlays } from './overlays.ts';
import type { Page } from './page.ts';
import { glossaryPage } from './pages/glossary.ts';
import { inParts, movedRows } from './parts.ts';
import { distinctRoutes, kept } from './planned-pages.ts';
import { fixedRoutes } from './routes.ts';
import { type SiteContent, startOf } from './site-content.ts';
import { sitePlan } from './site-plan.ts';
import { whatIfFile } from './what-if/file.ts';

export interface Site {
	/** In reading order; no two have the same route. */
	readonly pages: readonly Page[];
	readonly navigation: readonly NavigationArea[];
	/** What the site is told in. */
	readonly language: Language;
	/** The address of a reference (`component:x`, `interface:x/http`, `decision:0001`, `adr:0001`), for texts that the site renders. */
	readonly resolveRef: (ref: string) => string | undefined;
	/** Links words of the glossary in the drawn text of a guide; see `Terms`. */
	readonly linkTerms: Terms['inHtml'];
	/** What the what-if page fetches, as JSON text. */
	readonly whatIf: string;
	/** JSON files for other programs, by their address below the site's root. */
	readonly data: ReadonlyMap<string, string>;
	/** What is new, for feed readers. */
	readonly feeds: readonly Feed[];
}

/** Every page of the site, and its navigation. Deterministic: equal input gives equal output. */
export function siteOf(content: SiteContent): Site {
	return lastOf(siteInSteps(content));
}

/** What steps come to, when nobody wants them one by one. */
export function lastOf<Result>(steps: Generator<unknown, Result>): Result {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
}

/**
 * The site of {@link siteOf}, giving each page as soon as it is made: its diagrams are what they will be, while overlays and
 * the division of long tables come last. So drawing can begin while other pages are computed.
 */
export function* siteInSteps(content: SiteContent): Generator<Page, Site> {
	const { context, parts, localiser, language, terms, resolveRef, navigation } = startOf(content);
	const made = new Map<string, Page>();
	const plan = sitePlan(context, parts, (route) => made.get(route));
	// Made first: these pages compute what the others only look up.
	const inLanguage = inLanguageOf(localiser);
	const resilience = yield* each(kept(plan.resilience), inLanguage);
	const before = yield* each(kept(plan.before), inLanguage);
	const runbooks = yield* each(kept(plan.runbooks), inLanguage);
	for (const page of [...runbooks, ...resilience, ...before]) made.set(page.route, page);
	const tours = yield* each(kept(plan.tours), inLanguage);
	const after = yield* each(kept(plan.after), inLanguage);
	const distinct = distinctRoutes([...before, ...resilience, ...runbooks, ...tours, ...after]);
	// Sentences are told in the language of the site while they are whole: then their words are linked to the glossary.
	// What a word is used on is known when all pages are there.
	const { pages: linked, usesOf } = withTerms(terms, distinct.map(inLanguage));
	// What is made from here on names pages by titles that are told already.
	const amongTold = localiser && withNames(localiser, linked);
	const told = linked.map((page) =>
		page.route !== fixedRoutes.glossary
			? page
			: amongTold === undefined
				? glossaryPage(context, usesOf)
				: localisePage(amongTold, glossaryPage(context, usesOf)),
	);
	const overlays = localiseOverlays(localiser);
	const pages = inParts(
		told.map((page) => withOverlays(context, page, overlays)),
		amongTold,
	);
	const moved = movedRows(pages, fixedRoutes.glossary);
	return {
		pages,
		navigation,
		language,
		resolveRef,
		linkTerms: (html, route, addressOf) => terms.inHtml(html, route, (to) => addressOf(moved.get(to) ?? to)),
		whatIf: whatIfFile(context),
		data: apiFiles(context, parts.alerts, parts.schemas),
		feeds: feedsOf(context, localiseFeedText(localiser)),
	};
}

/** Pages in the language of the site, each told once: pictures are begun before all pages are there. */
function inLanguageOf(localiser: Localiser | undefined): (page: Page) => Page {
	if (localiser === undefined) return (page) => page;
	const told = new Map<Page, Page>();
	return (page) => {
		const known = told.get(page) ?? localisePage(localiser, page);
		told.set(page, known);
		return known;
	};
}

/** The same steps and the same result, with what `tell` makes of each step. */
function* each<Step, Result>(steps: Generator<Step, Result>, tell: (step: Step) => Step): Generator<Step, Result> {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
		yield tell(step.value);
	}
}
