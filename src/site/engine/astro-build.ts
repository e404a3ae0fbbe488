import { astroConfig } from '../config.ts';
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
export function loadAstro(): Promise<typeof import('astro')> {
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	return import('astro');
}

/** Lets Astro write the pages of the store into the work folder. Throws what Astro throws. */
export async function buildPages(
	astro: typeof import('astro'),
	{ store, work, sourceFolder, allow }: AstroRun,
): Promise<void> {
	publishStore(store);
	await astro.build(
		astroConfig({
			root: work.root,
			outDir: work.dist,
			cacheDir: work.cache,
			publicDir: `${work.cache}/public`,
			base: store.base,
			url: store.url,
			srcDir: sourceFolder,
			allow,
			bundleDependencies: true,
		}),
	);
}
