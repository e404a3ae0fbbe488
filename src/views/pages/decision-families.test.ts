import { describe, expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { readDecisions } from '#decisions/read-decisions.ts';
import { compile } from '#model/compile.ts';
import { type ViewContext, viewContext } from '../context.ts';
import { relativesOf } from '../decision-chain.ts';
import type { Block } from '../page.ts';
import { decisionPage } from './decision.ts';
import { decisionFacetsPage } from './decision-facets.ts';
import { decisionFamilies, decisionFamiliesPage } from './decision-families.ts';
import { decisionWordsPage, wordsOf } from './decision-words.ts';

const record = (front: string, title = 'One') => `---\n${front}\n---\n# ${title}\n\n## Decision Outcome\nYes.\n`;
const contextOf = (...texts: readonly (readonly [path: string, text: string])[]): ViewContext => {
	const { model } = compile([], { asOf: '2026-01-01' });
	const files = texts.map(([path, text]) => ({ path, text }));
	const architecture = { model, decisions: readDecisions(files, { root: 'adr' }).decisions };
	return viewContext(architecture, computeFacts(architecture), []);
};
const said = (blocks: readonly Block[]): string => JSON.stringify(blocks);
const context = contextOf(
	['adr/a/0001-x.md', record('status: superseded by 0002\ndate: 2024-01-01\ntags: [queues]', 'First')],
	[
		'adr/a/0002-y.md',
		record('status: accepted\ndate: 2025-01-01\nsupersedes: "0001"\ndeciders: [Ada, Grace]', 'Second'),
	],
	['adr/a/0003-z.md', record('status: accepted\ndate: 2025-02-01\namends: "0002"', 'Third')],
	['adr/b/0001-w.md', record('status: proposed', 'Alone')],
);

describe('families', () => {
	test('are what relations connect, whoever states them; a record without any has none', () => {
		expect(decisionFamilies(context).map((family) => family.map(({ title }) => title))).toEqual([
			['Third', 'Second', 'First'],
		]);
	});

	test('each is drawn in its scope, every relation is listed once', () => {
		const { blocks, description } = decisionFamiliesPage(context);
		expect(description).toBe('1 family of decisions that supersede, amend or need one another; 1 stand alone.');
		expect(blocks.filter(({ type }) => type === 'diagram')).not.toEqual([]);
		const table = blocks.find((block) => block.type === 'table');
		expect(table?.type === 'table' && table.rows.length).toBe(2);
	});

	test('a record shows its chain with what holds first', () => {
		const first = context.decisions.find(({ title }) => title === 'First')!;
		const list = decisionPage(context, first).blocks.filter((block) => block.type === 'list')[0]!;
		const titles = said([list]).match(/ADR-000\d \w+/g);
		expect(titles).toEqual(['ADR-0002 Second', 'ADR-0001 First']);
	});
});

describe('the relatives of a record', () => {
	const log = contextOf(
		['adr/0001-base.md', record('status: superseded by 0002', 'Base')],
		['adr/0002-next.md', record('status: superseded by 0003\namends: "0009"', 'Next')],
		['adr/0003-head.md', record('status: accepted\nrelated: "0006"', 'Head')],
		['adr/0004-user.md', record('status: accepted\nrelated: ["0001", "0005"]', 'User')],
		['adr/0005-beside.md', record('status: accepted\nrelated: "0007"', 'Beside')],
		['adr/0006-far.md', record('status: accepted', 'Far')],
		['adr/0007-farther.md', record('status: accepted', 'Farther')],
		['adr/0009-rule.md', record('status: accepted', 'Rule')],
	);
	const relatives = (title: string): readonly string[] =>
		relativesOf(log, log.decisions.find((one) => one.title === title)!)
			.map((one) => one.title)
			.sort();
	test.each([
		// Its own line to the end in both directions, and what is named, but not what those name.
		['Base', ['Base', 'Head', 'Next', 'Rule', 'User']],
		['Head', ['Base', 'Far', 'Head', 'Next', 'Rule']],
		// Of what is only named: what replaced it, not what that amends.
		['User', ['Base', 'Beside', 'Head', 'Next', 'User']],
		['Beside', ['Beside', 'Farther', 'User']],
		['Far', ['Far', 'Head']],
	])('%s', (title, expected) => expect(relatives(title)).toEqual(expected));
});

test('facets: several values count several times, none is said so', () => {
	const blocks = decisionFacetsPage(context).blocks;
	const summaries = blocks.flatMap((block) => (block.type === 'details' ? [block.summary] : []));
	for (const summary of [
		'accepted: 2',
		'a: 3',
		'queues: 1',
		'no tag: 3',
		'Ada: 1',
		'Grace: 1',
		'nobody named: 3',
		'2025: 2',
		'no readable date: 1',
	])
		expect(summaries).toContain(summary);
});

test('facets: a year of many records is divided into months', () => {
	const many = contextOf(
		...Array.from(
			{ length: 30 },
			(_, at) =>
				[
					`adr/00${String(at + 10)}-x.md`,
					record(`status: accepted\ndate: 2025-0${1 + (at % 3)}-11`, `Number ${at}`),
				] as const,
		),
	);
	const text = said(decisionFacetsPage(many).blocks);
	expect(text).toContain('"2025: 30"');
	expect(text.indexOf('"2025-03: 10"')).toBeLessThan(text.indexOf('"2025-01: 10"'));
});

describe('words of titles', () => {
	test.each([
		['Use the C++ client of Kafka, not Kafka 3.1', ['use', 'c++', 'client', 'kafka', '3.1']],
		['Wir ersetzen die Warteschlange durch Node.js', ['ersetzen', 'warteschlange', 'node.js']],
		['事务式导入存储', ['事务', '式', '导入', '存储']],
		['', []],
	])('%s', (title, words) => expect(wordsOf(title)).toEqual(words));

	test('stand under their letters, each with its records; what nearly all have is left out', () => {
		const files = Array.from(
			{ length: 30 },
			(_, at) =>
				[`adr/00${at + 10}-x.md`, record('status: accepted', `Use ${at < 2 ? 'Öl' : 'wind'} ${at + 100}`)] as const,
		);
		const page = decisionWordsPage(contextOf(...files));
		const text = said(page.blocks);
		expect(text).toContain('more than a fifth of the titles have them: use, wind.');
		const oil = page.blocks.find((block) => block.type === 'details' && block.summary === 'O: 1');
		expect(said([oil!])).toContain('"öl: "');
		expect(said([oil!]).match(/ADR-00\d+/g)).toEqual(['ADR-0011', 'ADR-0010']);
		expect(page.blocks.at(-1)).toMatchObject({ summary: 'Other signs: 30' });
	});
});
