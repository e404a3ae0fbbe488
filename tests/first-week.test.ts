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

/** Typed as they are asked, in whole sentences; each page is among the first three. */
test.each([
	['who do I call when TIPS is down', '/runbooks/components/tips/'],
	['what does the outbox relay do', '/components/outbox-relay/'],
	['which database holds balances', '/decisions/payments-0005-double-entry-ledger-as-system-of-record/'],
	['when is the CHAPS cut-off', '/services/uk-chaps-outbound/'],
	['why Vault', '/components/vault/'],
	['what happens if the sanctions API is slow', '/runbooks/components/sanctions-api/'],
	['how do we replay notifications', '/runbooks/replay-notify/'],
	['who approves a failover', '/runbooks/ledger-failover/'],
	['what is pacs.008', '/glossary/#pacs-008'],
	['what does RTGS mean', '/glossary/#rtgs'],
	['what is an idempotency key', '/glossary/#idempotency'],
	['where are the dashboards for payment api', '/components/payment-api/'],
	['how long may SEPA instant be down', '/services/sepa-instant-payments/'],
	['which decisions are still open', '/decisions/'],
	['who owns what', '/teams/'],
	['what runs in zone euw1-b', '/failure-domains/euw1-b/'],
	['how many copies of ledger api', '/components/ledger-api/'],
	['vendors', '/third-parties/'],
])('%s', (query, wanted) => {
	expect(bestEntries(entries, query, 3).map(([, , route]) => route)).toContain(wanted);
});

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
