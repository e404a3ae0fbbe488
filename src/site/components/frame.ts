import type { FrameText } from '#views/language/en/frame.ts';
import type { Crumb, Page } from '#views/page.ts';
import { fixedRoutes, integrityRoute } from '#views/routes.ts';
import type { Brand, BrandPicture } from '../brand.ts';
import type { ContentsItem } from '../contents.ts';
import { safeHref, withBase } from '../links.ts';
import { type ShownGroup, sideNavigation } from '../side-navigation.ts';
import type { SiteStore } from '../store.ts';
import { told } from '../told.ts';
import { attribute, classes, type Html, html } from './html.ts';
import { sourceHref } from './source-address.ts';
import { drawText } from './text.ts';

/** What stands around the content of every page. */

const icons = {
	menu: 'M3 5h14M3 10h14M3 15h14',
	search: 'M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11m4 9.5 4 4',
	auto: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14m0 0v14m1-13.5v13m2-12v11m2-9v7',
	light:
		'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M10 1.5v2m0 13v2M1.5 10h2m13 0h2M4 4l1.4 1.4m9.2 9.2L16 16M4 16l1.4-1.4m9.2-9.2L16 4',
	dark: 'M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.500 8.500',
	contrast: 'M2.500 4.500h15v11h-15zM10 4.500v11M12.500 7.500h2.500m-2.500 2.500h2.500m-2.500 2.500h2.500',
	close: 'm5 5 10 10M15 5 5 15',
} as const;

const icon = (name: keyof typeof icons): Html =>
	html`<svg data-icon="${name}" width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${icons[name]}"/></svg>`;

/** The head of the site, with the area the page belongs to marked. */
export function drawHeader(store: SiteStore, area: string): Html {
	const { base, title, navigation, brand } = store;
	const areas = navigation.map(
		({ id, route, text }) =>
			html`<li><a href="${withBase(base, route)}"${attribute('aria-current', id === area && 'true')}>${text}</a></li>`,
	);
	return html`
		<header class="site-header">
			<button class="tool tool-menu" type="button" popovertarget="menu" aria-label="${told(store, 'Menu')}">${icon('menu')}</button>
			<a class="brand" href="${base}">
				${drawLogo(base, brand)}
				<span>${brand?.name ?? title}</span>
			</a>
			<nav class="areas" aria-label="${told(store, 'Areas')}"><ul role="list">${areas}</ul></nav>
			<div class="tools">
				<a class="tool tool-search" href="${withBase(base, fixedRoutes.index)}" data-search-open aria-label="${told(store, 'Search this site')}" aria-keyshortcuts="/ Control+K">
					${icon('search')}<span class="label">${told(store, 'Search')}</span><kbd aria-hidden="true">/</kbd>
				</a>
				<button class="tool theme needs-scripts" type="button" data-theme-switch aria-label="${told(store, 'Theme')}">${icon('auto')}${icon('light')}${icon('dark')}${icon('contrast')}</button>
			</div>
		</header>`;
}

/** The picture of the house, or ours. The name beside it says what it is, so it has no text of its own. */
function drawLogo(base: string, { logo, logoDark }: Brand = {}): Html {
	if (logo === undefined)
		return html`<svg width="22" height="20" viewBox="0 0 22 20" fill="currentColor" aria-hidden="true"><path d="M0 1h22v5H0zm3 7h5v11H3zm11 0h5v11h-5z"/></svg>`;
	// Lazy pictures that no theme shows are not fetched.
	const image = (className: string, { route, width, height }: BrandPicture): Html =>
		html`<img class="${className}" src="${withBase(base, route)}" alt="" width="${Math.round(width)}" height="${Math.round(height)}" loading="lazy">`;
	if (logoDark === undefined) return image('logo', logo);
	return html`${image('logo on-light', logo)}${image('logo on-dark', logoDark)}`;
}

export function drawFooter(store: SiteStore): Html {
	const { base, footer, language } = store;
	const links = (footer.links ?? []).map(({ text, href }) => {
		const safe = safeHref(base, href);
		return safe === undefined ? html`<span>${text}</span>` : html`<a href="${safe}">${text}</a>`;
	});
	return html`
		<footer class="site-footer">
			<div>
				<span>${withParts(told(store, 'Computed from the model as of {day}, environment {environment}'), {
					day: html`<time datetime="${footer.asOf}">${language.measure(footer.asOf) ?? footer.asOf}</time>`,
					environment: footer.environment,
				})}${footer.commit && html`, ${told(store, 'commit')} <code>${footer.commit}</code>`}.</span>
				<span>${told(store, 'Evidence of design, not a statement of compliance.')}</span>
				${footer.text && html`<span>${footer.text}</span>`}
				${footer.profile && html`<span>${withParts(told(store, footer.profile === 'public' ? 'Made for the public: {link} is marked (redacted).' : 'Made for auditors: {link} is marked (redacted).'), { link: html`<a href="${withBase(base, `${integrityRoute}#left-out`)}">${told(store, 'what is left out')}</a>` })}</span>`}
				${footer.inputs && html`<span class="inputs"><a href="${withBase(base, integrityRoute)}">${told(store, 'Inputs')}</a> <code>${footer.inputs}</code></span>`}
				${links}
				<span class="needs-scripts" role="status" data-offline="${base}"></span>
				<span class="end">Lintel ${footer.version}</span>
			</div>
		</footer>`;
}

/** Alerts of other programs have no page here; what somebody sees leads on all the same. */
export const drawSymptomsLink = (store: SiteStore): Html =>
	html`<a href="${withBase(store.base, fixedRoutes.symptoms)}">${told(store, 'Nothing for your alert? Choose what you see')}</a>`;

export const drawSearchDialog = (store: SiteStore): Html => html`
	<dialog class="search" id="search" aria-label="${told(store, 'Search this site')}" data-base="${store.base}">
		<div class="search-line">
			${icon('search')}
			<input type="search" role="combobox" aria-label="${told(store, 'Search this site')}" aria-controls="search-results" aria-expanded="false" aria-autocomplete="list" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go" placeholder="${told(store, 'Alert, component, error text, decision')}">
			<button type="button" data-search-close>${told(store, 'Close')}</button>
		</div>
		<div class="search-chips" role="group" aria-label="${told(store, 'Show only')}"></div>
		<div class="search-chips" role="group" aria-label="${told(store, 'Narrow by')}"></div>
		<div class="search-results" id="search-results" role="listbox" aria-label="${told(store, 'Results')}"></div>
		<p class="search-foot"><output role="status" aria-live="polite"></output>${drawSymptomsLink(store)}<span><kbd>↑</kbd> <kbd>↓</kbd> ${told(store, 'to move')}</span><span><kbd>Enter</kbd> ${told(store, 'to open')}</span><span><kbd>Esc</kbd> ${told(store, 'to close')}</span></p>
	</dialog>`;

/** The navigation at the side, which is also the menu on a phone. */
export function drawSideNavigation(store: SiteStore, area: string, route: string): Html {
	const { base, navigation } = store;
	const here = navigation.find((entry) => entry.id === area);
	const groups = here === undefined ? [] : sideNavigation(here, route);
	const link = (target: string): Html =>
		html`href="${withBase(base, target)}"${attribute('aria-current', target === route && 'page')}`;
	return html`
		<nav class="side" id="menu" popover aria-label="${here === undefined ? told(store, 'Pages') : told(store, 'Pages in {area}', { area: here.text })}">
			<div class="close">${told(store, 'Menu')} <button class="tool" type="button" popovertarget="menu" popovertargetaction="hide" aria-label="${told(store, 'Close menu')}">${icon('close')}</button></div>
			<ul class="areas-small">${navigation.map((entry) => html`<li><a ${link(entry.route)}>${entry.text}</a></li>`)}</ul>
			${groups.map((group) => drawGroup(store, group, link))}
		</nav>`;
}

function drawGroup(
	store: SiteStore,
	{ text, route, total, items, hidden }: ShownGroup,
	link: (target: string) => Html,
): Html {
	const head =
		route === undefined
			? html`<p>${text}</p>`
			: html`<a ${link(route)}>${text} <span class="note">${total > 0 && total}</span></a>`;
	const lines = items.map(
		(item) =>
			html`<li><a ${link(item.route)}><span>${item.text}</span>${item.note && html`<span class="note">${item.note}</span>`}</a></li>`,
	);
	const more =
		hidden > 0 &&
		route !== undefined &&
		html`<li><a class="more" ${link(route)}>${told(store, 'All {n}', { n: total })}</a></li>`;
	return html`<div class="group">${head}${items.length > 0 && html`<ul>${lines}${more}</ul>`}</div>`;
}

/** What a page begins with: where it stands, its title, badges and lead. */
export function drawPageHead(store: SiteStore, page: Page): Html {
	const { base } = store;
	const { crumbs, route, eyebrow, title, badges } = page;
	const first = page.blocks[0];
	const home = page.layout === 'home';
	return html`
		<header class="page-head">
			${!home && crumbs.length > 0 && drawBreadcrumbs(store, crumbs, route)}
			<div>${eyebrow && html`<p class="eyebrow">${eyebrow}</p>`}<h1${attribute('lang', page.language)}>${title}</h1></div>
			${page.alternates && drawAlternates(store, page.alternates)}
			${badges && badges.length > 0 && html`<div class="badges">${drawText(base, badges)}</div>`}
			${first?.type === 'lead' && html`<p class="lead"${attribute('lang', page.language)}>${drawText(base, first.text)}</p>`}
			${home && html`<a class="hero-search" href="${withBase(base, fixedRoutes.index)}" data-search-open>${icon('search')} ${told(store, 'Search alerts, services, decisions')} <kbd>/</kbd></a>`}
		</header>`;
}

/** The same page in other languages, each named in its own. */
const drawAlternates = (store: SiteStore, alternates: NonNullable<Page['alternates']>): Html => html`
	<nav class="alternates" aria-label="${told(store, 'In other languages')}"><ul role="list">${alternates.map(
		({ language, name, href }) =>
			html`<li><a href="${withBase(store.base, href)}" hreflang="${language}" lang="${language}">${name}</a></li>`,
	)}</ul></nav>`;

function drawBreadcrumbs(store: SiteStore, crumbs: readonly Crumb[], route: string): Html {
	const items = crumbs.map(
		({ text, href }) =>
			html`<li><a href="${withBase(store.base, href)}"${attribute('aria-current', href === route && 'page')}>${text}</a></li>`,
	);
	return html`<nav class="crumbs" aria-label="${told(store, 'Breadcrumb')}"><ol>${items}</ol></nav>`;
}

/** `language` is that of the headings, where it is not the site's. */
export function drawContents(
	store: SiteStore,
	items: readonly ContentsItem[],
	place: 'above' | 'beside',
	language?: string,
): Html {
	const line = (id: string, text: string): Html => html`<a href="#${id}">${text}</a>`;
	const lines = items.map(
		({ id, text, children }) =>
			html`<li>${line(id, text)}${children.length > 0 && html`<ul>${children.map((child) => html`<li>${line(child.id, child.text)}</li>`)}</ul>`}</li>`,
	);
	return html`<details${classes('contents', place)}><summary>${told(store, 'On this page')}</summary><nav aria-label="${told(store, 'On this page')}"><ul${attribute('lang', language)}>${lines}</ul></nav></details>`;
}

/** What a page ends with: its neighbours in a series, and the file it was written in. */
export function drawPageFoot(
	store: SiteStore,
	{ previous, next, route, source, title, language }: Page,
): Html | undefined {
	if (!(previous || next || source)) return undefined;
	const { base, url } = store;
	const edit = source && sourceHref(store, source.file, source.line);
	const address = url === undefined ? undefined : new URL(withBase(base, route), url).href;
	const reported = source && store.reportUrl?.({ title, ...source, address });
	const report = reported && safeHref(base, reported);
	const outside = (href: string | undefined, text: FrameText): Html | undefined =>
		href === undefined ? undefined : html`. <a href="${href}" rel="external noopener">${told(store, text)}</a>`;
	const turn = (word: string, name: string, rel: string, to: Crumb): Html =>
		html`<a class="${name}" rel="${rel}" href="${withBase(base, to.href)}"><small>${word}</small>${to.text}</a>`;
	return html`
		<footer class="page-foot"${attribute('lang', language && store.language.tag)}>
			${
				(previous || next) &&
				html`<nav class="turn" aria-label="${told(store, 'Previous and next')}">${previous && turn(told(store, 'Previous'), 'previous', 'prev', previous)}${next && turn(told(store, 'Next'), 'next', 'next', next)}</nav>`
			}
			${
				source &&
				html`<p class="muted">${told(store, 'Written in')} <code>${source.file}:${source.line}</code>${outside(edit, 'Edit this page')}${outside(report, 'Report a problem')}</p>`
			}
		</footer>`;
}

/** A sentence with markup at its places, in the order of its language. */
export const withParts = (
	sentence: string,
	parts: { readonly [place: string]: Html | string },
): readonly (Html | string)[] =>
	sentence.split(/\{([a-z]+)\}/).map((piece, at) => (at % 2 === 0 ? piece : (parts[piece] ?? piece)));
