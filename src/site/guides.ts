import type { Page, PagesByRoute } from '#views/page.ts';

const FOLDER = '/guides/';

/** Whether a page shows an MDX guide. Such pages live under `/guides/` and are drawn by a door of their own. */
export function isGuide(page: Page): boolean {
	return page.route.startsWith(FOLDER) && guideIdOf(page) !== undefined;
}

/** The pages of MDX guides; pages elsewhere are not asked for. */
export function guidesIn(pages: PagesByRoute): readonly Page[] {
	return [...pages.keys()].flatMap((route) => {
		const page = route.startsWith(FOLDER) ? pages.get(route) : undefined;
		return page !== undefined && isGuide(page) ? [page] : [];
	});
}

/** The id of the guide a page shows: its file path in the guides folder without the extension. */
export function guideIdOf(page: Page): string | undefined {
	return page.blocks.find((block) => block.type === 'mdx')?.id;
}
