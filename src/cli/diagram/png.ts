import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from './find-browser.ts';

/** Dots for each px of the picture, fewer where a side would get longer than browsers draw. */
const SHARPNESS = 2;
const LONGEST = 16_000;
const PATIENCE_MS = 60_000;

/** The bytes of a PNG of an SVG file, made by a browser of this machine; or why there are none. */
export async function pngOf(
	svg: string,
	{ width, height }: { readonly width: number; readonly height: number },
): Promise<Buffer | { readonly problem: string; readonly hint: string }> {
	const browser = findBrowser(process.env);
	if (browser === undefined)
		return {
			problem: 'a PNG needs Chromium, Chrome or Edge, and none was found',
			hint: 'install one, name it in `LINTEL_CHROMIUM`, or take `--format svg`',
		};
	const folder = mkdtempSync(join(tmpdir(), 'lintel-png-'));
	try {
		const [page, png] = [join(folder, 'picture.html'), join(folder, 'picture.png')];
		writeFileSync(page, pageOf(svg));
		const scale = Math.min(SHARPNESS, LONGEST / width, LONGEST / height);
		const words = [
			'--headless',
			'--disable-gpu',
			'--hide-scrollbars',
			'--no-first-run',
			'--disable-extensions',
			'--disable-background-networking',
			// Chromium's sandbox refuses to run as root, as in most containers; the page is our own clean picture.
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			`--user-data-dir=${join(folder, 'profile')}`,
			`--force-device-scale-factor=${scale}`,
			`--window-size=${width},${height}`,
			`--screenshot=${png}`,
			pathToFileURL(page).href,
		];
		const complaint = await run(browser, words);
		if (complaint !== undefined)
			return { problem: `\`${browser}\` made no picture: ${complaint}`, hint: 'take `--format svg` instead' };
		return readFileSync(png);
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	}
}

/** Nothing may be fetched or run, whatever is in the picture. */
const pageOf = (svg: string): string =>
	`<!doctype html><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:"><style>html,body{margin:0}svg{display:block}</style>${svg}`;

/** Undefined when it ended well. */
function run(program: string, words: readonly string[]): Promise<string | undefined> {
	return new Promise((done) => {
		const child = spawn(program, words, { stdio: 'ignore', timeout: PATIENCE_MS });
		child.once('error', (error) => done(error.message));
		child.once('exit', (code, signal) => done(code === 0 ? undefined : `it ended with ${signal ?? code}`));
	});
}
