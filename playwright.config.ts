import { createServer } from 'node:net';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { foundEarlier } from './tests/e2e/chromium-path.ts';
import { temporaryFolder } from './tests/temporary-folder.ts';

/**
 * Browser tests against the worked example as a reader gets it: built into a folder of its own and served with the
 * headers of `lintel preview`. One file per reader stands in `tests/e2e`.
 */

// Playwright reads this file in every worker; the environment hands them the port that was found free first, and the temporary folder.
process.env['LINTEL_E2E_PORT'] ??= String(await freePort());
if (process.env['LINTEL_E2E_FOLDER'] === undefined) {
	const { folder, remove } = temporaryFolder();
	process.env['LINTEL_E2E_FOLDER'] = folder;
	process.once('exit', remove);
}
const port = Number(process.env['LINTEL_E2E_PORT']);
const asRoot = process.getuid?.() === 0;
const out = join(import.meta.dirname, '.lintel/e2e-site');

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	// Axe on a long page takes tens of seconds where two browsers share two cores.
	timeout: 90_000,
	forbidOnly: !!process.env['CI'],
	// A machine that builds and tests at once can starve a browser for seconds; what passes then is listed as flaky.
	retries: process.env['CI'] ? 1 : 0,
	reporter: [['list']],
	use: {
		baseURL: `http://127.0.0.1:${port}/`,
		// A trace of every step costs a third of the time of a test: it is made where a test is tried again, or with `--trace on`.
		trace: 'on-first-retry',
		launchOptions: {
			...(foundEarlier() && { executablePath: foundEarlier() }),
			// Chromium's sandbox refuses to run as root, as in most containers.
			args: asRoot ? ['--no-sandbox'] : [],
		},
	},
	projects: [
		// At night there is a phone.
		{ name: 'desktop', use: { ...devices['Desktop Chrome'] }, testIgnore: ['night.spec.ts'] },
		// Writing with `lintel dev` is about the server, and a site of a thousand components is built once: one browser is enough.
		{ name: 'phone', use: { ...devices['Pixel 7'] }, testIgnore: ['dev.spec.ts', 'thousand-components.spec.ts'] },
	],
	webServer: {
		command: `node src/cli/main.ts build . --out ${out} && node src/cli/main.ts preview . --out ${out} --port ${port}`,
		url: `http://127.0.0.1:${port}/`,
		timeout: 240_000,
		reuseExistingServer: false,
		stdout: 'pipe',
	},
});

function freePort(): Promise<number> {
	return new Promise((done, failed) => {
		const server = createServer();
		server.once('error', failed);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => (typeof address === 'object' && address ? done(address.port) : failed(new Error('no port'))));
		});
	});
}
