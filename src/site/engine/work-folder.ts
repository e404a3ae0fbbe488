import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where Astro works: `<workspace>/.lintel/astro`. */
export interface WorkFolder {
	readonly root: string;
	/** What Astro writes: scripts, styles and fonts, the page for unknown addresses, and guides. */
	readonly dist: string;
	readonly cache: string;
}

/** Opens the work folder; the package's dependencies can be reached from it. */
export function openWorkFolder(root: string, packageRoot: string): WorkFolder {
	const cache = join(root, 'cache');
	mkdirSync(join(cache, 'public'), { recursive: true });
	prepareWorkFolder(root, packageRoot);
	return { root, dist: join(root, 'dist'), cache };
}

/**
 * What Astro, Vite and what they are made of look for from their root upwards, and would else find in the workspace or above it: the
 * settings of a project that has nothing to do with the site, and whose packages need not be installed.
 */
const ownSettings = {
	'tsconfig.json': '{ "compilerOptions": { "target": "ES2023" } }\n',
	'package.json': '{ "private": true, "type": "module" }\n',
} as const;

/** Makes a folder one that Astro can work in, whatever lies around it. */
export function prepareWorkFolder(root: string, packageRoot: string): void {
	linkDependencies(root, packageRoot);
	for (const [name, text] of Object.entries(ownSettings)) {
		const file = join(root, name);
		if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
	}
}

/**
 * Makes the package's dependencies reachable from a work folder: Astro resolves some of its own modules from its root,
 * and the workspace need not have anything installed.
 */
function linkDependencies(root: string, packageRoot: string): void {
	const link = join(root, 'node_modules');
	const target = dependenciesOf(packageRoot);
	if (currentTarget(link) === target) return;
	rmSync(link, { recursive: true, force: true });
	// A junction needs no special rights on Windows; elsewhere the type is ignored.
	symlinkSync(target, link, 'junction');
}

/** The folder that holds `astro` for the package: its own `node_modules`, or the one it is installed in. */
function dependenciesOf(packageRoot: string): string {
	for (let folder = packageRoot; ; folder = dirname(folder)) {
		const candidate = join(folder, 'node_modules');
		if (existsSync(join(candidate, 'astro', 'package.json'))) return candidate;
		if (dirname(folder) === folder) throw new Error(`astro is not installed beside lintel in ${packageRoot}`);
	}
}

function currentTarget(link: string): string | undefined {
	try {
		return readlinkSync(link);
	} catch {
		return undefined;
	}
}
