import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * One folder for all that a run of tests puts among temporary files, whichever process writes it: the tests, the programs that they
 * start, the browsers. It goes when the run ends, so that a test that fails, or is ended in its middle, leaves nothing behind either.
 */
export function temporaryFolder(): { readonly folder: string; readonly remove: () => void } {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-tests-'));
	// As Linux, macOS and Windows call it.
	for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
	// The program is started hundreds of times from the same TypeScript: it is compiled once.
	process.env['NODE_COMPILE_CACHE'] ??= join(folder, 'compiled');
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

/** For Vitest: before the first test and after the last. */
export function setup(): () => void {
	return temporaryFolder().remove;
}
