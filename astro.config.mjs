import { fileURLToPath } from 'node:url';
import { glob } from 'astro/loaders';
import { astroConfig } from './src/site/config.ts';
import { provideFileLoader } from './src/site/file-loader.ts';
import { publishStore } from './src/site/store.ts';
import { demoStore } from './tests/site-demo/store.ts';

/**
 * For `astro check` and `astro dev` in this repository: the site's own configuration with the demonstration pages. The
 * program never reads this file; `lintel build` and `lintel dev` hand `astroConfig` to Astro themselves.
 */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

provideFileLoader(glob);
publishStore(demoStore('/', here('./tests/site-demo/guides')));
const { configFile: _, ...config } = astroConfig({
	root: here('.'),
	outDir: here('./.lintel/demo/site'),
	cacheDir: here('./.lintel/demo/cache'),
	base: '/',
});
export default config;
