import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeBehind } from './write-behind.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'lintel-write-behind-'));

/** A disk that is slow from the first file on, one that becomes so, and one that never is. */
const disks = [0, 0.000_001, 1000];

test.each(disks)(
	'every file is there when the writing is finished, however many there are and however deep (%s ms)',
	async (slow) => {
		const root = folder();
		const files = writeBehind(root, slow);
		const paths = Array.from({ length: 500 }, (_, at) => `a/${at % 7}/b${at}/index.html`);
		for (const path of paths) await files.put(path, `text of ${path}`);
		await files.finish();
		expect(paths.filter((path) => readFileSync(join(root, path), 'utf8') !== `text of ${path}`)).toEqual([]);
	},
);

test.each(disks)('a file that cannot be written fails the writing, at once or at its end (%s ms)', async (slow) => {
	const root = folder();
	writeFileSync(join(root, 'taken'), 'a file where a folder should be');
	const files = writeBehind(root, slow);
	const writing = (async () => {
		for (let at = 0; at < 200; at++) await files.put(`taken/${at}.html`, 'text');
		await files.finish();
	})();
	await expect(writing).rejects.toThrow(/EEXIST|ENOTDIR/);
});
