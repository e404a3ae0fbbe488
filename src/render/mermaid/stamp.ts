import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PATCH_VERSION } from './patches.ts';

const SOURCES = [
	'roughjs-stub.ts',
	'dompurify-stub.ts',
	'katex-stub.ts',
	'elk-stub.ts',
	'patches.ts',
	'elk-patches.ts',
];

/** Identifies what a bundle was built from: mermaid's version, our patches and our stubs. Only known in a checkout. */
export function bundleStamp(): string {
	const { version } = createRequire(import.meta.url)('mermaid/package.json') as { version: string };
	const hash = createHash('sha256');
	for (const file of SOURCES) hash.update(readFileSync(new URL(file, import.meta.url)));
	return `mermaid ${version} patches ${PATCH_VERSION} stubs ${hash.digest('hex').slice(0, 16)}`;
}
