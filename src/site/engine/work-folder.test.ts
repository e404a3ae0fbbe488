import { lstatSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWorkFolder } from './work-folder.ts';

function packageWithAstro(): string {
	const root = mkdtempSync(join(tmpdir(), 'lintel-package-'));
	mkdirSync(join(root, 'node_modules/astro'), { recursive: true });
	writeFileSync(join(root, 'node_modules/astro/package.json'), '{}');
	return root;
}
const newFolder = () => mkdtempSync(join(tmpdir(), 'lintel-work-'));

describe('the work folder', () => {
	test('reaches the dependencies of the package', () => {
		const [root, own] = [newFolder(), packageWithAstro()];
		expect(openWorkFolder(root, own)).toEqual({ root, dist: join(root, 'dist'), cache: join(root, 'cache') });
		expect(readlinkSync(join(root, 'node_modules'))).toBe(join(own, 'node_modules'));
	});
	test('reaches those of a package that is installed beside them', () => {
		const [root, tool] = [newFolder(), packageWithAstro()];
		const own = join(tool, 'node_modules/lintel');
		mkdirSync(own);
		openWorkFolder(root, own);
		expect(readlinkSync(join(root, 'node_modules'))).toBe(join(tool, 'node_modules'));
	});
	test('follows a package that moved, and takes the place of what is no link', () => {
		const own = packageWithAstro();
		const moved = newFolder();
		symlinkSync(newFolder(), join(moved, 'node_modules'));
		const folder = newFolder();
		mkdirSync(join(folder, 'node_modules'));
		for (const root of [moved, folder]) {
			openWorkFolder(root, own);
			expect(lstatSync(join(root, 'node_modules')).isSymbolicLink()).toBe(true);
			expect(readlinkSync(join(root, 'node_modules'))).toBe(join(own, 'node_modules'));
		}
	});
	test('has settings of its own, also where somebody changed them', () => {
		const root = newFolder();
		writeFileSync(join(root, 'tsconfig.json'), '{ "extends": "@tsconfig/strictest" }');
		openWorkFolder(root, packageWithAstro());
		expect(readFileSync(join(root, 'tsconfig.json'), 'utf8')).not.toContain('extends');
		expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).toEqual({ private: true, type: 'module' });
	});
});
