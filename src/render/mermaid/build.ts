/** Bundles mermaid for Node (and, for comparing with a browser, as a classic script). Needs the development dependencies. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions, Plugin } from 'esbuild';
import { ELK_PATCHES } from './elk-patches.ts';
import { applyPatches, assertAllApplied, CYTOSCAPE_PATCHES, PATCHES } from './patches.ts';
import { bundleStamp } from './stamp.ts';

/** `node`: an ES module to import in a worker. `browser`: sets the global `mermaid`. */
export type BundleTarget = 'node' | 'browser';

const ALIASES: Readonly<Record<string, string>> = {
	roughjs: 'roughjs-stub.ts',
	dompurify: 'dompurify-stub.ts',
	katex: 'katex-stub.ts',
	'elkjs/lib/elk\\.bundled\\.js': 'elk-stub.ts',
};

/**
 * Builds the bundle and puts it at `outfile` in one step (write beside it, rename), so that two processes may do it at once.
 * The node bundle starts with its stamp, by which `bundle.ts` sees whether it is still the right one.
 */
export async function buildMermaid(outfile: string, target: BundleTarget = 'node'): Promise<{ bytes: number }> {
	const { build } = await import('esbuild');
	const applied = new Map<string, number>();
	const result = await build({ ...optionsFor(target), plugins: [patchPlugin(applied), aliasPlugin()], write: false });
	assertAllApplied([...PATCHES, ...ELK_PATCHES, ...CYTOSCAPE_PATCHES], applied);
	const code = result.outputFiles![0]!.text;
	const text = target === 'node' ? `// ${bundleStamp()}\n${code}` : code;
	mkdirSync(dirname(outfile), { recursive: true });
	const temporary = `${outfile}.${process.pid}.tmp`;
	try {
		writeFileSync(temporary, text);
		renameSync(temporary, outfile);
	} finally {
		rmSync(temporary, { force: true });
	}
	return { bytes: Buffer.byteLength(text) };
}

function optionsFor(target: BundleTarget): BuildOptions {
	const entry = createRequire(import.meta.url).resolve('mermaid/package.json');
	const shared: BuildOptions = {
		bundle: true,
		minify: true,
		// Diagram errors name their class in the message only through `name`, which minifying must not change.
		keepNames: false,
		legalComments: 'none',
		logLevel: 'error',
		mainFields: ['module', 'main'],
		define: { 'process.env.NODE_ENV': '"production"' },
		outfile: 'mermaid.js',
	};
	if (target === 'browser') {
		const contents = `import mermaid from 'mermaid'; globalThis.mermaid = mermaid;`;
		return { ...shared, stdin: { contents, resolveDir: dirname(entry) }, format: 'iife', platform: 'browser' };
	}
	const banner = `import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);`;
	return {
		...shared,
		entryPoints: [join(dirname(entry), 'dist', 'mermaid.core.mjs')],
		format: 'esm',
		platform: 'node',
		banner: { js: banner },
	};
}

function patchPlugin(applied: Map<string, number>): Plugin {
	return {
		name: 'patch-mermaid',
		setup(build) {
			for (const [filter, patches] of [
				[/mermaid\.core(?:[\\/][\w-]+)?\.mjs$/, PATCHES],
				[/cytoscape[\\/]dist[\\/]cytoscape\.esm\.mjs$/, CYTOSCAPE_PATCHES],
				[/elkjs[\\/]lib[\\/]elk-worker\.js$/, ELK_PATCHES],
			] as const) {
				build.onLoad({ filter }, ({ path }) => ({
					contents: applyPatches(readFileSync(path, 'utf8'), patches, applied),
					loader: 'js',
				}));
			}
		},
	};
}

function aliasPlugin(): Plugin {
	return {
		name: 'alias-heavy-modules',
		setup(build) {
			for (const [name, file] of Object.entries(ALIASES)) {
				const path = fileURLToPath(new URL(file, import.meta.url));
				build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path }));
			}
			// The stub stands outside mermaid, but must get the elkjs that mermaid was published with.
			const fromMermaid = createRequire(createRequire(import.meta.url).resolve('mermaid/package.json'));
			const elkWorker = fromMermaid.resolve('elkjs/lib/elk-worker.js');
			build.onResolve({ filter: /^elkjs\/lib\/elk-worker\.js$/ }, () => ({ path: elkWorker }));
		},
	};
}
