import { readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** The published package bundles the site where it is used, so every source that the browser gets must be in it. */

const root = join(import.meta.dirname, '..');

test('all that the client scripts import is published', async () => {
	const scripts = ['site', 'what-if/what-if-worker'].map((name) => join(root, `src/site/scripts/${name}.ts`));
	const { metafile } = await build({
		entryPoints: scripts,
		bundle: true,
		write: false,
		metafile: true,
		format: 'esm',
		outdir: 'unused',
		absWorkingDir: root,
	});
	const sources = Object.keys(metafile.inputs).filter((path) => path.startsWith('src/'));
	expect(sources).toContain('src/graph/bdd.ts');
	const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { files: readonly string[] };
	const published = (path: string): boolean =>
		files.some((pattern) => path === pattern || path.startsWith(`${pattern}/`) || matchesGlob(path, pattern));
	expect(sources.filter((path) => !published(path))).toEqual([]);
});
