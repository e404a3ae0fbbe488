import { expect, test } from '@playwright/test';

/** Somebody is called at night and knows only which component is broken. */

const store = 'runbooks/components/ledger-db/';

test('the name of a component with what is wrong leads to the first check by keyboard alone', async ({ page }) => {
	await page.goto('./');
	await page.keyboard.press('/');
	await page.keyboard.type('ledger-db is broken');
	const first = page.getByRole('listbox', { name: 'Results' }).getByRole('option').first();
	await expect(first).toContainText('Ledger database fails');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/runbooks\/components\/ledger-db\/$/);
	await expect(page.locator('pre').first()).toBeInViewport();
});

test('what to fill in goes into every command, as text', async ({ page }) => {
	await page.goto(`${store}?namespace=ledger`);
	await expect(page.locator('pre').first()).toContainText('-n ledger exec');
	await expect(page.locator('pre').filter({ hasText: '<namespace>' })).toHaveCount(0);
	await page.goto(`${store}?namespace=${encodeURIComponent('$(curl evil)')}`);
	await expect(page.locator('pre').first()).toContainText('-n <namespace> exec');
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the first check stands in the first view, and nothing before the choice of a failure changes anything', async ({
		page,
	}) => {
		await page.goto(store);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ledger database fails');
		await expect(page.getByRole('heading', { name: /Do this first/ })).toBeInViewport();
		await expect(page.locator('pre').first()).toBeInViewport();
		const kinds = await page.evaluate(() => {
			const choice = document.querySelector('#decide')!;
			return [...document.querySelectorAll('.command')]
				.filter((one) => one.compareDocumentPosition(choice) & Node.DOCUMENT_POSITION_FOLLOWING)
				.map((one) => one.querySelector('header')?.textContent ?? '');
		});
		expect(kinds.length).toBeGreaterThan(0);
		for (const kind of kinds) expect(kind).toContain('Read only');
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		expect(wide).toBeLessThanOrEqual(0);
	});

	test('from a component to its runbook, to what it needs, and back', async ({ page }) => {
		await page.goto('components/ledger-api/');
		await page.getByRole('link', { name: 'What to do when it fails' }).first().click();
		await expect(page).toHaveURL(/\/runbooks\/components\/ledger-api\/$/);
		const needed = page.locator('.heading:has(#needed) + ul');
		await expect(needed.getByRole('link', { name: 'LedgerPrimaryDown' })).toBeVisible();
		await needed.getByRole('link', { name: 'Ledger database' }).click();
		await expect(page).toHaveURL(/\/runbooks\/components\/ledger-db\/$/);
		await page.locator('main .facts').getByRole('link', { name: 'Ledger database', exact: true }).first().click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ledger database');
	});

	test('what others run begins with whom to call', async ({ page }) => {
		await page.goto('runbooks/components/rtgs/');
		const first = page.locator('.heading:has(#first) ~ .facts').first();
		await expect(first).toContainText('Whom to call');
		await expect(first).toContainText('service desk');
		await expect(first).toContainText('RTGS-MEMBER-004');
	});

	test('the list of runbooks leads to it by system', async ({ page }) => {
		await page.goto('runbooks/');
		await page.getByRole('link', { name: 'Runbooks of components' }).click();
		const fold = page.locator('details').filter({ hasText: /^\s*Ledger: 5 components/ });
		await fold.locator('summary').click();
		await fold.getByRole('link', { name: 'Posting events' }).click();
		await expect(page).toHaveURL(/\/runbooks\/components\/posting-events\/$/);
	});
});

test('every runbook of a component prints on at most three pages', async ({ page, isMobile }) => {
	test.skip(isMobile, 'paper is the same for all');
	test.setTimeout(240_000);
	await page.goto('index-a-z/');
	const paths = await page
		.locator('main a[href*="/runbooks/components/"]')
		.evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLAnchorElement).pathname))]);
	expect(paths.length).toBeGreaterThan(50);
	const pages: [string, number][] = [];
	for (const path of paths) {
		await page.goto(path);
		const pdf = await page.pdf({ format: 'A4' });
		pages.push([path, (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length]);
	}
	expect(pages.filter(([, count]) => count === 0 || count > 3)).toEqual([]);
});
