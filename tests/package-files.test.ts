import { globSync, readFileSync } from 'node:fs';
import { dirname, join, matchesGlob } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** The published package bundles the site where it is used, so every source that the browser or Astro gets must be in it. */

const root = join(import.meta.dirname, '..');
const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { files: readonly string[] };
const isPublished = (path: string): boolean =>
	!files.some((pattern) => pattern.startsWith('!') && isIn(path, pattern.slice(1))) &&
	files.some((pattern) => isIn(path, pattern));
const isIn = (path: string, pattern: string): boolean =>
	path === pattern || path.startsWith(`${pattern}/`) || matchesGlob(path, pattern);

async function sourcesOf(entryPoints: readonly string[]): Promise<readonly string[]> {
	const { metafile } = await build({
		entryPoints: [...entryPoints],
		bundle: true,
		write: false,
		metafile: true,
		format: 'esm',
		outdir: 'unused',
		absWorkingDir: root,
		external: ['astro', 'astro:*', 'node:*'],
	});
	return Object.keys(metafile.inputs).filter((path) => path.startsWith('src/'));
}

test('all that the client scripts import is published', async () => {
	const sources = await sourcesOf(['src/site/scripts/site.ts', 'src/site/scripts/what-if/what-if-worker.ts']);
	expect(sources).toContain('src/graph/bdd.ts');
	expect(sources.filter((path) => !isPublished(path))).toEqual([]);
});

test('all that the pages import, which Astro draws from their sources, is published', async () => {
	const drawn = globSync('src/site/{pages,layouts,components}/**/*.astro', { cwd: root }).flatMap((path) =>
		[
			...readFileSync(join(root, path), 'utf8').matchAll(/^import (?!type )[^;]*? from '(\.[^']+\.ts|#[^']+\.ts)';$/gm),
		].map(([, name]) => (name!.startsWith('#') ? `src/${name!.slice(1)}` : join(dirname(path), name!))),
	);
	const sources = await sourcesOf([...new Set(drawn)]);
	expect(sources).toContain('src/site/components/blocks/blocks.ts');
	expect(sources.filter((path) => !isPublished(path))).toEqual([]);
});
