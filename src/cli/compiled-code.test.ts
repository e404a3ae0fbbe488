import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compiledFolder } from './compiled-code.ts';

const scratch = mkdtempSync(join(tmpdir(), 'lintel-compiled-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('compiled code of an installed package is kept beside it', () => {
	const modules = join(scratch, 'site/node_modules');
	expect(compiledFolder(join(modules, 'lintel'))).toBe(undefined);
	mkdirSync(join(modules, 'lintel'), { recursive: true });
	expect(compiledFolder(join(modules, 'lintel'))).toBe(join(modules, '.cache/lintel'));
});

test('that of a checkout is kept below its own packages, and nowhere where it has none', () => {
	const checkout = join(scratch, 'lintel');
	mkdirSync(checkout, { recursive: true });
	expect(compiledFolder(checkout)).toBe(undefined);
	mkdirSync(join(checkout, 'node_modules'));
	expect(compiledFolder(checkout)).toBe(join(checkout, 'node_modules/.cache/lintel'));
});
