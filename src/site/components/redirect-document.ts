import type { FormerPage } from '#views/published/former-addresses.ts';
import { contentSecurityPolicy } from '../content-security-policy.ts';
import { withBase } from '../links.ts';
import type { SiteStore } from '../store.ts';
import { told } from '../told.ts';
import type { DocumentParts } from './document.ts';
import { withParts } from './frame.ts';
import { html, trusted } from './html.ts';

/**
 * The page at an address that is gone: it leads on by itself, also without scripts, and has a link for whom it does not. `script` is the
 * address of `assets/moved.js` below the site, which takes along what stands behind the old address.
 */
export function redirectDocument(store: SiteStore, { to, title }: FormerPage, script: string): DocumentParts {
	const href = withBase(store.base, to);
	const canonical = store.url === undefined ? href : store.url.replace(/\/$/, '') + href;
	return {
		language: store.language.tag,
		className: 'layout-home',
		head: html`
		<meta charset="utf-8">
		<meta http-equiv="content-security-policy" content="${trusted(contentSecurityPolicy)}">
		<script src="${withBase(store.base, `/${script}`)}" data-moved="${href}"></script>
		<noscript><meta http-equiv="refresh" content="0; url=${href}"></noscript>
		<meta name="viewport" content="width=device-width, initial-scale=1">
		<title>${title} · ${store.title}</title>
		<meta name="color-scheme" content="light dark">
		<meta name="referrer" content="same-origin">
		<link rel="canonical" href="${canonical}">
		<meta name="robots" content="noindex">`,
		body: html`
	<main id="content" tabindex="-1">
		<header class="page-head">
			<h1>${told(store, 'This page has moved')}</h1>
			<p class="lead">${withParts(told(store, 'It is now at {link}.'), { link: html`<a href="${href}">${title}</a>` })}</p>
		</header>
	</main>`,
	};
}
