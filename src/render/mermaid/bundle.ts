/** Finds the mermaid bundle, and in a checkout builds it when it is missing or out of date. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleStamp } from './stamp.ts';

const STAMP = /^\/\/ mermaid ([\w.+-]+) patches (\d+) stubs ([0-9a-f]+)\n/;

/** True in a checkout, where the TypeScript sources lie beside this file; false inside a published package. */
function isCheckout(): boolean {
	return import.meta.url.endsWith('/src/render/mermaid/bundle.ts');
}

/**
 * Where the bundle lies: in a checkout `dist/mermaid.mjs` of the repository; in a published package `mermaid.mjs` in the same
 * folder as the bundled file this code ends up in (`dist/render-worker.mjs`, `dist/cli.mjs`, ...).
 */
export function bundlePath(): string {
	const relative = isCheckout() ? '../../../dist/mermaid.mjs' : './mermaid.mjs';
	return fileURLToPath(new URL(relative, import.meta.url));
}

/** The stamp in the first line of a built bundle, or undefined when there is no bundle. */
function readBundleStamp(path: string = bundlePath()): string | undefined {
	if (!existsSync(path)) return undefined;
	const start = Buffer.alloc(200);
	const file = openSync(path, 'r');
	try {
		readSync(file, start, 0, start.length, 0);
	} finally {
		closeSync(file);
	}
	return STAMP.exec(start.toString('utf8'))?.[0].slice(3).trim();
}

/** The stamp that goes into cache keys; the same text from a checkout and from a package built of it. */
export function rendererStamp(): string {
	if (isCheckout()) return bundleStamp();
	const stamp = readBundleStamp();
	if (!stamp) throw new Error(`the diagram bundle is missing from this package: expected ${bundlePath()}`);
	return stamp;
}

/** Returns the path of an up-to-date bundle, building it first in a checkout where that is needed. */
export async function ensureBundle(): Promise<string> {
	const path = bundlePath();
	if (!isCheckout()) return path;
	if (readBundleStamp(path) === bundleStamp()) return path;
	const { buildMermaid } = await import('./build.ts');
	await buildMermaid(path);
	return path;
}
