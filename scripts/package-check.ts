import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serveFolder } from '#site/engine/static-server.ts';

/**
 * Proves the package as a stranger gets it: packed, installed from the tarball into an empty folder elsewhere, and used
 * there to start an architecture, check it and build its site. Nothing of this checkout may be needed.
 */

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'lintel-package-'));

/** What the starter architecture must have on its site: address -> words on the page. */
const expected: Readonly<Record<string, readonly string[]>> = {
	'/': ['Order platform'],
	'/components/order-db/': ['Order database', 'OrderDatabaseDown'],
	'/flows/place-order/': ['Place an order', '<svg'],
	'/services/online-orders/': ['Online orders', '30 min'],
	'/decisions/': ['Keep orders in one PostgreSQL database'],
	'/resilience/spof/': ['Order database'],
	'/runbooks/order-db-down/': ['pg_isready'],
	'/runbooks/orderdatabasedown/': ['pg_isready'],
	'/teams/orders/': ['Orders'],
	'/reference/checks/single-point-of-failure/': ['single point of failure'],
	'/reference/commands/build/': ['lintel build'],
	'/reference/manual/five-minutes/': ['npx lintel init'],
	'/search-texts/index.json': ['words'],
};

function step(name: string, command: string, words: readonly string[], cwd: string): string {
	console.log(`\n— ${name}: ${command} ${words.join(' ')}`);
	const { status, stdout, error } = spawnSync(command, words, {
		cwd,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
		env: cleanEnvironment(),
		timeout: 600_000,
		maxBuffer: 50_000_000,
	});
	if (status !== 0) throw new Error(`${name} ended with ${status ?? error?.message}\n${stdout}`);
	return stdout;
}

/** npm tells its scripts much about this checkout; a stranger's shell knows none of it. Node itself stays on the PATH. */
function cleanEnvironment(): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(
		([name]) => !/^npm_(?:lifecycle|package|config_local_prefix|command|execpath|node_execpath)/.test(name),
	);
	return {
		...Object.fromEntries(kept),
		PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
		NODE_PATH: '',
	};
}

async function main(): Promise<void> {
	const [{ filename, size, files }] = JSON.parse(
		step('pack', 'npm', ['pack', '--json', '--silent', '--pack-destination', folder], root).replace(
			/^[^[]*(?=\[\s*\{)/,
			'',
		),
	) as [{ filename: string; size: number; files: readonly { path: string }[] }];
	console.log(`${filename}: ${(size / 1e6).toFixed(1)} MB, ${files.length} files`);
	const strays = files
		.map(({ path }) => path)
		.filter((path) => /\.test\.|testing\/|^(?:content|adr|tests|bench)\//.test(path));
	if (strays.length > 0) throw new Error(`these do not belong into the package: ${strays.join(', ')}`);

	// The tool is installed in one folder and used in another, as with a global installation.
	const tool = join(folder, 'tool');
	const workspace = join(folder, 'my architecture');
	mkdirSync(tool);
	mkdirSync(workspace);
	writeFileSync(join(tool, 'package.json'), '{ "name": "tool", "private": true }\n');
	step('install', 'npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, filename)], tool);
	useIt('beside', join(tool, 'node_modules/.bin/lintel'), workspace);

	// And in the folder where it is installed, as with npx.
	step('init', 'npx', ['lintel', 'init'], tool);
	step('build', 'npx', ['lintel', 'build'], tool);
	for (const site of [join(workspace, 'site'), join(tool, 'site')]) await look(site);
	console.log('\nThe package works');
}

function useIt(name: string, lintel: string, workspace: string): void {
	step(`${name}: init`, lintel, ['init'], workspace);
	step(`${name}: check`, lintel, ['check'], workspace);
	step(`${name}: explain`, lintel, ['explain', 'unknown-key'], workspace);
	step(`${name}: schema`, lintel, ['schema', 'component'], workspace);
	step(`${name}: new`, lintel, ['new', 'adr', 'Give the order database a standby'], workspace);
	step(`${name}: build`, lintel, ['build'], workspace);
	const record = readdirSync(join(workspace, 'adr')).find((file) => file.startsWith('0002-'));
	if (record !== '0002-give-the-order-database-a-standby.md') throw new Error(`the new record is called ${record}`);
}

/** Asks for the pages as a browser does, with the headers of the preview server. */
async function look(site: string): Promise<void> {
	if (!existsSync(join(site, '.lintel-site.json'))) throw new Error(`${site} does not say that lintel wrote it`);
	const server = await serveFolder({ folder: site, base: '/', host: '127.0.0.1', port: 0 });
	try {
		for (const [address, words] of Object.entries(expected)) {
			const response = await fetch(new URL(address, server.address));
			const text = await response.text();
			const missing = words.filter((word) => !text.toLowerCase().includes(word.toLowerCase()));
			if (!response.ok || missing.length > 0)
				throw new Error(`${address} answers ${response.status} and lacks ${missing.join(', ')}`);
		}
	} finally {
		await server.close();
	}
	const leaked = readFileSync(join(site, 'index.html'), 'utf8').includes(root);
	if (leaked) throw new Error('the site names the folder it was built with');
}

try {
	await main();
} catch (error) {
	console.error(`\n${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
