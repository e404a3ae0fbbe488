import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArchitecture } from '#cli/pipeline.ts';
import { siteInputOf } from '#cli/site-input.ts';
import { bestEntries } from '#site/scripts/search-match.ts';
import { searchEntries } from '#site/search-entries.ts';
import { onCallQueries } from './on-call-queries.ts';

const root = join(import.meta.dirname, '..');
const day = '2026-11-23';
const reading = readArchitecture(root, { asOf: day });
const { pages } = siteInputOf(reading, { packageRoot: root, version: '0' }, false);
const entries = searchEntries(new Map(pages.map((page) => [page.route, page])));

test('every page that a query should find is there', () => {
	const routes = new Set(pages.map(({ route }) => route));
	expect([...new Set(onCallQueries.flatMap(([, wanted]) => wanted))].filter((route) => !routes.has(route))).toEqual([]);
});

test('of what people on call type, at least 95 in 100 lead to the right page within the first three', () => {
	expect(onCallQueries.length).toBeGreaterThanOrEqual(120);
	const missed = onCallQueries.filter(
		([query, wanted]) => !bestEntries(entries, query, 3).some(([, , route]) => wanted.includes(route)),
	);
	expect(missed.length / onCallQueries.length, missed.map(([query]) => query).join('; ')).toBeLessThanOrEqual(0.05);
});

test.each([
	['ledger-db', 'ledger-db'],
	['Ledger database', 'ledger-db'],
	['kafka', 'kafka'],
	['payment api', 'payment-api'],
])('the name of a component alone, `%s`, leads to its page and then to its runbook', (query, id) => {
	const routes = bestEntries(entries, query, 2).map(([, , route]) => route);
	expect(routes).toEqual([`/components/${id}/`, `/runbooks/components/${id}/`]);
});

test.each([
	['ledger-api is broken', 'ledger-api'],
	['SWIFT network down', 'swift-network'],
	['report-store hangs', 'report-store'],
])('with what is wrong with it, `%s`, it leads to the runbook first', (query, id) => {
	expect(bestEntries(entries, query, 1).map(([, , route]) => route)).toEqual([`/runbooks/components/${id}/`]);
});

test('a query of one word that no page has finds nothing', () => {
	expect(bestEntries(entries, 'qwertzuiop', 3)).toEqual([]);
});
