import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsIn } from './accessibility.ts';

/** An architect follows a finding about a timeout to the step, its note in the sequence, and the sum that was promised. */

const finding = '#finding-deadline-exceeded-flow-submit-chaps-payment';

/** `650 ms`, `5.15 s` -> milliseconds. */
function shownTime(text: string): number {
	const match = /(\d+(?:\.\d+)?) (ms|s)\b/.exec(text);
	expect(match, text).not.toBeNull();
	return Math.round(Number(match![1]) * (match![2] === 's' ? 1000 : 1));
}

const rowOfStep = (page: Page, seq: number): Locator =>
	page.locator('#calls-table tbody tr').filter({ has: page.locator(`a[href$="#step-${seq}"]`) });

async function cellOf(page: Page, seq: number, column: string): Promise<string> {
	const columns = await page
		.locator('#calls-table thead th')
		.evaluateAll((heads) => heads.map((head) => head.getAttribute('data-column')));
	expect(columns).toContain(column);
	return (await rowOfStep(page, seq).locator('th, td').nth(columns.indexOf(column)).textContent()) ?? '';
}

async function followsTheTimeout(page: Page, scripts: boolean): Promise<void> {
	await page.goto('resilience/findings/');
	// All that a check found is folded, or stands on a page of its own: the address opens it, with and without scripts.
	await page.getByRole('link', { name: /^Timeouts together exceed the deadline/ }).click();
	const row = page.locator(finding);
	await expect(row).toBeVisible();
	const told = /may wait ([\d.]+ m?s), .* deadline of ([\d.]+ m?s)/.exec(
		((await row.textContent()) ?? '').replaceAll(/\s+/g, ' '),
	);
	expect(told).not.toBeNull();
	await row.getByRole('link', { name: 'Submit a CHAPS payment' }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Submit a CHAPS payment');

	// The flow says the same as the finding, and its rows add up to it: the portal's own time and its wait for the gateway.
	const summary = page.locator('#calls').locator('xpath=following::ul[1]');
	await expect(summary).toContainText(`waits ${told![1]} at the worst; the deadline is ${told![2]}`);
	const own = shownTime((await cellOf(page, 1, 'own')).split('/')[1]!);
	const wait = await cellOf(page, 2, 'wait');
	expect(own + shownTime(wait)).toBe(shownTime(told![1]!));

	// The sequence notes the timeout of the same step: without retries that is its wait. The step leads to its row in the table of steps; with scripts, to its place in
	// the picture, where that note stands.
	const noted = `timeout per try ${wait.trim()}`;
	expect(await page.locator('figure svg').allTextContents()).toContainEqual(expect.stringContaining(noted));
	await rowOfStep(page, 2).locator('a[href$="#step-2"]').click();
	await expect(page).toHaveURL(/\/flows\/submit-chaps-payment\/#step-2$/);
	const note = page.locator('figure svg text').filter({ hasText: noted });
	await expect(scripts ? note.first() : page.locator('#step-2')).toBeInViewport();

	// The promised sum: what the steps usually need stays within the budget, step by step and in the report over all flows.
	const promised = /usually need ([\d.]+ m?s), .* of ([\d.]+ m?s)\./.exec(
		((await summary.textContent()) ?? '').replaceAll(/\s+/g, ' '),
	);
	expect(promised).not.toBeNull();
	expect(shownTime(promised![1]!)).toBeLessThanOrEqual(shownTime(promised![2]!));
	await page.getByRole('main').getByRole('link', { name: 'latency budgets', exact: true }).first().click();
	const report = page.locator('#flows-table tbody tr').filter({ hasText: 'Submit a CHAPS payment' });
	await expect(report).toContainText(promised![1]!);
	await expect(report).toContainText(promised![2]!);
	await report.getByRole('link', { name: 'step by step' }).click();
	await expect(page).toHaveURL(/\/flows\/submit-chaps-payment\/#calls$/);
}

test('an architect goes from a timeout to the step, its note and the promised sum', async ({ page }) => {
	await followsTheTimeout(page, true);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('the same way', async ({ page }) => {
		await followsTheTimeout(page, false);
	});
});

for (const scheme of ['light', 'dark'] as const) {
	test(`promises and retries are accessible, and show no table wider than the page, ${scheme}`, async ({
		page,
	}, info) => {
		test.skip(info.project.name !== 'desktop', 'each kind of page is held on the phone elsewhere');
		test.setTimeout(240_000);
		await page.emulateMedia({ colorScheme: scheme });
		for (const route of ['resilience/targets/', 'resilience/retries/']) {
			await page.goto(route);
			expect(await violationsIn(scheme, page)).toEqual([]);
			const tooWide = await page
				.locator('.table-scroll')
				.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.scrollWidth));
			expect(tooWide, route).toEqual([]);
		}
	});
}
