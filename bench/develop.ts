import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * How long somebody who writes waits: from a save to the first answer of `lintel dev` that shows it, on a copy of a workspace. Prints
 * each time and the median; reports and never fails.
 * `node bench/develop.ts FOLDER --file content/components/ledger/ledger-api.yaml --page /components/ledger-api/ [--edits N]`
 */

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: { file: { type: 'string' }, page: { type: 'string' }, edits: { type: 'string', default: '5' } },
});
const [folder] = positionals;
const { file, page } = values;
if (folder === undefined || file === undefined || page === undefined)
	throw new Error('Which folder, which file with a `name:`, and which page shows it? See the head of this program.');

const copy = mkdtempSync(join(tmpdir(), 'lintel-develop-'));
// Astro would read a `tsconfig.json`, and look for what it extends.
const isLeftOut = (path: string): boolean =>
	/[\\/](?:node_modules|src|site|dist|\.lintel|\.git|tsconfig\.json)$/.test(path);
cpSync(resolve(folder), copy, { recursive: true, filter: (path) => !isLeftOut(path) });
const git = (...words: string[]) =>
	execFileSync('git', ['-C', copy, '-c', 'user.name=bench', '-c', 'user.email=bench@example.org', ...words]);
git('init', '-q');
git('add', '-A');
git('commit', '-qm', 'as it was');

const main = join(import.meta.dirname, '../src/cli/main.ts');
const started = performance.now();
const server = spawn(process.execPath, [main, 'dev', copy, '--port', '0', '--as-of', '2026-11-23'], {
	stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise<string>((found, failed) => {
	let told = '';
	server.stdout.on('data', (text: Buffer) => {
		told += text.toString();
		const at = /at (http:\/\/\S+)/.exec(told)?.[1];
		if (at !== undefined) found(at);
	});
	server.once('close', () => failed(new Error(`lintel dev ended early: ${told}`)));
});
const shown = async (): Promise<string> => (await fetch(new URL(page, address))).text();
await shown();
const seconds = (from: number): number => (performance.now() - from) / 1000;
console.log(`load ${loadavg()[0]!.toFixed(1)}; first page ${seconds(started).toFixed(1)} s after the start`);

const times: number[] = [];
for (let edit = 1; edit <= Number(values.edits); edit++) {
	const path = join(copy, file);
	const name = `Edited for the time ${edit}`;
	writeFileSync(path, readFileSync(path, 'utf8').replace(/^name: .*$/m, `name: ${name}`));
	const saved = performance.now();
	while (!(await shown()).includes(name)) await new Promise((next) => setTimeout(next, 20));
	times.push(seconds(saved));
	// A person who reads what an edit did; the other pages are made meanwhile.
	await new Promise((next) => setTimeout(next, 2000));
}
server.kill('SIGINT');
rmSync(copy, { recursive: true, force: true });
const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
console.log(
	`from a save to the page: median ${median.toFixed(2)} s (${times.map((time) => time.toFixed(2)).join(', ')})`,
);
