/** Serves a built site to a benchmark. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** Starts `lintel preview` on a built site and waits until it answers; returns what ends it. */
export async function serve(site: string, port: number): Promise<() => void> {
	const main = new URL('../src/cli/main.ts', import.meta.url).pathname;
	const child = spawn(process.execPath, [main, 'preview', '.', '--out', resolve(site), '--port', String(port)]);
	const until = Date.now() + 60_000;
	while (Date.now() < until) {
		const answer = await fetch(`http://localhost:${port}/`).catch(() => undefined);
		if (answer) return () => child.kill();
		await new Promise((done) => setTimeout(done, 200));
	}
	child.kill();
	throw new Error(`nothing answers at port ${port}`);
}
