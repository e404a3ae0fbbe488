import { setImmediate as turn } from 'node:timers/promises';
import { guideMarkdown } from '#views/markdown/guide-markdown.ts';
import { linksFrom, markdownAddress } from '#views/markdown/link-target.ts';
import { pageMarkdown } from '#views/markdown/page-markdown.ts';
import type { Page } from '#views/page.ts';
import { notFoundDocument, pageDocument } from '../components/document.ts';
import { isGuide } from '../guides.ts';
import type { SiteStore } from '../store.ts';
import type { Cards } from './cards.ts';
import type { Drawings } from './drawings.ts';
import { inShell, type Shell } from './shell.ts';
import type { GuideText } from './site-input.ts';
import { writeBehind } from './write-behind.ts';

/** Pages drawn between two looks at what else is to do: the search index and the renderer wait for this thread. Their drawings are held together. */
const AT_A_TIME = 16;

export interface Writing {
	/** Its pages are written; it draws what `drawings` has at hand. */
	readonly store: SiteStore;
	readonly drawings: Drawings;
	readonly cards?: Pick<Cards, 'write'> | undefined;
	readonly guides: readonly GuideText[];
	readonly shell: Shell;
	readonly folder: string;
	readonly written: (page: Page) => void;
}

/**
 * Draws every page but the guides and writes it below `folder`, and beside each page, guides too, its Markdown. All of them,
 * each time: drawing a page costs less than finding out whether the one of the last build is still true, and so no page can
 * be stale.
 */
export async function writePages({ store, drawings, cards, guides, shell, folder, written }: Writing): Promise<void> {
	const files = writeBehind(folder);
	await files.put('404.html', inShell(shell, notFoundDocument(store, true)));
	const pages = [...store.pages.values()];
	for (let at = 0; at < pages.length; at += AT_A_TIME) {
		const some = pages.slice(at, at + AT_A_TIME);
		const drawnHere = some.filter((page) => !isGuide(page));
		await drawings.prepare(drawnHere);
		await cards?.write(drawnHere, folder);
		for (const page of some) {
			drawings.turnTo(page);
			if (!isGuide(page)) await files.put(`${page.route}index.html`, inShell(shell, pageDocument(store, page, true)));
			await files.put(markdownAddress(page.route), markdownOf(store, guides, page));
			written(page);
		}
		drawings.release(some);
		await turn();
	}
	await files.finish();
}

function markdownOf(store: SiteStore, guides: readonly GuideText[], page: Page): string {
	const { asOf, environment } = store.footer;
	const { resolveRef, titleOf, language } = store;
	const guide = (id: string): string | undefined => {
		const found = guides.find((one) => one.id === id);
		return found && guideMarkdown(found.text, { resolveRef, titleOf, target: linksFrom(page.route) });
	};
	return pageMarkdown(page, { asOf, environment, language, guide });
}
