import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { serveFolder } from '#site/engine/static-server.ts';

const lintel = (folder: string, ...words: string[]): string =>
	execFileSync(process.execPath, [join(import.meta.dirname, '../../src/cli/main.ts'), ...words], {
		cwd: folder,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
	});

test('an architect starts an architecture, writes a decision and sees it on the site', async ({ page }, info) => {
	test.skip(info.project.name !== 'desktop', 'the command line is the same for every screen');
	test.setTimeout(120_000);
	const folder = mkdtempSync(join(tmpdir(), 'lintel-architect-'));
	try {
		lintel(folder, 'init');
		lintel(folder, 'new', 'adr', 'Use one queue per consumer');
		const records = readdirSync(join(folder, 'adr')).filter((name) => name.endsWith('.md'));
		const written = records.find((name) => name.includes('use-one-queue-per-consumer'));
		expect(written, `among ${records.join(', ')}`).toBeDefined();
		expect(readFileSync(join(folder, 'adr', written!), 'utf8')).toContain('Use one queue per consumer');
		lintel(folder, 'build');
		const site = await serveFolder({ folder: join(folder, 'site'), base: '/', host: '127.0.0.1', port: 0 });
		try {
			await page.goto(`${site.address}decisions/`);
			await page
				.getByRole('main')
				.getByRole('link', { name: /Use one queue per consumer/ })
				.first()
				.click();
			await expect(page.getByRole('heading', { level: 1 })).toContainText('Use one queue per consumer');
			await expect(page.getByRole('main')).toContainText(/proposed/i);
		} finally {
			await site.close();
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

test('a component answers why it is built this way', async ({ page }) => {
	await page.goto('components/sanctions-api/');
	const why = page.getByRole('heading', { name: /Why is it built this way/ });
	await expect(why).toBeVisible();
	await page
		.getByRole('main')
		.getByRole('link', { name: /Run both replicas of the sanctions API/ })
		.first()
		.click();
	await expect(page).toHaveURL(/\/decisions\//);
	await expect(
		page
			.getByRole('main')
			.getByRole('link', { name: /Sanctions API/i })
			.first(),
	).toBeVisible();
});
