import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';

/** Everything else is down: somebody opens the copy of the site from a stick and looks an alert up. */

const root = join(import.meta.dirname, '../..');

test('from a disk, the index leads from an alert to its commands, with styles, pictures and no complaint', async ({
	page,
}) => {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-portable-'));
	try {
		const out = join(folder, 'copy of the site');
		const words = ['portable', root, '--site', join(root, '.lintel/e2e-site'), '--out', out];
		const said = execFileSync(process.execPath, [join(root, 'src/cli/main.ts'), ...words], { encoding: 'utf8' });
		expect(said).toMatch(/^Copied \d{3,} pages to /);
		const complaints: string[] = [];
		page.on('console', (message) => complaints.push(message.text()));
		page.on('pageerror', (error) => complaints.push(error.message));
		page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
		await page.goto(pathToFileURL(join(out, 'index.html')).href);
		await page
			.getByRole('link', { name: /^I am on call/ })
			.or(page.getByRole('link', { name: 'Runbooks', exact: true }))
			.first()
			.click();
		await expect(page.getByRole('heading', { name: 'Runbooks', level: 1 })).toBeVisible();
		await page.locator('.tool-search').click();
		await expect(page).toHaveURL(/\/index-a-z\/index\.html$/);
		await page.getByRole('main').getByRole('link', { name: 'VaultSealed', exact: true }).first().click();
		await expect(page.locator('pre').first()).toBeVisible();
		expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Inter');
		const isThere = await page.evaluate(async () => {
			await document.fonts.ready;
			return document.fonts.check('16px Inter');
		});
		expect(isThere).toBe(true);
		await expect(page.locator('figure svg').first()).toBeVisible();
		// Nothing that would need a script is shown.
		await expect(page.getByRole('button', { name: /Copy/ })).toHaveCount(0);
		await expect(page.locator('.needs-scripts:visible')).toHaveCount(0);
		expect(complaints).toEqual([]);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
