import { describe, expect, test } from 'vitest';
import { plain, read, readLog } from './testing/record-texts.ts';

/** Logs of several decisions in one file, and numbered sections that are none. */

describe('one file with several decisions', () => {
	test('a legend of the words above them is not their status', () => {
		const entry = (number: number, status: string): string =>
			`## ADR ${number}: Choice ${number}\n\n| Name | Choice ${number} |\n|---|---|\n| Current status | ${status} |\n\n| **Who** | **Status** | **Date** |\n|---|---|---|\n| Ann | ${status} | 31-10-2024 |\n\n`;
		const text = `# Architectural Decision Record\n\n| Status | Meaning |\n|---|---|\n| TENTATIVE | proposed |\n\n${entry(1, '🟥 **DISCARDED**')}${entry(2, '🟩 **DECIDED**')}${entry(3, 'TENTATIVE')}`;
		const { decisions } = readLog({ 'docs/adr.md': text });
		expect(decisions.map(({ title, status, date }) => `${title} ${status.state} ${date?.iso}`)).toEqual([
			'Choice 1 rejected 2024-10-31',
			'Choice 2 accepted 2024-10-31',
			'Choice 3 draft 2024-10-31',
		]);
	});

	test('tables of a database with a column for the state are none', () => {
		const table = (name: string): string => `## ${name}\n\n| Column | Type |\n|---|---|\n| State | BOOLEAN |\n\n`;
		const { decisions } = readLog({
			'docs/entities.md': `# Entities\n\n${table('ORDER')}${table('CART')}${table('ITEM')}`,
		});
		expect(decisions).toEqual([]);
	});

	test('what is called an index is one where its rows have the numbers of records, however they sum them up', () => {
		const row = (number: number): string =>
			`| ADR-00${number} | Accepted | In short, what number ${number} is about. |\n`;
		const { decisions, documents } = readLog({
			'adr/ADR-INDEX.md': `# Index\n\n| ADR | Status | Decision |\n|---|---|---|\n${row(3)}${row(4)}${row(5)}`,
			'adr/ADR-003-redis.md': plain(3, 'Use Redis'),
			'adr/ADR-004-logs.md': plain(4, 'Ship logs'),
			'adr/ADR-005-keep.md': plain(5, 'Keep messages'),
		});
		expect(decisions.map(({ path }) => path)).toHaveLength(3);
		expect(documents).toMatchObject([{ path: 'adr/ADR-INDEX.md', kind: 'index' }]);
	});

	test('a log may count with hyphens or blanks', () => {
		const text = `# Overview\n\n${['# 001 - Which cloud', '# 002 - Which queue', '# 003 Which store'].map((one) => `${one}\n\n## Context\n\nx\n\n## Decision\n\ny\n`).join('\n')}`;
		expect(read({ 'Decision Log.md': text }).map(({ title }) => title)).toEqual([
			'Which cloud',
			'Which queue',
			'Which store',
		]);
	});
});

describe('numbered sections', () => {
	const sections = ['1. Clarity (2 of 5)', '2. Scope (3 of 5)', '3. Evidence (1 of 5)']
		.map((heading) => `## ${heading}\n\nText.\n`)
		.join('\n');

	test('of a file about a record are no decisions', () => {
		const { decisions, documents } = readLog({ 'docs/adr/SCORECARD.md': `# ADR scorecard\n\n${sections}` });
		expect(decisions).toEqual([]);
		expect(documents).toMatchObject([{ kind: 'side' }]);
	});

	test('of a record without a status leave it a record', () => {
		const { decisions } = readLog({ 'docs/adr/0007-queues.md': `# ADR 7\n\n${sections}` });
		expect(decisions.map(({ id }) => id)).toEqual(['0007']);
	});

	test.each(['# Decisions', '# Decision log', '# ADRs of the platform'])('below `%s` are', (title) => {
		expect(readLog({ 'docs/notes/all.md': `${title}\n\n${sections}` }).decisions).toHaveLength(3);
	});
});
