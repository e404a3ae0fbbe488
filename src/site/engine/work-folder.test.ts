import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingPages, openWorkFolder } from './work-folder.ts';

const routes = ['/', '/components/a/', '/components/b/'];
const files = [
	'index.html',
	'components/a/index.html',
	'components/b/index.html',
	'404.html',
	'_astro/x.css',
	'teams/t/index.html',
];

function built(): string {
	const root = mkdtempSync(join(tmpdir(), 'lintel-work-'));
	const folder = openWorkFolder(root, 'v1', routes);
	for (const file of [
		...files.map((file) => join('dist', file)),
		'cache/dist/index.html',
		'cache/incremental-build.json',
	]) {
		mkdirSync(dirname(join(root, file)), { recursive: true });
		writeFileSync(join(root, file), file);
	}
	folder.complete();
	return root;
}
const remaining = (root: string) =>
	existsSync(join(root, 'dist'))
		? readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => join(entry.parentPath, entry.name).slice(root.length + '/dist/'.length))
				.sort()
		: [];

describe('the work folder', () => {
	test('after a finished build keeps the pages that will be there again, and nothing else', () => {
		const root = built();
		openWorkFolder(root, 'v1', ['/', '/components/a/']);
		expect(remaining(root)).toEqual(['components/a/index.html', 'index.html']);
		expect(existsSync(join(root, 'dist/teams'))).toBe(false);
		expect(existsSync(join(root, 'cache/incremental-build.json'))).toBe(true);
	});
	test('after an unfinished build keeps nothing', () => {
		const root = built();
		openWorkFolder(root, 'v1', routes);
		openWorkFolder(root, 'v1', routes);
		expect(remaining(root)).toEqual([]);
		expect(existsSync(join(root, 'cache/incremental-build.json'))).toBe(false);
		expect(existsSync(join(root, 'cache/dist'))).toBe(false);
	});
	test('of another version keeps nothing', () => {
		const root = built();
		openWorkFolder(root, 'v2', routes);
		expect(remaining(root)).toEqual([]);
	});
	test('says which pages were not written', () => {
		const root = built();
		expect(missingPages(join(root, 'dist'), [...routes, '/components/c/'])).toEqual(['/components/c/']);
	});
});
