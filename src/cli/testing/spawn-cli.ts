import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Outcome } from './run-cli.ts';

const main = join(import.meta.dirname, '../main.ts');

/**
 * Runs a command line as a process of its own, as a shell does. Builds need that: Node keeps the modules Astro writes,
 * so one process builds a workspace once.
 */
export function spawnCli(words: readonly string[], cwd: string): Promise<Outcome> {
	return new Promise((done, failed) => {
		const child = spawn(process.execPath, [main, ...words], {
			cwd,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, NO_COLOR: '1' },
		});
		let out = '';
		let error = '';
		child.stdout.on('data', (chunk) => {
			out += chunk;
		});
		child.stderr.on('data', (chunk) => {
			error += chunk;
		});
		child.once('error', failed);
		child.once('close', (code) => done({ code: (code ?? 1) as Outcome['code'], out, error }));
	});
}
