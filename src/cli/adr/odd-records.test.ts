import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { withNumber } from './reserve-number.ts';

/** The commands that change records, on records that are written in odd ways: byte for byte elsewhere, or refused with the reason. */

function folderWith(files: { readonly [name: string]: string }): string {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-odd-'));
	mkdirSync(join(folder, 'adr'));
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'adr', name), text);
	return folder;
}

const context = '\n## Context\n\nx\n';

test.each<[string, string, string, string]>([
	[
		'a byte-order mark and CRLF',
		'0001-a.md',
		'\uFEFF# 1. A\r\n\r\nDate: 2024-01-01\r\n\r\n## Status\r\n\r\nProposed\r\n\r\n## Context\r\n\r\nx\r\n',
		'\uFEFF# 1. A\r\n\r\nDate: 2024-05-06\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\n## Context\r\n\r\nx\r\n',
	],
	[
		'tabs',
		'0001-a.md',
		`# 1. A\n\n*\tStatus: proposed\n*\tDate: 2024-01-01\n${context}`,
		`# 1. A\n\n*\tStatus: accepted\n*\tDate: 2024-05-06\n${context}`,
	],
	[
		'comments in the front matter',
		'0001-a.md',
		`---\n# of this record\nstatus: proposed # for now\ndate: 2024-01-01 # when\n---\n# 1. A\n${context}`,
		`---\n# of this record\nstatus: accepted # for now\ndate: 2024-05-06 # when\n---\n# 1. A\n${context}`,
	],
	[
		'a table',
		'0001-a.md',
		`# 1. A\n\n| Key | Value |\n|---|---|\n| Status   | Proposed |\n| Date     | 2024-01-01 |\n${context}`,
		`# 1. A\n\n| Key | Value |\n|---|---|\n| Status   | Accepted |\n| Date     | 2024-05-06 |\n${context}`,
	],
	[
		'a name with a date',
		'20240101-a.md',
		`# A\n\n- Status: draft\n- Date: 2024-01-01\n${context}`,
		`# A\n\n- Status: accepted\n- Date: 2024-05-06\n${context}`,
	],
])('accept changes state and day only: %s', async (_, name, before, after) => {
	const folder = folderWith({ [name]: before });
	const id = name.startsWith('2') ? '20240101-a' : '1';
	expect(await runCli(['adr', 'accept', id, '--date', '2024-05-06'], folder)).toMatchObject({ code: 0 });
	expect(readFileSync(join(folder, 'adr', name), 'utf8')).toBe(after);
});

test('a record in AsciiDoc is refused, with the line on which its status stands', async () => {
	const text = '= 1. A\n:date: 2024-01-01\n:status: proposed\n\n== Context\n\nx\n';
	const folder = folderWith({ '0001-a.adoc': text });
	const { code, error } = await runCli(['adr', 'accept', '1'], folder);
	expect(code).toBe(1);
	expect(error).toContain('is AsciiDoc, which Lintel reads and does not write');
	expect(error).toContain('by hand, at line 3');
	expect(readFileSync(join(folder, 'adr/0001-a.adoc'), 'utf8')).toBe(text);
});

test('a history of states that a record keeps is not gone on with, and that is said', async () => {
	const history = '\n## History\n\n| Date | Status |\n|---|---|\n| 2024-01-01 | Proposed |\n';
	const folder = folderWith({ '0001-a.md': `# 1. A\n\nStatus: Proposed\n${context}${history}` });
	const { error } = await runCli(['adr', 'accept', '1'], folder);
	expect(error).toContain(
		'ADR-0001 tells its states over time, and adr/0001-a.md:13 still ends with proposed: add accepted with its day',
	);
	expect((await runCli(['adr', 'link', '1', 'relates-to', '1'], folder)).error).not.toContain('over time');
});

describe('two at work', () => {
	test('a number that somebody took meanwhile is taken by nobody else', async () => {
		const folder = folderWith({ '0001-a.md': `# 1. A\n\nStatus: Proposed\n${context}` });
		const record = { path: 'adr/0002-mine.md', number: 2 };
		const written: string[] = [];
		const write = (): undefined => void written.push('mine');
		writeFileSync(join(folder, 'adr/0002-yours.md'), '# 2. Yours\n');
		expect(withNumber(folder, record, write)).toBe('`0002-yours.md` took the number 2 meanwhile; try again');
		writeFileSync(join(folder, 'adr/.3.reserved'), '');
		expect(withNumber(folder, { path: 'adr/0003-mine.md', number: 3 }, write)).toContain('at this moment');
		expect(written).toEqual([]);
		expect(withNumber(folder, { path: 'adr/0004-mine.md', number: 4 }, write)).toBeUndefined();
		expect(written).toEqual(['mine']);
		expect(existsSync(join(folder, 'adr/.4.reserved'))).toBe(false);
	});
	test('a new record leaves nothing beside it', async () => {
		const folder = folderWith({ '0001-a.md': `# 1. A\n\nStatus: Proposed\n${context}` });
		expect(await runCli(['adr', 'new', 'Use a queue'], folder)).toMatchObject({ code: 0 });
		expect(readdirSync(join(folder, 'adr')).sort()).toEqual(['0001-a.md', '0002-use-a-queue.md']);
	});
});
