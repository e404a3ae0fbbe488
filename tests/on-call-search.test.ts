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

test('a query of one word that no page has finds nothing', () => {
	expect(bestEntries(entries, 'qwertzuiop', 3)).toEqual([]);
});
