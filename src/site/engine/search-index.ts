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

/** A file of the index, its path below `pagefind/`. */
export interface SearchFile {
	readonly path: string;
	readonly content: Uint8Array;
}

/** A finished index, or what Pagefind complains about. */
export type SearchIndex =
	| { readonly made: true; readonly files: readonly SearchFile[] }
	| { readonly made: false; readonly complaints: readonly string[] };

export type SearchRecord = ReturnType<typeof recordOf>;

/**
 * How many records may be on their way to Pagefind, which takes them in the order they were sent: it need not wait while
 * this process draws pages, and the pipe does not fill up.
 */
const underWay = 32;

/**
 * One record a page, made from the page value rather than from HTML: cheaper, and only what a reader means by its text. Each
 * walk makes them anew, since all the words of a large site at once would take as much memory as its pages.
 */
export function searchRecords(entries: readonly Searchable[], base: string, language: string): Iterable<SearchRecord> {
	return {
		*[Symbol.iterator]() {
			for (const entry of entries) yield recordOf(entry, base, language);
		},
	};
}

/** Makes the full-text index. Pagefind is a process of its own, so other work goes on beside it. */
export async function makeSearchIndex(records: Iterable<SearchRecord>, language: string): Promise<SearchIndex> {
	const { close, createIndex } = await import('pagefind');
	try {
		const { index, errors } = await createIndex({ forceLanguage: language, maxFragments: 200 });
		if (!index) return { made: false, complaints: errors };
		for (const batch of inBatches(records, underWay)) {
			const added = await Promise.all(batch.map((record) => index.addCustomRecord(record)));
			const complaints = added.flatMap((answer) => answer.errors);
			if (complaints.length > 0) return { made: false, complaints };
		}
		const { files, errors: complaints } = await index.getFiles();
		if (complaints.length > 0) return { made: false, complaints };
		return { made: true, files: files.filter(({ path }) => !unused.test(path)) };
	} finally {
		await close();
	}
}

function* inBatches<Item>(items: Iterable<Item>, size: number): Generator<readonly Item[]> {
	let batch: Item[] = [];
	for (const item of items) {
		batch.push(item);
		if (batch.length < size) continue;
		yield batch;
		batch = [];
	}
	if (batch.length > 0) yield batch;
}

/** Puts the files of an index below `<folder>/pagefind/`, in place of what is there. */
export function placeSearchIndex(files: readonly SearchFile[], folder: string): void {
	const target = join(folder, 'pagefind');
	rmSync(target, { recursive: true, force: true });
	for (const { path, content } of files) {
		mkdirSync(dirname(join(target, path)), { recursive: true });
		writeFileSync(join(target, path), content);
	}
}

function recordOf({ page, guideText }: Searchable, base: string, language: string) {
	const keywords = (page.keywords ?? []).join(' ');
	return {
		url: withBase(base, page.route),
		language,
		// The title stands in the text too, or a query for it alone would not match.
		content: [page.title, page.eyebrow ?? '', keywords, pageText(page), guideText].filter(Boolean).join('\n'),
		meta: { title: page.title, kind: kindInWords(page.kind), detail: page.eyebrow ?? '', keywords },
		filters: { kind: [kindInWords(page.kind)] },
	};
}
