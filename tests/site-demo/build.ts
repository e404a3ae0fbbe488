import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ourMark } from '#cli/brand/our-mark.ts';
import { buildPages, loadAstro } from '#site/engine/astro-build.ts';
import { makeTextIndex, placeTextIndex } from '#site/engine/text-index.ts';
import { prepareWorkFolder } from '#site/engine/work-folder.ts';
import { demoStore } from './store.ts';

/** `node tests/site-demo/build.ts OUT BASE`: builds the demonstration site into a folder. */

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const [out = 'site-demo', base = '/'] = process.argv.slice(2);
const dist = resolve(out);
const root = `${dist}.work`;
mkdirSync(root, { recursive: true });
prepareWorkFolder(root, here('../..'));

const store = demoStore(base, here('./guides'));
const work = { root, dist, cache: join(root, 'cache') };
await buildPages(await loadAstro(), { store, work, sourceFolder: here('../../src/site'), allow: [] });

const entries = [...store.pages.values()].map((page) => ({ page, guideText: '' }));
placeTextIndex(await makeTextIndex(entries), dist);
writeFileSync(join(dist, 'favicon.svg'), ourMark());
