import { describe, expect, test } from 'vitest';
import { nextRecord, slugOf } from './decision-file.ts';

const madr = '---\nstatus: accepted\n---\n\n# Title\n';
const nygard = '# 1. Title\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n';

describe('the next record is called as its neighbours are', () => {
	test.each([
		['an empty folder', [], '0001-use-a-queue.md'],
		['four digits', ['0001-a.md', '0007-b.md', 'README.md', 'template.md'], '0008-use-a-queue.md'],
		['gaps and duplicates', ['0001-a.md', '0009-b.md', '0009-c.md'], '0010-use-a-queue.md'],
		['three digits', ['001-a.md', '002-b.md'], '003-use-a-queue.md'],
		['a prefix', ['adr-001-a.md', 'adr-002-b.md'], 'adr-003-use-a-queue.md'],
		['a prefix without separator', ['adr001-a.md', 'adr002-b.md'], 'adr003-use-a-queue.md'],
		['two prefixes, the common one wins', ['ADR-01-a.md', 'ADR-02-b.md', 'RFC-09-c.md'], 'ADR-03-use-a-queue.md'],
		['underscores', ['0001_a.md', '0002_b.md'], '0003_use-a-queue.md'],
		['no slug', ['adr-01.md', 'adr-02.md'], 'adr-03-use-a-queue.md'],
		['the padding of the latest', ['1-a.md', '2-b.md', '0012-c.md'], '0013-use-a-queue.md'],
		['beyond the padding', ['098-a.md', '999-b.md'], '1000-use-a-queue.md'],
		['dates', ['20200924-a.md', '20201016-b.md'], '20261123-use-a-queue.md'],
		['dates with hyphens', ['2022-02-03-a.md', '2022-08-09-b.md'], '2026-11-23-use-a-queue.md'],
		['a folder per record', ['2022-02-03-a/README.md', '2022-08-09-b/README.md'], '2026-11-23-use-a-queue/README.md'],
		['a numbered folder per record', ['0001-a/index.md', '0002-b/index.md'], '0003-use-a-queue/index.md'],
		['a template in the name of a record', ['0001-adr-template.md'], '0002-use-a-queue.md'],
	])('%s', (_, paths, expected) => {
		const existing = paths.map((path) => ({ path, text: madr }));
		expect(nextRecord(existing, 'Use a queue', '2026-11-23').path).toBe(expected);
	});
});

describe('the next record is written as its neighbours are', () => {
	test('with front matter where they have it, or where there are none', () => {
		for (const existing of [[], [{ path: '0001-a.md', text: madr }]]) {
			expect(nextRecord(existing, 'Use a queue', '2026-11-23').text).toMatch(
				/^---\nstatus: proposed\ndate: 2026-11-23\n[\s\S]*\n---\n\n# Use a queue\n/,
			);
		}
	});
	test('with a status heading where they have that', () => {
		const existing = [
			{ path: '0001-a.md', text: nygard },
			{ path: '0002-b.md', text: nygard },
			{ path: '0003-c.md', text: madr },
		];
		const { text } = nextRecord(existing, 'Use a queue', '2026-11-23');
		expect(text).toMatch(/^# 4\. Use a queue\n\nDate: 2026-11-23\n\n## Status\n\nProposed\n/);
	});
});

test.each([
	['Use a queue', 'use-a-queue'],
	['  Où? Ça: déjà vu!  ', 'ou-ca-deja-vu'],
	['../../etc/passwd', 'etc-passwd'],
	['日本語', 'decision'],
	['x'.repeat(200), 'x'.repeat(80)],
])('the slug of %s', (title, slug) => expect(slugOf(title)).toBe(slug));
