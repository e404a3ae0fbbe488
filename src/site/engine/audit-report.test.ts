import { expect, test } from 'vitest';
import { languageOfSite } from '#views/language/language-of-site.ts';
import { registerWords } from '#views/registers/told-registers.ts';
import { auditReport } from './audit-report.ts';

/** Eight entries of eight columns: wide enough for a list, long enough for what is usual. */
const rows = Array.from({ length: 8 }, (_, at) => [
	`f${at + 1}`,
	`Finding ${at + 1}`,
	at === 7 ? 'closed' : 'open',
	at < 5 ? 'core' : 'risk',
	at === 0 ? '' : 'certain',
	at === 0 ? '' : '3',
	'',
	`all.yaml:${at + 1}`,
]);
const about = {
	language: languageOfSite({}),
	words: registerWords(undefined),
	title: 'House',
	asOf: '2026-11-23',
	environment: 'prod',
	profile: 'internal' as const,
	version: '1.0.0',
	disclaimer: 'Evidence of design.',
	inputs: 'abc',
	inputCount: 1,
	history: undefined,
	previous: undefined,
	figures: [],
	names: new Map([['role:chief', 'Chief of payments']]),
	files: [],
};
const page = auditReport({
	...about,
	tables: [
		{
			id: 'findings',
			title: 'Findings',
			columns: ['finding', 'what it says', 'state', 'owner', 'certainty', 'days late', 'plan', 'written in'],
			rows,
			whereItApplies: ['days late', 'plan'],
		},
	],
});
const plain = (html: string): string =>
	html
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
const articles = [...page.matchAll(/<article>(.*?)<\/article>/gs)].map(([, inner]) => plain(inner!));

test('what seven of eight entries have in common is told once, before them', () => {
	const rule = plain(/<dl class="usual">.*?<\/dl>/s.exec(page)![0]);
	// Five of eight owners are not nearly all; what is empty where it does not apply could not be told from the usual.
	expect(rule).toBe('State open Certainty certain');
	expect(articles[1]).toBe('Finding 2 f2 Owner core Days late 3 Written in all.yaml:2');
});

test('an entry that differs says so, also by what nobody stated', () => {
	expect(articles[7]).toBe('Finding 8 f8 State closed Owner risk Days late 3 Written in all.yaml:8');
	expect(articles[0]).toBe('Finding 1 f1 Owner core Written in all.yaml:1 Not stated certainty');
});

test('a piece between backticks is set apart, and a lone one stays', () => {
	const columns = ['control', 'name', 'a', 'b', 'c', 'd', 'e', 'suggestion'];
	const row = ['c1', '`ledger-db` & co', '1', '2', '3', '4', '5', 'move `a` to `<b>`, not `'];
	const told = auditReport({ ...about, tables: [{ id: 'controls', title: 'Controls', columns, rows: [row] }] });
	expect(told).toContain('<h3>c1 <span><code>ledger-db</code> &amp; co</span></h3>');
	expect(told).toContain('<dd>move <code>a</code> to <code>&lt;b&gt;</code>, not `</dd>');
});

test('what an entry shares with the one before from its beginning on is not told again', () => {
	const answer = (clause: string, asked: string): readonly string[] => [
		'dora',
		'DORA',
		clause,
		'',
		asked,
		'Each',
		'3',
		'2',
	];
	const columns = ['pack', 'source', 'clause', 'paraphrase', 'asked', 'how', 'of', 'holds'];
	const told = auditReport({
		...about,
		tables: [
			{ id: 'answers', title: 'Answers', columns, rows: [answer('1', 'a'), answer('1', 'b'), answer('2', 'b')] },
		],
	});
	expect([...told.matchAll(/<article[^>]*>(.*?)<\/article>/gs)].map(([, inner]) => plain(inner!))).toEqual([
		'dora Source DORA Clause 1 Asked a How Each Of 3 Holds 2 Not stated paraphrase',
		'Asked b How Each Of 3 Holds 2',
		'Clause 2 Asked b How Each Of 3 Holds 2 Not stated paraphrase',
	]);
});

test('the contents lead to each register, on paper with its page', () => {
	expect(page).toContain('<a href="#findings">Findings</a>');
	expect(page).toContain('target-counter(attr(href),page)');
});

test('what is referred to is called by its name, and keeps its reference where it heads an entry', () => {
	const columns = ['service', 'metric', 'a', 'b', 'c', 'd', 'e', 'owner'];
	const row = [
		'role:chief',
		'time',
		'1',
		'role:chief; role:other',
		'x:role:chief',
		'all/role:chief',
		'role:chief:1',
		'`role:chief`',
	];
	const told = auditReport({ ...about, tables: [{ id: 'tolerances', title: 'Tolerances', columns, rows: [row] }] });
	expect(plain(/<article>(.*?)<\/article>/s.exec(told)![1]!)).toBe(
		'Chief of payments role:chief Metric time A 1 B Chief of payments; role:other C x:role:chief D all/role:chief E role:chief:1 Owner role:chief',
	);
});
