import type { glob } from 'astro/loaders';

/**
 * Hands Astro's loader of files to the content configuration. The bundler reads that configuration, and an import of the loader
 * there makes it go through the hundreds of modules of Astro that the loader imports in turn: seconds of every start.
 */

type FileLoader = typeof glob;

const loaderKey = Symbol.for('lintel.file-loader');

/** Puts the loader where the configuration finds it. The engine calls it before Astro starts. */
export function provideFileLoader(loader: FileLoader): void {
	(globalThis as { [loaderKey]?: FileLoader })[loaderKey] = loader;
}

/** The loader. Throws when there is none: then the configuration is read outside the engine, which is a bug. */
export function fileLoader(): FileLoader {
	const loader = (globalThis as { [loaderKey]?: FileLoader })[loaderKey];
	if (loader === undefined)
		throw new Error('No file loader: loadAstro() must run before Astro reads its configuration');
	return loader;
}
