import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOfFolders } from '#site/engine/source-digest.ts';

/**
 * Folders of the package that decide what a site looks like. In a published package the program stands in `dist`; in a
 * checkout `dist` is made from `src` and from packages, by a build where need be, so it must not count.
 */
function ownFolders(packageRoot: string): readonly string[] {
	const isCheckout = existsSync(join(packageRoot, 'src/cli/main.ts'));
	const folders = isCheckout ? ['src', 'schemas'] : ['src', 'schemas', 'dist'];
	return folders.map((folder) => join(packageRoot, folder));
}

/**
 * One text that differs whenever another program would build: by its own sources, by the versions of what it depends on,
 * or by Node. It reads the files themselves, so that a change in a checkout counts without a new version number.
 */
export function programFingerprint(packageRoot: string): string {
	const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`);
	const manifest = readFileSync(join(packageRoot, 'package.json'), 'utf8');
	hash.update(manifest).update(digestOfFolders(ownFolders(packageRoot)));
	const { dependencies = {} } = JSON.parse(manifest) as { dependencies?: Readonly<Record<string, string>> };
	for (const name of Object.keys(dependencies).sort()) {
		const file = fileAbove(packageRoot, join('node_modules', name, 'package.json'));
		hash.update(`\n${name} `).update(file === undefined ? 'absent' : readFileSync(file));
	}
	// What npm says about everything installed, dependencies of dependencies too.
	const installed = fileAbove(packageRoot, join('node_modules', '.package-lock.json'));
	if (installed !== undefined) hash.update('\n').update(readFileSync(installed));
	return hash.digest('hex');
}

/** The first file of this name in a folder or above it, as Node looks for packages. */
function fileAbove(folder: string, name: string): string | undefined {
	const file = join(folder, name);
	if (existsSync(file)) return file;
	return dirname(folder) === folder ? undefined : fileAbove(dirname(folder), name);
}
