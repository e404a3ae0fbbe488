import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { astroConfig } from '#site/config.ts';
import { writeSearchIndex } from '#site/engine/search-index.ts';
import { publishStore } from '#site/store.ts';
import { demoStore } from './store.ts';

/** `node tests/site-demo/build.ts OUT BASE`: builds the demonstration site into a folder. */
const [out = 'site-demo', base = '/'] = process.argv.slice(2);
const outDir = resolve(out);
const work = `${outDir}.work`;
mkdirSync(work, { recursive: true });
const modules = join(work, 'node_modules');
if (!existsSync(modules))
	symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), modules, 'junction');
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const store = demoStore(base, fileURLToPath(new URL('./guides', import.meta.url)));
publishStore(store);
await build(
	astroConfig({ root: work, outDir, cacheDir: join(work, 'cache'), base, url: store.url, bundleDependencies: true }),
);
const complaints = await writeSearchIndex(
	[...store.pages.values()].map((page) => ({ page, guideText: '' })),
	base,
	outDir,
);
if (complaints.length > 0) throw new Error(complaints.join('; '));
