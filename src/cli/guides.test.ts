import { describe, expect, test } from 'vitest';
import { guideProblems, readGuides, startNameOf, withSiteLinks } from './guides.ts';

const routes = new Map([
	['adr/0001-a.md', '/decisions/0001-a/'],
	['content/guides/b.mdx', '/guides/b/'],
	['content/guides/pictures/p q.png', '/files/content/guides/pictures/p%20q.png'],
]);
const linked = (text: string) =>
	withSiteLinks({ id: 'a', path: 'content/guides/a.mdx', text }, (path) => routes.get(path)).text;

describe('links of a guide to files of the workspace become addresses of the site', () => {
	test.each([
		['[x](../../adr/0001-a.md)', '[x](/decisions/0001-a/)'],
		['[x](../../adr/0001-a.md#context "why")', '[x](/decisions/0001-a/#context "why")'],
		['[x](./b.mdx)', '[x](/guides/b/)'],
		['![x](pictures/p%20q.png)', '![x](/files/content/guides/pictures/p%20q.png)'],
		['[x](../../../outside.md)', '[x](../../../outside.md)'],
		['[x](component:order-db) [y](https://example.org/a) [z](#there) [w](/teams/)', undefined],
		['`[x](b.mdx)` [x](b.mdx)', '`[x](b.mdx)` [x](/guides/b/)'],
		['```md\n[x](b.mdx)\n```\n[x](b.mdx)', '```md\n[x](b.mdx)\n```\n[x](/guides/b/)'],
		['~~~~\n```\n[x](b.mdx)\n~~~~\n', undefined],
		['[x](%E0%A4%A)', undefined],
	])('%s', (text, expected) => expect(linked(text)).toBe(expected ?? text));
});

describe('what the list of guides says', () => {
	const files = [
		{ path: 'content/README.md', text: '# Not a guide\n' },
		{ path: 'content/a/start.md', text: '---\ntitle: "Start: here"\norder: 2\n---\n\n# Start\n\nText\n' },
		{ path: 'content/b/start.mdx', text: '# From the heading\n' },
		{ path: 'content/c/Ünicode & more.md', text: 'no title at all\n' },
	];
	test('names, titles, order, and the text of plain Markdown', () => {
		expect(readGuides(files).map(({ guide }) => guide)).toMatchObject([
			{ slug: 'start', title: 'Start: here', order: 2, body: { line: 5, text: '\n# Start\n\nText\n' } },
			{ slug: 'content-b-start', title: 'From the heading', body: undefined },
			{ slug: 'unicode-more', title: 'unicode more', body: { line: 1 } },
		]);
	});
	test('front matter that is no YAML is told at its line', () => {
		const text = '---\ntitle: ok\nsummary: a: b\n---\n';
		expect(guideProblems([{ path: 'content/x.md', text }])).toMatchObject([
			{ code: 'guide-not-readable', severity: 'error', span: { file: 'content/x.md', start: { line: 3 } } },
		]);
		expect(guideProblems(files)).toEqual([]);
	});
});

test('how long a guide takes to read is what its author says, else counted from its words', () => {
	const minutes = (text: string): number | undefined => readGuides([{ path: 'guides/a.md', text }])[0]!.guide.minutes;
	expect(minutes('---\nminutes: 7\n---\n# A\n\nshort\n')).toBe(7);
	expect(minutes(`# A\n\n${'word '.repeat(599)}`)).toBe(3);
	expect(minutes('---\ntitle: A\n---\n- * -\n')).toBe(1);
});

describe('guides in several languages', () => {
	test('one guide in several languages is one guide: that of the site stands at the plain address', () => {
		const files = ['guides/start.md', 'guides/start.de.md', 'guides/start.fr.mdx', 'guides/notes.dev.md'].map(
			(path) => ({
				path,
				text: `# ${path}\n`,
			}),
		);
		const told = (languages: Parameters<typeof readGuides>[1]) =>
			readGuides(files, languages).map(({ guide, text }) => [
				guide.file,
				guide.slug,
				guide.language ?? null,
				guide.translationOf ?? null,
				text.id,
			]);
		expect(told({})).toEqual([
			['guides/start.md', 'start', null, null, 'start'],
			['guides/start.de.md', 'start.de', 'de', 'start', 'start--de'],
			['guides/start.fr.mdx', 'start.fr', 'fr', 'start', 'start--fr'],
			// `dev` is no language, and nothing stands beside it.
			['guides/notes.dev.md', 'notes-dev', null, null, 'notes-dev'],
		]);
		expect(told({ language: 'de', contentLanguage: 'en' }).slice(0, 3)).toEqual([
			['guides/start.de.md', 'start', null, null, 'start'],
			['guides/start.md', 'start.en', 'en', 'start', 'start--en'],
			['guides/start.fr.mdx', 'start.fr', 'fr', 'start', 'start--fr'],
		]);
	});

	test('a text of a start page in another language belongs to the same team', () => {
		const files = ['start/payments.md', 'start/payments.de.md'].map((path) => ({ path, text: 'Words.' }));
		expect(readGuides(files).map(({ guide }) => guide.startOf)).toEqual(['payments', 'payments']);
		expect(startNameOf('start/payments.de.md')).toBe('payments');
	});
});
