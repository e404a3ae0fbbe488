import { astroConfig } from '../config.ts';
import { provideFileLoader } from '../file-loader.ts';
import { publishStore, type SiteStore } from '../store.ts';
import type { WorkFolder } from './work-folder.ts';

/** What Astro needs to know besides the store. */
export interface AstroRun {
	readonly store: SiteStore;
	readonly work: WorkFolder;
	/** Folder of the site's source (`src/site` of the package). */
	readonly sourceFolder: string;
	/** Folders that pages may import from: the workspace. */
	readonly allow: readonly string[];
}

/**
 * Loads Astro, which takes a second: called early, so that it happens while diagrams are drawn. Its usage statistics and
 * its look for updates are none of our users' business.
 */
export async function loadAstro(): Promise<typeof import('astro')> {
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	// The bundler has an allocator of its own, which would keep a hundred megabytes that it freed for as long as we run.
	process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
	const astro = await import('astro');
	provideFileLoader((await import('astro/loaders')).glob);
	return astro;
}

/**
 * Lets Astro write the pages of the store into the work folder. Throws what Astro throws. Astro 7.3 bundles the pages
 * below the current folder when the output stands elsewhere: it would write into whatever folder the user is in, and two
 * builds would overwrite each other's bundles. So the work folder is the current one while it runs.
 */
export async function buildPages(
	astro: typeof import('astro'),
	{ store, work, sourceFolder, allow }: AstroRun,
): Promise<void> {
	publishStore(store);
	const config = astroConfig({
		root: work.root,
		outDir: work.dist,
		cacheDir: work.cache,
		publicDir: `${work.cache}/public`,
		base: store.base,
		url: store.url,
		srcDir: sourceFolder,
		brandStyle: store.brand?.style,
		allow,
		bundleDependencies: true,
	});
	const before = process.cwd();
	process.chdir(work.root);
	try {
		// What goes wrong is thrown and told as a diagnostic; a second telling in Astro's words would only confuse.
		await astro.build({ ...config, logLevel: process.env['LINTEL_DEBUG'] ? 'debug' : 'silent' });
	} finally {
		process.chdir(before);
	}
}
