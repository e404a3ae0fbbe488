import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Page } from '#views/page.ts';
import { bestEntries } from './scripts/search-match.ts';
import { findNames } from './scripts/search-names.ts';
import { PreparedEntries, plainText, wordsOf } from './scripts/search-prepare.ts';
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
		['ledger', 'ledegr', 4],
		['ledger', 'leger', 4],
		['ledger', 'ledgger', 4],
		['ledger', 'lxdger', 4],
		['AMQ9202E', 'AMQ9202E: Remote host not available', 5],
		['ledger', 'ledger is down', undefined],
		['ledger', 'router', undefined],
		['ledger', '', undefined],
		['ledger', '--', undefined],
	])('%s for %j ranks %s', (name, query, rank) => {
		const prepared = new PreparedEntries([[name, 'Component', '/x/', '', []]]);
		prepared.addUpTo(1);
		expect(findNames(prepared, query, 1)[0]?.rank).toBe(rank);
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

	test('several words that come to most of a title are what was meant, before a longer name that begins with them', () => {
		const alerts: SearchEntry[] = [
			['Payments are quick', 'SLO', '/slos/quick/', '', ['payment-api-latency']],
			['Payment API', 'Component', '/components/payment-api/', '', ['payment-api', 'PaymentApiLatencyErrorBudgetBurn']],
			['PaymentApiLatencyErrorBudgetBurn', 'Runbook', '/runbooks/burn/', '', []],
			['PaymentApiHighLatency', 'Runbook', '/runbooks/high/', '', []],
			['LedgerHighLatency', 'Runbook', '/runbooks/ledger/', '', []],
		];
		const first = (query: string, many: number) => bestEntries(alerts, query, many).map(([, , route]) => route);
		expect(first('paymentapi lat', 2)).toEqual(['/runbooks/high/', '/runbooks/burn/']);
		expect(first('payment api lat', 1)).toEqual(['/runbooks/high/']);
		// What was typed whole stays first, and hides the others no longer.
		expect(first('paymentapi latency', 2)).toEqual(['/slos/quick/', '/runbooks/high/']);
		// One word is a name or the beginning of one.
		expect(first('paymentapilat', 1)).toEqual(['/runbooks/burn/']);
	});

	test('what stands in quotation marks stands so in the names or the description', () => {
		const titles = (query: string) =>
			bestEntries(
				[
					['Retry budget', 'Component', '/a/', 'how often', ['retry-budget']],
					['Budget of a retry', 'Component', '/b/', 'how long', []],
					['Other', 'Component', '/c/', 'the retry budget', []],
				],
				query,
				5,
			).map(([title]) => title);
		expect(titles('retry budget')).toHaveLength(3);
		expect(titles('"retry budget"')).toEqual(['Retry budget', 'Other']);
		expect(titles('budget “a retry”')).toEqual(['Budget of a retry']);
		expect(titles('"retry budget')).toHaveLength(3);
		expect(titles('"no such words"')).toEqual([]);
	});

	test.each([
		['other words mean the same', 'prod cert abgelaufen', 'CertificateExpiringSoon'],
		['of several together', 'who is on call', 'Teams'],
		['which goes before what stands within a word', 'uat', 'Staging'],
		['a long name with a letter missing', 'LedgerReplicationLgHigh', 'LedgerReplicationLagHigh'],
	])('%s', (_, query, title) => {
		const names = ['CertificateExpiringSoon', 'Evacuation', 'Ledger', 'LedgerReplication', 'LedgerReplicationLagHigh'];
		const found = bestEntries(
			[
				...names.map((name): SearchEntry => [name, 'Runbook', `/${name}/`, '', []]),
				['Staging', 'Environment', '/staging/', '', []],
				['Teams', 'Index', '/teams/', '', ['rota']],
			],
			query,
			1,
		);
		expect(found.map(([name]) => name)).toEqual([title]);
	});

	test('of many names each has the rank that its own words give, wherever it stands in the one long text', () => {
		const letter = fc.constantFrom('a', 'b', 'c', 'B', '7', '-', ' ', '\n', 'é');
		const name = fc.string({ unit: letter, maxLength: 14 });
		const entry = fc.tuple(name, fc.array(name, { maxLength: 3 }));
		fc.assert(
			fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), name, fc.nat(9), (named, query, pieces) => {
				const prepared = new PreparedEntries(
					named.map(([title, keywords]): SearchEntry => [title, 'Component', '/x/', '', keywords]),
				);
				for (let end = 1; prepared.addUpTo(end); end += 1 + pieces);
				const ranks = named.map(([title, keywords]) =>
					Math.min(...[title, ...keywords].map((each) => rankAlone(each, query) ?? 9)),
				);
				const expected = ranks.flatMap((rank, at) => (rank === 9 ? [] : [{ at, rank }]));
				const found = findNames(prepared, query, 99);
				expect(found.map(({ rank }) => rank)).toEqual(expected.map(({ rank }) => rank).sort());
				expect(found.map(({ at, rank }) => ({ at, rank })).sort((one, other) => one.at - other.at)).toEqual(expected);
			}),
			{ numRuns: 500 },
		);
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
		expect(kindInWords('slo')).toBe('SLO');
	});
});

/** The rank of one name, found as its definition says. */
function rankAlone(name: string, query: string): number | undefined {
	const [text, wanted, words] = [plainText(name), plainText(query), wordsOf(name)];
	if (wanted === '') return undefined;
	if (text === wanted) return 0;
	if (text.startsWith(wanted)) return 1;
	if (words.some((_, at) => words.slice(at).join('').startsWith(wanted))) return 2;
	if (wanted.length >= 3 && text.includes(wanted)) return 3;
	if (wanted.length >= 5 && [text, ...words].some((word) => differsByOne(word, wanted))) return 4;
	const telling = text.length >= 12 || (text.length >= 6 && /\d/.test(text));
	return telling && wanted.includes(text) ? 5 : undefined;
}

function differsByOne(one: string, other: string): boolean {
	const without = (text: string, at: number) => text.slice(0, at) + text.slice(at + 1);
	const within = (long: string, short: string) => [...long].some((_, at) => without(long, at) === short);
	if (one.length !== other.length) return one.length > other.length ? within(one, other) : within(other, one);
	const different = [...one].flatMap((letter, at) => (letter === other[at] ? [] : [at]));
	const [first = 0, second = 0] = different;
	if (different.length === 2)
		return second === first + 1 && one[first] === other[second] && one[second] === other[first];
	return different.length <= 1;
}

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
