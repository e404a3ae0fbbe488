import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readExplanations } from './explanations.ts';

const root = join(import.meta.dirname, '../..');

/** Codes that the files of a folder put on diagnostics, read from their text. */
function codesIn(folder: string): readonly string[] {
	const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter(
		(entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'),
	);
	const texts = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
	return [
		...new Set(texts.flatMap((text) => [...text.matchAll(/\bcode: '([a-z-]+)'/g)].map((match) => match[1]!))),
	].sort();
}

const explained = readExplanations(root);
const told = [...codesIn('src/cli'), ...codesIn('src/site')];

test.each(told)('the code %s has a page', (code) => {
	expect(explained.get(code)?.text).toMatch(/^# \S.*\n\n\S/);
});

test('every page here is of a code that is told', () => {
	const pages = readdirSync(join(import.meta.dirname, 'codes')).map((name) => name.replace(/\.md$/, ''));
	expect(pages.filter((code) => !told.includes(code))).toEqual([]);
});
