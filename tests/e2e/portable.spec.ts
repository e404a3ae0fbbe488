import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { madeOnce } from './made-once.ts';

/** Everything else is down: somebody opens the copy of the site from a stick and looks an alert up. */

const root = join(import.meta.dirname, '../..');
let start: string;

test.beforeAll(async () => {
	const out = await madeOnce('copy of the site', (folder) => {
		const words = ['portable', root, '--site', join(root, '.lintel/e2e-site'), '--out', folder];
		const said = execFileSync(process.execPath, [join(root, 'src/cli/main.ts'), ...words], { encoding: 'utf8' });
		expect(said).toMatch(/^Copied \d{3,} pages \(\d+\.\d MB\) to /);
	});
	start = pathToFileURL(join(out, 'index.html')).href;
});

function complaintsOf(page: Page): readonly string[] {
	const complaints: string[] = [];
	page.on('console', (message) => complaints.push(message.text()));
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('requestfailed', (request) => {
		// Whoever goes to another page waits for nothing more of this one.
		if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
	});
	page.on('request', (request) => {
		if (!/^(?:file|data):/.test(request.url())) complaints.push(`asked another host: ${request.url()}`);
	});
	return complaints;
}

test('from a disk, the name of an alert leads to its first command and its sums, with search, copy buttons and blanks to fill in', async ({
	page,
}) => {
	const complaints = complaintsOf(page);
	await page.goto(start);
	await page.locator('.tool-search').click();
	await page.getByRole('combobox', { name: 'Search this site' }).fill('VaultSealed');
	await expect(page.locator('#search-results').getByRole('option').first()).toContainText('VaultSealed');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/runbooks\/vaultsealed\/index\.html$/);
	const first = page.locator('.command').first();
	await expect(first.locator('code')).toBeVisible();
	await expect(first.getByRole('button', { name: /^Copy/ })).toBeVisible();
	expect(await page.evaluate(() => document.fonts.check('16px Inter'))).toBe(true);
	await expect(page.locator('figure svg').first()).toBeVisible();
	// A sum, and what a command leaves open, on another runbook; what is filled in stands in the address.
	await page.keyboard.press('/');
	await page.getByRole('combobox', { name: 'Search this site' }).fill('LedgerReplicationLagHigh');
	const found = page.locator('#search-results').getByRole('option', { name: /^LedgerReplicationLagHigh/ });
	await found.first().click();
	await expect(page).toHaveURL(/\/ledgerreplicationlaghigh\/index\.html$/);
	const open = page.locator('[data-placeholder]').first();
	const name = (await open.getAttribute('data-placeholder')) ?? '';
	await page.getByText('Fill in <').click();
	await page.locator('.placeholders input').first().fill('blue-7');
	await expect(open).toHaveText('blue-7');
	expect(new URL(page.url()).searchParams.get(name)).toBe('blue-7');
	await expect(page.locator('[data-calculator] output').first()).toBeVisible();
	expect(complaints).toEqual([]);
});

test('from a disk, words that no name has are found, with what the page says around them', async ({ page }) => {
	const complaints = complaintsOf(page);
	await page.goto(start.replace(/index\.html$/, 'glossary/index.html'));
	await page.locator('.tool-search').click();
	// Words of a flow, of a recipe and of a check.
	await page.getByRole('combobox', { name: 'Search this site' }).fill('reservation is released saga');
	const found = page.locator('#search-results').getByRole('option').first();
	await expect(page.locator('#search-results mark').first()).toBeVisible();
	await expect(page.locator('.search-foot')).not.toContainText('Names only');
	await found.click();
	await expect(page).toHaveURL(/\/index\.html(?:#.*)?$/);
	expect(complaints).toEqual([]);
});

test('from a disk, what-if answers, and its links lead to files', async ({ page }) => {
	test.skip(test.info().project.name === 'phone', 'the width changes nothing here');
	const complaints = complaintsOf(page);
	await page.goto(start.replace(/index\.html$/, 'resilience/what-if/index.html'));
	// The controls are made for a reader who has shown up.
	await page.mouse.move(5, 5);
	await page.getByLabel('Ready-made').selectOption({ label: 'availability zone euw1-a' });
	const link = page.locator('[data-what-if] a[href$="/index.html"]').first();
	await expect(link).toBeVisible();
	await expect(page.locator('[data-what-if] a[href$="/"]')).toHaveCount(0);
	await link.click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(complaints).toEqual([]);
});

test('from a disk and without scripts, the index leads from an alert to its commands', async ({ browser }) => {
	test.skip(test.info().project.name === 'phone', 'the width changes nothing here');
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	const complaints = complaintsOf(page);
	await page.goto(start);
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
	// Nothing that would need a script is shown.
	await expect(page.getByRole('button', { name: /Copy/ })).toHaveCount(0);
	await expect(page.locator('.needs-scripts:visible')).toHaveCount(0);
	expect(complaints).toEqual([]);
	await context.close();
});
