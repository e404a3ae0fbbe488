import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { serveFolder } from '#site/engine/static-server.ts';
import { foundEarlier } from '../tests/e2e/chromium-path.ts';

/**
 * Takes the pictures of the README anew from a built site of the worked example, and writes them to `docs/pictures`:
 * `node scripts/chromium.ts && node src/cli/main.ts build . && node scripts/readme-pictures.ts site`. Look at each before it is committed.
 */

interface Picture {
	readonly name: string;
	/** Below the site. */
	readonly route: string;
	readonly width: number;
	readonly height: number;
	/** Light alone where the README shows it so. */
	readonly themes: readonly ('light' | 'dark')[];
	/** What is scrolled to the top of the window. */
	readonly at?: string;
}

const both = ['light', 'dark'] as const;
const pictures: readonly Picture[] = [
	{ name: 'home', route: '', width: 1280, height: 800, themes: both },
	{ name: 'single-points-of-failure', route: 'resilience/spof/', width: 1280, height: 800, themes: both },
	{ name: 'component', route: 'components/ledger-api/', width: 1280, height: 800, themes: ['light'], at: '.figure' },
	{ name: 'runbook-on-a-phone', route: 'runbooks/paymentapihighlatency/', width: 390, height: 800, themes: ['light'] },
];
/** WebP at which letters stay sharp and a picture stays below 150 KB. */
const QUALITY = 0.82;

const folder = process.argv[2];
if (folder === undefined) throw new Error('Which site? For example: node scripts/readme-pictures.ts site');
const out = join(import.meta.dirname, '../docs/pictures');
mkdirSync(out, { recursive: true });
const served = await serveFolder({ folder, base: '/', host: '127.0.0.1', port: 0 });
const executablePath = process.env['LINTEL_CHROMIUM'] ?? foundEarlier();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
for (const picture of pictures) {
	for (const theme of picture.themes) {
		const webp = await asWebp(browser, await taken(browser, picture, theme));
		const file = join(out, `${picture.name}-${theme}.webp`);
		writeFileSync(file, webp);
		console.log(`${file}: ${(webp.length / 1000).toFixed(0)} KB`);
	}
}
await browser.close();
await served.close();

async function taken(browser: Browser, picture: Picture, colorScheme: 'light' | 'dark'): Promise<Buffer> {
	const { width, height, route, at } = picture;
	const context = await browser.newContext({ viewport: { width, height }, colorScheme, deviceScaleFactor: 1.5 });
	const page = await context.newPage();
	const answer = await page.goto(served.address + route, { waitUntil: 'networkidle' });
	if (answer?.status() !== 200) throw new Error(`There is no page at ${route}`);
	if (at !== undefined) await bringUp(page, at);
	const image = await page.screenshot();
	await context.close();
	return image;
}

async function bringUp(page: Page, selector: string): Promise<void> {
	const place = page.locator(selector).first();
	await place.evaluate((element) => {
		const header = document.querySelector('.site-header')?.clientHeight ?? 0;
		scrollTo({ top: element.getBoundingClientRect().top + scrollY - header - 64, behavior: 'instant' });
	});
	// Pictures are laid out, and ties are lit, when they come near.
	await page.waitForTimeout(400);
}

/** The browser packs a picture better than it writes one. */
async function asWebp(browser: Browser, png: Buffer): Promise<Buffer> {
	const page = await browser.newPage();
	const address = await page.evaluate(
		async ({ source, quality }) => {
			const image = new Image();
			image.src = source;
			await image.decode();
			const canvas = document.createElement('canvas');
			canvas.width = image.width;
			canvas.height = image.height;
			canvas.getContext('2d')?.drawImage(image, 0, 0);
			return canvas.toDataURL('image/webp', quality);
		},
		{ source: `data:image/png;base64,${png.toString('base64')}`, quality: QUALITY },
	);
	await page.close();
	return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}
