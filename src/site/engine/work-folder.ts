import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	rmdirSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Where Astro works: `<workspace>/.lintel/astro`, with the pages of the last build kept in place so that the next one
 * redoes only what changed. Kept pages are trusted only after a build that ran to its end.
 */
export interface WorkFolder {
	readonly root: string;
	readonly dist: string;
	readonly cache: string;
	/** Says that the build ran to its end: the next one may keep its pages. */
	complete(): void;
}

/**
 * Opens the work folder for a build that will have these pages. Pages of an unfinished build, or of another version
 * (`fingerprint`), are thrown away, as is every file that is not one of these pages.
 */
export function openWorkFolder(root: string, fingerprint: string, routes: Iterable<string>): WorkFolder {
	const dist = join(root, 'dist');
	const cache = join(root, 'cache');
	const flag = join(root, 'complete');
	mkdirSync(join(cache, 'public'), { recursive: true });
	const kept = existsSync(flag) && readFileSync(flag, 'utf8') === fingerprint;
	// From here until `complete` the folder is in an unknown state, and so it is after a crash.
	rmSync(flag, { force: true });
	if (kept) prune(dist, new Set([...routes].map((route) => join(route, 'index.html').slice(1))));
	else {
		rmSync(dist, { recursive: true, force: true });
		// Astro would otherwise restore pages from here.
		rmSync(join(cache, 'dist'), { recursive: true, force: true });
		rmSync(join(cache, 'incremental-build.json'), { force: true });
	}
	return { root, dist, cache, complete: () => writeFileSync(flag, fingerprint) };
}

/** The routes whose page is not there: Astro must have written all of them. */
export function missingPages(dist: string, routes: Iterable<string>): readonly string[] {
	return [...routes].filter((route) => !existsSync(join(dist, route, 'index.html')));
}

function prune(folder: string, keep: ReadonlySet<string>, below = ''): void {
	if (!existsSync(folder)) return;
	let left = 0;
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(below, entry.name);
		const target = join(folder, entry.name);
		if (entry.isDirectory()) prune(target, keep, path);
		else if (!keep.has(path)) rmSync(target);
		if (existsSync(target)) left++;
	}
	if (left === 0) rmdirSync(folder);
}

/**
 * Makes the package's dependencies reachable from a work folder: Astro resolves some of its own modules from its root,
 * and the workspace need not have anything installed.
 */
export function linkDependencies(root: string, packageRoot: string): void {
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
