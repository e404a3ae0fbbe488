import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromiumPathFile, foundEarlier } from '../tests/e2e/chromium-path.ts';

/**
 * Finds a Chromium for the browser tests, or gets one: the environment variable, what was found before, Playwright's own,
 * one on the PATH; else Playwright's download; where that fails and this is root on Debian, the distribution's package.
 * Writes the path down for `playwright.config.ts` and prints it.
 */

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

async function findChromium(): Promise<string | undefined> {
	const named = process.env['LINTEL_CHROMIUM'];
	if (named !== undefined && named !== '') {
		if (!runs(named)) throw new Error(`LINTEL_CHROMIUM names \`${named}\`, which cannot be run`);
		return named;
	}
	return [foundEarlier(), await playwrightsOwn(), onPath()].find((path) => path !== undefined && runs(path));
}

async function playwrightsOwn(): Promise<string | undefined> {
	const { chromium } = await import('@playwright/test');
	const path = chromium.executablePath();
	return existsSync(path) ? path : undefined;
}

function onPath(): string | undefined {
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	const macs = [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
	];
	return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...macs].find(isExecutable);
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** A browser that is there may still lack a library; only one that answers counts. */
function runs(path: string): boolean {
	const { status } = spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' });
	return status === 0;
}

async function install(): Promise<string | undefined> {
	process.stderr.write('No Chromium found, downloading one with Playwright\n');
	const withLibraries = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
	const attempts = [[...withLibraries, 'chromium'], ['chromium']];
	for (const words of attempts) {
		const { status } = spawnSync('npx', ['playwright', 'install', ...words], {
			stdio: ['ignore', 2, 2],
			timeout: 600_000,
		});
		const own = status === 0 ? await playwrightsOwn() : undefined;
		if (own && runs(own)) return own;
	}
	if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined;
	process.stderr.write('That failed, installing the package of the distribution\n');
	execFileSync('apt-get', ['update'], { stdio: ['ignore', 2, 2] });
	execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
		stdio: ['ignore', 2, 2],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	});
	return onPath();
}

const path = (await findChromium()) ?? (await install());
if (path === undefined) {
	process.stderr.write('No Chromium could be found or installed; install one and set LINTEL_CHROMIUM to its path\n');
	process.exitCode = 1;
} else {
	mkdirSync(join(chromiumPathFile, '..'), { recursive: true });
	writeFileSync(chromiumPathFile, path);
	process.stdout.write(`${path}\n`);
}
