import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the program knows of its own package. */
export interface OwnPackage {
	/** Absolute path of the folder that holds package.json, schemas, templates and the site's source. */
	readonly root: string;
	readonly version: string;
}

/**
 * Finds the package this file belongs to by walking up to the package.json named `lintel`; the same in a checkout
 * (`src/cli`) and in a published package (`dist`).
 */
export function ownPackage(from: string = import.meta.url): OwnPackage {
	for (let folder = dirname(fileURLToPath(from)); ; folder = dirname(folder)) {
		const file = join(folder, 'package.json');
		if (existsSync(file)) {
			const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown; version?: unknown };
			if (name === 'lintel') return { root: folder, version: String(version) };
		}
		if (dirname(folder) === folder) throw new Error(`no package.json named "lintel" above ${fileURLToPath(from)}`);
	}
}
