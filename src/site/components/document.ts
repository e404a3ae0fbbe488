import { hasScriptTexts, scriptTextsFile } from '#views/language/script-texts.ts';
import { markdownAddress } from '#views/markdown/link-target.ts';
import type { Page } from '#views/page.ts';
import { fixedRoutes } from '#views/routes.ts';
import { contentSecurityPolicy } from '../content-security-policy.ts';
import { type ContentsItem, contentsOf } from '../contents.ts';
import { withBase } from '../links.ts';
import type { SiteStore } from '../store.ts';
import { told } from '../told.ts';
import { drawBlocks } from './blocks/blocks.ts';
import {
	drawContents,
	drawFooter,
	drawHeader,
	drawPageFoot,
	drawPageHead,
	drawSearchDialog,
	drawSideNavigation,
	drawSymptomsLink,
} from './frame.ts';
import { attribute, classes, type Html, html, trusted } from './html.ts';

/** A whole document, but for the script, style and font addresses that only Astro knows. */
export interface DocumentParts {
	/** The language of the site. */
	readonly language: string;
	/** Where its words for scripts are; absent for English. */
	readonly texts?: string | undefined;
	/** Of the root element. */
	readonly className: string;
	/** What stands in the head before Astro's part. */
	readonly head: Html;
	readonly body: Html;
}

interface HeadOf {
	readonly title: string;
	readonly description: string;
	readonly layout: NonNullable<Page['layout']>;
	/** Absent on pages that stand nowhere, like the one for unknown addresses. */
	readonly route?: string | undefined;
	readonly feed?: Page['feed'];
	readonly alternates?: Page['alternates'];
}

/** The guide of a page, drawn by Astro: its headings and its markup. */
export interface DrawnGuide {
	readonly contents: readonly ContentsItem[];
	readonly body: Html;
}

/** `forReaders` is false while somebody writes: the policy would forbid what the dev server needs. */
export function pageDocument(store: SiteStore, page: Page, forReaders: boolean, guide?: DrawnGuide): DocumentParts {
	const layout = page.layout ?? 'page';
	const { title, description, route, feed, alternates } = page;
	return {
		...languageOf(store),
		className: `layout-${layout} kind-${page.kind}`,
		head: drawHead(store, { title, description, layout, route, feed, alternates }, forReaders),
		body: drawBody(store, page.area, drawPage(store, page, guide)),
	};
}

/** What the root element says about the language of a site. */
export const languageOf = ({ language, base }: SiteStore): Pick<DocumentParts, 'language' | 'texts'> =>
	hasScriptTexts(language)
		? { language: language.tag, texts: withBase(base, `/${scriptTextsFile}`) }
		: { language: language.tag };

/** The page for unknown addresses, from which scripts lead on to what may have been meant. */
export function notFoundDocument(store: SiteStore, forReaders: boolean): DocumentParts {
	const title = told(store, 'Page not found');
	const description = told(store, 'There is no page at this address.');
	return {
		...languageOf(store),
		className: 'layout-home',
		head: drawHead(store, { title, description, layout: 'home' }, forReaders),
		body: drawBody(store, '', drawNotFound(store)),
	};
}

function drawHead(
	store: SiteStore,
	{ title, description, layout, route, feed, alternates = [] }: HeadOf,
	forReaders: boolean,
): Html {
	const full = title === store.title ? title : `${title} · ${store.title}`;
	const canonical = store.url && route ? store.url.replace(/\/$/, '') + withBase(store.base, route) : undefined;
	const feeds = forReaders ? (store.feeds ?? []).filter((feed) => feed.route === route) : [];
	return html`
		<meta charset="utf-8">
		${forReaders && html`<meta http-equiv="content-security-policy" content="${trusted(contentSecurityPolicy)}">`}
		<meta name="viewport" content="width=device-width, initial-scale=1">
		<title>${full}</title>
		<meta name="description" content="${description}">
		<meta name="generator" content="Lintel ${store.footer.version}">
		<meta name="color-scheme" content="light dark">
		<meta name="referrer" content="same-origin">
		${!forReaders && store.brand?.style && html`<style>${trusted(store.brand.style)}</style>`}
		${forReaders && html`<link rel="manifest" href="${withBase(store.base, '/manifest.webmanifest')}">`}
		${drawIcons(store)}
		${forReaders && route && html`<link rel="alternate" type="text/markdown" title="Markdown" href="${withBase(store.base, markdownAddress(route))}">`}
		${forReaders && feed && html`<link rel="alternate" type="application/atom+xml" title="${feed.title}" href="${withBase(store.base, feed.href)}">`}
		${alternates.map((one) => html`<link rel="alternate" hreflang="${one.language}" href="${store.url?.replace(/\/$/, '') ?? ''}${withBase(store.base, one.href)}">`)}
		${route && drawCard(store, route)}
		<meta property="og:title" content="${title}">
		<meta property="og:description" content="${description}">
		<meta property="og:site_name" content="${store.title}">
		<meta property="og:type" content="${layout === 'home' ? 'website' : 'article'}">
		${feeds.map((feed) => html`<link rel="alternate" type="application/atom+xml" title="${feed.title}" href="${withBase(store.base, `/${feed.path}`)}">`)}
		${canonical && html`<meta property="og:url" content="${canonical}"><link rel="canonical" href="${canonical}">`}
		${!route && html`<meta name="robots" content="noindex">`}`;
}

/** The picture in the tab, and the one that iOS puts on a home screen: it reads no manifest. */
function drawIcons({ base, brand }: SiteStore): Html {
	const { icon, tiles = [] } = brand ?? {};
	return html`
		${icon && html`<link rel="icon" href="${withBase(base, icon.route)}" type="${icon.type}">`}
		${tiles.slice(0, 1).map(({ route }) => html`<link rel="apple-touch-icon" href="${withBase(base, route)}">`)}`;
}

/** What other programs are told about the picture of a page; nothing where there is none, or nobody knows where the site stands. */
export function drawCard({ url, base, card }: SiteStore, route: string): Html | undefined {
	const image = card?.(route);
	if (url === undefined || image === undefined) return undefined;
	return html`
		<meta property="og:image" content="${url.replace(/\/$/, '')}${withBase(base, image.route)}">
		<meta property="og:image:type" content="image/png">
		<meta property="og:image:width" content="${String(image.width)}">
		<meta property="og:image:height" content="${String(image.height)}">
		<meta property="og:image:alt" content="${image.alternative}">
		<meta name="twitter:card" content="summary_large_image">`;
}

const drawBody = (store: SiteStore, area: string, content: Html): Html => html`
	<a class="skip" href="#content">${told(store, 'Skip to content')}</a>
	${around(store, `header ${area}`, () => drawHeader(store, area))}
	${content}
	${around(store, 'footer', () => drawFooter(store))}
	${around(store, 'search', () => drawSearchDialog(store))}`;

/** What stands around all pages, or those of an area, drawn once: a large site would draw it thousands of times. */
const drawnAround = new WeakMap<SiteStore, Map<string, Html>>();

function around(store: SiteStore, what: string, draw: () => Html): Html {
	const known = drawnAround.get(store) ?? new Map<string, Html>();
	drawnAround.set(store, known);
	const drawn = known.get(what) ?? draw();
	known.set(what, drawn);
	return drawn;
}

function drawPage(store: SiteStore, page: Page, guide: DrawnGuide | undefined): Html {
	const { layout, area, route, blocks } = page;
	const contents = guide?.contents ?? contentsOf(blocks);
	// A wide page has no room beside it: its contents stay folded above it, and with two sections both are seen soon.
	const isWide = layout === 'wide';
	const hasContents = layout !== 'home' && contents.length > (isWide ? 2 : 1);
	// The head shows a lead that opens the page; the body starts after it.
	const body = blocks[0]?.type === 'lead' ? blocks.slice(1) : blocks;
	return html`
		<div${classes('frame', layout !== 'home' && 'has-side')}>
			${drawSideNavigation(store, area, route)}
			<main id="content" tabindex="-1">
				<article${classes('columns', hasContents && !isWide && 'has-contents')}>
					${drawPageHead(store, page)}
					${hasContents && drawContents(store, contents, isWide ? 'above' : 'beside', page.language)}
					<div class="page-body"${attribute('lang', page.language)}>
						${drawBlocks(store, body, guide?.body)}
						${drawPageFoot(store, page)}
					</div>
				</article>
			</main>
		</div>`;
}

function drawNotFound(store: SiteStore): Html {
	const { base, navigation } = store;
	const index = withBase(base, fixedRoutes.index);
	return html`
		<div class="frame">
			${drawSideNavigation(store, '', '')}
			<main id="content" tabindex="-1">
				<header class="page-head">
					<h1>${told(store, 'Page not found')}</h1>
					<p class="lead">${told(store, 'There is no page at this address. It may have been renamed, or it is no longer part of the model.')}</p>
				</header>
				<div class="page-body">
					<div class="page-body needs-scripts" data-suggestions hidden>
						<p><button type="button" class="hero-search">${told(store, 'Search')}</button></p>
						<div class="page-body" data-nearest hidden>
							<p>${told(store, 'Did you mean one of these?')}</p>
							<ul class="list"></ul>
						</div>
					</div>
					<ul class="list">
						<li class="needs-scripts"><a href="${index}" data-search-open>${told(store, 'Search this site')}</a></li>
						<li>${drawSymptomsLink(store)}</li>
						<li><a href="${index}">${told(store, 'Everything from A to Z')}</a></li>
						${navigation.map((area) => html`<li><a href="${withBase(base, area.route)}">${area.text}</a></li>`)}
					</ul>
				</div>
			</main>
		</div>`;
}
