import { setImmediate as turn } from 'node:timers/promises';
import { diagramsOf } from '#views/diagrams-of.ts';
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
import { type WriteBehind, writeBehind } from './write-behind.ts';

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
 * be stale. Pages without pictures are written while those with pictures wait for the renderer, the others in their order.
 */
export async function writePages(writing: Writing): Promise<void> {
	const { store, drawings, shell, folder } = writing;
	const files = writeBehind(folder);
	await files.put('404.html', inShell(shell, notFoundDocument(store, true)));
	const pages = [...store.pages.values()];
	const waits = (page: Page): boolean => !isGuide(page) && diagramsOf(page.blocks).length > 0;
	const others = inGroups(pages.filter((page) => !waits(page)));
	for (const some of inGroups(pages.filter(waits))) {
		let isReady = false;
		const ready = drawings.prepare(some).finally(() => {
			isReady = true;
		});
		// Awaited below; until then a failure must not count as unhandled.
		ready.catch(() => {});
		await turn();
		while (!isReady && others.length > 0) await writeSome(writing, files, others.shift()!);
		await ready;
		await writeSome(writing, files, some);
		drawings.release(some);
	}
	for (const some of others) await writeSome(writing, files, some);
	await files.finish();
}

function inGroups(pages: readonly Page[]): (readonly Page[])[] {
	const count = Math.ceil(pages.length / AT_A_TIME);
	return Array.from({ length: count }, (_, at) => pages.slice(at * AT_A_TIME, (at + 1) * AT_A_TIME));
}

/** Writes pages whose drawings are prepared or that show none. */
async function writeSome(
	{ store, drawings, cards, guides, shell, folder, written }: Writing,
	files: WriteBehind,
	some: readonly Page[],
): Promise<void> {
	await cards?.write(
		some.filter((page) => !isGuide(page)),
		folder,
	);
	for (const page of some) {
		drawings.turnTo(page);
		if (!isGuide(page)) await files.put(`${page.route}index.html`, inShell(shell, pageDocument(store, page, true)));
		await files.put(markdownAddress(page.route), markdownOf(store, guides, page));
		written(page);
	}
	await turn();
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
