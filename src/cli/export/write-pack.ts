import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Writes a pack, whole or not at all, in place of an earlier pack. A file that is no archive is somebody's own and stays. Returns
 * why nothing was written, or undefined.
 */
export function whyNotWritten(file: string, zip: Uint8Array): string | undefined {
	const next = `${file}.${process.pid}.tmp`;
	try {
		const there = statSync(file, { throwIfNoEntry: false });
		if (there?.isDirectory()) return 'it is a folder';
		if (there !== undefined && there.size > 0 && readFileSync(file).subarray(0, 2).toString('latin1') !== 'PK')
			return 'there is a file that is no archive';
		writeFileSync(next, zip);
		renameSync(next, file);
		return undefined;
	} catch (error) {
		rmSync(next, { force: true });
		return (error as Error).message;
	}
}
