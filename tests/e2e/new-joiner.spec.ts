import { expect, test } from '@playwright/test';

test('a new joiner finds what their team owns and walks the top flow', async ({ page }) => {
	await page.goto('./');
	await page.getByRole('link', { name: /I am new here/ }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Start here' })).toBeVisible();

	await page.getByRole('main').getByRole('link', { name: 'Payments Core', exact: true }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Payments Core');
	const owned = page.getByRole('main').getByRole('link', { name: 'Payment API', exact: true }).first();
	await expect(owned).toBeVisible();

	await page
		.getByRole('main')
		.getByRole('link', { name: /^Submit a CHAPS payment/ })
		.first()
		.click();
	await expect(page).toHaveURL(/\/flows\/submit-chaps-payment\/$/);
	await expect(page.locator('figure svg').first()).toBeVisible();
	await expect(page.getByRole('table').first()).toContainText('Sanctions');
});

test('a word nobody explained is in the glossary', async ({ page }) => {
	await page.goto('glossary/');
	await expect(page.getByRole('main')).toContainText('UETR');
});
