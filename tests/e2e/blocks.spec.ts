import { expect, type Page } from '@playwright/test';
import { violations, violationsIn } from './accessibility.ts';
import { demoPages, test } from './demo-site.ts';

const runbook = 'runbooks/paymentapihigherrorrate/';

/** Whether the page is wider than its window. */
const tooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

for (const scheme of ['light', 'dark'] as const) {
	test(`no page of the demonstration site has an accessibility violation, ${scheme}`, async ({ page, site }) => {
		await page.emulateMedia({ colorScheme: scheme });
		for (const path of demoPages) {
			await page.goto(site + path);
			await page.evaluate(() => {
				for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
			});
			expect(await violationsIn(scheme, page), path).toEqual([]);
		}
	});
}

test('no page is wider than a window of 320 pixels', async ({ page, site }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	for (const path of demoPages) {
		await page.goto(site + path);
		expect(await tooWide(page), path).toBe(false);
	}
});

test.describe('a wide table on a phone', () => {
	test.use({ viewport: { width: 390, height: 800 } });

	test('is a stack of rows that name their columns, and still a table to a screen reader', async ({ page, site }) => {
		await page.goto(`${site}resilience/spof/`);
		const table = page.locator('#spof');
		const frame = table.locator('.table-scroll');
		expect(await frame.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
		const cell = table.locator('tbody tr').first().locator('td').first();
		expect(await cell.evaluate((one) => getComputedStyle(one, '::before').content)).toBe('"Class"');
		await expect(table.getByRole('row').nth(1).getByRole('cell').first()).toBeVisible();
		await table.getByRole('button', { name: 'Dependents' }).click();
		await expect(table.getByRole('columnheader', { name: 'Dependents' })).toHaveAttribute('aria-sort', 'ascending');
		expect(await violations(page)).toEqual([]);
	});

	test.describe('without scripts', () => {
		test.use({ javaScriptEnabled: false });
		test('is a stack too, as wide as its frame', async ({ page, site }) => {
			await page.goto(`${site}resilience/spof/`);
			await expect(page.locator('#spof tbody tr').first()).toBeVisible();
			expect(
				await page
					.locator('#spof .table-scroll')
					.boundingBox()
					.then((box) => box!.width <= 390),
			).toBe(true);
			const cell = page.locator('#spof tbody tr').first().locator('td').first();
			await expect(cell).toHaveAttribute('data-label', 'Class');
			await expect(cell).toHaveCSS('display', 'flow-root');
		});
	});
});

test('hostile text stays text, in the page and in what scripts make of it', async ({ page, site }) => {
	await page.goto(`${site}hostile/`);
	await expect(page.locator('.table-tools select')).toHaveCount(1);
	await page.locator('.table-tools input').fill('<img src=x onerror=window.pwned=1>');
	await page.keyboard.press('Escape');
	await page.locator('h1').click();
	await page.keyboard.press('/');
	await page.keyboard.type('pwned');
	await expect(page.locator('.search-results a').first()).toContainText('<script>');
	expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
	expect(
		await page.locator('main img, main script, .search img, .search script, [onerror], [onmouseover]').count(),
	).toBe(0);
});

test.describe('search', () => {
	test('an alert name reaches its runbook with the keyboard alone', async ({ page, site }) => {
		await page.goto(site);
		await page.keyboard.press('/');
		const field = page.getByRole('combobox', { name: 'Search this site' });
		await expect(field).toBeFocused();
		await field.pressSequentially('PaymentApiHigh');
		await expect(page.getByRole('option', { selected: true })).toContainText('PaymentApiHighErrorRate');
		expect(await violations(page)).toEqual([]);
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(site + runbook);
	});

	test('full text finds what no title says, and filters by kind', async ({ page, site }) => {
		await page.goto(site);
		await page.keyboard.press('Control+k');
		await page.keyboard.type('fencing');
		const option = page.getByRole('option', { name: /Run the ledger active/ });
		await expect(option.locator('mark')).toHaveText(/fencing/);
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.type('ledger');
		await page.getByRole('button', { name: /^Component \d+/ }).click();
		await expect(page.getByRole('option')).toHaveCount(1);
		await expect(page.getByRole('option')).toContainText('Payment API');
	});

	test('arrow keys move through the results, Escape closes and gives the focus back', async ({ page, site }) => {
		await page.goto(site);
		await page.locator('.tool-search').click();
		await page.keyboard.type('payment');
		await expect(page.getByRole('option').nth(1)).toBeVisible();
		await expect(page.getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
		await page.keyboard.press('ArrowDown');
		await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('ArrowUp');
		await expect(page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
		await page.keyboard.press('Escape');
		await expect(page.locator('#search')).toBeHidden();
		await expect(page.locator('.tool-search')).toBeFocused();
	});

	test('an unknown address suggests the nearest page', async ({ page, site, complaints }) => {
		await page.goto(`${site}runbooks/paymentapihigherrorate/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
		await expect(page.getByRole('main').getByRole('link', { name: 'PaymentApiHighErrorRate' })).toBeVisible();
		expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
	});
});

test.describe('tables', () => {
	test('sorting and filters live in the address and survive a reload', async ({ page, site }) => {
		await page.goto(`${site}resilience/spof/`);
		const rows = page.locator('#spof tbody tr:visible');
		for (const [filter, value] of [
			['Class', 'zone'],
			['Certainty', 'possible'],
		] as const) {
			const chooser = page.getByLabel(`Filter by ${filter}`);
			// Its choices are read when a reader turns to it.
			await chooser.focus();
			await chooser.selectOption(value);
		}
		await expect(rows).toHaveCount(3);
		await page.getByRole('button', { name: 'Dependents' }).click();
		await page.getByRole('button', { name: 'Dependents' }).click();
		await expect(page.getByRole('columnheader', { name: 'Dependents' })).toHaveAttribute('aria-sort', 'descending');
		const shown = await rows.allTextContents();
		await page.reload();
		await expect(rows).toHaveCount(3);
		expect(await rows.allTextContents()).toEqual(shown);
		await expect(page.getByText('3 of 60 rows')).toBeVisible();
	});

	test('columns are chosen by name; the choice lives in the address and in the file', async ({ page, site }) => {
		await page.goto(`${site}resilience/spof/?spof.q=component-07`);
		await page.getByText('Columns', { exact: true }).click();
		await page.getByRole('checkbox', { name: 'Class' }).uncheck();
		await page.getByRole('checkbox', { name: 'Waiver' }).uncheck();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('checkbox', { name: 'Class' })).toBeHidden();
		await page.reload();
		await expect(page.getByRole('columnheader', { name: 'Class' })).toBeHidden();
		await expect(page.getByRole('columnheader', { name: 'Certainty' })).toBeVisible();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Download the shown rows as CSV' }).click(),
		]);
		const chunks: Buffer[] = [];
		for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
		expect(Buffer.concat(chunks).toString()).toBe(
			'\ufeffWhat,Certainty,Stops,Dependents\r\ncomponent-07,certain,CHAPS outbound,2\r\n',
		);
		expect(await violations(page)).toEqual([]);
	});

	test('a table of thousands shows some at once, and all that fit when asked', async ({ page, site }) => {
		await page.route('**/resilience/spof/', async (route) => {
			const html = await (await route.fetch()).text();
			const [start, end] = [html.indexOf('>', html.indexOf('<tbody')) + 1, html.indexOf('</tbody>')];
			const row = /<tr.*?<\/tr>/s.exec(html.slice(start, end))![0].replace(/ id="[^"]*"/, '');
			const rows = Array.from({ length: 1500 }, (_, at) =>
				row.replace(/<th([^>]*)>.*?<\/th>/s, `<th$1>row ${1500 - at}</th>`),
			);
			await route.fulfill({ body: html.slice(0, start) + rows.join('') + html.slice(end), contentType: 'text/html' });
		});
		await page.goto(`${site}resilience/spof/`);
		const rows = page.locator('#spof tbody tr');
		await expect(page.getByText('1500 rows')).toBeVisible();
		await expect(rows).toHaveCount(1500);
		await page.getByRole('button', { name: 'What' }).click();
		await expect(rows).toHaveCount(200);
		await expect(rows.first()).toContainText('row 1');
		await page.getByRole('button', { name: 'Show the other 1300 rows' }).click();
		await expect(rows).toHaveCount(1500);
		await page.getByLabel('Filter rows').fill('row 77');
		await expect(page.getByText('24 of 1500 rows')).toBeVisible();
		await expect(page.getByRole('button', { name: /Show the other/ })).toHaveCount(0);
	});

	test('the shown rows can be saved as CSV', async ({ page, site }) => {
		await page.goto(`${site}resilience/spof/?spof.q=component-07`);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Download the shown rows as CSV' }).click(),
		]);
		const chunks: Buffer[] = [];
		for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
		expect(Buffer.concat(chunks).toString()).toBe(
			'\ufeffWhat,Class,Certainty,Stops,Dependents,Waiver\r\ncomponent-07,shared service,certain,CHAPS outbound,2,\r\n',
		);
	});
});

test.describe('runbooks', () => {
	test('the first command is on the first screen', async ({ page, site }) => {
		await page.goto(site + runbook);
		await expect(page.locator('#first-1 pre')).toBeInViewport({ ratio: 1 });
	});

	test('a destructive command is copied only after its confirmation', async ({ page, site }) => {
		await page.goto(site + runbook);
		const copy = page.getByRole('button', { name: 'Copy: Promote the standby region' });
		await expect(copy).toBeDisabled();
		await page.getByLabel('Target confirmed by a second person').check();
		await expect(copy).toBeEnabled();
		await expect(page.getByRole('button', { name: 'Copy: Are pods ready?' })).toBeEnabled();
	});
});

test('the chosen theme is kept and stands before the first paint', async ({ page, site }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto(site);
	const theme = page.locator('[data-theme-switch]');
	await theme.click();
	await theme.click();
	await expect(theme).toHaveAccessibleName('Theme: dark');
	const early = page.evaluate(() => document.documentElement.dataset['theme']);
	expect(await early).toBe('dark');
	await page.goto(site + runbook, { waitUntil: 'commit' });
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
});

test('on paper everything folded is open and nothing is to be clicked', async ({ page, site }) => {
	await page.goto(`${site}components/payment-api/`);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('environments/prod.yaml:112')).toBeVisible();
	await expect(page.locator('.site-header')).toBeHidden();
	await expect(page.locator('.copy').first()).toBeHidden();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('everything is there to read, and the search leads to the index', async ({ page, site }) => {
		await page.goto(`${site}resilience/spof/`);
		await expect(page.locator('#spof tbody tr')).toHaveCount(60);
		await expect(page.locator('.table-tools, .needs-scripts:visible')).toHaveCount(0);
		await page.locator('.tool-search').click();
		await expect(page).toHaveURL(`${site}index-a-z/`);
	});

	test('the menu of a narrow window opens and closes', async ({ page, site }) => {
		await page.setViewportSize({ width: 390, height: 800 });
		await page.goto(`${site}components/payment-api/`);
		const menu = page.locator('#menu');
		await expect(menu).toBeHidden();
		await page.getByRole('button', { name: 'Menu', exact: true }).click();
		await expect(menu.getByRole('link', { name: 'Decisions' })).toBeVisible();
		await page.getByRole('button', { name: 'Close menu' }).click();
		await expect(menu).toBeHidden();
	});
});
