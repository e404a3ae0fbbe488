import type { Page } from '#views/page.ts';

/** Whether a page shows an MDX guide. Such pages live under `/guides/` and are drawn by a door of their own. */
export function isGuide(page: Page): boolean {
	return page.route.startsWith('/guides/') && guideIdOf(page) !== undefined;
}

/** The id of the guide a page shows: its file path in the guides folder without the extension. */
export function guideIdOf(page: Page): string | undefined {
	return page.blocks.find((block) => block.type === 'mdx')?.id;
}
