import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { languageOf } from '#views/language/language.ts';
import { astroPart } from './astro-part.ts';
import { makeStore } from './make-store.ts';
import { makeUsualPart } from './make-usual-part.ts';
import type { SiteInput } from './site-input.ts';
import { keepUsualPart, shellInLanguage, usualPart, usualPlace, writeUsualPart } from './usual-part.ts';

const packageRoot = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'lintel-usual-part-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shell = { beforeClass: '<html lang="en" class="', beforeHead: '"><head>', beforeBody: '<body>', end: '</html>' };

function made(name: string): string {
	const place = join(folder, name);
	mkdirSync(join(place, '_astro'), { recursive: true });
	writeFileSync(join(place, '_astro/page.js'), '1');
	writeFileSync(join(place, '404.html'), 'of one site');
	return place;
}

test('what Astro makes for a site of its own is what the program has for all such sites', {
	timeout: 600_000,
}, async () => {
	const place = { folder: join(folder, 'usual'), fingerprint: undefined };
	await makeUsualPart(packageRoot, place.folder);
	const usual = usualPart(place)!;
	const input: SiteInput = {
		base: '/',
		url: 'https://architecture.example',
		title: 'Haus',
		description: 'Was steht',
		navigation: [{ id: 'a', text: 'Bereich', route: '/a/', intro: [], groups: [] } as never],
		// Rules of a house that are none: so that Astro is asked.
		brand: { name: 'Haus', style: '' },
		language: languageOf('de', 'Deutsch', { Search: 'Suchen' }),
		pages: [],
		guides: [],
		files: new Map(),
		whatIf: '{}',
		resolveRef: () => undefined,
		footer: { asOf: '2026-11-29', environment: 'prod', version: '1' },
	};
	const own = await astroPart({
		input,
		store: makeStore(input, () => undefined, folder),
		root: join(folder, 'work'),
		packageRoot,
		sourceFolder: join(packageRoot, 'src/site'),
		allow: [],
		fingerprint: () => 'one',
	});
	expect(shellInLanguage(usual.shell, 'de', '/texts.json')).toEqual(own.shell);
	const files = (of: string) => readdirSync(join(of, '_astro')).sort();
	expect(files(usual.folder)).toEqual(files(own.folder));
	for (const file of files(usual.folder))
		expect(readFileSync(join(usual.folder, '_astro', file)), file).toEqual(
			readFileSync(join(own.folder, '_astro', file)),
		);
});

test('what is kept is read back, without what is of one site only, and not by another program', () => {
	const place = { folder: join(folder, 'parts/this'), fingerprint: 'this' };
	expect(usualPart(place)).toBeUndefined();
	keepUsualPart({ shell, folder: made('first') }, place);
	expect(usualPart(place)).toEqual({ shell, folder: join(place.folder, 'files') });
	expect(existsSync(join(place.folder, 'files/404.html'))).toBe(false);
	expect(usualPart({ ...place, fingerprint: 'another' })).toBeUndefined();
	// Who is second leaves what may be read at this moment.
	expect(() => writeUsualPart({ shell, folder: made('second') }, place.folder, 'this')).toThrow();
	expect(usualPart(place)).toBeDefined();
	// A later program takes the place.
	const later = { folder: join(folder, 'parts/later'), fingerprint: 'later' };
	keepUsualPart({ shell, folder: made('third') }, later);
	expect(usualPart(later)).toBeDefined();
	expect(readdirSync(join(folder, 'parts'))).toEqual(['later']);
});

test('a damaged part counts as none, and is made again', () => {
	const place = { folder: join(folder, 'damaged/this'), fingerprint: 'this' };
	const fourth = { shell, folder: made('fourth') };
	keepUsualPart(fourth, place);
	writeFileSync(join(place.folder, 'part.json'), '{');
	expect(usualPart(place)).toBeUndefined();
	keepUsualPart(fourth, place);
	expect(usualPart(place)).toBeDefined();
	rmSync(join(place.folder, 'files/_astro/page.js'));
	expect(usualPart(place)).toBeUndefined();
});

test('a place that cannot be written to costs nothing but time', () => {
	writeFileSync(join(folder, 'file'), '');
	const place = { folder: join(folder, 'file/this'), fingerprint: 'this' };
	keepUsualPart({ shell, folder: made('fifth') }, place);
	expect(usualPart(place)).toBeUndefined();
});

test('a checkout tells parts of other sources from its own, a package trusts what it brings along', () => {
	const checkout = usualPlace(packageRoot, () => 'one');
	expect(checkout.folder).toContain('node_modules');
	expect(checkout.fingerprint).not.toBe(usualPlace(packageRoot, () => 'two').fingerprint);
	expect(usualPlace(folder, () => 'one')).toEqual({ folder: join(folder, 'dist/usual-part'), fingerprint: undefined });
});

test('the shell names the language of a site and the words of its scripts', () => {
	expect(shellInLanguage(shell, 'en', undefined)).toEqual(shell);
	expect(shellInLanguage(shell, 'fr', '/texts.json').beforeClass).toBe(
		'<html lang="fr" data-texts="/texts.json" class="',
	);
	expect(() => shellInLanguage({ ...shell, beforeClass: '<html class="' }, 'fr', undefined)).toThrow('English');
});
