import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const record = (title: string, status: string): string =>
	`# ${title}\n\nDate: 2026-01-01\n\n## Status\n\n${status}\n\n## Context\n\nC.\n`;
const log = {
	'0001-queue.md': record('1. Use a queue', 'Accepted'),
	'0002-log.md': record('2. Use a log', 'Accepted'),
	'0003-table.md': record('3. Use a table', 'Proposed'),
	'0004-file.md': record('4. Use a file', 'Superseded by [2. Use a log](0002-log.md)'),
};

function folderWith(files: { readonly [name: string]: string }): string {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-part-'));
	mkdirSync(join(folder, 'adr'));
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'adr', name), text);
	return folder;
}

const texts = (folder: string): { readonly [name: string]: string } =>
	Object.fromEntries(
		readdirSync(join(folder, 'adr')).map((name) => [name, readFileSync(join(folder, 'adr', name), 'utf8')]),
	);

describe('a part of a decision is superseded', () => {
	test('in both records, and the old one stays in force; said twice, nothing happens', async () => {
		const folder = folderWith(log);
		const words = ['adr', 'supersede', '1', '2', '--part', 'the rule on time-outs'];
		const first = await runCli(words, folder);
		expect(first).toMatchObject({ code: 0, error: '' });
		expect(first.out).toContain(
			'ADR-0001 is superseded in part (the rule on time-outs) by ADR-0002, and stays in force for the rest',
		);
		expect(texts(folder)).toEqual({
			...log,
			'0001-queue.md': record(
				'1. Use a queue',
				'Accepted\n\nPartly superseded by [2. Use a log](0002-log.md) (the rule on time-outs)',
			),
			'0002-log.md': record(
				'2. Use a log',
				'Accepted\n\nPartly supersedes [1. Use a queue](0001-queue.md) (the rule on time-outs)',
			),
		});
		expect((await runCli(words, folder)).out).toContain('already; nothing to do');
		expect((await runCli(['adr', 'show', '1'], folder)).out).toContain(
			'is superseded in part by  ADR-0002 Use a log (accepted): the rule on time-outs',
		);
	});

	test('waits in a proposal until that is accepted', async () => {
		const folder = folderWith(log);
		const refused = await runCli(['adr', 'supersede', '1', '3', '--part', 'rule 1'], folder);
		expect(refused).toMatchObject({ code: 1, error: expect.stringContaining('is only proposed') });
		expect(texts(folder)).toEqual(log);
		expect(await runCli(['adr', 'link', '3', 'supersedes', '1', '--part', 'rule 1'], folder)).toMatchObject({
			code: 0,
			error: '',
		});
		expect(texts(folder)['0001-queue.md']).toBe(log['0001-queue.md']);
		const accepted = await runCli(['adr', 'accept', '3'], folder);
		expect(accepted).toMatchObject({ code: 0, error: '' });
		expect(accepted.out).toContain('ADR-0003 is accepted, and ADR-0001 in part');
		expect(texts(folder)['0001-queue.md']).toBe(
			record('1. Use a queue', 'Accepted\n\nPartly superseded by [3. Use a table](0003-table.md) (rule 1)'),
		);
	});

	test.each([
		['4 3 --accept', 'so it cannot be superseded again'],
		['3 2', 'never in force'],
		['2 2', 'cannot supersede itself'],
	])('is refused where the log would contradict itself: %s', async (line, why) => {
		const folder = folderWith(log);
		const { code, error } = await runCli(['adr', 'supersede', ...line.split(' '), '--part', 'rule 1'], folder);
		expect([code, error]).toEqual([1, expect.stringContaining(why)]);
		expect(texts(folder)).toEqual(log);
	});

	test('another part by the same record is left to its author', async () => {
		const folder = folderWith(log);
		await runCli(['adr', 'supersede', '1', '2', '--part', 'rule 1'], folder);
		const before = texts(folder);
		const { code, error } = await runCli(['adr', 'supersede', '1', '2', '--part', 'rule 2'], folder);
		expect([code, error]).toEqual([
			1,
			expect.stringMatching(/already .* in part \(rule 1\)[\s\S]*by hand, adr\/0001-queue\.md line/),
		]);
		expect(texts(folder)).toEqual(before);
	});

	test.each(['', 'rule (1', 'see [that](x.md)', 'a\nb', 'x'.repeat(200)])('`%s` names no part', async (part) => {
		const folder = folderWith(log);
		expect(await runCli(['adr', 'supersede', '1', '2', '--part', part], folder)).toMatchObject({ code: 2 });
		expect(texts(folder)).toEqual(log);
	});

	test('goes with a supersession only', async () => {
		const folder = folderWith(log);
		expect(await runCli(['adr', 'link', '1', 'relates-to', '2', '--part', 'rule 1'], folder)).toMatchObject({
			code: 2,
			error: expect.stringContaining('does not go with'),
		});
	});
});
