import { expect, test } from '@playwright/test';

test('an auditor goes from a finding to the decision that accepted it, and sees until when', async ({ page }) => {
	await page.goto('./');
	await page.getByRole('link', { name: /I am auditing/ }).click();
	await page.goto('resilience/findings/');
	const finding = page.getByRole('row').filter({ hasText: 'Outbox relay' }).filter({ hasText: 'waived' }).first();
	await expect(finding).toBeVisible();
	await finding.getByRole('link', { name: 'until 2026-12-31' }).click();
	await expect(page).toHaveURL(/\/decisions\/.*outbox-relay/);
	await expect(page.getByRole('main')).toContainText('2026-12-31');
	await expect(page.getByRole('main')).toContainText(/accepted/i);
});

test('every accepted risk stands in one list with its end', async ({ page }) => {
	await page.goto('decisions/waivers/');
	await expect(page.getByRole('main')).toContainText('2027-03-31');
	await expect(page.getByRole('main')).toContainText('2026-12-31');
});

test('a record that is no longer in force says so and leads to the one that is', async ({ page }) => {
	await page.goto('decisions/');
	await page
		.getByRole('main')
		.getByRole('link', { name: /message queues between payment services/i })
		.first()
		.click();
	const banner = page
		.locator('aside, [role=note], .callout')
		.filter({ hasText: /superseded|not in force/i })
		.first();
	await expect(banner).toBeVisible();
	await banner.getByRole('link').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(/Stretch the Kafka cluster/);
});

test('a record tells who wrote it and when, or that nobody knows', async ({ page }) => {
	await page.goto('decisions/');
	await page
		.getByRole('main')
		.getByRole('link', { name: /transactional outbox/i })
		.first()
		.click();
	await expect(page.getByRole('heading', { name: 'History', exact: true })).toBeVisible();
	// A site that was built from files without a repository says that.
	await expect(page.getByRole('main')).toContainText(/First commit|The history of the records is not known/);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the log can be taken by what decisions are about, and how they belong together is drawn', async ({ page }) => {
		await page.goto('decisions/');
		await page.getByRole('link', { name: /decisions by status, scope, tag/ }).click();
		const about = page.locator('details').filter({ hasText: 'Vault' }).first();
		await about.locator('summary').click();
		await expect(about.getByRole('link', { name: /One Vault cluster/ })).toBeVisible();
		await page.goto('decisions/related/');
		await expect(page.getByRole('heading', { name: 'Every relation' })).toBeVisible();
		await expect(page.locator('figure svg').first()).toBeVisible();
	});
});
