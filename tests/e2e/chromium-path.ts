import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where `scripts/chromium.ts` notes the browser it found; below `.lintel`, which is not committed. */
export const chromiumPathFile = join(import.meta.dirname, '../../.lintel/chromium-path');

/** The browser found by an earlier run, if it is still there. */
export function foundEarlier(): string | undefined {
	if (!existsSync(chromiumPathFile)) return undefined;
	const path = readFileSync(chromiumPathFile, 'utf8').trim();
	return existsSync(path) ? path : undefined;
}
