import { expect, test } from '@playwright/test';
import { violations, violationsIn } from './accessibility.ts';

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

test('a quiz answers with proof, also without scripts', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('./quiz/payments-core/');
	const answer = page.locator('details.fold').first();
	await expect(answer.getByText('Right:')).toBeHidden();
	await answer.locator('summary').click();
	await expect(answer.getByText('Right:')).toBeVisible();
	await answer.getByRole('link', { name: /^What the loss of/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('is lost');
	await context.close();
});

test('on paper a quiz keeps its answers to itself, but for those that stand open', async ({ browser }) => {
	for (const javaScriptEnabled of [true, false]) {
		const context = await browser.newContext({ javaScriptEnabled });
		const page = await context.newPage();
		await page.goto('./quiz/payments-core/');
		await page.locator('details.fold').nth(1).locator('summary').click();
		if (javaScriptEnabled) await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByText('Right:').nth(0)).toBeHidden();
		await expect(page.getByText('Right:').nth(1)).toBeVisible();
		await expect(page.getByText('Right:').nth(2)).toBeHidden();
		await expect(page.getByRole('main').locator('ul.list > li').first()).toBeVisible();
		await context.close();
	}
});

test('what was read is remembered on this device, step by step', async ({ page }) => {
	await page.goto('start/');
	const first = page.getByRole('main').getByRole('checkbox').first();
	await first.check();
	await expect(page.getByText(/^1 of \d+ done/)).toBeVisible();
	await page.reload();
	await expect(first).toBeChecked();
	await first.uncheck();
	await page.reload();
	await expect(page.getByText(/^0 of \d+ done/)).toBeVisible();
});

test('opened answers are remembered', async ({ page }) => {
	await page.goto('quiz/');
	await page.getByRole('main').getByText('Answer', { exact: true }).first().click();
	await expect(page.getByText(/^1 of \d+ answers opened/)).toBeVisible();
	await page.reload();
	await expect(page.getByText('opened before')).toHaveCount(1);
});

for (const path of ['quiz/', 'quiz/payments-core/', 'start/', 'reference/programs/']) {
	test(`${path} is accessible, light and dark, with its answers open`, async ({ page }) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.goto(path);
			for (const answer of await page.locator('details.fold > summary').all()) await answer.click();
			expect(await violationsIn(colorScheme, page)).toEqual([]);
		}
	});
}

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a guided tour leads from stop to stop, each with its page and its picture', async ({ page }) => {
		await page.goto('start/');
		await page.getByRole('main').getByRole('link', { name: 'A payment goes out' }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'A payment goes out' })).toBeVisible();
		const next = page.getByRole('navigation', { name: 'Previous and next' }).locator('[rel=next]');
		await next.click();
		await expect(page.getByRole('heading', { level: 1, name: 'What the client depends on' })).toBeVisible();
		await next.click();
		await expect(page.getByText('Stop 2 of 7')).toBeVisible();
		await expect(page.locator('figure svg').first()).toBeVisible();
		await page.getByRole('main').getByRole('link', { name: 'Submit a CHAPS payment', exact: true }).first().click();
		await expect(page).toHaveURL(/\/flows\/submit-chaps-payment\/$/);
	});
});

test('a link says what stands behind it, by mouse and by keyboard, and Escape takes that away', async ({ page }, {
	project,
}) => {
	test.skip(project.name !== 'desktop', 'a finger does not hover');
	await page.goto('guides/how-money-moves/');
	const preview = page.getByRole('tooltip');
	const term = page.locator('main a.term', { hasText: /^CHAPS$/ }).first();
	await term.hover();
	await expect(preview).toContainText('same-day system');
	await expect(term).toHaveAttribute('aria-describedby', 'link-preview');
	// It can be pointed at without going away.
	await preview.hover();
	await page.waitForTimeout(500);
	await expect(preview).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(preview).toBeHidden();
	await expect(term).not.toHaveAttribute('aria-describedby');

	const flow = page.getByRole('main').getByRole('link', { name: 'Submit a CHAPS payment' }).first();
	const title = await flow.getAttribute('title');
	await page.mouse.move(0, 0);
	await term.focus();
	await page.keyboard.press('Tab');
	await expect(flow).toBeFocused();
	await expect(preview).toContainText('Submit a CHAPS payment');
	expect(await violations(page)).toEqual([]);
	await page.keyboard.press('Tab');
	await expect(preview).not.toContainText('Submit a CHAPS payment');
	expect(await flow.getAttribute('title')).toBe(title);
});

test('a mistyped address leads on: to the nearest pages, and to a search for its words', async ({ page }) => {
	await page.goto('components/paymnt-api/');
	await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
	await expect(page.locator('[data-nearest] a').first()).toHaveText('Payment API');
	await page.getByRole('button', { name: 'Search for “paymnt api”' }).click();
	await expect(page.getByRole('combobox', { name: 'Search this site' })).toHaveValue('paymnt api');
	await expect(page.getByRole('option').first()).toBeVisible();
});
