import { expect, test } from '@playwright/test';

test('an alert name leads to the first command by keyboard alone', async ({ page }) => {
	await page.goto('./');
	await page.keyboard.press('/');
	await expect(page.getByRole('combobox', { name: 'Search this site' })).toBeFocused();
	await page.keyboard.type('SanctionsApiTimeouts');
	await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toContainText(
		'SanctionsApiTimeouts',
	);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/runbooks\/sanctionsapitimeouts\/$/);
	await expect(page.getByRole('heading', { name: /Do this first/ })).toBeVisible();
	await expect(page.locator('pre').first()).toBeInViewport();
});

test('the alert address works as alert rules write it, and the first command can be copied', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('runbooks/ledgerprimarydown/');
	const command = page.locator('pre').first();
	await expect(command).toBeInViewport();
	await page.getByRole('button', { name: /copy/i }).first().click();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied.trim()).toBe((await command.textContent())?.trim());
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the index from A to Z leads from an alert to its commands', async ({ page }) => {
		await page.goto('index-a-z/');
		await page.getByRole('main').getByRole('link', { name: 'VaultSealed', exact: true }).first().click();
		await expect(page).toHaveURL(/\/runbooks\/vaultsealed\/$/);
		await expect(page.locator('pre').first()).toBeVisible();
	});

	test('diagrams are there', async ({ page }) => {
		await page.goto('flows/submit-chaps-payment/');
		await expect(page.locator('figure svg').first()).toBeVisible();
	});
});
