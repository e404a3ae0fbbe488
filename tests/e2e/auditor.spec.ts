import { expect, test } from '@playwright/test';

test('an auditor goes from a finding to the decision that accepted it, and sees until when', async ({ page }) => {
	await page.goto('resilience/findings/');
	const finding = page.getByRole('row').filter({ hasText: 'Outbox relay' }).filter({ hasText: 'waived' }).first();
	await expect(finding).toBeVisible();
	await finding.getByRole('link', { name: 'until 2026-12-31' }).click();
	await expect(page).toHaveURL(/\/decisions\/.*outbox-relay/);
	await expect(page.getByRole('main')).toContainText('2026-12-31');
	await expect(page.getByRole('main')).toContainText(/accepted/i);
});

test('an auditor starts at home, learns what the area is, and walks its registers', async ({ page }) => {
	await page.goto('./');
	await page.getByRole('link', { name: /I am auditing/ }).click();
	await expect(page).toHaveURL(/\/audit\/$/);
	await expect(page.getByRole('main')).toContainText('not a statement of compliance');
	await expect(page.getByRole('main')).toContainText('What this rests on');
	await page.getByRole('main').getByRole('link', { name: 'Decisions and their evidence' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Decisions and their evidence');
	const outbox = page.getByRole('row').filter({ hasText: 'ADR-0023' }).first();
	await expect(outbox).toContainText('accepted');
	await outbox.getByRole('link', { name: '1 finding' }).click();
	await expect(page).toHaveURL(/\/decisions\/.*outbox-relay.*#waivers/);
});

test('an auditor finds on every page what the site was made from, and keeps the number over it', async ({
	page,
	request,
}) => {
	await page.goto('decisions/');
	const footer = page.getByRole('contentinfo').last();
	const root = (await footer.locator('.inputs code').textContent()) ?? '';
	expect(root).toMatch(/^[0-9a-f]{64}$/);
	await footer.getByRole('link', { name: 'Inputs' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('What this site was made from');
	await expect(page.getByRole('main')).toContainText(root);
	await expect(page.getByRole('main')).toContainText('It does not prove that what the files say is true');
	await page.getByText(/^At the top of the workspace/).click();
	const file = page.getByRole('row').filter({ hasText: 'lintel.yaml' }).first();
	const digest = await file.getByRole('cell').first().textContent();
	// The manifest stands beside the pages and says the same.
	const href = await page.getByRole('link', { name: 'lintel-manifest.json' }).getAttribute('href');
	const manifest = await (await request.get(new URL(href!, page.url()).href)).json();
	expect(manifest.inputs.root).toBe(root);
	expect(manifest.inputs.files).toContainEqual(expect.objectContaining({ path: 'lintel.yaml', sha256: digest }));
});

test('an accepted risk tells who accepted it, until when, and what happens then', async ({ page }) => {
	await page.goto('audit/waivers/');
	const relay = page.getByRole('row').filter({ hasText: 'component:outbox-relay' }).first();
	await expect(relay).toContainText('Head of Operational Risk');
	await expect(relay).toContainText('granted 2026-02-16');
	await expect(relay).toContainText('From the day after 2026-12-31 the finding counts again');
});

test('controls that are late come first, and evidence that is missing is shown as missing', async ({ page }) => {
	await page.goto('audit/');
	await page.getByRole('main').getByRole('link', { name: 'Controls', exact: true }).first().click();
	const rows = page.getByRole('table').first().getByRole('row');
	await expect(rows.nth(1)).toContainText('late');
	await expect(rows.nth(1)).toContainText('Lists are no older than a day');
	await expect(page.getByRole('row').filter({ hasText: 'Strong authentication of clients' })).toContainText('none');
});

test('a finding tells since when it is known, who mends it by when, and what is gone stays in the register', async ({
	page,
}) => {
	await page.goto('audit/findings/');
	await expect(page.getByRole('main')).toContainText(
		/Days come from \d+ records in the workspace, the first of 2026-11-23/,
	);
	const first = page.getByRole('table').first().getByRole('row').nth(1);
	await expect(first).toContainText('control-overdue:control:list-freshness');
	await expect(first).toContainText('2026-11-23 or before');
	await expect(first).toContainText(/days? overdue/);
	await expect(first).toContainText('Fraud and Screening');
	const closed = page.getByRole('table', { name: /recorded and are gone/ });
	await expect(closed.getByRole('row').nth(1)).toContainText('still there on 2026-11-23');
	await expect(page.getByRole('table', { name: /What came, went and stood/ })).toContainText('2026-11-23');
});

test('a clause is answered with counts and reasons, leads to the duty and its controls, and back', async ({ page }) => {
	await page.goto('audit/');
	await page.getByRole('main').getByRole('link', { name: 'Obligations, clause by clause' }).click();
	await page
		.getByRole('main')
		.getByRole('link', { name: /^DORA, Articles/ })
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('DORA');
	await expect(page.getByRole('main')).toContainText('not a statement of compliance');
	const restoring = page.getByRole('table', { name: 'What the model says to Article 12(2)' });
	await expect(restoring).toContainText('7 of 8 components');
	await expect(restoring).toContainText('dataStore.backup.lastRestoreTest');
	const why = page.locator('#art-12-2-answers').locator('xpath=following::details[1]');
	await why.locator('summary').click();
	await expect(why).toContainText('Statement store');
	await page.getByRole('link', { name: 'Back up and restore' }).first().click();
	await expect(page).toHaveURL(/\/obligations\/dora-art-12\/$/);
	await page
		.getByRole('main')
		.getByRole('link', { name: /Article 12\(2\)/ })
		.click();
	await expect(page).toHaveURL(/\/audit\/obligations\/dora\/#art-12-2$/);
});

test('a clause that no model can show has no data, and is not called met', async ({ page }) => {
	await page.goto('audit/obligations/');
	await page.getByRole('main').getByRole('link', { name: 'SYSC 15A.6.2R' }).click();
	await expect(page).toHaveURL(/#r-6-2$/);
	const clause = page.locator('#r-6-2').locator('xpath=following::p[2]');
	await expect(clause).toContainText('no data');
	await expect(page.getByRole('main')).not.toContainText(/\bcompliant\b/i);
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

	test('the registers are read, and reasons unfold', async ({ page }) => {
		await page.goto('audit/obligations/pra-ss1-21/');
		const why = page.locator('details').filter({ hasText: 'Why not, or why nobody can say' }).first();
		await why.locator('summary').click();
		await expect(why).toContainText('not declared');
		for (const register of ['decisions', 'waivers', 'controls', 'findings']) {
			await page.goto(`audit/${register}/`);
			// On a phone the line of column names is there for sorting, which takes scripts.
			await expect(page.getByRole('table').first().locator('tbody').getByRole('row').first()).toBeVisible();
		}
	});

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

test('on paper the register has its head on every page, signs beside their words, and no addresses to report a problem', async ({
	page,
}) => {
	await page.goto('audit/findings/');
	// The tools of a table put buttons into its head.
	await expect(page.locator('details.fold thead button').first()).toBeAttached();
	await page.emulateMedia({ media: 'print' });
	const made = (selector: string, part: string): Promise<Record<string, string>> =>
		page
			.locator(selector)
			.first()
			.evaluate((one, pseudo) => {
				const { display, content, printColorAdjust } = getComputedStyle(one, pseudo);
				return { display, content, printColorAdjust };
			}, part);
	// Chromium repeats a head only if nothing in it makes a box that cannot be broken.
	expect(await made('details.fold thead button', '')).toMatchObject({ display: 'contents' });
	expect(await made('details.fold thead', '')).toMatchObject({ display: 'table-header-group' });
	expect(await made('.badge.tone-warning', '::before')).toMatchObject({ printColorAdjust: 'exact' });
	await page.goto('components/ledger-db/');
	expect((await made('.page-foot a[rel~="external"]', '::after')).content).not.toContain('(');
});
