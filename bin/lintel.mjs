#!/usr/bin/env node
// Plain JavaScript that any Node can read, so that an old one gets a sentence instead of a syntax error.
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
// A checkout runs its TypeScript as it stands, a published package the bundle made of it.
const source = new URL('../src/cli/main.ts', import.meta.url);
const inCheckout = existsSync(fileURLToPath(source));
const least = inCheckout ? [22, 18] : [22, 12];

if (major < least[0] || (major === least[0] && minor < least[1])) {
	process.stderr.write(
		`lintel: Node ${process.versions.node} is too old, ${least.join('.')} or newer is needed\n` +
			(inCheckout
				? '  in this repository `npm run lintel -- ...` brings its own Node\n'
				: '  install a newer Node from https://nodejs.org, or run `npx -p node@24 -p lintel lintel ...`\n'),
	);
	process.exitCode = 2;
} else {
	// Node keeps what it made of the TypeScript, so that the next command starts sooner. The folder lies among the program's own
	// files: who may write there may change the program anyway, which is not so for the folder of temporary files that Node would
	// take. Where it cannot be written Node goes on without; NODE_COMPILE_CACHE chooses another, NODE_DISABLE_COMPILE_CACHE=1 none.
	if (inCheckout && process.env.NODE_COMPILE_CACHE === undefined)
		nodeModule.enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/lintel', import.meta.url)));
	const { main } = await import(inCheckout ? source.href : new URL('../dist/lintel.mjs', import.meta.url).href);
	await main();
}
