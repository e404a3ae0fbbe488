import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { serveFolder } from '#site/engine/static-server.ts';
import { violations } from './accessibility.ts';

/** Somebody in Frankfurt is woken by an alert, and finds the way in German. */

const program = join(import.meta.dirname, '../../src/cli/main.ts');
const run = (...words: string[]): string => execFileSync(process.execPath, [program, ...words], { encoding: 'utf8' });

test('an alert leads to its runbook in German: search, headings, tools, and a guide in two languages', async ({
	page,
}) => {
	test.setTimeout(180_000);
	test.skip(test.info().project.name !== 'phone', 'long German words are hardest on the width of a phone');
	const folder = mkdtempSync(join(tmpdir(), 'lintel-german-'));
	run('init', folder);
	appendFileSync(join(folder, 'lintel.yaml'), '\nlanguage: de\ncontentLanguage: en\ntexts: { Tier: Klasse }\n');
	mkdirSync(join(folder, 'content/guides'));
	writeFileSync(join(folder, 'content/guides/first-week.md'), '# The first week\n\nRead the runbooks.\n');
	writeFileSync(join(folder, 'content/guides/first-week.de.md'), '# Die erste Woche\n\nLesen Sie die Runbooks.\n');
	run('build', folder, '--out', join(folder, 'site'));
	const server = await serveFolder({ folder: join(folder, 'site'), base: '/', host: '127.0.0.1', port: 0 });
	try {
		const complaints: string[] = [];
		page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
		page.on('pageerror', (error) => complaints.push(error.message));

		await page.goto(server.address);
		await expect(page.locator('html')).toHaveAttribute('lang', 'de');
		await page.getByRole('link', { name: /^Suche/ }).click();
		await expect(page.getByRole('combobox', { name: 'Suche auf dieser Website' })).toBeFocused();
		await page.keyboard.type('OrderDatabaseDown');
		const results = page.getByRole('listbox', { name: 'Ergebnisse' });
		await expect(results.getByRole('option').first()).toContainText('OrderDatabaseDown');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/runbooks\/orderdatabasedown\/$/);
		for (const name of ['Zuerst tun', 'Auswirkung jetzt', 'Umschaltung', 'Rücknahme', 'Wo bin ich?'])
			await expect(page.getByRole('heading', { name })).toHaveCount(1);
		await expect(page.getByRole('button', { name: /^Kopieren/ }).first()).toBeVisible();
		await expect(page.getByRole('button', { name: 'Farbschema: wie das System' })).toBeVisible();
		// What nobody translated says that it is English.
		await expect(page.locator('main [lang="en"]').first()).toBeAttached();
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
		expect(await violations(page)).toEqual([]);

		await page.goto(`${server.address}resilience/what-if/#v=1&fail=component:order-db`);
		await page.getByRole('combobox', { name: 'Etwas ausfallen lassen: Name, Kennung oder Art' }).focus();
		await expect(page.locator('.what-if-verdict')).toHaveText(/^\d+ Geschäftsservice.* AUSGEFALLEN$/);
		await expect(page.getByRole('heading', { name: 'Was zu tun ist' })).toBeVisible();
		await expect(page.getByRole('button', { name: /wiederherstellen$/ })).toBeVisible();
		await page.keyboard.press('Escape');
		const proof = page.locator('.what-if-proof').first();
		await proof.getByText('Warum').click();
		await expect(proof).toContainText(/AUSGEFALLEN sofort: (alle Instanzen sind verloren|Schritt \d+ benötigt es)/);
		expect(await page.locator('.what-if').textContent()).not.toMatch(/\b(?:at once|lost|needs|copies|DOWN|UP|peak)\b/);
		expect(await violations(page)).toEqual([]);

		await page.goto(`${server.address}guides/first-week/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Die erste Woche');
		await page.getByRole('navigation', { name: 'In anderen Sprachen' }).getByRole('link', { name: 'English' }).click();
		await expect(page).toHaveURL(/\/guides\/first-week\.en\/$/);
		await expect(page.locator('.page-body')).toHaveAttribute('lang', 'en');
		expect(await violations(page)).toEqual([]);
		await page.getByRole('link', { name: 'Deutsch' }).click();
		await expect(page).toHaveURL(/\/guides\/first-week\/$/);
		expect(complaints).toEqual([]);
	} finally {
		await server.close();
		rmSync(folder, { recursive: true, force: true });
	}
});
