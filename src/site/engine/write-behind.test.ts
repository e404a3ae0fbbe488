import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeBehind } from './write-behind.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'lintel-write-behind-'));

test('every file is there when the writing is finished, however many there are and however deep', async () => {
	const root = folder();
	const files = writeBehind(root);
	const paths = Array.from({ length: 500 }, (_, at) => `a/${at % 7}/b${at}/index.html`);
	for (const path of paths) await files.put(path, `text of ${path}`);
	await files.finish();
	expect(paths.filter((path) => readFileSync(join(root, path), 'utf8') !== `text of ${path}`)).toEqual([]);
});

test('a file that cannot be written fails the writing, at once or at its end', async () => {
	const root = folder();
	writeFileSync(join(root, 'taken'), 'a file where a folder should be');
	const files = writeBehind(root);
	const writing = (async () => {
		for (let at = 0; at < 200; at++) await files.put(`taken/${at}.html`, 'text');
		await files.finish();
	})();
	await expect(writing).rejects.toThrow(/EEXIST|ENOTDIR/);
});
