/**
 * What a release says about itself: every file it was made from and every file it consists of, each by its SHA-256, one Merkle
 * root over either list, and the manifest of the release before. Written beside the pages, and not part of its own list.
 */

/** The file in a site that holds it. */
export const manifestName = 'lintel-manifest.json';
/** Changes when an older program would misread a newer manifest. */
export const manifestFormat = 'lintel-manifest/1';

/** A file by its content. */
export interface FileEntry {
	/** Relative, with forward slashes. */
	readonly path: string;
	/** 64 hexadecimal digits. */
	readonly sha256: string;
	readonly bytes: number;
}

export interface FileTree {
	/** The Merkle tree hash (RFC 6962) over the files in order of their paths; see `leafOf`. 64 hexadecimal digits. */
	readonly root: string;
	readonly count: number;
	/** In order of their paths. Absent where the profile leaves them out. */
	readonly files?: readonly FileEntry[] | undefined;
}

/** Another manifest, by what identifies it. */
export interface ManifestReference {
	/** Of the manifest's own bytes. */
	readonly sha256: string;
	readonly asOf: string;
	readonly inputs: string;
	readonly outputs: string;
}

/** What a manifest says besides its lists. */
export interface ManifestHead {
	/** The version of Lintel. */
	readonly version: string;
	readonly asOf: string;
	readonly environment: string;
	/** Whom the release is for; it decides what was left out. */
	readonly profile: string;
	/** The commit that a site of the past was read from. */
	readonly commit?: string | undefined;
	/** The newest commit of the repository whose history the pages tell. */
	readonly history?: string | undefined;
	/** The base path of the site. */
	readonly base: string;
	/** The release before, where one was named. */
	readonly previous?: ManifestReference | undefined;
	/** The site that this one is a copy of, where it is one. */
	readonly copyOf?: ManifestReference | undefined;
}

export interface Manifest extends ManifestHead {
	readonly inputs: FileTree;
	readonly outputs: FileTree;
}

/** The order of paths in a manifest: by code unit, which is the same everywhere. */
export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
	a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

/**
 * The entry of a file in the Merkle tree: its path as UTF-8, a zero byte, and its digest. No path holds a zero byte and every
 * digest has the same length, so no two files share an entry.
 */
export function leafOf({ path, sha256 }: FileEntry): Uint8Array {
	const name = new TextEncoder().encode(path);
	const leaf = new Uint8Array(name.length + 1 + sha256.length / 2);
	leaf.set(name);
	for (let at = 0; at < sha256.length; at += 2)
		leaf[name.length + 1 + at / 2] = Number.parseInt(sha256.slice(at, at + 2), 16);
	return leaf;
}

/** The text of a manifest: JSON with a file on each line. Equal manifests give equal texts. */
export function manifestText(manifest: Manifest): string {
	const { version, asOf, environment, profile, commit, history, base, previous, copyOf, inputs, outputs } = manifest;
	const head = { format: manifestFormat, version, asOf, environment, profile, commit, history, base, previous, copyOf };
	const lines = Object.entries(head).flatMap(([key, value]) =>
		value === undefined ? [] : [`\t${JSON.stringify(key)}: ${JSON.stringify(value)}`],
	);
	return `{\n${[...lines, treeText('inputs', inputs), treeText('outputs', outputs)].join(',\n')}\n}\n`;
}

function treeText(name: string, { root, count, files }: FileTree): string {
	const list = files?.map(({ path, sha256, bytes }) => `\t\t\t${JSON.stringify({ path, sha256, bytes })}`);
	const written = list === undefined ? '' : `,\n\t\t"files": [\n${list.join(',\n')}\n\t\t]`;
	return `\t"${name}": {\n\t\t"root": "${root}",\n\t\t"count": ${count}${written}\n\t}`;
}
