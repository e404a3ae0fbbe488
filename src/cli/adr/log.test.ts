import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Page, Text } from '#views/page.ts';
import { againstLastCommit } from '../git/last-commit.ts';
import { readArchitecture } from '../pipeline.ts';
import { siteInputOf, siteInputWhileWriting } from '../site-input.ts';
import { runCli } from '../testing/run-cli.ts';

/** A small architecture of `lintel init` with a log of its own. */
const folder = mkdtempSync(join(tmpdir(), 'lintel-log-'));
const records = {
	'0001-queue.md':
		'---\nstatus: superseded by ADR-0002\ndate: 2025-01-10\ndecision-makers: [Ann]\naffects: [component:order-db]\n---\n\n# Use a queue\n\n## Decision Outcome\n\nA queue.\n\n### Consequences\n\n* Good, because it is small\n',
	'0002-log.md':
		'---\nstatus: accepted\ndate: 2025-06-01\ndecision-makers: [Bob]\nsupersedes: ADR-0001\namended-by: ADR-0003\nreviewBy: 2026-11-01\ntags: [data]\naffects: [component:order-db]\n---\n\n# Use a log\n\n## Decision Outcome\n\nA log.\n\n### Consequences\n\n* Good, because it is kept\n',
	'0003-compact.md':
		'# 3. Compact the log\n\nDate: 2025-07-01\n\n## Status\n\nAccepted\n\nAmends [2. Use a log](0002-log.md)\n\n## Decision\n\nWe compact it.\n',
	'0004-table.md': '# 4. Use a table\n\nDate: 2026-11-01\n\n## Status\n\nProposed\n\n## Decision\n\nWe use one.\n',
};

beforeAll(async () => {
	await runCli(['init'], folder);
	cpSync(join(folder, 'adr/0001-keep-orders-in-one-database.md'), join(folder, 'old.md'));
	writeFileSync(join(folder, 'adr/0001-keep-orders-in-one-database.md'), '');
	for (const [name, text] of Object.entries(records)) writeFileSync(join(folder, 'adr', name), text);
});

const labels = (text: string): readonly string[] =>
	text.split('\n').flatMap((line) => /^ADR-(\d+)/.exec(line)?.[1] ?? []);

describe('lintel adr list', () => {
	test.each([
		['', ['0001', '0002', '0003', '0004']],
		['--status accepted', ['0002', '0003']],
		['--status in-force --status proposed', ['0002', '0003', '0004']],
		['--status superseded', ['0001']],
		['--tag data', ['0002']],
		['--owner ann', ['0001']],
		['--affects component:order-db', ['0001', '0002']],
		['--affects order-db --status accepted', ['0002']],
	])('%s', async (filters, expected) => {
		const { code, out } = await runCli(['adr', 'list', ...filters.split(' ').filter((word) => word !== '')], folder);
		expect({ code, labels: labels(out) }).toEqual({ code: 0, labels: expected });
	});
	test.each([
		['--affects component:ordr-db', 'did you mean `component:order-db`?'],
		['--tag date', 'did you mean `data`?'],
		['--status acepted', 'did you mean `accepted`?'],
	])('%s is refused', async (filters, hint) => {
		expect(await runCli(['adr', 'list', ...filters.split(' ')], folder)).toMatchObject({
			code: 2,
			out: '',
			error: expect.stringContaining(hint),
		});
	});
	test('as text and as JSON', async () => {
		const { out } = await runCli(['adr', 'list', '--status', 'in-force'], folder);
		expect(out).toBe(
			'ADR-0002  2025-06-01  accepted    Use a log\nADR-0003  2025-07-01  accepted    Compact the log\n',
		);
		const json = JSON.parse((await runCli(['adr', 'list', '--json'], folder)).out) as {
			records: readonly { [key: string]: unknown }[];
		};
		expect(json.records[0]).toEqual({
			ref: 'decision:0001',
			id: '0001',
			label: 'ADR-0001',
			title: 'Use a queue',
			path: 'adr/0001-queue.md',
			scope: '',
			status: 'superseded',
			statusAsWritten: 'superseded by ADR-0002',
			standing: 'superseded by ADR-0002',
			date: '2025-01-10',
			proposed: null,
			owner: null,
			deciders: ['Ann'],
			tags: [],
			affects: ['component:order-api', 'component:order-db'],
			reviewBy: null,
		});
	});
});

test('lintel adr show tells where each fact came from, and what holds now', async () => {
	const { code, out } = await runCli(['adr', 'show', '1'], folder);
	expect(code).toBe(0);
	expect(out).toMatch(/^Status +superseded by ADR-0002 +front matter, line 2$/m);
	expect(out).toMatch(/^ +component:order-api +named by the model$/m);
	expect(out).toMatch(
		/what holds now first\n {6}2025-06-01 {2}ADR-0002 Use a log \(accepted\)\n {3}> {2}2025-01-10 {2}ADR-0001/,
	);
	expect(out).toContain('component:order-db');
	const amended = await runCli(['adr', 'show', '2'], folder);
	expect(amended.out).toMatch(/is amended by {2}ADR-0003 Compact the log \(accepted\) .* adr\/0002-log\.md:6\n/);
	expect(amended.out).toContain('decision-review-overdue');
	const json = JSON.parse((await runCli(['adr', 'show', '3', '--json'], folder)).out) as {
		from: unknown;
		relations: unknown;
	};
	expect(json.from).toEqual({
		title: 'heading',
		status: { place: 'heading', at: 'adr/0003-compact.md:7' },
		date: { place: 'line', at: 'adr/0003-compact.md:3', asWritten: '2025-07-01', form: 'iso' },
	});
	expect(json.relations).toMatchObject([
		{ type: 'amends', target: 'decision:0002', stated: 'here', at: 'adr/0003-compact.md:9' },
	]);
});

describe('lintel adr review-due', () => {
	test('today, later, and within some days', async () => {
		const due = await runCli(['adr', 'review-due'], folder);
		expect(due).toMatchObject({
			code: 1,
			out: '2026-11-01  22 days overdue  ADR-0002  Use a log  adr/0002-log.md:7\n',
		});
		expect(due.error).toBe('1 of 2 decisions in force on 2026-11-23; 1 name no certain day of review\n');
		expect(await runCli(['adr', 'review-due', '--as-of', '2026-10-01'], folder)).toMatchObject({ code: 0, out: '' });
		const soon = await runCli(['adr', 'review-due', '--as-of', '2026-10-01', '--within', '40'], folder);
		expect(soon).toMatchObject({ code: 0, out: expect.stringContaining('in 31 days') });
	});
});

test('lintel adr lint tells what checks find and what the author left out', async () => {
	const codes = async (...words: string[]): Promise<readonly string[]> => {
		const { out } = await runCli(['adr', 'lint', ...words, '--json'], folder);
		return (JSON.parse(out) as { diagnostics: readonly { code: string }[] }).diagnostics.map(({ code }) => code).sort();
	};
	expect(await codes('3')).toEqual([
		'decision-affects-nothing',
		'decision-consequences-missing',
		'decision-owner-missing',
	]);
	expect(await codes('2')).toEqual(['decision-review-overdue']);
	expect(await codes('1')).toEqual([]);
	expect((await runCli(['adr', 'lint', '3'], folder)).code).toBe(0);
	expect((await runCli(['adr', 'lint', '3', '--strict'], folder)).code).toBe(1);
});

test('beside a record in lintel dev stands what lint prints, and on a site for readers nothing of it', async () => {
	const reading = readArchitecture(folder, { asOf: '2026-11-23' });
	const context = { packageRoot: join(import.meta.dirname, '../../..'), version: '0' };
	const notesOf = (pages: Iterable<Page>) =>
		[...pages].flatMap(({ route, blocks }) =>
			blocks.flatMap((block) =>
				block.type === 'notes' ? [[route, block.items.map(({ next }) => textOf(next ?? []))] as const] : [],
			),
		);
	expect(notesOf(siteInputOf(reading, context, false).pages)).toEqual([]);
	const notes = new Map(
		notesOf(
			siteInputWhileWriting(reading, context, undefined, {
				effectOf: againstLastCommit(undefined),
				editor: undefined,
			}).pages.values(),
		),
	);
	for (const name of ['1', '2', '3', '4']) {
		const { out } = await runCli(['adr', 'lint', name, '--json'], folder);
		const { diagnostics } = JSON.parse(out) as { diagnostics: readonly { hint?: string }[] };
		const route = [...notes.keys()].find((one) => one.includes(`/000${name}-`))!;
		const same = (text: string): string => text.toLowerCase().replaceAll('`', '');
		expect(notes.get(route)?.map(same)).toEqual(diagnostics.map(({ hint = '' }) => same(hint)));
	}
});

/** The words of a text, links and code as they read. */
function textOf(text: Text): string {
	return text.map((part) => (typeof part === 'string' ? part : 'text' in part ? part.text : '')).join('');
}

describe('lintel adr graph', () => {
	test('as JSON, of all and of one', async () => {
		const graph = async (...words: string[]) =>
			JSON.parse((await runCli(['adr', 'graph', '-f', 'json', ...words], folder)).out) as {
				records: readonly { ref: string }[];
				relations: unknown;
			};
		expect((await graph()).relations).toEqual([
			{ from: 'decision:0002', type: 'supersedes', to: 'decision:0001', partial: false },
			{ from: 'decision:0003', type: 'amends', to: 'decision:0002', partial: false },
		]);
		expect((await graph()).records.map(({ ref }) => ref)).toEqual(['decision:0001', 'decision:0002', 'decision:0003']);
		expect((await graph('4')).records.map(({ ref }) => ref)).toEqual(['decision:0004']);
		expect((await graph('--all')).records).toHaveLength(4);
	});
	test('as Mermaid and Graphviz', async () => {
		const mermaid = await runCli(['adr', 'graph'], folder);
		expect(mermaid.out).toMatch(/^flowchart LR\n[\s\S]*-->\|"supersedes"\|[\s\S]*-\.->\|"amends"\|/);
		const dot = await runCli(['adr', 'graph', '-f', 'dot'], folder);
		expect(dot.out).toMatch(/^digraph "Decisions and how they stand to one another" \{\n/);
	});
});

describe('records beside which there is no model', () => {
	const alone = mkdtempSync(join(tmpdir(), 'lintel-records-'));
	const history = Array.from({ length: 6 }, (_, at) => `- 2026-01-0${at + 1}: draft ${at} of what we do here`).join(
		'\n',
	);
	beforeAll(() => {
		mkdirSync(join(alone, 'docs/adr'), { recursive: true });
		const text = `# 1. Use a queue\n\n## Status\n\nAccepted\n\n## Decision\n\nA queue.\n\n## Changelog\n\n${history}\n`;
		writeFileSync(join(alone, 'docs/adr/0001-queue.md'), text);
	});
	test('are not asked what they are about', async () => {
		const { out } = await runCli(['adr', 'lint'], alone);
		expect(out).toContain('decision-owner-missing');
		expect(out).not.toContain('decision-affects-nothing');
	});
	test('are listed in narrow columns, whatever stands for their day', async () => {
		const { out } = await runCli(['adr', 'list'], alone);
		expect(out.split('\n', 1)[0]!.length).toBeLessThan(80);
	});
	test('without a relation are no empty picture without a word', async () => {
		const { out, error } = await runCli(['adr', 'graph'], alone);
		expect(out).toBe('flowchart LR\n');
		expect(error).toContain('none of 1 records is related to another');
	});
});

test('the old record is left as it was', () => {
	expect(readFileSync(join(folder, 'adr/0001-queue.md'), 'utf8')).toBe(records['0001-queue.md']);
});
