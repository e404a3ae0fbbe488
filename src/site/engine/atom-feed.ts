import type { Feed } from '#views/api/feed-entries.ts';
import { notationOf } from '#views/language/notation.ts';
import { withBase } from '../links.ts';
import type { SiteInput } from './site-input.ts';

/**
 * A feed as Atom (RFC 4287). Days are told as their first moment in UTC; the feed is as new as its newest entry, and as the
 * model when it has none. An entry is known by the address of its page and its own name, which never change.
 */
export function atomFeed(
	feed: Feed,
	{ base, title, footer, language }: Pick<SiteInput, 'base' | 'title' | 'footer' | 'language'>,
	url: string,
): string {
	const address = (route: string): string => new URL(withBase(base, encodeURI(route)), url).href;
	const moment = (day: string): string => `${day}T00:00:00Z`;
	const entries = feed.entries.map((entry) => {
		const page = address(entry.route);
		return [
			'\t<entry>',
			`\t\t<id>${xml(`${page}#${encodeURIComponent(entry.id)}`)}</id>`,
			`\t\t<title>${xml(entry.title)}</title>`,
			`\t\t<link href="${xml(page)}"/>`,
			`\t\t<updated>${moment(entry.updated)}</updated>`,
			`\t\t<summary>${xml(entry.summary)}</summary>`,
			'\t</entry>',
		].join('\n');
	});
	const self = address(`/${feed.path}`);
	return `${[
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom"${language.tag === 'en' ? '' : ` xml:lang="${xml(language.tag)}"`}>`,
		`\t<id>${xml(self)}</id>`,
		`\t<title>${xml(`${feed.title}${notationOf(language.tag).colon}${title}`)}</title>`,
		`\t<subtitle>${xml(feed.subtitle)}</subtitle>`,
		`\t<link rel="self" href="${xml(self)}"/>`,
		`\t<link href="${xml(address(feed.route))}"/>`,
		`\t<updated>${moment(feed.entries[0]?.updated ?? footer.asOf)}</updated>`,
		`\t<author><name>${xml(title)}</name></author>`,
		`\t<generator version="${xml(footer.version)}">Lintel</generator>`,
		...entries,
		'</feed>',
	].join('\n')}\n`;
}

/** Text within XML: signs that mean something are escaped, and those that XML 1.0 cannot hold are left out. */
export function xml(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
