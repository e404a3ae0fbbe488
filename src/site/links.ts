/**
 * Every address a page prints goes through here. Routes are site-absolute without the base path; the base is put in
 * front once, at the end.
 */

/** Base path and route as one address: `/handbook/` and `/components/x/` give `/handbook/components/x/`. */
export function withBase(base: string, route: string): string {
	return base.slice(0, -1) + route;
}

/**
 * An address fit for an `href`, or undefined when it must not become a link. Only routes of this site, anchors, `https:`
 * and `mailto:` survive; `//host`, `javascript:`, `data:` and everything else do not. Control characters and backslashes
 * are refused, because browsers read `/\host` and `java\tscript:` more kindly than people do.
 */
export function safeHref(base: string, href: string): string | undefined {
	if (/[\u0000-\u0020\u007f\\]/.test(href)) return undefined;
	if (href.startsWith('#')) return href;
	if (href.startsWith('/')) return href.startsWith('//') ? undefined : withBase(base, href);
	return /^(https:\/\/[^/]|mailto:[^/])/i.test(href) ? href : undefined;
}

/** Whether an address leaves the site: drawn with a sign, and with its text in print. */
export function isExternal(href: string): boolean {
	return /^https:/i.test(href);
}

/** Route and anchor of an internal address: `/x/#y` gives `{ route: '/x/', anchor: '#y' }`. */
export function splitAnchor(href: string): { route: string; anchor: string } {
	const at = href.indexOf('#');
	return at === -1 ? { route: href, anchor: '' } : { route: href.slice(0, at), anchor: href.slice(at) };
}
