import { expect, test } from 'vitest';
import { languageOf } from '#views/language/language.ts';
import { atomFeed, xml } from './atom-feed.ts';

const feed = {
	path: 'decisions/feed.xml',
	title: 'Decisions',
	subtitle: 'Newest first.',
	route: '/decisions/',
	entries: [
		{
			id: 'decision:0002',
			title: '</title><script>&amp;"\u0000',
			route: '/decisions/0002/',
			summary: 'Status: accepted',
			updated: '2026-02-01',
		},
		{
			id: 'decision:0001',
			title: 'One',
			route: '/decisions/0001/',
			summary: 'Status: accepted',
			updated: '2026-01-01',
		},
	],
};
const site = {
	base: '/handbook/',
	title: 'A & B',
	language: languageOf('en', 'English', {}),
	footer: { asOf: '2026-11-23', environment: 'prod', version: '1.0.0' },
};

test('a feed has what RFC 4287 asks for: ids, titles and moments, of itself and of each entry', () => {
	const text = atomFeed(feed, site, 'https://example.org');
	expect(text).toContain('<id>https://example.org/handbook/decisions/feed.xml</id>');
	expect(text).toContain('<link rel="self" href="https://example.org/handbook/decisions/feed.xml"/>');
	expect([...text.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, moment]) => moment)).toEqual([
		'2026-02-01T00:00:00Z',
		'2026-02-01T00:00:00Z',
		'2026-01-01T00:00:00Z',
	]);
	expect(text.match(/<entry>/g)).toHaveLength(2);
});

test('no text leaves its place', () => {
	expect(atomFeed(feed, site, 'https://example.org')).toContain(
		'<title>&lt;/title&gt;&lt;script&gt;&amp;amp;&quot;</title>',
	);
	expect(xml('a\u0008b\ud800c')).toBe('abc');
});

test('a feed in another language says so, with the colon of that language', () => {
	const french = { ...site, language: languageOf('fr', 'Français', {}) };
	const text = atomFeed(feed, french, 'https://example.org');
	expect(text).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">');
	expect(text).toContain('<title>Decisions\u00A0: A &amp; B</title>');
});
