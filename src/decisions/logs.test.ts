import { describe, expect, test } from 'vitest';
import { startProcessorTime } from '#diagnostics/testing/processor-time.ts';
import type { Decision } from './decision.ts';
import { editDecisions } from './edit/edit-decisions.ts';
import { readDecisions } from './read-decisions.ts';
import { redactRecords } from './redact-records.ts';

/** Files that hold several decisions: each section or row is a record with a place of its own. */

const read = (files: { readonly [path: string]: string }) =>
	readDecisions(
		Object.entries(files).map(([path, text]) => ({ path, text })),
		{ root: 'docs', isThere: () => false },
	);
const short = ({ ref, title, status, span }: Decision): string =>
	`${ref} ${title} (${status.state}) :${span.start.line}`;

const log = `# Decision log

Why things are as they are. **Accepted** means that it was built.

---

## ADR-0001 — Keep it in one database

**Status:** Superseded by ADR-0003
**Date:** 2024-01-02
**Deciders:** Ann, Bob

### Context

One is enough. See [the second](#adr-0002--write-in-go).

### Consequences

Simple.

---

## ADR-0002 — Write in Go

**Status:** Accepted

### Decision

Go, as in [the docs][go].

## ADR-0003 — Two databases

- Status: accepted
- Supersedes: [the first](decisions.md#adr-0001--keep-it-in-one-database)

### Decision

Two.

[go]: https://go.dev
`;

describe('sections of a file', () => {
	test('are records with ids, places and relations of their own', () => {
		const { decisions, documents, diagnostics } = read({ 'docs/decisions.md': log });
		expect(decisions.map(short)).toEqual([
			'decision:ADR-0001 Keep it in one database (superseded) :7',
			'decision:ADR-0002 Write in Go (accepted) :23',
			'decision:ADR-0003 Two databases (accepted) :31',
		]);
		const [first, second, third] = decisions as [Decision, Decision, Decision];
		expect(first).toMatchObject({
			path: 'docs/decisions.md#adr-0001--keep-it-in-one-database',
			file: 'docs/decisions.md',
			within: 'section',
			slug: 'decisions-adr-0001-keep-it-in-one-database',
			date: { iso: '2024-01-02', span: { start: { line: 10 } } },
			people: [{ names: ['Ann', 'Bob'], span: { file: 'docs/decisions.md', start: { line: 11 } } }],
		});
		expect(first.sections.map(({ heading, level }) => `${heading} ${level}`)).toEqual(['Context 2', 'Consequences 2']);
		expect(first.relations.map(({ type, target, span }) => `${type} ${target} :${span.start.line}`)).toContain(
			'superseded-by decision:ADR-0003 :9',
		);
		expect(third.relations).toMatchObject([{ type: 'supersedes', target: first.ref, stated: 'here' }]);
		// Its links are defined at the end of the file; the rule between two sections belongs to none.
		expect(second.source).toContain('[go]: https://go.dev');
		expect(first.source.trimEnd().endsWith('Simple.')).toBe(true);
		expect(documents).toMatchObject([{ kind: 'log', path: 'docs/decisions.md', source: log }]);
		expect(diagnostics).toEqual([]);
	});

	test('are known by what their headings are called, with numbers, days or words', () => {
		const titles = (text: string, path = 'docs/decisions.md'): string[] =>
			read({ [path]: text }).decisions.map(({ id, title, date }) => `${id} ${title} ${date?.iso ?? ''}`.trim());
		expect(titles('# Decisions\n\n### D1 — Use tags\n\nx\n\n### D2 — Sign\n\ny\n\n### D3 — Ship\n\nz\n')).toEqual([
			'D1 Use tags',
			'D2 Sign',
			'D3 Ship',
		]);
		expect(
			titles('# Decision log\n\n## 2026-01-15: Use tags\n\nx\n\n## 2026-01-16: Sign\n\ny\n\n## 2026-01-17: Ship\n'),
		).toEqual([
			'2026-01-15-use-tags Use tags 2026-01-15',
			'2026-01-16-sign Sign 2026-01-16',
			'2026-01-17-ship Ship 2026-01-17',
		]);
		expect(titles('# Entscheidungen\n\n## 1. Marken\n\nx\n\n## 2. Signieren\n\ny\n\n## 3. Liefern\n')).toEqual([
			'1 Marken',
			'2 Signieren',
			'3 Liefern',
		]);
		expect(
			titles(
				'# Architecture\n\n## Choose a table\n\n### Status\n\nAccepted\n\n## Push events\n\n### Status\n\nProposed\n',
				'docs/adr.md',
			),
		).toEqual(['choose-a-table Choose a table', 'push-events Push events']);
	});

	test('of a record, of its options and of other texts are none', () => {
		const one = (text: string, path = 'docs/0007-x.md') =>
			read({ [path]: text }).decisions.map(({ path: at, within }) => [at, within]);
		const record = '# X\n\n## Status\n\nAccepted\n\n';
		expect(
			one(`${record}## Decision 1: a\n\nStatus: open\n\n## Decision 2: b\n\nStatus: done\n\n## Decision 3: c\n`),
		).toEqual([['docs/0007-x.md', undefined]]);
		expect(one('# X\n\n## Option A\n\nStatus: accepted\n\n## Option B\n\nStatus: rejected\n')).toHaveLength(1);
		expect(
			one('# X\n\n## 1. Context\n\nx\n\n## 2. Decision\n\ny\n\n## 3. Consequences\n\nz\n', 'docs/decision.md'),
		).toEqual([['docs/decision.md', undefined]]);
		// The rules of one decision may have numbers.
		expect(
			one('# Decision guardrails\n\n**Status:** Accepted\n\n## 1. a\n\n## 2. b\n\n## 3. c\n', 'docs/adr-rules.md'),
		).toEqual([['docs/adr-rules.md', undefined]]);
		// Minutes have days too.
		expect(one('# Meetings\n\n## 2026-01-15: A\n\n## 2026-01-16: B\n\n## 2026-01-17: C\n', 'docs/minutes.md')).toEqual(
			[],
		);
		expect(
			one('# ADRs\n\n## ADR-001: [Title]\n\nStatus: x\n\n## ADR-002: [Title]\n\nStatus: x\n', 'docs/adr.md'),
		).toEqual([]);
	});

	test('that have files of their own are an index', () => {
		const own = '# Use tags\n\n## Status\n\nAccepted\n';
		const index = '# ADRs\n\n## ADR-001: Use tags\n\nStatus: Accepted\n\n## ADR-002: Sign\n\nStatus: Accepted\n';
		const { decisions, documents } = read({
			'docs/adr/0001-use-tags.md': own,
			'docs/adr/0002-sign.md': own.replace('Use tags', 'Sign'),
			'docs/adr/log.md': index,
		});
		expect(decisions.map(({ path }) => path)).toEqual(['docs/adr/0001-use-tags.md', 'docs/adr/0002-sign.md']);
		expect(documents).toMatchObject([{ kind: 'index', reason: 'it lists 2 records that have files of their own' }]);
	});
});

describe('rows of a table', () => {
	const table = `# Decision log

| # | Date | Decision | Status | Why |
|---|---|---|---|---|
| D-1 | 2024-01-02 | Keep \\| in names | accepted | It is **old** |
| D-2 | 2024-02-03 | Two databases | proposed | [load](load.md)<br>and cost |
| | | | | |
`;

	test('are records, their cells as status, date and sections', () => {
		const { decisions, diagnostics } = read({ 'docs/decision-log.md': table });
		expect(decisions.map(short)).toEqual([
			'decision:D-1 Keep | in names (accepted) :5',
			'decision:D-2 Two databases (proposed) :6',
		]);
		expect(decisions[1]).toMatchObject({
			path: 'docs/decision-log.md#d-2',
			within: 'row',
			date: { iso: '2024-02-03', span: { start: { line: 6 } } },
			sections: [{ heading: 'Why', span: { start: { line: 6 } } }],
		});
		expect(diagnostics.map(({ code, span }) => `${code} ${span?.start.line}`)).toEqual(['decision-link-to-nothing 6']);
	});

	test('that lead to files are an index, and a table elsewhere is a table', () => {
		const index =
			'# Decisions\n\n| ADR | Decision | Status |\n|---|---|---|\n| [1](adr/0001-a.md) | A | accepted |\n| [2](adr/0002-b.md) | B | accepted |\n';
		expect(read({ 'docs/decisions.md': index }).decisions).toEqual([]);
		expect(read({ 'docs/notes.md': table.replace('# Decision log', '# Notes') }).decisions).toEqual([]);
		expect(
			read({ 'docs/0001-a.md': `# A\n\n## Status\n\nAccepted\n\n## Decision\n\n${table}` }).decisions,
		).toHaveLength(1);
	});
});

test('what is one of several is changed by no program, and what stands beside it can be', () => {
	const files = [
		{ path: 'docs/decisions.md', text: log },
		{ path: 'docs/0009-x.md', text: '# X\n\n## Status\n\nProposed\n' },
	];
	const change = (ref: string) =>
		editDecisions(files, { root: 'docs' }, new Map([[ref, { status: 'accepted' as const, relations: [] }]]));
	expect(change('decision:ADR-0002')).toEqual({
		refused:
			'`ADR-0002` cannot be changed by a program: it is a section of `docs/decisions.md`, which holds several decisions',
		hint: 'change `docs/decisions.md` by hand, at line 23',
	});
	expect(change('decision:0009')).toMatchObject({ files: [{ path: 'docs/0009-x.md' }] });
});

test('people are left out of sections and rows too', () => {
	const table =
		'# Decisions\n\n| Decision | Date | Owner |\n|---|---|---|\n| A | 2024-01-02 | Ann |\n| B | 2024-01-03 | Ann |\n';
	const redacted = redactRecords(
		[
			{ path: 'docs/decisions.md', text: log },
			{ path: 'docs/more/decisions.md', text: table },
		],
		{ root: 'docs' },
		{ placeholder: '(redacted)', people: true, mask: (text) => text },
	);
	for (const { text } of redacted) expect(text).not.toMatch(/Ann|Bob/);
	expect(readDecisions(redacted, { root: 'docs' }).decisions).toHaveLength(5);
});

test('the time that a log takes grows with its sections', () => {
	const timeOf = (count: number): number => {
		const text = `# Decisions\n\n${Array.from({ length: count }, (_, at) => `## D${at % 10_000} — x\n\nStatus: accepted [a] <!--\n`).join('\n')}`;
		const elapsed = startProcessorTime();
		expect(read({ 'docs/decisions.md': text }).decisions.length).toBeLessThanOrEqual(2_000);
		return elapsed();
	};
	// Four times as many sections: four times the time, sixteen times where each is held against all others.
	const few = timeOf(5_000);
	const many = timeOf(20_000);
	expect(many / few).toBeLessThan(10);
});
