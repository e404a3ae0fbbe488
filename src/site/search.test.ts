import { describe, expect, test } from 'vitest';
import type { Page } from '#views/page.ts';
import { bestEntries, matchRank } from './scripts/search-match.ts';
import { csvField } from './scripts/table-csv.ts';
import { kindInWords, type SearchEntry, searchEntries } from './search-entries.ts';

describe('names and identifiers', () => {
	test.each([
		['PaymentApiHighErrorRate', 'paymentapihigherrorrate', 0],
		['payment-api', 'Payment API', 0],
		['PaymentApiHighErrorRate', 'PaymentApi', 1],
		['PaymentApiHighErrorRate', 'errorra', 2],
		['swift-gateway', 'gate', 2],
		['ledger-db', 'edger', 3],
		['ledger', 'ledegr', 5],
		['ledger', 'leger', 5],
		['ledger', 'ledgger', 5],
		['ledger', 'lxdger', 5],
		['AMQ9202E', 'AMQ9202E: Remote host not available', 4],
		['ledger', 'ledger is down', undefined],
		['ledger', 'router', undefined],
		['ledger', '', undefined],
		['ledger', '--', undefined],
	])('%s for %j ranks %s', (name, query, rank) => {
		expect(matchRank(name, query)).toBe(rank);
	});

	const entries: SearchEntry[] = [
		['Ledger database', 'Component', '/components/ledger-db/', '', ['ledger-db']],
		['Ledger', 'Component', '/components/ledger/', '', ['ledger']],
		['PaymentApiHighErrorRate', 'Runbook', '/runbooks/paymentapihigherrorrate/', '', ['HTTP 503 from payment-api']],
		['Payment API', 'Component', '/components/payment-api/', '', ['payment-api', 'PaymentApiHighErrorRate']],
		['Why Kafka', 'Decision', '/decisions/0007/', '', ['ADR-0007']],
	];
	test.each([
		['ledger', ['/components/ledger/', '/components/ledger-db/']],
		['ledger-db', ['/components/ledger-db/']],
		['paymentapihigh', ['/runbooks/paymentapihigherrorrate/', '/components/payment-api/']],
		['adr-0007', ['/decisions/0007/']],
		['503', ['/runbooks/paymentapihigherrorrate/']],
		['nothing here', []],
	])('%s finds %j', (query, expected) => {
		expect(bestEntries(entries, query, 5).map((entry) => entry[2])).toEqual(expected);
	});

	test('entries are made from pages, with identifiers once and descriptions cut at a word', () => {
		const page: Page = {
			route: '/services/x/',
			kind: 'business-service',
			area: 'a',
			title: 'X',
			description: 'word '.repeat(60),
			crumbs: [],
			blocks: [],
			keywords: ['x', 'x', 'y'],
		};
		const [entry] = searchEntries(new Map([[page.route, page]]));
		expect(entry).toEqual(['X', 'Business service', '/services/x/', `${'word '.repeat(27)}word…`, ['x', 'y']]);
		expect(kindInWords('slo')).toBe('Slo');
	});
});

test.each([
	['plain', 'plain'],
	['a,b', '"a,b"'],
	['say "x"', '"say ""x"""'],
	['=1+1', "'=1+1"],
	['@x', "'@x"],
	['-3.5', '-3.5'],
	['-x', "'-x"],
	['a\nb', '"a\nb"'],
])('the CSV field of %j is %j', (text, expected) => {
	expect(csvField(text)).toBe(expected);
});
