import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDecisions } from '#decisions/read-decisions.ts';
import { readDecisionFolder } from '#decisions/read-folder.ts';
import { createStatusReader } from '#decisions/status-vocabulary.ts';
import { runCli } from '../testing/run-cli.ts';
import { filledTemplate } from './fill-template.ts';

function folderWith(files: { readonly [path: string]: string }): string {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-template-'));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}

const text = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

async function written(files: { readonly [path: string]: string }, ...words: readonly string[]) {
	const folder = folderWith(files);
	const { code, out, error } = await runCli(['adr', 'new', 'Use a queue: at last', ...words], folder);
	expect([code, error]).toEqual([0, '']);
	const path = /^Wrote (\S+)/.exec(out)![1]!;
	return { folder, out, path, record: text(folder, path) };
}

const madr =
	'---\n# Optional.\nstatus: "{proposed | rejected | … | superseded by ADR-0123"\ndate: {YYYY-MM-DD when it was last updated}\ndecision-makers: {list everyone} # who\nconsulted: {list everyone}\n---\n\n# {short title, representative of solved problem}\n\n## Context and Problem Statement\n\n{Describe it.}\n';

describe('the template that a folder keeps', () => {
	test('MADR: known places are filled in, the rest stays byte for byte', async () => {
		const { out, record } = await written({ 'docs/adr/adr-template.md': madr }, '--deciders', 'Ann,Bob');
		expect(out).toBe('Wrote docs/adr/0001-use-a-queue-at-last.md from docs/adr/adr-template.md\n');
		expect(record).toBe(
			'---\n# Optional.\nstatus: "proposed"\ndate: 2026-11-23\ndecision-makers: Ann, Bob # who\nconsulted: {list everyone}\n---\n\n# Use a queue: at last\n\n## Context and Problem Statement\n\n{Describe it.}\n',
		);
	});

	test('MADR with its metadata in comments, and a title for the site', async () => {
		const { record } = await written({
			'docs/adr/adr-template.md':
				'---\nparent: Decisions\ntitle: ADR Template\n\n# Optional.\n# status: "{proposed | …}"\n# date: {YYYY-MM-DD}\n# informed: {list}\n---\n# {short title}\n\n## Context\n\nx\n',
		});
		expect(record).toBe(
			'---\nparent: Decisions\ntitle: "Use a queue: at last"\n\n# Optional.\nstatus: proposed\ndate: 2026-11-23\n# informed: {list}\n---\n# Use a queue: at last\n\n## Context\n\nx\n',
		);
	});

	test('adr-tools: NUMBER, TITLE, DATE and STATUS, in `templates/template.md`', async () => {
		const { out, record } = await written({
			'doc/adr/0007-a.md': '# 7. A\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n\nx\n',
			'doc/adr/templates/template.md': '# NUMBER. TITLE\n\nDate: DATE\n\n## Status\n\nSTATUS\n\n## Why\n\nADR NUMBER\n',
		});
		expect(out).toContain('Wrote doc/adr/0008-use-a-queue-at-last.md from doc/adr/templates/template.md');
		expect(record).toBe('# 8. Use a queue: at last\n\nDate: 2026-11-23\n\n## Status\n\nProposed\n\n## Why\n\nADR 8\n');
	});

	test('log4brains: bullets with their comments, and keys of ours in front matter of their own', async () => {
		const { record } = await written(
			{
				'docs/adr/20260101-a.md': '# A\n\n- Status: accepted\n- Date: 2026-01-01\n\n## Context\n\nx\n',
				'docs/adr/template.md':
					'# [short title of solved problem and solution]\n\n- Status: [draft | proposed | … | superseded by [xxx](yyyymmdd-xxx.md)] <!-- optional -->\n- Deciders: [list everyone] <!-- optional -->\n- Date: [YYYY-MM-DD] <!-- optional -->\n- Tags: [list] <!-- optional -->\n\nTechnical Story: [URL]\n\n## Context\n\n[x]\n',
			},
			'--owner',
			'Ann',
		);
		expect(record).toBe(
			'---\nowner: Ann\n---\n\n# Use a queue: at last\n\n- Status: proposed\n- Deciders: [list everyone] <!-- optional -->\n- Date: 2026-11-23\n- Tags: [list] <!-- optional -->\n\nTechnical Story: [URL]\n\n## Context\n\n[x]\n',
		);
	});

	test('a table, a number in the heading, a state that is a question, Windows line ends', async () => {
		const table = await written({
			'docs/adr/0000-template.md':
				'# ADR-NNN: [Title]\r\n\r\n| Key | Value |\r\n|---|---|\r\n| Status | Proposed/Accepted/Rejected |\r\n| Date | YYYY-MM-DD |\r\n\r\n## Context\r\n\r\nx\r\n',
		});
		expect(table.record).toBe(
			'# ADR-001: Use a queue: at last\r\n\r\n| Key | Value |\r\n|---|---|\r\n| Status | Proposed |\r\n| Date | 2026-11-23 |\r\n\r\n## Context\r\n\r\nx\r\n',
		);
		const nygard = await written({
			'docs/adr/0001-a.md': '# A\n\n## Status\n\nProposed\n\n## Context\n\nx\n',
			'docs/adr/template.md':
				'# Title\n\n## Status\n\nWhat is the status, such as accepted, rejected, superseded?\n\n## Context\n\nx\n',
		});
		expect(nygard.record).toBe('# Use a queue: at last\n\n## Status\n\nProposed\n\n## Context\n\nx\n');
	});

	test('is filled in and accepted in one step', async () => {
		const { record } = await written({ 'docs/adr/adr-template.md': madr }, '--accept');
		expect(record).toContain('status: "accepted"\n');
	});

	test('gives way to another that is named: one of ours, or a file', async () => {
		const files = {
			'docs/adr/template.md': '# [title]\n\n## Status\n\n[state]\n\n## Context\n',
			'docs/adr/template-short.md': '# [title]\n\n## Status\n\n[state]\n\n## Short\n',
		};
		expect((await written(files, '--template', 'y-statement')).record).not.toContain('## Context\n');
		expect((await written(files, '--template', 'docs/adr/template-short.md')).record).toContain('## Short');
		expect((await written(files, '--template', 'template-short.md')).record).toContain('## Short');
		const folder = folderWith(files);
		expect(await runCli(['adr', 'new', 'A', '--template', 'template-shrot.md'], folder)).toMatchObject({
			code: 1,
			error: expect.stringContaining('there is no template `template-shrot.md`'),
		});
		expect(readdirSync(join(folder, 'docs/adr'))).toHaveLength(2);
	});
});

const corpora = fileURLToPath(new URL('../../../../shared/corpora/adr', import.meta.url));
const names = existsSync(corpora) ? readdirSync(corpora).sort() : [];

describe.skipIf(names.length === 0)('every template of every public collection', () => {
	test('comes out with its title, as a proposal, and keeps what nobody filled in', () => {
		const readStatus = createStatusReader(undefined);
		let count = 0;
		for (const name of names) {
			const { files } = readDecisionFolder(corpora, name);
			for (const template of readDecisions(files, { root: name }).documents) {
				if (template.kind !== 'template' || !/\.mdx?$/.test(template.path)) continue;
				const record = filledTemplate(
					template,
					{
						title: 'Use a queue',
						number: '0042',
						date: '2026-11-23',
						deciders: ['Ann'],
						affects: [],
						tags: [],
						owner: undefined,
						reviewBy: undefined,
						lead: '',
						proposed: 'proposed',
					},
					readStatus,
				);
				const { decisions } = readDecisions([{ path: 'adr/0042-use-a-queue.md', text: record }], { root: 'adr' });
				expect([template.path, decisions[0]?.title]).toEqual([template.path, 'Use a queue']);
				expect([template.path, decisions[0]?.status.state]).toEqual([
					template.path,
					expect.stringMatching(/^(?:proposed|draft|unknown)$/),
				]);
				const kept = new Set(record.split('\n'));
				const lost = template.source.split('\n').filter((line) => !kept.has(line));
				expect([template.path, lost.length < 12, lost]).toEqual([template.path, true, lost]);
				count++;
			}
		}
		expect(count).toBeGreaterThan(20);
	});
});
