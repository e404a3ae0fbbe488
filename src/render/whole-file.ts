/** Files of caches: they may be lost at any time, but are never half there. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

let writes = 0;

/**
 * Writes a file whole or not at all, also for a reader at the same time, making its folder where need be. A failure is no
 * error, as what cannot be kept only costs time; returns whether the file is there.
 */
export function writeWhole(path: string, content: string | Uint8Array): boolean {
	const temporary = `${path}.${process.pid}.${writes++}.tmp`;
	try {
		writeMakingFolder(temporary, content);
		renameSync(temporary, path);
		return true;
	} catch {
		removeQuietly(temporary);
		return false;
	}
}

/** Most often the folder is there. */
function writeMakingFolder(path: string, content: string | Uint8Array): void {
	try {
		writeFileSync(path, content);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, content);
	}
}

/** Where nothing can be written, it cannot be tidied either: the folder may be no folder, say. */
export function removeQuietly(path: string): void {
	try {
		rmSync(path, { force: true });
	} catch {
		// Left as it is.
	}
}
