/** Promise: pictures that a package brings along are taken by their key, and nothing else of them is kept. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { broughtPictures, broughtPicturesText } from './brought-pictures.ts';
import { openDiagramCache } from './cache.ts';
import type { DrawnDiagram } from './diagram.ts';

const folder = mkdtempSync(join(tmpdir(), 'lintel-brought-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const picture = (svg: string): DrawnDiagram => ({ ok: true, svg, width: 1, height: 2, type: 'pie' });

test('a picture of the package is there without a cache, others are not', () => {
	const file = join(folder, 'pictures.json');
	writeFileSync(file, broughtPicturesText(new Map([['bb', picture('<svg>ours</svg>')]])));
	const cache = openDiagramCache(join(folder, 'cache'), broughtPictures(pathToFileURL(file)));
	expect(cache.has('bb')).toBe(true);
	expect(cache.read('bb')).toEqual(picture('<svg>ours</svg>'));
	expect(cache.has('cc')).toBe(false);
	expect(cache.read('cc')).toBeUndefined();
	expect(existsSync(join(folder, 'cache'))).toBe(false);
	cache.write('cc', picture('<svg>theirs</svg>'));
	expect(cache.read('cc')).toEqual(picture('<svg>theirs</svg>'));
});

test('the file is the same whichever picture was drawn first, and a package may be without', () => {
	const [one, two] = [['a', picture('1')] as const, ['b', picture('2')] as const];
	expect(broughtPicturesText(new Map([two, one]))).toBe(broughtPicturesText(new Map([one, two])));
	const none = broughtPictures(pathToFileURL(join(folder, 'absent.json')));
	expect(none().size).toBe(0);
});
