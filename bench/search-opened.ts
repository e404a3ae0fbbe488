import type { Browser, BrowserContextOptions } from '@playwright/test';

/** Opens the search of a page that nobody has opened yet, with an empty cache, and counts what is asked for. */
export async function openedSearch(browser: Browser, site: string, options: BrowserContextOptions = {}) {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	await page.goto(site, { waitUntil: 'networkidle' });
	const asked: { readonly at: number; readonly bytes: Promise<number> }[] = [];
	// Requests of a worker are its context's, not its page's.
	context.on('request', (request) => {
		const bytes = request.response().then(async (response) => {
			await response?.finished();
			const { responseBodySize, responseHeadersSize } = await request.sizes();
			return responseBodySize + responseHeadersSize;
		});
		asked.push({ at: Date.now(), bytes: bytes.catch(() => 0) });
	});
	await page.keyboard.press('/');
	await page.getByRole('combobox', { name: 'Search this site' }).waitFor();
	/** KB of all that was asked for until a moment, in ms of the wall clock. */
	const askedUntil = async (moment: number): Promise<number> => {
		const sizes = await Promise.all(asked.filter(({ at }) => at <= moment).map(({ bytes }) => bytes));
		return sizes.reduce((sum, one) => sum + one, 0) / 1000;
	};
	return { context, page, askedUntil };
}
