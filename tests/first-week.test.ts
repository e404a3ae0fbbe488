import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArchitecture } from '#cli/pipeline.ts';
import { siteInputOf } from '#cli/site-input.ts';
import { pageText } from '#site/engine/page-text.ts';
import { bestEntries } from '#site/scripts/search-match.ts';
import { searchEntries } from '#site/search-entries.ts';
import { firstWeekQuestions } from './first-week-questions.ts';

/** The questions of the first week, without a browser: `e2e/first-week.spec.ts` asks them in one. */

const root = join(import.meta.dirname, '..');
const { pages } = siteInputOf(
	readArchitecture(root, { asOf: '2026-11-23' }),
	{ packageRoot: root, version: '0' },
	false,
);
const entries = searchEntries(new Map(pages.map((page) => [page.route, page])));
const inBrowserOnly = new Set(
	pages.filter((page) => page.kind === 'guide' || page.indexed === 'by title').map(({ route }) => route),
);
const texts = new Map(pages.map((page) => [page.route, pageText(page)]));

test('there are thirty, none twice, and none needs more than three clicks', () => {
	expect(new Set(firstWeekQuestions.map(({ question }) => question)).size).toBe(30);
	for (const { by } of firstWeekQuestions) if ('clicks' in by) expect(by.clicks.length).toBeLessThanOrEqual(3);
});

test.each(firstWeekQuestions.filter(({ by }) => 'search' in by))('$question', ({ by, page, answer }) => {
	const query = 'search' in by ? by.search : '';
	const found = bestEntries(entries, query, 5).map(([, , route]) => route);
	expect(found.map((route) => route.replace(/#.*$/, ''))).toContain(page);
	// MDX guides are drawn by the site, and of some reports only the title is text for the search: a browser reads those.
	if (!inBrowserOnly.has(page)) expect(texts.get(page)).toMatch(answer);
});
