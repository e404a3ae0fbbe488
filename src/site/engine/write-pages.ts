import { setImmediate as turn } from 'node:timers/promises';
import type { Page } from '#views/page.ts';
import { notFoundDocument, pageDocument } from '../components/document.ts';
import { isGuide } from '../guides.ts';
import type { SiteStore } from '../store.ts';
import { inShell, type Shell } from './shell.ts';
import { writeBehind } from './write-behind.ts';

/** Pages drawn between two looks at what else is to do: the search index and the renderer wait for this thread. */
const AT_A_TIME = 16;

/**
 * Draws every page but the guides and writes it below `folder`. All of them, each time: drawing a page costs less than
 * finding out whether the one of the last build is still true, and so no page can be stale.
 */
export async function writePages(
	store: SiteStore,
	shell: Shell,
	folder: string,
	written: (page: Page) => void,
): Promise<void> {
	const files = writeBehind(folder);
	await files.put('404.html', inShell(shell, notFoundDocument(store, true)));
	let count = 0;
	for (const page of store.pages.values()) {
		if (!isGuide(page)) await files.put(`${page.route}index.html`, inShell(shell, pageDocument(store, page, true)));
		written(page);
		if (++count % AT_A_TIME === 0) await turn();
	}
	await files.finish();
}
