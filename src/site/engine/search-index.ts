import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '#views/page.ts';
import { withBase } from '../links.ts';
import { kindInWords } from '../search-entries.ts';
import { pageText } from './page-text.ts';

/** Pagefind's own user interfaces and debugging aids; the site brings its own, so they would only be dead weight. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** A page with the text of the guide it shows, which is not part of the page value. */
export interface Searchable {
	readonly page: Page;
	readonly guideText: string;
}

/**
 * Writes the full-text index below `<folder>/pagefind/`. One record a page, made from the page value rather than from
 * HTML: cheaper, and only what a reader means by "the text of the page" is found. Returns what Pagefind complains about.
 */
export async function writeSearchIndex(
	entries: readonly Searchable[],
	base: string,
	folder: string,
): Promise<readonly string[]> {
	const { close, createIndex } = await import('pagefind');
	try {
		const { index, errors } = await createIndex({ forceLanguage: 'en', maxFragments: 200 });
		if (!index) return errors;
		for (const entry of entries) {
			const added = await index.addCustomRecord(recordOf(entry, base));
			if (added.errors.length > 0) return added.errors;
		}
		const written = await index.getFiles();
		const target = join(folder, 'pagefind');
		rmSync(target, { recursive: true, force: true });
		for (const { path, content } of written.files) {
			if (unused.test(path)) continue;
			mkdirSync(dirname(join(target, path)), { recursive: true });
			writeFileSync(join(target, path), content);
		}
		return written.errors;
	} finally {
		await close();
	}
}

function recordOf({ page, guideText }: Searchable, base: string) {
	const keywords = (page.keywords ?? []).join(' ');
	return {
		url: withBase(base, page.route),
		language: 'en',
		// The title stands in the text too, or a query for it alone would not match.
		content: [page.title, page.eyebrow ?? '', keywords, pageText(page), guideText].filter(Boolean).join('\n'),
		meta: { title: page.title, kind: kindInWords(page.kind), detail: page.eyebrow ?? '', keywords },
		filters: filtersOf(page),
	};
}

function filtersOf(page: Page): Record<string, string[]> {
	const given = Object.entries(page.filters ?? {}).map(([name, values]) => [name, [...values]] as const);
	return { ...Object.fromEntries(given), kind: [kindInWords(page.kind)] };
}
