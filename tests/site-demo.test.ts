import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notFoundDocument, pageDocument } from '#site/components/document.ts';
import { inShell, shellOf } from '#site/engine/shell.ts';
import { isGuide } from '#site/guides.ts';
import { demoStore } from './site-demo/store.ts';

/** The demonstration site, built under a base path: what its files may hold. Its behaviour is in `e2e/blocks.spec.ts`. */

const folder = mkdtempSync(join(tmpdir(), 'lintel-demo-'));
const out = join(folder, 'site');
const build = (to: string) =>
	execFileSync(process.execPath, [join(import.meta.dirname, 'site-demo/build.ts'), to, '/handbook/'], {
		stdio: 'pipe',
	});
const files = (root: string) =>
	readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
		.sort();
const read = (path: string) => readFileSync(join(out, path), 'utf8');
/** The tags of a page; attribute values may hold any sign but their quote. */
const tagsOf = (html: string) => html.match(/<[a-z!/](?:"[^"]*"|'[^']*'|[^"'>])*>/gi) ?? [];

let pages: string[] = [];
beforeAll(() => {
	build(out);
	pages = files(out).filter((file) => file.endsWith('.html'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('every page of the demonstration site', () => {
	test('there is one for each route, and one for unknown addresses', () => {
		expect(pages).toEqual([
			'404.html',
			'components/payment-api/index.html',
			'decisions/0012-active-active-ledger/index.html',
			'guides/first-week/index.html',
			'hostile/index.html',
			'index-a-z/index.html',
			'index.html',
			'resilience/spof/index.html',
			'runbooks/paymentapihigherrorrate/index.html',
		]);
	});

	test('has no inline script, no style, no event handler, however hostile its text', () => {
		for (const page of pages) {
			const tags = tagsOf(read(page));
			const scripts = tags.filter((tag) => tag.startsWith('<script'));
			expect(scripts.length, page).toBe(2);
			for (const tag of scripts) expect(tag, page).toMatch(/ src="\/handbook\/_astro\/[\w.-]+\.js"/);
			const attributes = tags.map((tag) => tag.replace(/"[^"]*"/g, '""'));
			expect(
				attributes.filter((tag) => /\son\w+\s*=|\sstyle\s*=|^<(style|iframe|object|embed|img|base|form)\b/i.test(tag)),
				page,
			).toEqual([]);
		}
	});

	test('has only addresses of this site under its base path, anchors, https and mail', () => {
		for (const page of pages) {
			const addresses = tagsOf(read(page)).flatMap((tag) =>
				[...tag.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => match[1]!),
			);
			expect(addresses.length, page).toBeGreaterThan(10);
			expect(
				addresses.filter(
					(address) => !/^(\/handbook\/|#|https:\/\/(git|desk|architecture)\.example\/|mailto:)/.test(address),
				),
				page,
			).toEqual([]);
		}
	});

	test('carries the policy, one main heading and one main landmark', () => {
		for (const page of pages) {
			const html = read(page);
			expect(html, page).toContain(
				`http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'; style-src 'self'`,
			);
			expect(html.match(/<h1[ >]/g), page).toHaveLength(1);
			expect(html.match(/<main /g), page).toHaveLength(1);
		}
	});

	test('shows hostile text as text', () => {
		expect(read('hostile/index.html')).toContain(
			'<h1>&lt;script&gt;window.pwned=1&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=',
		);
	});

	test('a guide resolves references, and drops what leads nowhere safe', () => {
		const guide = read('guides/first-week/index.html');
		expect(guide).toContain('<a href="/handbook/components/payment-api/">payment API</a>');
		expect(guide).toContain('<a href="/handbook/components/payment-api/">Payment API</a>');
		expect(guide).toMatch(/<span class="broken-link"[^>]*>no such thing<\/span>/);
		expect(guide).toMatch(/<span class="broken-link"[^>]*>this<\/span>/);
		expect(guide).toContain('<td class="align-right">5</td>');
		expect(guide).toContain('href="#day-two"');
	});
});

describe('a page drawn without Astro', () => {
	test('is the page that Astro draws, byte for byte', () => {
		const store = demoStore('/handbook/', '');
		const shell = shellOf(read('404.html'), notFoundDocument(store, true));
		const drawn = [...store.pages.values()].filter((page) => !isGuide(page));
		expect(drawn.length).toBeGreaterThan(5);
		for (const page of drawn) {
			const text = inShell(shell, pageDocument(store, page, true));
			expect(text, page.route).toBe(read(`${page.route.slice(1)}index.html`));
		}
	});
});

describe('weight and sameness', () => {
	test('a page loads at most 22.4 KB of script and 15 KB of style, compressed; the search 9.4 KB more and its full text 2.2 KB', () => {
		const textOfScript = (file: string): string => readFileSync(join(out, '_astro', file), 'utf8');
		const sum = (extension: string, keep: (file: string) => boolean) =>
			files(join(out, '_astro'))
				.filter((file) => file.endsWith(extension) && keep(file))
				.reduce((total, file) => total + gzipSync(readFileSync(join(out, '_astro', file))).length, 0);
		// Reading paths and quizzes are on pages without sums; those with sums have none of these.
		const withoutSums = (file: string): boolean => file.startsWith('progress.');
		const withSums = (file: string): boolean => /^(?:calculator|placeholders)\./.test(file);
		// The page for unknown addresses has neither pictures nor tables, so its scripts are never beside those.
		const ofMissing = (file: string): boolean => /^(?:not-found|edit-distance)\./.test(file);
		const missing = readFileSync(join(out, '404.html'), 'utf8');
		expect(missing).not.toMatch(/data-(?:table|progress|calculator)|class="figure/);
		// Loaded when a reader saves a picture, opens the search, stays on a link, works in a table of several pages or asks what if: not with the page. The search has a limit of its own.
		const ofTexts = (file: string): boolean => /^search-texts[.-]/.test(file);
		const ofSearch = (file: string): boolean => /^search[.-]/.test(file) && !ofTexts(file);
		const onDemand = (file: string): boolean =>
			/^(?:save|preview|table-parts|what-if-\w+)[.-]/.test(file) || ofSearch(file) || ofTexts(file);
		expect(sum('.js', ofSearch)).toBeGreaterThan(0);
		expect(sum('.js', ofSearch)).toBeLessThan(9_400);
		// One of the two places to search in: a thread of its own, or the page's where the browser allows no other.
		expect(sum('.js', (file) => ofTexts(file) && file.includes('worker'))).toBeLessThan(2_200);
		expect(sum('.js', (file) => ofTexts(file) && !file.includes('worker'))).toBeLessThan(2_200);
		// What reads words of another language is loaded on a site in one only; it is counted by itself. The scripts' own part is in the entry.
		const ofLanguages = (file: string): boolean =>
			/^language\./.test(file) && textOfScript(file).includes('PluralRules');
		const other = (file: string): boolean => !ofMissing(file) && !onDemand(file) && !ofLanguages(file);
		const languages = sum('.js', ofLanguages);
		expect(languages).toBeGreaterThan(0);
		expect(languages).toBeLessThan(2_400);
		const most = (leaveOut: (file: string) => boolean): number => sum('.js', (file) => other(file) && !leaveOut(file));
		// All kinds of blocks on one page, with a picture near its beginning; with what reads another language it stays below 25 KB.
		expect(most(withoutSums)).toBeLessThan(22_400);
		expect(most(withSums)).toBeLessThan(22_400);
		const both = files(out).filter((file) => {
			const page = file.endsWith('.html') ? readFileSync(join(out, file), 'utf8') : '';
			return (
				/data-(?:progress|remembered|suggestions)/.test(page) && /data-(?:calculator|clock|placeholder)/.test(page)
			);
		});
		expect(both).toEqual([]);
		// What is fetched once somebody asks what if, with one of the two places to compute in.
		const ofWhatIf = (file: string): boolean => file.startsWith('what-if-') && !file.includes('answering');
		expect(sum('.js', ofWhatIf)).toBeLessThan(25_400);
		expect(sum('.css', (file) => !file.includes('diagrams'))).toBeLessThan(15_000);
		// As `lintel serve` packs it, with 0.8 KB of headers: ten segments of 1,460 bytes are what a new connection sends without waiting.
		const sheets = files(join(out, '_astro')).filter((file) => file.endsWith('.css') && !file.includes('diagrams'));
		const sent = sheets.reduce(
			(total, file) => total + brotliCompressSync(readFileSync(join(out, '_astro', file))).length,
			0,
		);
		expect(sent + 850).toBeLessThan(14_600);
	});

	test('a second build from nothing gives the same bytes, search index included', () => {
		const again = join(folder, 'again');
		build(again);
		expect(files(again)).toEqual(files(out));
		expect(files(out).some((file) => file.startsWith('search-texts/'))).toBe(true);
		for (const file of files(out))
			expect(readFileSync(join(again, file)).equals(readFileSync(join(out, file))), file).toBe(true);
	});
});
