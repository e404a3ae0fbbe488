import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeSearchIndex, type SearchFile, type SearchIndex, type SearchRecord } from './search-index.ts';

/**
 * The full-text index of the last build, kept in a folder of the work folder: an index cannot be changed in part, but where
 * no record changed the old one is the new one. `fingerprint` identifies the program that made it.
 */
export async function keptSearchIndex(
	folder: string,
	records: Iterable<SearchRecord>,
	fingerprint: string,
	language: string,
): Promise<SearchIndex> {
	const key = digestOf(records, fingerprint);
	const known = readKept(folder, key);
	if (known) return { made: true, files: known };
	const index = await makeSearchIndex(records, language);
	if (index.made) keep(folder, key, index.files);
	return index;
}

function digestOf(records: Iterable<SearchRecord>, fingerprint: string): string {
	const hash = createHash('sha256').update(`${fingerprint}\n`);
	// Another Pagefind makes another index of the same records.
	hash.update(readFileSync(new URL('../package.json', import.meta.resolve('pagefind'))));
	for (const record of records) hash.update(`${JSON.stringify(record)}\n`);
	return hash.digest('hex');
}

function readKept(folder: string, key: string): readonly SearchFile[] | undefined {
	try {
		if (readFileSync(join(folder, 'key'), 'utf8') !== key) return undefined;
		const files = join(folder, 'files');
		return readdirSync(files, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => join(parentPath, name))
			.map((file) => ({ path: file.slice(files.length + 1), content: readFileSync(file) }));
	} catch {
		return undefined;
	}
}

/** The key is written last and removed first, so that it never stands beside an unfinished index. Failing costs only time. */
function keep(folder: string, key: string, files: readonly SearchFile[]): void {
	try {
		rmSync(folder, { recursive: true, force: true });
		for (const { path, content } of files) {
			mkdirSync(dirname(join(folder, 'files', path)), { recursive: true });
			writeFileSync(join(folder, 'files', path), content);
		}
		writeFileSync(join(folder, 'key'), key);
	} catch {
		rmSync(folder, { recursive: true, force: true });
	}
}
