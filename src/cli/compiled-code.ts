import { existsSync, readdirSync, rmSync } from 'node:fs';
import { constants, enableCompileCache, getCompileCacheDir } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** More is mostly of programs that were here before. */
const MOST_FILES = 5000;

/**
 * Where the compiled code of a package is kept between runs: beside the packages it is installed with, where whoever may write may
 * change the program anyway. Neither the folder of temporary files nor the workspace is such a place. Undefined where there is none.
 */
export function compiledFolder(packageRoot: string): string | undefined {
	const above = dirname(packageRoot);
	const modules = basename(above) === 'node_modules' ? above : join(packageRoot, 'node_modules');
	return existsSync(modules) ? join(modules, '.cache', 'lintel') : undefined;
}

/**
 * Has Node keep what it compiles of this program, threads that draw included: a fifth of a second and more of each command. Where
 * the folder cannot be written, Node goes on without. Does nothing where somebody chose a folder, or chose none.
 */
export function keepCompiledCode(packageRoot: string): void {
	const folder = compiledFolder(packageRoot);
	// Not in every version of Node that can run this.
	if (folder === undefined || enableCompileCache === undefined || getCompileCacheDir?.() !== undefined) return;
	const { status, directory } = enableCompileCache(folder);
	if (status === constants.compileCacheStatus.ENABLED && directory !== undefined) bound(directory);
}

function bound(folder: string): void {
	try {
		if (readdirSync(folder).length > MOST_FILES) rmSync(folder, { recursive: true, force: true });
	} catch {
		// Nothing was kept yet.
	}
}
