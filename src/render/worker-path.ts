import { existsSync } from 'node:fs';

/**
 * The file a worker thread starts with. Two places, and no guessing beyond them:
 *
 * - In a checkout this file is `src/render/worker-path.ts` and the worker is `worker.ts` beside it; Node 24 runs both as they are.
 * - In a published package this code is part of some bundled file in `dist/`, and the packaging step has bundled `worker.ts` to
 *   `render-worker.mjs` in the same folder (with `mermaid.mjs` beside it, see `mermaid/bundle.ts`).
 */
export function workerUrl(): URL {
	const checkout = new URL('./worker.ts', import.meta.url);
	if (import.meta.url.endsWith('/worker-path.ts')) return checkout;
	const packaged = new URL('./render-worker.mjs', import.meta.url);
	if (!existsSync(packaged))
		throw new Error(`the diagram worker is missing from this package: expected ${packaged.href}`);
	return packaged;
}
