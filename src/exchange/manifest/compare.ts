import type { FileEntry } from './manifest.ts';

/** How files differ from a list; each list of paths in its order. */
export interface FileDifferences {
	readonly changed: readonly string[];
	/** Listed, and not there. */
	readonly missing: readonly string[];
	/** There, and not listed. */
	readonly extra: readonly string[];
}

/** Holds files against a list of what they should be. Both in order of their paths; linear in their number. */
export function compareFiles(listed: readonly FileEntry[], there: readonly FileEntry[]): FileDifferences {
	const should = new Map(listed.map((one) => [one.path, one.sha256]));
	const is = new Map(there.map((one) => [one.path, one.sha256]));
	return {
		changed: there
			.filter(({ path, sha256 }) => should.has(path) && should.get(path) !== sha256)
			.map(({ path }) => path),
		missing: listed.filter(({ path }) => !is.has(path)).map(({ path }) => path),
		extra: there.filter(({ path }) => !should.has(path)).map(({ path }) => path),
	};
}
