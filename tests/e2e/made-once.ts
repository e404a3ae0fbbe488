import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';

/**
 * A folder that the first worker to ask makes and every other waits for: the same site made once for each worker and each screen is the
 * same site four times. It lies in the temporary folder of the run (see `playwright.config.ts`), and goes with it.
 */
export async function madeOnce(name: string, make: (folder: string) => void): Promise<string> {
	const folder = join(tmpdir(), name);
	const [ready, failed] = [`${folder}.ready`, `${folder}.failed`];
	if (isFirst(`${folder}.begun`)) {
		try {
			make(folder);
			writeFileSync(ready, '');
		} catch (error) {
			writeFileSync(failed, String(error));
			throw error;
		}
	}
	while (!existsSync(ready)) {
		if (existsSync(failed)) throw new Error(`${name} could not be made: ${readFileSync(failed, 'utf8')}`);
		await later(100);
	}
	return folder;
}

function isFirst(begun: string): boolean {
	try {
		mkdirSync(begun);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}
