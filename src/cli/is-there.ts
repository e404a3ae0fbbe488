import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { IsThere } from '#markdown/written-links.ts';

/** Looks at the files of a workspace, each once. */
export function isThereIn(root: string): IsThere {
	const known = new Map<string, boolean>();
	return (path) => {
		const there = known.get(path) ?? existsSync(join(root, path));
		known.set(path, there);
		return there;
	};
}
