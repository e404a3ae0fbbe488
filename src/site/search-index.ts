import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Page } from '#views/page.ts';
import { searchRecord } from './search-record.ts';

/**
 * Writes the full-text index of all pages to `<outDir>/pagefind/`. Records go in one by one in order of route, in one
 * language, so that equal pages give equal files.
 */
export async function writeSearchIndex(pages: ReadonlyMap<string, Page>, outDir: string): Promise<void> {
	const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en', maxFragments: 200 });
	if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
	try {
		const sorted = [...pages.values()].sort((left, right) => (left.route < right.route ? -1 : 1));
		for (const page of sorted) {
			const added = await index.addCustomRecord(searchRecord(page));
			if (added.errors.length > 0) throw new Error(`Pagefind refused ${page.route}: ${added.errors.join('; ')}`);
		}
		const written = await index.writeFiles({ outputPath: join(outDir, 'pagefind') });
		if (written.errors.length > 0) throw new Error(`Pagefind could not write: ${written.errors.join('; ')}`);
	} finally {
		await pagefind.close();
	}
}
