/** Where links of a Markdown page lead: to the Markdown of other pages, relative, so that a copy anywhere holds together. */

/** An address for a link in Markdown, or undefined where it must not become a link. */
export type LinkTarget = (href: string) => string | undefined;

/** The file of the Markdown beside a page: `/components/x/` gives `/components/x/index.md`. */
export const markdownAddress = (route: string): string => `${route}index.md`;

/** The links of the page at `route`. Only pages of the site, anchors, https and mail survive. */
export function linksFrom(route: string): LinkTarget {
	const here = route.split('/').slice(1, -1);
	// A page names the same few others again and again.
	const known = new Map<string, string | undefined>();
	return (href) => {
		if (!known.has(href)) known.set(href, addressFrom(here, href));
		return known.get(href);
	};
}

function addressFrom(here: readonly string[], href: string): string | undefined {
	if (/[\u0000-\u0020\u007f\\]/.test(href)) return undefined;
	if (href.startsWith('#')) return kept(href);
	if (!href.startsWith('/')) return /^(?:https:\/\/[^/]|mailto:[^/])/i.test(href) ? kept(href) : undefined;
	if (href.startsWith('//')) return undefined;
	const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(href)!;
	const file = path.endsWith('/') ? markdownAddress(path) : path;
	return kept(relative(here, file) + rest);
}

/** The way from a folder to a file, both from the root of the site. */
function relative(here: readonly string[], file: string): string {
	const there = file.split('/').slice(1);
	let shared = 0;
	while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
	return '../'.repeat(here.length - shared) + there.slice(shared).join('/');
}

/** Signs that would end the address. */
const kept = (address: string): string =>
	address.replace(/[()<>|]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
