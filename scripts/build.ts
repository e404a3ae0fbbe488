import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundledPackages, bundledPatches, readersOfMarkdown } from './bundled-packages.ts';

/**
 * Makes `dist/` for the published package: Node strips no types below node_modules, so the program and the workers that
 * draw are bundled to plain JavaScript. Packages stay imports; the site's own source is shipped as it stands,
 * because Astro compiles it with every build.
 */

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

for (const name of existsSync(dist) ? readdirSync(dist) : []) {
	// The Mermaid bundle takes long and knows itself when it is out of date.
	if (name !== 'mermaid.mjs') rmSync(join(dist, name), { recursive: true });
}
mkdirSync(dist, { recursive: true });

const { metafile } = await build({
	absWorkingDir: root,
	entryPoints: {
		lintel: 'src/cli/main.ts',
		'render-worker': 'src/render/worker.ts',
		'card-worker': 'src/render/card/worker.ts',
	},
	outdir: 'dist',
	outExtension: { '.js': '.mjs' },
	chunkNames: '[name]-[hash]',
	bundle: true,
	splitting: true,
	format: 'esm',
	platform: 'node',
	target: 'node22',
	plugins: [bundledPackages],
	metafile: true,
	logLevel: 'warning',
});

// A copy of a site on a disk gets the client script as one classic script.
const { diskScript } = await import('#site/engine/disk-script.ts');
writeFileSync(join(dist, 'disk-script.js'), await diskScript());

// What most sites share of Astro's work is made once, here.
const { makeUsualPart } = await import('#site/engine/make-usual-part.ts');
await makeUsualPart(root);

const { ensureBundle } = await import('#render/mermaid/bundle.ts');
const mermaid = await ensureBundle();

// So are the pictures of the pages about the program.
const { broughtPicturesName } = await import('#render/brought-pictures.ts');
const { drawOwnPictures } = await import('./own-pictures.ts');
writeFileSync(join(dist, broughtPicturesName), await drawOwnPictures(root));
const { broughtPatternsName } = await import('#render/alike/brought-patterns.ts');
const patterns = execFileSync(process.execPath, [join(root, 'scripts/own-patterns.ts')], { maxBuffer: 1e8 });
writeFileSync(join(dist, broughtPatternsName), patterns);

const { CYTOSCAPE_PATCHES, PATCHES } = await import('#render/mermaid/patches.ts');
const { ELK_PATCHES } = await import('#render/mermaid/elk-patches.ts');
// The licence of elkjs asks that what was changed in it can be had in the form in which it was written.
copyFileSync(join(root, 'src/render/mermaid/elk-patches.ts'), join(dist, 'elk-patches.ts'));
writeNotices(join(dist, 'THIRD-PARTY.md'));

for (const [path, { bytes }] of Object.entries(metafile.outputs))
	console.log(`${path}  ${(bytes / 1000).toFixed(0)} kB`);
console.log(`${mermaid.slice(root.length + 1)}  ${(readFileSync(mermaid).length / 1e6).toFixed(1)} MB`);

/** Names and licences of the packages inside the bundles, as their licences ask for. */
function writeNotices(file: string): void {
	const inside = new Set(dependencyTree('mermaid'));
	for (const name of readersOfMarkdown) dependencyTree(name, inside);
	const names = [...inside].filter((name) => !name.startsWith('@types/'));
	const sections = names.sort().map((name) => {
		const folder = join(root, 'node_modules', name);
		const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
			version: string;
			license?: string;
		};
		const licenceFile = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
		const text = licenceFile ? `\n\n${readFileSync(join(folder, licenceFile), 'utf8').trim()}` : '';
		return `## ${name} ${version} (${license ?? 'see its repository'})${text}\n`;
	});
	const changed = Object.entries({
		mermaid: PATCHES,
		cytoscape: CYTOSCAPE_PATCHES,
		elkjs: ELK_PATCHES,
		...bundledPatches,
	}).map(([name, patches]) => `- ${name}: ${patches.map((patch) => `${patch.name} (${patch.why})`).join('; ')}`);
	writeFileSync(
		file,
		`# Packages inside mermaid.mjs and the program

Changed while they were bundled:

${changed.join('\n')}

The changes to elkjs are in \`elk-patches.ts\` beside this file, under the licence of elkjs (EPL-2.0); its source is at
<https://github.com/kieler/elkjs>. rough.js, DOMPurify and KaTeX are replaced by code of Lintel's own.

${sections.join('\n')}`,
	);
}

function dependencyTree(name: string, found = new Set<string>()): ReadonlySet<string> {
	const file = join(root, 'node_modules', name, 'package.json');
	if (found.has(name) || !existsSync(file)) return found;
	found.add(name);
	const { dependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as { dependencies?: Record<string, string> };
	for (const dependency of Object.keys(dependencies)) dependencyTree(dependency, found);
	return found;
}
