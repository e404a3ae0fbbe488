import type { Page } from '#views/page.ts';
import { withBase } from '../links.ts';

/** The sitemap of a site whose host is known: every page, in the order of the addresses. */
export function sitemap(pages: readonly Page[], url: string, base: string): string {
	const addresses = pages.map(({ route }) => new URL(withBase(base, encodeURI(route)), url).href).sort();
	const entries = addresses.map((address) => `\t<url><loc>${escapeXml(address)}</loc></url>\n`).join('');
	return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`;
}

function escapeXml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
