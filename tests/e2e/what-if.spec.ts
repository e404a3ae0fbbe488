import { expect, type Locator, type Page, test } from '@playwright/test';
import { violations, violationsIn } from './accessibility.ts';

/** Somebody in an incident fails things in the browser, sees what goes down and why, and pastes the address into a channel. */

const route = 'resilience/what-if/';
/** Until code and model are there, beside whatever else this machine does. */
const computed = { timeout: 30_000 };

async function open(page: Page, fragment = ''): Promise<Locator> {
	await page.goto(route + fragment);
	// Somebody is there: until then nothing is fetched to compute with.
	if (fragment === '') await page.mouse.move(5, 5);
	const root = page.locator('[data-what-if]');
	await expect(root).toHaveAttribute('data-took', /\d+/, computed);
	return root;
}

const verdict = (page: Page): Locator => page.locator('.what-if-verdict');
const service = (page: Page, name: string): Locator => page.locator('.what-if-item').filter({ hasText: name }).first();

test('a pasted address gives the answer: states in words, the proof with its file, what to do, whom to call', async ({
	page,
}) => {
	await open(page, '#v=1&fail=component:vault');
	await expect(verdict(page)).toHaveText('4 business services and 6 flows DOWN');
	const chaps = service(page, 'UK high-value payments, outbound');
	await expect(chaps).toContainText('DOWN');
	await expect(chaps).toContainText('at once');
	await expect(chaps).toContainText('Available while this lasts: 0 %');
	await chaps.getByText('Why').click();
	await expect(chaps.locator('ol > li').first()).toContainText('Vault');
	await expect(chaps.locator('ol')).toContainText(
		'hard dependency (content/components/rtgs-connectivity/rtgs-gateway.yaml:',
	);
	const actions = page.getByRole('region', { name: 'What to do' });
	await expect(actions.getByRole('link', { name: 'Unseal Vault' })).toHaveAttribute(
		'href',
		/\/runbooks\/vault-unseal\/$/,
	);
	await expect(actions).toContainText('Failover of Vault: automatic, 10 s');
	await expect(actions).toContainText('Platform: pager platform, #platform-oncall');
});

test('nothing moves when somebody comes, and an example of what may fail is one press away', async ({ page }) => {
	await page.goto(route, { waitUntil: 'networkidle' });
	const shown = (): Promise<number> => page.locator('[data-what-if]').evaluate((root) => root.clientHeight);
	const before = await shown();
	await page.mouse.move(5, 5);
	await expect(page.locator('[data-what-if]')).toHaveAttribute('data-took', /\d+/, computed);
	expect(await shown()).toBe(before);
	const examples = page.locator('[data-what-if-examples]');
	await examples.getByRole('link', { name: 'Identity provider down at 08:30' }).click();
	await expect(verdict(page)).toContainText('DOWN');
	await expect(examples).toBeHidden();
	await page.getByRole('button', { name: /^Restore/ }).click();
	await expect(examples).toBeVisible();
});

test('until somebody comes nothing is fetched to compute with, and what is pressed or typed at once is done', async ({
	page,
}, info) => {
	test.setTimeout(180_000);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	const fetched = (): readonly string[] => asked.filter((path) => /what-if[-.]/.test(path));
	await page.goto(route, { waitUntil: 'networkidle' });
	await expect(page.getByText('Nothing has failed: everything is UP')).toBeVisible();
	await expect(page.getByText('Without scripts')).toBeHidden();
	expect(fetched()).toEqual([]);
	expect(await violations(page)).toEqual([]);
	// The scripts come late, as on a phone: what was typed and chosen is done when they are there.
	await page.route(/what-if[-.]/, async (one) => {
		await new Promise((later) => setTimeout(later, 400));
		await one.continue();
	});
	const field = page.getByRole('combobox', { name: /Fail something/ });
	if (info.project.use.hasTouch) await field.tap();
	else await field.click();
	await page.keyboard.type('vault component');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#v=1&fail=component:vault$/, computed);
	await expect(verdict(page)).toHaveText('4 business services and 6 flows DOWN');
	await expect(field).toBeFocused();
	expect(fetched().length).toBeGreaterThan(2);
	await page.goto('about:blank');
	await page.goto(route, { waitUntil: 'networkidle' });
	await page.locator('#system-context .canvas a', { hasText: 'Ledger' }).first().dispatchEvent('click');
	await expect(page).toHaveURL(/\/what-if\/ledger\/#v=1$/, computed);
	await expect(page.locator('#inside .canvas')).toBeVisible();
});

test('the answer is on the first screen', async ({ page }) => {
	await open(page, '#v=1&fail=component:vault');
	await expect(verdict(page)).toBeInViewport({ ratio: 1 });
	await expect(service(page, 'Cross-border payments').locator('.badge').first()).toBeInViewport({ ratio: 1 });
});

test('failing by keyboard: type, choose with arrows and Enter, take back with Backspace; the address follows', async ({
	page,
}) => {
	await open(page);
	await expect(verdict(page)).toContainText('Nothing has failed');
	const field = page.getByRole('combobox', { name: /Fail something/ });
	await field.focus();
	await page.keyboard.type('euw1-a');
	await expect(page.getByRole('option').first()).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: /^Restore/ })).toHaveCount(1);
	await expect(page).toHaveURL(/#v=1&fail=failure-domain:euw1-a$/);
	await page.keyboard.type('kafka');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/fail=component:kafka,failure-domain:euw1-a$/);
	await page.keyboard.press('Backspace');
	await expect(page).toHaveURL(/fail=component:kafka$/);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('listbox')).toBeHidden();
	// The list that scrolls is no stop on the way: it is gone as soon as the field is left, and the focus with it.
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('listbox')).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(page.locator('main :focus')).toBeVisible();
});

test('a zone is lost and a failover does not work: chosen in the field, said in the proof, in what to do and in the address', async ({
	page,
}) => {
	await open(page, '#v=1&fail=instance:ledger-db/ledger-db-0');
	const database = page.locator('[data-ref="component:ledger-db"]');
	await expect(verdict(page)).toContainText('No business service or flow is affected');
	await expect(database).toHaveCount(0);
	await page.getByRole('combobox', { name: /Fail something/ }).focus();
	await page.keyboard.type('failover ledger database');
	await expect(page.getByRole('option').first()).toHaveText(/failover of Ledger database\s*does not work/);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#v=1&fail=failover:ledger-db,instance:ledger-db\/ledger-db-0$/);
	await expect(page.getByRole('button', { name: 'Restore failover of Ledger database' })).toHaveText(/does not work/);
	await expect(database.first()).toContainText('DOWN');
	await expect(database.first()).toContainText('a copy that does the work is lost, and the failover does not work');
	await expect(service(page, 'UK high-value payments, outbound')).toContainText('Available while this lasts: 0 %');
	await expect(page.getByRole('region', { name: 'What to do' })).toContainText(
		'Failover of Ledger database: does not work',
	);
	expect(await violations(page)).toEqual([]);
	await page.keyboard.press('Backspace');
	await page.getByRole('button', { name: 'Restore failover of Ledger database' }).click();
	await expect(page).toHaveURL(/#v=1$/);
	await page.locator('#stuck-failovers').getByRole('link', { name: 'fail both above' }).first().click();
	await expect(page).toHaveURL(/#v=1&fail=failover:/);
	await expect(verdict(page)).toContainText('DOWN');
});

test('failing by pointer or touch: list, chip, ready-made situations, load, time, reset', async ({ page }, info) => {
	await open(page);
	const press = (one: Locator): Promise<void> => (info.project.use.hasTouch ? one.tap() : one.click());
	await press(page.getByRole('combobox', { name: /Fail something/ }));
	await page.keyboard.type('vault component');
	await press(page.getByRole('option', { name: /Vault/ }).first());
	await expect(verdict(page)).toContainText('DOWN');
	const more = page.locator('.what-if-more');
	if (!(await more.evaluate((one: HTMLDetailsElement) => one.open))) await press(more.locator('summary'));
	await page.getByRole('combobox', { name: 'Load' }).selectOption({ label: '1.3 × peak' });
	await page.getByLabel('Time since failure').selectOption({ label: 'after 2 h' });
	await expect(page).toHaveURL(/#v=1&fail=component:vault&load=1\.3x&at=2h$/);
	await page.getByLabel('Ready-made').selectOption({ label: 'region euw1' });
	await expect(page).toHaveURL(/fail=failure-domain:euw1&load=1\.3x&at=2h$/);
	await press(page.getByRole('button', { name: /^Restore/ }));
	await expect(page).toHaveURL(/#v=1&load=1\.3x&at=2h$/);
	await press(page.getByRole('button', { name: 'Reset' }));
	await expect(page).toHaveURL(/#v=1$/);
	await expect(verdict(page)).toContainText('Nothing has failed');
});

test('on the picture: a system opens its components, a component fails and says so', async ({ page }) => {
	await open(page);
	const system = page.locator('#system-context a[role=button]', { hasText: 'Ledger' }).first();
	await expect(system).toHaveAttribute('aria-label', /all UP/);
	await system.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'What if: Ledger', level: 1 })).toBeVisible();
	const database = page.locator('#inside a[role=button]', { hasText: 'Ledger database' }).first();
	await database.focus();
	await page.keyboard.press('Space');
	await expect(database).toHaveAttribute('aria-pressed', 'true');
	await expect(database).toHaveAttribute('aria-label', /FAILED. Press to restore/);
	await expect(database).toContainText('FAILED');
	await expect(page).toHaveURL(/fail=component:ledger-db$/);
	await database.click();
	await expect(database).toHaveAttribute('aria-pressed', 'false');
	await expect(page).toHaveURL(/#v=1$/);
});

test('what has failed goes along from picture to picture, and back', async ({ page }) => {
	await open(page, '#v=1&fail=component:vault&at=1h');
	await page.getByRole('listitem').getByRole('link', { name: 'Ledger', exact: true }).click();
	await expect(page).toHaveURL(/what-if\/ledger\/#v=1&fail=component:vault&at=1h$/);
	await expect(verdict(page)).toHaveText(/ DOWN$/);
	await expect(page.locator('#inside a[role=button][data-state=down]').first()).toBeVisible();
	await page.locator('#inside a[role=button]', { hasText: 'Ledger database' }).first().press('Enter');
	await page.getByText('All systems, and every single failure').getByRole('link').click();
	await expect(page).toHaveURL(/what-if\/#v=1&fail=component:ledger-db,component:vault&at=1h$/);
	// A row of the table fails what it is about, whatever has failed until now.
	const row = page.locator('#single-failures').getByRole('link', { name: 'fail it above' }).first();
	await expect(row).toHaveAttribute('href', /#v=1&fail=[^,&]+$/);
});

test('time is told: before a buffer is full nothing certain is lost, later it is', async ({ page }) => {
	await open(page, '#v=1&fail=component:kafka&at=0');
	const early = await verdict(page).textContent();
	await open(page, '#v=1&fail=component:kafka');
	await page.reload();
	await expect(page.locator('[data-took]')).toBeVisible();
	expect(await verdict(page).textContent()).not.toBe(early);
});

test('what an address holds that is none of ours is left out, and said as text', async ({ page }) => {
	const dialogs: string[] = [];
	page.on('dialog', (dialog) => {
		dialogs.push(dialog.message());
		void dialog.dismiss();
	});
	await open(page, '#v=1&fail=component:vault,%3Cimg%20src=x%20onerror=alert(1)%3E,__proto__&load=1e99&at=-1h');
	const complaint = page.locator('.what-if-complaint');
	await expect(complaint).toContainText('nothing that can fail is called `<img src=x onerror=alert(1)>`');
	await expect(complaint).toContainText('the load `1e99` is not a factor');
	await expect(complaint.locator('img')).toHaveCount(0);
	await expect(verdict(page)).toHaveText('4 business services and 6 flows DOWN');
	expect(dialogs).toEqual([]);
});

test('the link is copied, and opens the same answer', async ({ page, context }, info) => {
	test.skip(info.project.name !== 'desktop', 'a phone shares in its own way');
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, '#v=1&fail=component:vault&at=1h');
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(page.getByText('Link copied')).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toMatch(/#v=1&fail=component:vault&at=1h$/);
});

test('once open it needs no network, and computes in a worker', async ({ page, context }) => {
	await open(page);
	expect(page.workers().length).toBe(1);
	await context.setOffline(true);
	await page.getByRole('combobox', { name: /Fail something/ }).fill('vault component');
	await page.keyboard.press('Enter');
	await expect(verdict(page)).toHaveText('4 business services and 6 flows DOWN');
	await expect(page.locator('[data-availability]').first()).toContainText('Available while this lasts');
});

test('a browser without workers gets the same answer', async ({ page }) => {
	await page.addInitScript(() => {
		// @ts-expect-error: as where pages may start no worker.
		window.Worker = class {
			constructor() {
				throw new Error('refused');
			}
		};
	});
	await open(page, '#v=1&fail=component:vault');
	await expect(verdict(page)).toHaveText('4 business services and 6 flows DOWN');
});

test('an anchor of the page leaves the situation in the address', async ({ page }) => {
	await open(page, '#v=1&fail=component:vault');
	await page.evaluate(() => {
		location.hash = '#single';
	});
	await expect(page).toHaveURL(/#v=1&fail=component:vault$/);
	await expect(verdict(page)).toContainText('DOWN');
});

test('other pages lead here with their thing failed', async ({ page }) => {
	await page.goto('resilience/blast-radius/components/vault/');
	await page.getByRole('link', { name: 'What if more fails' }).click();
	await expect(verdict(page)).toHaveText('4 business services and 6 flows DOWN');
});

for (const scheme of ['light', 'dark'] as const)
	test(`an answer is accessible, quiet and within its window, ${scheme}`, async ({ page }) => {
		test.setTimeout(120_000);
		const complaints: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
		});
		page.on('pageerror', (error) => complaints.push(error.message));
		await page.emulateMedia({ colorScheme: scheme });
		await open(page, '#v=1&fail=component:vault,failure-domain:euw1-a&load=1.3x');
		await page.getByRole('combobox', { name: /Fail something/ }).fill('led');
		expect(await violationsIn(scheme, page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
		expect(complaints).toEqual([]);
	});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('every single failure is in a table, with its proof a link away', async ({ page }) => {
		await page.goto(route);
		await expect(page.getByText('Without scripts, the table of single failures says')).toBeVisible();
		const row = page.locator('#single-failures tr', { hasText: 'Vault' }).first();
		await expect(row).toContainText('4 / ');
		await expect(row.getByRole('link').first()).toHaveAttribute('href', /blast-radius/);
	});
});
