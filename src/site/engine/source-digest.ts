import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A digest over the names and contents of all files of folders, in a fixed order. Folders that are absent count as empty. */
export function digestOfFolders(folders: readonly string[]): string {
	const hash = createHash('sha256');
	for (const folder of folders) {
		for (const path of filesBelow(folder))
			hash
				.update(`${path}\0`)
				.update(readFileSync(join(folder, path)))
				.update('\0');
		hash.update('\n');
	}
	return hash.digest('hex');
}

function filesBelow(folder: string): readonly string[] {
	try {
		return readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
			.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
			.sort();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}
