import { existsSync } from 'node:fs';

/** The threads there are, with their source: one draws diagrams, one cards. */
const sources = { render: './worker.ts', card: './card/worker.ts' } as const;

/**
 * The file a worker thread starts with. Two places, and no guessing beyond them:
 *
 * - In a checkout this file is `src/render/worker-path.ts` and the workers are beside it; Node 24 runs them as they are.
 * - In a published package this code is part of some bundled file in `dist/`, and the packaging step has bundled each worker to
 *   `<name>-worker.mjs` in the same folder (with `mermaid.mjs` beside it, see `mermaid/bundle.ts`).
 */
export function workerUrl(name: keyof typeof sources): URL {
	if (import.meta.url.endsWith('/worker-path.ts')) return new URL(sources[name], import.meta.url);
	const packaged = new URL(`./${name}-worker.mjs`, import.meta.url);
	if (!existsSync(packaged))
		throw new Error(`the ${name} worker is missing from this package: expected ${packaged.href}`);
	return packaged;
}
