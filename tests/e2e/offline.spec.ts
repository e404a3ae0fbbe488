import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningServer, serveFolder } from '#site/engine/static-server.ts';

/** Somebody on call keeps the runbooks on a phone, and later reads them without a network. */

async function keep(page: Page): Promise<void> {
	await page.goto('runbooks/');
	await page.getByRole('button', { name: 'Keep runbooks on this device' }).click();
	await expect(page.locator('[data-offline]')).toHaveText(/^\d+ pages for incidents, \d+\.\d MB, .*Keep them$/);
	await page.getByRole('button', { name: 'Keep them' }).click();
	await expect(page.locator('[data-offline]')).toHaveText(/^Runbooks are on this device \(\d+\.\d MB\)/, {
		timeout: 60_000,
	});
}

test('nothing is kept that nobody asked for', async ({ page }) => {
	await page.goto('runbooks/');
	await expect(page.getByRole('button', { name: 'Keep runbooks on this device' })).toBeVisible();
	expect(await page.evaluate(() => caches.keys())).toEqual([]);
	expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('a home screen shows the picture of the house, on iOS and on Android', async ({ page }) => {
	await page.goto('runbooks/');
	const sides = await page.evaluate(async () => {
		const at = (selector: string) => document.querySelector<HTMLLinkElement>(selector)!.href;
		const manifest = await (await fetch(at('link[rel=manifest]'))).json();
		const icons: { src: string; sizes: string }[] = manifest.icons;
		const sideOf = async (address: string) => {
			const image = new Image();
			image.src = address;
			await image.decode();
			return `${image.naturalWidth}x${image.naturalHeight}`;
		};
		const shown = icons.filter(({ sizes }) => sizes !== 'any');
		return {
			iOS: await sideOf(at('link[rel=apple-touch-icon]')),
			said: shown.map(({ sizes }) => sizes),
			are: await Promise.all(shown.map(({ src }) => sideOf(src))),
		};
	});
	expect(sides.iOS).toBe('180x180');
	expect(sides.said).toEqual(expect.arrayContaining(['192x192', '512x512']));
	expect(sides.are).toEqual(sides.said);
});

test('an alert leads to its commands without a network, filled in and searched for as ever', async ({
	page,
	context,
}) => {
	await keep(page);
	await context.setOffline(true);
	await page.goto('runbooks/ledgerprimarydown/?namespace=pay');
	await expect(page.getByText(/^No network\. This copy is computed as of \d{4}-\d{2}-\d{2}\.$/)).toBeVisible();
	await expect(page.locator('pre').first()).toContainText('-n pay exec');
	expect(
		await page
			.locator('pre')
			.first()
			.evaluate((pre) => getComputedStyle(pre).fontFamily),
	).toContain('ui-monospace');
	await page.keyboard.press('/');
	await page.keyboard.type('SanctionsApiTimeouts');
	await page.getByRole('listbox', { name: 'Results' }).getByRole('option').first().click();
	await expect(page).toHaveURL(/\/runbooks\/sanctionsapitimeouts\/$/);
	await expect(page.locator('pre').first()).toBeVisible();
});

test('what is not kept says so and leads to what is; what was read before is there', async ({ page, context }) => {
	await keep(page);
	await page.goto('components/payment-api/');
	await context.setOffline(true);
	await page.goto('components/ledger-db/');
	const notHere = page.getByRole('heading', { name: 'This page is not on this device' });
	await expect(notHere).toBeVisible();
	// It looks like every other page, in the theme that was chosen.
	await expect(notHere).toHaveCSS('font-family', /Inter/);
	await expect(page.getByRole('banner').getByRole('link')).toHaveAttribute('href', '/');
	expect(await page.evaluate(() => document.documentElement.dataset['scripts'])).toBe('');
	await page.getByRole('link', { name: 'What to do when it fails' }).click();
	await expect(page.getByRole('heading', { name: 'Ledger database fails', level: 1 })).toBeVisible();
	await page.goto('audit/findings/');
	await expect(page.getByRole('main').getByRole('link')).toHaveText(['Runbooks', 'Everything from A to Z']);
	await page.getByRole('link', { name: 'Runbooks' }).click();
	await expect(page.getByRole('heading', { name: 'Runbooks', level: 1 })).toBeVisible();
	await page.goto('components/payment-api/');
	await expect(page.getByRole('heading', { name: 'Payment API', level: 1 })).toBeVisible();
});

/** A copy of what devices keep, served by itself, so that it can be changed under the reader. */
async function ownSite(): Promise<{ folder: string; server: RunningServer }> {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-offline-'));
	const built = join(import.meta.dirname, '../../.lintel/e2e-site');
	for (const name of readdirSync(built))
		if (/^(?:_astro|runbooks|failure-modes|symptoms|index-a-z|.*\.(?:html|js|json|webmanifest))$/.test(name))
			cpSync(join(built, name), join(folder, name), { recursive: true });
	cpSync(join(built, 'resilience/what-if'), join(folder, 'resilience/what-if'), { recursive: true });
	return { folder, server: await serveFolder({ folder, base: '/', host: '127.0.0.1', port: 0 }) };
}

const edit = (file: string, change: (text: string) => string): void =>
	writeFileSync(file, change(readFileSync(file, 'utf8')));

test.describe('a new version', () => {
	const caches = (page: Page) => page.evaluate(() => globalThis.caches.keys());
	const without = (name: string) => (text: string) => text.replace(/"version":"\w+"/, `"version":"${name}"`);

	test('replaces the old one as a whole, or not at all', async ({ page, context }) => {
		const { folder, server } = await ownSite();
		try {
			await page.goto(`${server.address}runbooks/`);
			await page.getByRole('button', { name: 'Keep runbooks' }).click();
			await page.getByRole('button', { name: 'Keep them' }).click();
			await expect(page.locator('[data-offline]')).toHaveText(/^Runbooks are on this device/, { timeout: 60_000 });
			const [first] = (await caches(page)).filter((name) => !name.endsWith(' seen'));

			// A file that is named and not there: the version before stays, whole.
			edit(join(folder, 'sw.js'), (text) => without('broken')(text).replace('"files":[', '"files":["nowhere/",'));
			const failed = await page.evaluate(async () => {
				const registration = await navigator.serviceWorker.getRegistration();
				const found = new Promise<string>((done) => {
					registration?.addEventListener('updatefound', () => {
						const worker = registration.installing;
						worker?.addEventListener('statechange', () => done(worker.state));
					});
				});
				await registration?.update();
				return await found;
			});
			expect(failed).toBe('redundant');
			expect(await caches(page)).toContain(first);

			edit(join(folder, 'runbooks/ledgerprimarydown/index.html'), (text) =>
				text.replaceAll('Do this first', 'Do this now'),
			);
			edit(join(folder, 'sw.js'), (text) => without('newer')(text).replace('"nowhere/",', ''));
			await page.reload();
			await expect.poll(() => caches(page), { timeout: 30_000 }).toContainEqual(expect.stringMatching(/ newer$/));
			await expect.poll(() => caches(page), { timeout: 30_000 }).not.toContain(first);
			await context.setOffline(true);
			await page.goto(`${server.address}runbooks/ledgerprimarydown/`);
			await expect(page.getByRole('heading', { name: 'Do this now' })).toBeVisible();
		} finally {
			await server.close();
			rmSync(folder, { recursive: true, force: true });
		}
	});
});

test('it is removed from the device when the reader wants that', async ({ page }) => {
	await keep(page);
	await page.getByRole('button', { name: 'Remove' }).click();
	await expect(page.locator('[data-offline]')).toHaveText('Removed from this device');
	expect(await page.evaluate(() => caches.keys())).toEqual([]);
});
