import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/suggest.ts';
import { divideAddress, type PublishedAddresses, type PublishedPage, targetOf } from '#model/published-addresses.ts';
import type { PagesByRoute } from '#views/page.ts';
import { anchorsOf } from '#views/published/page-addresses.ts';

/**
 * What of the registry a site does not keep: published pages and anchors that are gone without a redirect, and redirects that
 * lead nowhere or have no effect. In the order of the registry.
 */
export function addressProblems(published: PublishedAddresses, site: PagesByRoute): readonly Diagnostic[] {
	const lost = [...published.pages.values()].flatMap((page) => lostOf(page, published, site));
	const redirects = [...published.redirects.values()].flatMap(({ from, to, span, toSpan }): Diagnostic[] => {
		const target = targetOf(published.redirects, from);
		if (exists(from, site)) return [withoutEffect(from, span)];
		// What is redirected further is told where it ends.
		if (target === undefined || published.redirects.has(to) || exists(target, site)) return [];
		return [toNothing(to, toSpan, site)];
	});
	return [...lost, ...redirects].sort((a, b) => a.span!.start.offset - b.span!.start.offset);
}

function exists(address: string, site: PagesByRoute): boolean {
	const { page, anchor } = divideAddress(address);
	const found = site.get(page);
	return found !== undefined && (anchor === '' || anchorsOf(found).has(anchor));
}

function lostOf(
	{ address, span, anchors }: PublishedPage,
	published: PublishedAddresses,
	site: PagesByRoute,
): readonly Diagnostic[] {
	const { redirects } = published;
	const page = site.get(address);
	if (page === undefined) {
		if (redirects.has(address)) return lostOnTheWay({ address, span, anchors }, published, site);
		// A page that was renamed is most likely one that nobody has published yet.
		const unknown = [...site.keys()].filter((route) => !published.pages.has(route));
		const near = nearest(address, unknown) ?? nearest(address, site.keys()) ?? alikeAmong(address, unknown);
		return [
			{
				code: 'published-address-lost',
				severity: 'error',
				message: `\`${address}\` is published, and this site has no such page`,
				span,
				nearest: near,
				hint: `bring the page back, or say in the registry where it went: \`${address} -> ${near ?? '/runbooks/<new>/'}\``,
			},
		];
	}
	const known = anchorsOf(page);
	return [...anchors].flatMap(([anchor, place]): Diagnostic[] => {
		if (known.has(anchor) || redirects.has(`${address}#${anchor}`)) return [];
		const near = nearest(anchor, known);
		return [
			{
				code: 'published-address-lost',
				severity: 'error',
				message: `\`${address}#${anchor}\` is published, and the page has no such place`,
				span: place,
				nearest: near === undefined ? undefined : `#${near}`,
				hint: `bring it back, or say in the registry where it went: \`${address}#${anchor} -> ${address}#${near ?? '<new>'}\``,
			},
		];
	});
}

/** Anchors of a page that was redirected which the page that it leads to does not have. Whoever follows them would stand at its top. */
function lostOnTheWay(
	{ address, anchors }: PublishedPage,
	{ redirects }: PublishedAddresses,
	site: PagesByRoute,
): readonly Diagnostic[] {
	const { page, anchor: place } = divideAddress(targetOf(redirects, address) ?? '');
	const found = site.get(page);
	// A redirect to one place leads there whatever the anchor was, and one to nothing is told by itself.
	if (found === undefined || place !== '') return [];
	const known = anchorsOf(found);
	return [...anchors].flatMap(([anchor, span]): Diagnostic[] => {
		if (known.has(anchor) || redirects.has(`${address}#${anchor}`) || redirects.has(`${page}#${anchor}`)) return [];
		const near = nearest(anchor, known);
		return [
			{
				code: 'published-address-lost',
				severity: 'error',
				message: `\`${address}#${anchor}\` is published, and \`${page}\`, to which its page is redirected, has no such place`,
				span,
				nearest: near === undefined ? undefined : `#${near}`,
				hint: `say in the registry where it went: \`${address}#${anchor} -> ${page}#${near ?? '<new>'}\``,
			},
		];
	});
}

/** The page of the same folder that shares most words of its name with an address, where one of them does. */
function alikeAmong(address: string, routes: readonly string[]): string | undefined {
	const folder = address.slice(0, address.indexOf('/', 1) + 1);
	const words = new Set(wordsOf(address.slice(folder.length)));
	const rated = routes
		.filter((route) => route.startsWith(folder))
		.map((route) => ({ route, shared: wordsOf(route.slice(folder.length)).filter((word) => words.has(word)).length }))
		.filter(({ shared }) => shared > 0)
		.sort((a, b) => b.shared - a.shared || (a.route < b.route ? -1 : 1));
	return rated[0]?.route;
}

const wordsOf = (name: string): readonly string[] => name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);

const toNothing = (to: string, span: Span, site: PagesByRoute): Diagnostic => {
	const { page, anchor } = divideAddress(to);
	const found = site.get(page);
	const near = found === undefined ? nearest(page, site.keys()) : nearest(anchor, anchorsOf(found));
	return {
		code: 'redirect-to-nothing',
		severity: 'error',
		message: `a redirect leads to \`${to}\`, ${found === undefined ? 'and this site has no such page' : 'and the page has no such place'}`,
		span,
		nearest: near === undefined ? undefined : found === undefined ? near : `${page}#${near}`,
		hint: 'lead it to an address that is there',
	};
};

const withoutEffect = (from: string, span: Span): Diagnostic => ({
	code: 'redirect-without-effect',
	severity: 'warning',
	message: `\`${from}\` is redirected, and it is there: readers get what is there`,
	span,
	hint: 'remove the redirect',
});
