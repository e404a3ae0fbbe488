/** One file that is made from others. `path` is relative to the repository root, with forward slashes. */
export interface GeneratedFile {
	readonly path: string;
	readonly text: string;
}

/**
 * Makes files from other files of the repository. A generator only computes: `scripts/generate.ts` writes or compares.
 * `root` is the absolute path of the repository.
 */
export interface Generator {
	/** Short name, printed and usable as an argument: `npm run generate -- types`. */
	readonly name: string;
	readonly run: (root: string) => Promise<readonly GeneratedFile[]>;
}
