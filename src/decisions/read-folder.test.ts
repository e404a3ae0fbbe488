import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDecisions } from './read-decisions.ts';
import { readDecisionFolder } from './read-folder.ts';

let workspace = '';
beforeEach(() => {
	workspace = mkdtempSync(join(tmpdir(), 'decisions-'));
	mkdirSync(join(workspace, 'adr/sub'), { recursive: true });
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): void {
	writeFileSync(join(workspace, path), content);
}

function problems(): (readonly [string, string | undefined])[] {
	return readDecisionFolder(workspace, 'adr').diagnostics.map(({ code, span }) => [code, span?.file] as const);
}

test('files come sorted, with workspace paths; other files are named but not opened', () => {
	write('adr/0002-b.md', '# b');
	write('adr/sub/0001-ä #.md', '# a');
	write('adr/0001-a.md', '# a');
	write('adr/picture.png', new Uint8Array([1]));
	mkdirSync(join(workspace, 'adr/node_modules'));
	write('adr/node_modules/x.md', '# x');
	const { files, others, diagnostics } = readDecisionFolder(workspace, 'adr');
	expect(files.map(({ path }) => path)).toEqual(['adr/0001-a.md', 'adr/0002-b.md', 'adr/sub/0001-ä #.md']);
	expect(others).toEqual(['adr/picture.png']);
	expect(diagnostics).toEqual([]);
});

test('links: once inside, never outside, loops end', () => {
	write('adr/0001-a.md', '# a');
	write('adr/notes', '# b\n\n## Status\n\nAccepted\n');
	write('secret.md', '# secret');
	symlinkSync('0001-a.md', join(workspace, 'adr/0000-link.md'));
	symlinkSync('notes', join(workspace, 'adr/0002-b.md'));
	symlinkSync('../secret.md', join(workspace, 'adr/0003-out.md'));
	symlinkSync('/etc', join(workspace, 'adr/etc'));
	symlinkSync('nowhere.md', join(workspace, 'adr/0004-broken.md'));
	symlinkSync('..', join(workspace, 'adr/sub/loop'));
	symlinkSync('self', join(workspace, 'adr/self'));
	expect(readDecisionFolder(workspace, 'adr').files.map(({ path }) => path)).toEqual([
		'adr/0001-a.md',
		'adr/0002-b.md',
	]);
	expect(problems()).toEqual([
		['decision-link-repeated', 'adr/0000-link.md'],
		['decision-link-outside', 'adr/0003-out.md'],
		['decision-link-broken', 'adr/0004-broken.md'],
		['decision-link-outside', 'adr/etc'],
		['decision-link-broken', 'adr/self'],
		['decision-link-repeated', 'adr/sub/loop'],
	]);
});

test('a folder whose name begins like the records folder is outside it', () => {
	mkdirSync(join(workspace, 'adr-private'));
	write('adr-private/x.md', '# x');
	symlinkSync('../adr-private/x.md', join(workspace, 'adr/x.md'));
	expect(problems()).toEqual([['decision-link-outside', 'adr/x.md']]);
});

test('huge files are not opened, unreadable text is reported by the reader', () => {
	write('adr/0001-huge.md', new Uint8Array(5_000_001));
	write('adr/0002-latin1.md', new Uint8Array([0x23, 0x20, 0xe9]));
	write('adr/0003-empty.md', '');
	const { files, diagnostics } = readDecisionFolder(workspace, 'adr');
	const all = [...diagnostics, ...readDecisions(files, { root: 'adr' }).diagnostics];
	expect(all.map(({ code, span }) => [code, span?.file])).toEqual([
		['decision-file-too-large', 'adr/0001-huge.md'],
		['decision-file-not-text', 'adr/0002-latin1.md'],
		['decision-file-empty', 'adr/0003-empty.md'],
	]);
});

test('a folder that is not there is no exception', () => {
	expect(readDecisionFolder(workspace, 'decisions').diagnostics.map(({ code }) => code)).toEqual([
		'decision-folder-missing',
	]);
});
