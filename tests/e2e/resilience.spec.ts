import { expect, test } from '@playwright/test';

/** Who works through a loss or looks into how it would go: from the overview to the proof, from a scenario to what can be done. */

test('the fragility matrix leads from a cell to its proof, and fits the page', async ({ page, isMobile }) => {
	await page.goto('resilience/');
	await page
		.getByRole('main')
		.getByRole('link', { name: /fragility/i })
		.first()
		.click();
	await expect(page).toHaveURL(/\/resilience\/fragility\/$/);
	const matrix = page.getByRole('table', { name: 'Business services against failure domains' });
	const frame = page.locator('#matrix-1 .table-scroll');
	// At a desk it is seen at one glance; on a phone it scrolls, with the first column in sight.
	const overflow = await frame.evaluate((element) => element.scrollWidth - element.clientWidth);
	if (isMobile) {
		await frame.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
		await expect(matrix.getByRole('rowheader').first()).toBeInViewport();
	} else expect(overflow).toBeLessThanOrEqual(0);
	const row = matrix.getByRole('row').filter({ hasText: 'Zone c of euw1' });
	await row.getByRole('link', { name: 'DOWN' }).first().click();
	await expect(page).toHaveURL(/\/resilience\/losses\/failure-domains\/euw1-c\/#affected$/);
	await expect(page.getByRole('heading', { name: /Who is affected, and when/ })).toBeVisible();
	await page.getByRole('main').getByRole('link', { name: 'The whole blast radius, with proofs' }).click();
	await expect(page).toHaveURL(/\/resilience\/blast-radius\//);
});

test('a recovery time that is not all known never pretends to be complete', async ({ page }) => {
	await page.goto('resilience/recovery/');
	const unknown = page.getByRole('row').filter({ hasText: 'times missing for' });
	await expect(unknown.first()).toContainText(/at least \d/);
	await unknown.first().getByRole('link').first().click();
	await expect(page.getByRole('main')).toContainText('Times missing for');
});

test('what only a rollout exposes is told for whole services', async ({ page }) => {
	await page.goto('resilience/releases/');
	const table = page.getByRole('table', { name: 'Business services during a rollout' });
	await expect(table.getByRole('row').filter({ hasText: 'Kafka' }).first()).toContainText('each copy');
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a scenario leads to the runbooks that can still be followed', async ({ page }) => {
		await page.goto('resilience/losses/');
		await page
			.getByRole('main')
			.getByRole('link', { name: /Region euw1 is lost/ })
			.first()
			.click();
		await expect(page).toHaveURL(/\/resilience\/losses\/scenarios\/region-loss-euw1\/$/);
		await expect(page.getByRole('heading', { name: /Runbooks, and whether they can be followed/ })).toBeVisible();
		const usable = page.getByRole('listitem').filter({ hasText: /\busable\b/ });
		await usable.first().getByRole('link').first().click();
		await expect(page).toHaveURL(/\/runbooks\//);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	});

	test('the matrix is complete, each badge a link', async ({ page }) => {
		await page.goto('resilience/fragility/');
		await page.locator('#matrix-1 a.badge').first().click();
		await expect(page).toHaveURL(/\/resilience\/losses\/failure-domains\/.*#affected$/);
	});
});
