import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { makeCertificate } from '#cli/testing/certificate.ts';
import { serveFolder } from '#site/engine/static-server.ts';
import { foundEarlier } from './chromium-path.ts';

/** The runbooks on a phone, from a server that speaks https with a certificate of its own, as a company's own host may. */

test.use({
	viewport: { width: 390, height: 844 },
	ignoreHTTPSErrors: true,
	launchOptions: {
		...(foundEarlier() && { executablePath: foundEarlier() }),
		// A service worker's own files are fetched by the browser, which a page's leave to ignore errors does not reach.
		args: ['--ignore-certificate-errors', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
	},
});

function copyOfSite(): string {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-offline-https-'));
	const built = join(import.meta.dirname, '../../.lintel/e2e-site');
	for (const name of readdirSync(built))
		if (/^(?:_astro|components|runbooks|failure-modes|symptoms|index-a-z|.*\.(?:html|js|json|webmanifest))$/.test(name))
			cpSync(join(built, name), join(folder, name), { recursive: true });
	cpSync(join(built, 'resilience/what-if'), join(folder, 'resilience/what-if'), { recursive: true });
	return folder;
}

const edit = (file: string, change: (text: string) => string): void =>
	writeFileSync(file, change(readFileSync(file, 'utf8')));

const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

test('kept, read without a network, replaced by a new version, and nothing is lost', async ({ page, context }) => {
	const folder = copyOfSite();
	const server = await serveFolder({ folder, base: '/', host: '127.0.0.1', port: 0, secured: makeCertificate() });
	try {
		expect(server.address).toMatch(/^https:/);
		const runbook = `${server.address}runbooks/ledgerprimarydown/`;
		await page.goto(`${server.address}runbooks/`);
		await page.getByRole('button', { name: 'Keep runbooks' }).click();
		await page.getByRole('button', { name: 'Keep them' }).click();
		await expect(page.locator('[data-offline]')).toHaveText(/^Runbooks are on this device/, { timeout: 60_000 });
		// Read, not kept: it stays through the change as well.
		await page.goto(`${server.address}components/payment-api/`);

		await context.setOffline(true);
		await page.goto(runbook);
		await page.reload();
		await expect(page.getByRole('heading', { name: 'Do this first' })).toBeVisible();
		await expect(page.getByText(/^No network\./)).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		await context.setOffline(false);
		const [first] = (await cacheNames(page)).filter((name) => !name.endsWith(' seen'));

		// A new version whose scripts are called otherwise, while a page of the old one is open on which nobody has searched yet.
		const open = await context.newPage();
		await open.goto(runbook);
		const search = readdirSync(join(folder, '_astro')).find((name) => /^search\.[^.]+\.js$/.test(name))!;
		renameSync(join(folder, '_astro', search), join(folder, '_astro/search.newer.js'));
		edit(join(folder, 'runbooks/ledgerprimarydown/index.html'), (text) =>
			text.replaceAll('Do this first', 'Do this now'),
		);
		edit(join(folder, 'sw.js'), (text) =>
			text.replace(/"version":"\w+"/, '"version":"newer"').replace(search, 'search.newer.js'),
		);
		await page.goto(`${server.address}runbooks/`);
		await expect.poll(() => cacheNames(page), { timeout: 30_000 }).toContainEqual(expect.stringMatching(/ newer$/));
		await expect.poll(() => cacheNames(page), { timeout: 30_000 }).not.toContain(first);

		// The page that was open goes on with its own scripts.
		await open.keyboard.press('/');
		await open.keyboard.type('SanctionsApiTimeouts');
		await expect(open.getByRole('listbox').getByRole('option').first()).toContainText('SanctionsApiTimeouts');

		await context.setOffline(true);
		await page.goto(runbook);
		await expect(page.getByRole('heading', { name: 'Do this now' })).toBeVisible();
		await page.goto(`${server.address}components/payment-api/`);
		await expect(page.getByRole('heading', { name: 'Payment API', level: 1 })).toBeVisible();
	} finally {
		await server.close();
		rmSync(folder, { recursive: true, force: true });
	}
});
