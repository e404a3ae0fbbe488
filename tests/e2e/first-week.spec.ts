import { expect, test } from '@playwright/test';
import { firstWeekQuestions } from '../first-week-questions.ts';

// Asked before a test begins: one that is skipped within has opened a page by then.
test.skip(({ isMobile }) => isMobile === true, 'the menu is another way to the same links');

/** What people ask in their first week: answered by one search, or within three clicks from the home page. */
for (const { question, by, page: wanted, answer } of firstWeekQuestions) {
	test(question, async ({ page }) => {
		await page.goto('./');
		if ('search' in by) {
			await page.keyboard.press('/');
			await page.getByRole('combobox', { name: 'Search this site' }).fill(by.search);
			const results = page.getByRole('listbox', { name: 'Results' });
			await results.locator(`a[href*="${wanted}"]`).first().click();
		} else {
			// The first click is on the areas at the top, the others on what the page or the navigation beside it offers.
			const [area, ...names] = by.clicks;
			await page.getByRole('navigation', { name: 'Areas' }).getByRole('link', { name: area!, exact: true }).click();
			for (const name of names) {
				const link = page.getByRole('main').getByRole('link', { name, exact: true });
				const beside = page.getByRole('navigation', { name: /^Pages in/ }).getByRole('link', { name, exact: true });
				await link.or(beside).first().click();
			}
		}
		await expect(page).toHaveURL((url) => url.pathname.endsWith(wanted));
		await expect(page.getByRole('main')).toContainText(answer);
	});
}
