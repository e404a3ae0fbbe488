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

/** Codes of the decisions room stand in tables, so they are known by their first word. */
function decisionCodes(): readonly string[] {
	const folder = join(root, 'src/decisions');
	const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
	const words = files.flatMap((name) => [
		...readFileSync(join(folder, name), 'utf8').matchAll(
			/'(decision-(?:date|status|file|folder|link|format|front-matter|number|superse|success|relation|waiver|review|owner|affects|options|consequences|template)[a-z-]*[a-z])'/g,
		),
	]);
	return [...new Set(words.map((match) => match[1]!))].sort();
}

const explained = readExplanations(root);
const told = [...codesIn('src/cli'), ...codesIn('src/site')];

test.each([...told, ...decisionCodes()])('the code %s has a page', (code) => {
	expect(explained.get(code)?.text).toMatch(/^# \S.*\n\n\S/);
});

test('every page here is of a code that is told', () => {
	const pages = readdirSync(join(import.meta.dirname, 'codes')).map((name) => name.replace(/\.md$/, ''));
	expect(pages.filter((code) => !told.includes(code))).toEqual([]);
});
