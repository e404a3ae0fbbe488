import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { madeOnce } from './made-once.ts';

/**
 * Three in the morning: a phone, an alert or a line of a log, and no network. Each walk goes from where the site opens by the search
 * to a runbook and ends with its first command copied. Counted and timed: taps, keys, and what the reader waits for the site.
 */

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
test.describe.configure({ timeout: 180_000 });

/** What is typed, and the runbooks that it may lead to. */
const walks: readonly (readonly [string, RegExp])[] = [
	['LedgerPrimaryDown', /^ledgerprimarydown$/],
	['sanction api timout', /^sanctionsapitimeouts$/],
	['kafak under replicated', /^kafka-?underreplicated$|^kafka-under-replicated$/],
	['vaultsealde', /^vaultsealed$/],
	['CKR_DEVICE_ERROR', /^hsm/],
	['x509: certificate has expired or is not yet valid', /^certificate/],
	['AMQ9202E: Remote host not available, retry later', /^rtgs/],
	['cannot execute INSERT in a read-only transaction', /^ledger/],
	['503 no healthy upstream', /^payment-?api/],
	['users cannot log in', /^cloud-?idp/],
];

/** Nobody types the whole line of a log: so many characters are enough for each of them. */
const typedAtMost = 24;
/** From the start of the first tap to the command in the clipboard, without the time that fingers take. */
const waitAtMostMs = 10_000;
/** Search, result, copy. */
const tapsAtMost = 3;

interface Walk {
	readonly query: string;
	readonly taps: number;
	readonly keys: number;
	readonly waitMs: number;
	readonly page: string;
}

/** The address of a runbook in a link, on a server and on a disk. */
const runbookIn = (address: string): string => /\/runbooks\/([^/#?]+)\//.exec(address)?.[1] ?? address;

async function walk(page: Page, start: string, query: string): Promise<Walk> {
	await page.goto(start);
	const began = Date.now();
	const typed = query.slice(0, typedAtMost);
	await page.locator('.tool-search').tap();
	await page.keyboard.type(typed);
	const first = page.getByRole('listbox', { name: 'Results' }).getByRole('option').first();
	await expect(first).toBeInViewport();
	await first.tap();
	await expect(page.getByRole('heading', { name: /^Do this first/ })).toBeVisible();
	await firstCommandInSight(page);
	const command = page
		.locator('.command')
		.filter({ has: page.locator('pre') })
		.first();
	await command.getByRole('button', { name: /^Copy/ }).tap();
	await expect(command.getByRole('button')).toHaveText(/^Copied/);
	return { query, taps: 3, keys: typed.length, waitMs: Date.now() - began, page: runbookIn(page.url()) };
}

/** The first command and the button that copies it, without scrolling. */
async function firstCommandInSight(page: Page): Promise<void> {
	const pre = page.locator('main pre').first();
	await expect(pre).toBeVisible();
	const { top, bottom, scrolled } = await pre.evaluate((one) => {
		const box = (one.closest('.command') ?? one).getBoundingClientRect();
		return { top: box.top, bottom: one.getBoundingClientRect().bottom, scrolled: scrollY };
	});
	expect({ scrolled, isBelowTop: top >= 0, bottom: bottom <= 844 || bottom }).toEqual({
		scrolled: 0,
		isBelowTop: true,
		bottom: true,
	});
}

/** What the picture on the home screen of a phone leads to. */
const opensAt = (page: Page): Promise<string> =>
	page.evaluate(async () => {
		const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]')!.href;
		return new URL((await (await fetch(manifest)).json()).start_url, manifest).href;
	});

function judge(walked: readonly Walk[]): void {
	// The figures, for whoever asks how long it takes.
	console.log(
		walked
			.map(({ query, taps, keys, waitMs, page }) => `${page}: ${taps} taps, ${keys} keys, ${waitMs} ms (${query})`)
			.join('\n'),
	);
	for (const [at, { query, page, taps, waitMs }] of walked.entries()) {
		expect(page, query).toMatch(walks[at]![1]);
		expect(taps, query).toBeLessThanOrEqual(tapsAtMost);
		expect(waitMs, query).toBeLessThan(waitAtMostMs);
	}
}

test('ten walks without a network, once the runbooks were kept', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('runbooks/');
	await page.getByRole('button', { name: 'Keep runbooks on this device' }).click();
	await page.getByRole('button', { name: 'Keep them' }).click();
	await expect(page.locator('[data-offline]')).toHaveText(/^Runbooks are on this device/, { timeout: 120_000 });
	const start = await opensAt(page);
	await context.setOffline(true);
	const walked: Walk[] = [];
	for (const [query] of walks) {
		walked.push(await walk(page, start, query));
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		const shown = await page.locator('main pre').first().textContent();
		expect(copied.trim(), query).toBe(shown?.trim());
	}
	judge(walked);
});

test('the same ten from a disk', async ({ page, context }) => {
	const root = join(import.meta.dirname, '../..');
	const out = await madeOnce('copy of the site', (folder) => {
		const words = ['portable', root, '--site', join(root, '.lintel/e2e-site'), '--out', folder];
		execFileSync(process.execPath, [join(root, 'src/cli/main.ts'), ...words]);
	});
	await context.setOffline(true);
	const walked: Walk[] = [];
	for (const [query] of walks) walked.push(await walk(page, pathToFileURL(join(out, 'index.html')).href, query));
	judge(walked);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	/** What is looked for, the letter under which it stands, and how its line begins. */
	const lines: readonly (readonly [string, string, RegExp])[] = [
		['L', 'LedgerPrimaryDown', /^ledgerprimarydown$/],
		['S', 'SanctionsApiTimeouts', /^sanctionsapitimeouts$/],
		['K', 'KafkaUnderReplicated', /^kafkaunderreplicated$/],
		['V', 'VaultSealed', /^vaultsealed$/],
		['C', 'CKR_DEVICE_ERROR', /^hsm-/],
		['X', 'x509: certificate has expired', /^certificate-/],
		['A', 'AMQ9202E', /^rtgs-/],
		['C', 'cannot execute INSERT in a read-only transaction', /^ledger-/],
		['0-9', '503 no healthy upstream', /^payment-api-/],
		['C', 'CloudIdpErrors', /^cloudidperrors$/],
	];

	test('the same from the index from A to Z: three taps and no key', async ({ page }) => {
		for (const [letter, start, expected] of lines) {
			await page.goto('./');
			await page.locator('.tool-search').tap();
			await page.getByRole('main').getByRole('link', { name: letter, exact: true }).first().tap();
			const line = page.locator('main li').filter({ hasText: new RegExp(`^\\s*${start}`) });
			await line.getByRole('link').first().tap();
			await page.waitForURL(/\/runbooks\/[^/]+\/$/);
			expect(runbookIn(page.url()), start).toMatch(expected);
			await firstCommandInSight(page);
		}
	});
});
