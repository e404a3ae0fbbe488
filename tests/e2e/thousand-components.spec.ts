import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { serveFolder } from '#site/engine/static-server.ts';
import { syntheticWorkspace } from '../../bench/synthetic.ts';
import { withPractice } from '../../bench/synthetic-practice.ts';

/**
 * Four readers on a site of a thousand components: what each does first must be as near as on a small one. The architecture
 * is made by the same numbers as in the bench; every twentieth component has an alert, a runbook, an objective and a decision.
 * Without pictures, which other tests look at.
 */

// One worker builds the site for all of them.
test.describe.configure({ mode: 'default' });
let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>>;

test.beforeAll(async () => {
	test.setTimeout(400_000);
	folder = mkdtempSync(join(tmpdir(), 'lintel-thousand-'));
	const files = syntheticWorkspace({ components: 1000, dependencies: 3000, flows: 60 });
	const { texts, decisions } = withPractice(files, 20);
	for (const { path, text } of [...texts, ...decisions]) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	const words = ['build', folder, '--no-diagrams', '--as-of', '2026-11-23'];
	const said = execFileSync(process.execPath, [join(import.meta.dirname, '../../src/cli/main.ts'), ...words], {
		encoding: 'utf8',
	});
	expect(said).toMatch(/^Built \d{4,} pages with 0 diagrams/);
	server = await serveFolder({ folder: join(folder, 'site'), base: '/', host: '127.0.0.1', port: 0 });
});
test.afterAll(async () => {
	await server.close();
	rmSync(folder, { recursive: true, force: true });
});

let complaints: string[];
test.beforeEach(({ page }) => {
	complaints = [];
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
});
test.afterEach(() => expect(complaints).toEqual([]));

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const main = (page: Page) => page.getByRole('main');

/** A thousand components must not stand in the navigation of each page, and a page must stay as light as its subject is. */
async function expectSmall(page: Page): Promise<void> {
	expect(await page.getByRole('navigation', { includeHidden: true }).getByRole('link').count()).toBeLessThan(90);
	expect((await page.content()).length).toBeLessThan(300_000);
}

test('a new joiner comes from the team to what it owns, and to the flow it should know', async ({ page }) => {
	await page.goto(`${server.address}start/`);
	await main(page).getByRole('link', { name: 'Team 0', exact: true }).first().click();
	await expect(heading(page)).toHaveText('Start here: Team 0');
	await expectSmall(page);
	await page.getByRole('region').or(main(page)).getByRole('link', { name: 'Component 0', exact: true }).first().click();
	await expect(heading(page)).toHaveText('Component 0');
	await expect(main(page).getByRole('link', { name: 'Team 0', exact: true }).first()).toBeVisible();
	await expectSmall(page);
	await page.goBack();
	await main(page)
		.getByRole('link', { name: /^Flow \d+$/ })
		.first()
		.click();
	await expect(heading(page)).toHaveText(/^Flow \d+$/);
	await expect(main(page)).toContainText('Component');
	await expectSmall(page);
});

test('an architect finds a component among a thousand, why it is so, and what is wrong with it', async ({ page }) => {
	// The list stands on several pages, and is one table for who filters it.
	await page.goto(`${server.address}components/`);
	await expect(main(page)).toContainText(/Rows 1 to \d+ of 1000/);
	await expectSmall(page);
	await page.getByRole('searchbox', { name: 'Filter rows' }).first().fill('Component 400');
	await expect(page.getByText('1 of 1000 rows')).toBeVisible();
	await main(page).getByRole('link', { name: 'Component 400', exact: true }).click();
	await expect(heading(page)).toHaveText('Component 400');
	await expectSmall(page);
	await expect(main(page)).toContainText('Component 400 needs 5 copies');
	await main(page)
		.getByRole('link', { name: /Decision 0041/ })
		.first()
		.click();
	await expect(heading(page)).toContainText('Decision 0041');
	await expect(main(page).getByRole('link', { name: 'Component 400', exact: true }).first()).toBeVisible();
});

test.describe('a table over several pages is one table to work in', () => {
	const status = (page: Page) => page.locator('#components .shown');

	test('it is sorted and filtered as a whole, the address says how, and the file has every row', async ({ page }) => {
		await page.goto(`${server.address}components/`);
		await expect(status(page)).toHaveText(/^\d{2,3} of 1000 rows$/);
		const findings = page.getByRole('button', { name: 'Findings' });
		await findings.click();
		await findings.click();
		await expect(status(page)).toHaveText('1000 rows');
		const counts = await page.locator('#components tbody tr td:last-child').allTextContents();
		expect(counts.map(Number)).toEqual(counts.map(Number).toSorted((left, right) => right - left));
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Download the shown rows as CSV' }).click(),
		]);
		const chunks: Buffer[] = [];
		for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
		expect(Buffer.concat(chunks).toString().trim().split('\r\n')).toHaveLength(1001);
		// The choices of a long table are read when somebody turns to them.
		await page.getByLabel('Filter by Type').focus();
		await page.getByLabel('Filter by Type').selectOption('store');
		await expect(status(page)).toHaveText(/^\d+ of 1000 rows$/);
		const before = await status(page).textContent();
		await expect(page).toHaveURL(/components\.sort=-findings.*components\.is\.type=store/);
		await page.reload();
		await expect(status(page)).toHaveText(before!);
	});

	test('which columns are seen asks for none of the other pages; the rows that fit do', async ({ page }) => {
		const asked: string[] = [];
		page.on('request', (one) => {
			if (one.url().includes('/_components-')) asked.push(one.url());
		});
		await page.goto(`${server.address}components/`);
		const block = page.locator('#components');
		await block.locator('.table-columns > summary').click();
		await block.getByRole('checkbox', { name: 'Findings' }).uncheck();
		await expect(block.locator('thead th').last()).toBeHidden();
		await expect(status(page)).toHaveText(/^\d{2,3} of 1000 rows$/);
		await expect(page).toHaveURL(/components\./);
		expect(asked).toEqual([]);
		await page.getByRole('searchbox', { name: 'Filter rows' }).first().fill('Component 400');
		await expect(status(page)).toHaveText('1 of 1000 rows');
		expect(asked.length).toBeGreaterThan(0);
	});

	test('from a later page too, and where the others cannot be had it says so', async ({ page }) => {
		await page.goto(`${server.address}components/_components-3/`);
		await page.getByRole('searchbox', { name: 'Filter rows' }).fill('Component 0');
		await expect(page.locator('#components tbody tr').first()).toContainText('Component 0');
		// Put in place after this page was opened, perhaps.
		const another = { body: '<p>Another build</p>', contentType: 'text/html' };
		await page.route('**/components/_components-2/', (route) => route.fulfill(another));
		await page.goto(`${server.address}components/`);
		await page.getByRole('searchbox', { name: 'Filter rows' }).fill('Component 1');
		await expect(status(page)).toHaveText(/^\d+ of 1000 rows; the others are on other pages$/);
	});
});

test('an auditor comes from an accepted risk to the decision that accepts it, and to the finding', async ({ page }) => {
	await page.goto(`${server.address}audit/waivers/`);
	const row = main(page).getByRole('row', { name: /Component 400 needs 5 copies/ });
	await expect(row).toContainText('2027-06-30');
	await row.getByRole('link', { name: /0041/ }).first().click();
	await expect(heading(page)).toContainText('Decision 0041');
	await expect(main(page)).toContainText('accepted');
	await expect(main(page)).toContainText('More copies come with the next order.');
	await page.goBack();
	await row
		.getByRole('link', { name: /needs 5 copies/ })
		.first()
		.click();
	await expect(page).toHaveURL(/#finding-not-enough-copies-component-c-400$/);
	await expect(page.locator('#finding-not-enough-copies-component-c-400')).toBeVisible();
	await expectSmall(page);
});

test('somebody on call comes from the name of an alert to its first command, on a phone', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(server.address);
	await page
		.getByRole('link', { name: /Search/ })
		.or(page.getByRole('button', { name: /Search/ }))
		.first()
		.click();
	await page.keyboard.type('down 40');
	const first = page.locator('#search-results').getByRole('option').first();
	await expect(first).toContainText('Down40');
	await first.click();
	await expect(heading(page)).toHaveText('Down40');
	const command = main(page).locator('pre').first();
	await expect(command).toBeInViewport({ ratio: 1 });
	await expect(main(page)).toContainText('Look');
	await expectSmall(page);
});
