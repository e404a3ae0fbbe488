import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { renderCompact } from '#diagnostics/text.ts';
import { compile } from './compile.ts';
import { readWorkspace, textFilesOf } from './read-workspace.ts';

const made: string[] = [];
afterEach(() => {
	for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folder(files: { [path: string]: string | Uint8Array }, links: { [path: string]: string } = {}): string {
	const root = mkdtempSync(join(tmpdir(), 'lintel-workspace-'));
	made.push(root);
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), content);
	}
	for (const [path, target] of Object.entries(links)) symlinkSync(target, join(root, path));
	return root;
}

const paths = (list: readonly { path: string }[]): string[] => list.map(({ path }) => path);
const told = (root: string): string[] =>
	renderCompact(readWorkspace(root).diagnostics)
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('  '));

const title = { 'lintel.yaml': 'title: T\n' };

describe('what is read', () => {
	test('entities, views, drawings, guides and folders of decisions, each in its list', () => {
		const read = readWorkspace(
			folder({
				'lintel.yaml': 'title: T\ncontent: [content, more]\nadr: [adr, { path: ./content/adr/, scope: payments }]\n',
				'content/b.yaml': '',
				'content/a/b/c.yml': '',
				'content/a/d.json': '',
				'content/note.txt': '',
				'content/runbooks/failover.md': '# x',
				'content/elsewhere/replay.md': '---\nkind: runbook\nid: replay\n---\n',
				'content/guides/start.mdx': '# Start',
				'content/guides/kinds.md': '---\ntitle: About kinds\n---\nkind: runbook\n',
				'content/adr/0001.md': '# 1',
				'more/z.yaml': '',
				'adr/0001.md': '# 1',
				'diagrams/context.yaml': '',
				'diagrams/hand.mmd': 'flowchart LR',
				'other/x.yaml': '',
			}),
		);
		expect(paths(read.files)).toEqual([
			'content/a/b/c.yml',
			'content/a/d.json',
			'content/b.yaml',
			'content/elsewhere/replay.md',
			'content/runbooks/failover.md',
			'diagrams/context.yaml',
			'lintel.yaml',
			'more/z.yaml',
		]);
		expect(paths(read.guides)).toEqual(['content/guides/kinds.md', 'content/guides/start.mdx']);
		expect(paths(read.drawings)).toEqual(['diagrams/hand.mmd']);
		expect(read.adrFolders).toEqual([{ path: 'adr' }, { path: 'content/adr', scope: 'payments' }]);
		expect(read.diagnostics).toEqual([]);
		expect(read.workspace.title).toBe('T');
	});

	test('what tools leave behind is not', () => {
		const files = ['node_modules/p/a.yaml', '.git/a.yaml', '.lintel/a.yaml', 'site/a.yaml', 'a.yaml'];
		const root = folder({ ...title, ...Object.fromEntries(files.map((path) => [`content/${path}`, 'x'])) });
		expect(paths(readWorkspace(root).files)).toEqual(['content/a.yaml', 'lintel.yaml']);
	});

	test('the whole workspace may be the content', () => {
		const root = folder({
			'lintel.yaml': 'content: [.]\n',
			'a.yaml': '',
			'b/c.yaml': '',
			'adr/1.md': '',
			'diagrams/v.yaml': '',
		});
		expect(paths(readWorkspace(root).files)).toEqual(['a.yaml', 'b/c.yaml', 'diagrams/v.yaml', 'lintel.yaml']);
	});

	test('an empty folder is a workspace with nothing in it', () => {
		const root = folder({});
		expect(readWorkspace(root).files).toEqual([]);
		expect(told(root)).toEqual(['info workspace-missing: there is no `lintel.yaml`']);
	});

	test('the usual places of decisions are found without being named', () => {
		expect(paths(readWorkspace(folder({ ...title, 'docs/adr/1.md': '', 'doc/adr/2.md': '' })).adrFolders)).toEqual([
			'docs/adr',
			'doc/adr',
		]);
	});
});

describe('what is refused', () => {
	const outside = (): string => folder({ 'secret.yaml': 'kind: team\nid: secret\n' });

	test('a link to what is above the content is told, and what lies there is not taken for it', () => {
		const files = { ...title, 'content/deep/a.yaml': 'kind: team\nid: aa\n', 'other.yaml': 'x: 1\n' };
		const root = folder(files, { 'content/deep/up': '../..', 'content/same': '.' });
		expect(told(root)).toEqual([
			'content/deep/up:1:1 error file-unreadable: `content/deep/up` is a link to a folder above the one that is read',
		]);
		expect(readWorkspace(root).files.map(({ path }) => path)).toEqual(['content/deep/a.yaml', 'lintel.yaml']);
	});

	test('a link to a file outside', () => {
		const root = folder({ ...title, 'content/a.yaml': '' }, { 'content/leak.yaml': join(outside(), 'secret.yaml') });
		expect(paths(readWorkspace(root).files)).toEqual(['content/a.yaml', 'lintel.yaml']);
		expect(told(root)).toEqual([
			'content/leak.yaml:1:1 error link-outside: `content/leak.yaml` leads out of the workspace',
		]);
	});

	test('a link to a folder outside, also as the content folder or the workspace file itself', () => {
		expect(told(folder({ ...title, 'content/a.yaml': '' }, { 'content/leak': outside() }))).toEqual([
			'content/leak:1:1 error link-outside: `content/leak` leads out of the workspace',
		]);
		expect(told(folder(title, { content: outside() }))).toEqual([
			'content:1:1 error link-outside: `content` leads out of the workspace',
		]);
		const root = folder({ 'content/a.yaml': '' }, { 'lintel.yaml': join(outside(), 'secret.yaml') });
		expect(told(root)[1]).toBe('lintel.yaml:1:1 error link-outside: `lintel.yaml` leads out of the workspace');
	});

	test('a neighbour whose name starts the same is outside', () => {
		const root = folder(title);
		const neighbour = `${root}-secret`;
		made.push(neighbour);
		mkdirSync(neighbour);
		writeFileSync(join(neighbour, 'a.yaml'), '');
		symlinkSync(neighbour, join(root, 'content'));
		expect(told(root)).toEqual(['content:1:1 error link-outside: `content` leads out of the workspace']);
	});

	test('links within are followed, once, even in a circle', () => {
		const root = folder(
			{ ...title, 'content/a/b.yaml': '', 'shared/s.yaml': '' },
			{ 'content/a/up': '..', 'content/shared': '../shared' },
		);
		expect(paths(readWorkspace(root).files)).toEqual(['content/a/b.yaml', 'content/shared/s.yaml', 'lintel.yaml']);
		expect(told(root)).toEqual([]);
	});

	test('a link that leads nowhere', () => {
		expect(told(folder({ ...title, 'content/a.yaml': '' }, { 'content/gone.yaml': 'nothing.yaml' }))).toEqual([
			'content/gone.yaml:1:1 error file-unreadable: `content/gone.yaml` is a link that leads nowhere',
		]);
	});

	test('a file above the limit, which a setting raises, but not above 5 MB', () => {
		const big = `# ${'x'.repeat(1_500_000)}\n`;
		expect(told(folder({ ...title, 'content/a.yaml': big }))).toEqual([
			'content/a.yaml:1:1 error file-too-large: `content/a.yaml` has 1500003 bytes, more than the 1000000 that are read',
		]);
		expect(told(folder({ 'lintel.yaml': 'limits: { fileSizeKB: 2000 }', 'content/a.yaml': big }))).toEqual([]);
		const huge = new Uint8Array(50_000_000);
		expect(told(folder({ 'lintel.yaml': 'limits: { fileSizeKB: 5000 }', 'content/a.yaml': huge }))).toHaveLength(1);
	});

	test.each([
		['Latin-1', Uint8Array.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xfc])],
		['UTF-16', Uint8Array.from([0xff, 0xfe, 0x6e, 0x00])],
		['cut in the middle of a letter', Uint8Array.from([0x61, 0xc3])],
	])('bytes that are not UTF-8: %s', (_, bytes) => {
		expect(told(folder({ ...title, 'content/a.yaml': bytes }))).toEqual([
			'content/a.yaml:1:1 error file-not-utf8: `content/a.yaml` is not UTF-8 text',
		]);
	});

	test.each([
		[
			'UTF-16, little end first',
			(text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
		],
		[
			'UTF-16, big end first',
			(text: string) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]),
		],
		['Latin-1', (text: string) => Buffer.from(`${text}description: für alle\n`, 'latin1')],
		['more than is read', (text: string) => Buffer.from(text + `# ${'x'.repeat(1_100_000)}`)],
	])('what refers to a file that cannot be read is told nothing of its own: %s', (_, encoded) => {
		const ledger = 'kind: component\nid: ledger\nname: Ledger\nowner: team:bank\n';
		const caller =
			'kind: component\nid: caller\nname: Caller\nowner: team:bank\ndependencies: [{ to: ledger/sql, criticality: hard }]\n';
		const read = readWorkspace(
			folder({
				...title,
				'content/ledger.yaml': encoded(ledger),
				'content/more.yaml': `${caller}---\nkind: team\nid: bank\nname: Bank\n`,
			}),
		);
		const { diagnostics } = compile(read.files, { asOf: '2026-01-01', unread: read.unread });
		const errors = [...read.diagnostics, ...diagnostics].filter(({ severity }) => severity === 'error');
		expect(errors.map(({ span }) => span?.file)).toEqual(['content/ledger.yaml']);
	});

	test('a folder that is named and not there', () => {
		const made = folder({ 'lintel.yaml': 'content: [contnt] # not adr\nadr: [adr]\n', 'content/a.yaml': '' });
		expect(told(made)).toEqual([
			'lintel.yaml:1:11 error folder-missing: there is no folder `contnt`',
			'lintel.yaml:2:7 error folder-missing: there is no folder `adr`',
		]);
		expect(readWorkspace(made).diagnostics.map(({ expected, hint }) => [expected, hint])).toEqual([
			['content', 'did you mean `content`?'],
			[undefined, 'create it, or mend the path'],
		]);
	});

	test('a workspace that is not there', () =>
		expect(() => readWorkspace(join(folder({}), 'nowhere'))).toThrow(/ENOENT/));
});

describe('the folder that adr-tools was told', () => {
	const record = '# 1. Use a queue\n\n## Status\n\nAccepted\n';
	const adrFolders = (files: { [path: string]: string }, links: { [path: string]: string } = {}): string[] =>
		paths(readWorkspace(folder(files, links)).adrFolders);

	test('counts where `lintel.yaml` names none, and is a text of the workspace', () => {
		const files = {
			'.adr-dir': './architecture/log/\n',
			'architecture/log/0001-a.md': record,
			'adr/0001-b.md': record,
		};
		expect(adrFolders(files)).toEqual(['architecture/log']);
		expect(adrFolders({ ...files, ...title })).toEqual(['architecture/log']);
		expect(paths(textFilesOf(readWorkspace(folder(files))))).toContain('.adr-dir');
		expect(adrFolders({ ...files, 'lintel.yaml': 'title: T\nadr: [adr]\n' })).toEqual(['adr']);
	});

	test('one that is not there, or leads out of the workspace, is told, and the usual ones are looked in', () => {
		const files = { ...title, 'adr/0001-b.md': record };
		for (const [written, code] of [
			['doc/nowhere', 'folder-missing'],
			['lintel.yaml', 'folder-missing'],
			['..', 'link-outside'],
			['../../../../../etc', 'link-outside'],
			['adr/../..', 'link-outside'],
		] as const) {
			const root = folder({ ...files, '.adr-dir': `${written}\n` });
			expect(told(root)[0], written).toMatch(new RegExp(`^\\.adr-dir:1:1 warning ${code}: `));
			expect(paths(readWorkspace(root).adrFolders)).toEqual(['adr']);
		}
		const linked = folder({ ...files, '.adr-dir': 'out' }, { out: tmpdir() });
		expect(told(linked)).toEqual([expect.stringContaining('.adr-dir:1:1 warning link-outside')]);
		expect(told(folder({ ...files, '.adr-dir': '\n' }))).toEqual([]);
	});
});
