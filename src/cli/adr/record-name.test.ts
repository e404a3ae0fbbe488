import { describe, expect, test } from 'vitest';
import { readDecisions } from '#decisions/read-decisions.ts';
import { inTheirWords } from './neighbour-headings.ts';
import { nextName, slugOf } from './record-name.ts';
import { habitsOf, recordText } from './record-text.ts';

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
		['dates with a number', ['2022-03-28_017-a.md', '2022-04-13_018-b.md'], '2026-11-23_019-use-a-queue.md'],
		['words joined by underscores', ['001_a_b.md', '002_c_d.md'], '003_use_a_queue.md'],
		['other collections in folders below', ['0001-a.md', 'ledger/0009-b.md'], '0002-use-a-queue.md'],
		['folders of nothing but a number', ['0129/aep.md', '0130/aep.md', 'README.md'], '0131/aep.md'],
		['folders with a prefix', ['ep007/proposal.md', 'ep008/proposal.md'], 'ep009/proposal.md'],
		['folders with words', ['0007-a/proposal.md', '0008-b/proposal.md'], '0009-use-a-queue/proposal.md'],
		['numbers of pull requests', ['pr-123-a.md', 'pr-140-b.md'], 'pr-141-use-a-queue.md'],
		['a template in the name of a record', ['0001-adr-template.md'], '0002-use-a-queue.md'],
	])('%s', (_, paths, expected) => {
		expect(nextName(paths, 'Use a queue', '2026-11-23').path).toBe(expected);
	});
});

/** The beginning of a new record beside others; their texts are what the folder holds. */
function written(texts: readonly string[], more: Partial<Parameters<typeof recordText>[0]> = {}): string {
	const files = texts.map((text, at) => ({ path: `adr/000${at + 1}-${'abc'[at]}.md`, text }));
	const { decisions } = readDecisions(files, { root: 'adr' });
	const record = {
		title: 'Use a queue',
		number: `000${texts.length + 1}`,
		date: '2026-11-23',
		deciders: [],
		affects: [],
		tags: [],
		owner: undefined,
		reviewBy: undefined,
	};
	return recordText({ ...record, ...more }, habitsOf(decisions, undefined, undefined), '## Context\n', []);
}

const nygard = (number: number): string => `# ${number}. Title\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n`;

describe('the next record is written as its neighbours are', () => {
	test.each([
		[
			'front matter where there are none',
			[],
			/^---\nstatus: proposed\ndate: 2026-11-23\n[\s\S]*\n---\n\n# Use a queue\n\n## Context\n$/,
		],
		['front matter', ['---\nstatus: accepted\n---\n\n# Title\n'], /^---\nstatus: proposed\n/],
		[
			'a status heading, as most have it',
			[nygard(1), nygard(2), '---\nstatus: accepted\n---\n\n# T\n'],
			/^# 4\. Use a queue\n\nDate: 2026-11-23\n\n## Status\n\nProposed\n\n## Context\n$/,
		],
		[
			'bullets',
			['# T\n\n- Status: accepted\n- Date: 2026-01-01\n'],
			/^# Use a queue\n\n- Status: proposed\n- Date: 2026-11-23\n\n## Context\n$/,
		],
		[
			'bold lines and a label',
			['# ADR-0001: T\n\n**Status:** Accepted\n'],
			/^# ADR-0002: Use a queue\n\n\*\*Status:\*\* Proposed\n\n\*\*Date:\*\* 2026-11-23\n\n## Context\n$/,
		],
		[
			'a table',
			['# T\n\n| Key | Value |\n|---|---|\n| Status | Accepted |\n'],
			/^# Use a queue\n\n\| \| \|\n\|---\|---\|\n\| Status \| Proposed \|\n/,
		],
		[
			'their keys of front matter, people in a text as theirs are',
			['---\nstatut: accepté\ndate: 2024-01-01\ndécideurs: Ann, Bo\n---\n\n# T\n'],
			/^---\nstatut: proposed\ndate: 2026-11-23\ndécideurs:\naffects|^---\nstatut: proposed\ndate: 2026-11-23\ndécideurs:\n#/,
		],
		[
			'`deciders` where they say so',
			['---\nstatus: accepted\ndeciders: [Ann]\n---\n\n# T\n'],
			/^---\nstatus: proposed\ndate: 2026-11-23\ndeciders: \[\]\n/,
		],
		[
			'their keys in bullets',
			['# T\n\n- Estado: Aceptado\n- Fecha: 2024-01-01\n\n## Contexto\n\nx\n'],
			/\n- Estado: proposed\n- Fecha: 2026-11-23\n/,
		],
		[
			'their headings',
			['# T\n\nData: 2024-03-21\n\n## ⚡ Status\n\nAceito\n', '# U\n\nFecha: 2024-03-21\n\n## Estado\n\nAceptado\n'],
			/\n(?:Data|Fecha): 2026-11-23\n\n## (?:Status|Estado)\n/,
		],
		['their line ends', [nygard(1).replaceAll('\n', '\r\n')], /^# 2\. Use a queue\r\n\r\nDate: 2026-11-23\r\n/],
	])('%s', (_, texts, expected) => expect(written(texts)).toMatch(expected));

	test('what only the front matter can hold stands there in any form', () => {
		const text = written([nygard(1)], {
			affects: ['component:order-db'],
			owner: 'team:orders',
			tags: ['data'],
			reviewBy: '2027-01-01',
		});
		expect(text).toMatch(
			/^---\naffects: \[component:order-db\]\nowner: team:orders\ntags: \[data\]\nreviewBy: 2027-01-01\n---\n\n# 2\. Use a queue\n/,
		);
	});
});

test.each([
	['Use a queue', 'use-a-queue'],
	['  Où? Ça: déjà vu!  ', 'ou-ca-deja-vu'],
	['../../etc/passwd', 'etc-passwd'],
	['日本語', 'decision'],
	['x'.repeat(200), 'x'.repeat(80)],
])('the slug of %s', (title, slug) => expect(slugOf(title)).toBe(slug));

describe('the sections of a new record', () => {
	const german = (number: number): string =>
		`# ${number}. T\n\n## Status\n\nAkzeptiert\n\n## ${number}. Kontext\n\nx\n\n## Entscheidung (kurz)\n\ny\n`;
	const decisions = (texts: readonly string[]) =>
		readDecisions(
			texts.map((text, at) => ({ path: `adr/000${at + 1}-t.md`, text })),
			{ root: 'adr' },
		).decisions;
	const body = '## Context\n\n<!-- why -->\n\n## Decision\n\n## Consequences\n\n### Decision\n';

	test('are called as most neighbours call theirs', () => {
		expect(inTheirWords(body, decisions([german(1), german(2), '# 3. T\n\n## Status\n\nAccepted\n']))).toBe(
			'## Kontext\n\n<!-- why -->\n\n## Entscheidung\n\n## Consequences\n\n### Decision\n',
		);
	});
	test('keep their names where neighbours have none, or few have', () => {
		const bare = '# 3. T\n\n## Status\n\nAccepted\n';
		expect(inTheirWords(body, decisions([german(1), bare]))).toBe(body);
		expect(inTheirWords(body, [])).toBe(body);
	});
});
