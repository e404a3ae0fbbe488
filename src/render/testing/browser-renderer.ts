import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { DIAGRAM_FONT_FAMILY, FONT_WEIGHTS, fontPath } from '../font.ts';
import { buildMermaid } from '../mermaid/build.ts';

const SYSTEM_BROWSERS = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium to compare with: from `LINTEL_CHROMIUM`, else Playwright's own, else one of the system. */
export function findChromium(): string | undefined {
	const candidates = [process.env['LINTEL_CHROMIUM'], chromium.executablePath(), ...SYSTEM_BROWSERS];
	return candidates.find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** Stock or own mermaid in a page without network, with the fonts the site ships. */
export interface BrowserRenderer {
	readonly page: Page;
	initialize(config: object): Promise<void>;
	/** Raw SVG text, or the message of the error. */
	render(id: string, text: string): Promise<{ svg: string } | { error: string }>;
	close(): Promise<void>;
}

/** `script` is a classic script that sets the global `mermaid`; without it our own bundle is built for the browser. */
export async function startBrowserRenderer(executablePath: string, script?: string): Promise<BrowserRenderer> {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-parity-'));
	const bundle = script ?? join(folder, 'mermaid.js');
	if (script === undefined) await buildMermaid(bundle, 'browser');
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--font-render-hinting=none'] });
	const page = await openPage(browser, bundle);
	return {
		page,
		initialize: (config) => page.evaluate((value) => mermaidOf(globalThis).initialize(value), config),
		render: (id, text) => page.evaluate(renderInPage, { id, text }),
		async close() {
			await browser.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

async function openPage(browser: Browser, bundle: string): Promise<Page> {
	const context = await browser.newContext({ timezoneId: 'UTC' });
	const page = await context.newPage();
	await page.route('**/*', (route) =>
		/^(?:data|about):/.test(route.request().url()) ? route.continue() : route.abort(),
	);
	// These run in the page, where nothing of this file exists but what they are given.
	await page.addInitScript('globalThis.mermaidOf = (scope) => scope.mermaid;');
	await page.goto('about:blank');
	await page.setContent(`<!doctype html><meta charset="utf-8"><style>${fontFaces()}</style><body></body>`);
	await page.evaluate('globalThis.mermaidOf = (scope) => scope.mermaid;');
	await page.addScriptTag({ path: bundle });
	// Mermaid remembers text sizes, so the fonts must be there before the first diagram.
	await page.evaluate(
		async ({ family, weights }) => {
			await Promise.all(weights.map((weight) => document.fonts.load(`${weight} 16px ${family}`)));
		},
		{ family: DIAGRAM_FONT_FAMILY, weights: [...FONT_WEIGHTS] },
	);
	return page;
}

function fontFaces(): string {
	return FONT_WEIGHTS.map((weight) => {
		const data = readFileSync(fontPath(weight, 'latin', 'woff2')).toString('base64');
		return `@font-face{font-family:${DIAGRAM_FONT_FAMILY};font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
	}).join('');
}

interface BrowserMermaid {
	initialize(config: object): void;
	render(id: string, text: string): Promise<{ svg: string }>;
}

declare function mermaidOf(scope: typeof globalThis): BrowserMermaid;

async function renderInPage({ id, text }: { id: string; text: string }): Promise<{ svg: string } | { error: string }> {
	try {
		return { svg: (await mermaidOf(globalThis).render(id, text)).svg };
	} catch (error) {
		return { error: error instanceof Error ? error.message : String(error) };
	}
}
