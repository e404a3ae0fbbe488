import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The client script of the site as one classic script: browsers run no modules from a disk. In a checkout it is bundled when
 * it is asked for; a published package ships it as `disk-script.js` beside the bundled file that this code ends up in.
 */
export async function diskScript(): Promise<string> {
	if (!import.meta.url.endsWith('/src/site/engine/disk-script.ts'))
		return readFileSync(new URL('./disk-script.js', import.meta.url), 'utf8');
	const { build } = await import('esbuild');
	const { outputFiles } = await build({
		entryPoints: [fileURLToPath(new URL('../scripts/site.ts', import.meta.url))],
		bundle: true,
		write: false,
		minify: true,
		format: 'iife',
		target: 'es2022',
		legalComments: 'none',
		logLevel: 'error',
		// A worker is found by the address of its module, which a classic script has none of; what-if then computes without one.
		define: { 'import.meta.url': 'undefined' },
	});
	return outputFiles[0]!.text;
}
