import { lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, type ManifestReference, manifestName } from '#exchange/manifest/manifest.ts';
import { readManifest } from '#exchange/manifest/read.ts';
import { sha256Of } from './file-tree.ts';

/** A manifest with what identifies it. */
export interface FoundManifest {
	readonly manifest: Manifest;
	/** Of its bytes. */
	readonly sha256: string;
	readonly file: string;
}

/** Of a site with a million files; more is no manifest. */
const MOST_BYTES = 300_000_000;

/** The manifest in a file, or in the folder of a site; else one sentence on why there is none. */
export function readManifestFile(path: string): FoundManifest | { readonly wrong: string } {
	try {
		const isFolder = statSync(path).isDirectory();
		const file = isFolder ? join(path, manifestName) : path;
		// What a site says about itself stands in it; a link in its place could lead anywhere.
		const stats = (isFolder ? lstatSync : statSync)(file, { throwIfNoEntry: false });
		if (stats === undefined) return { wrong: `there is no \`${manifestName}\` in it` };
		if (!stats.isFile()) return { wrong: 'it is not a plain file' };
		if (stats.size > MOST_BYTES) return { wrong: `it has ${stats.size} bytes, more than any manifest` };
		const bytes = readFileSync(file);
		const read = readManifest(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
		return 'wrong' in read ? read : { manifest: read.manifest, sha256: sha256Of(bytes), file };
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') return { wrong: 'there is no such file or folder' };
		if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { wrong: 'it is no UTF-8 text' };
		return { wrong: `it cannot be read: ${code ?? String(error)}` };
	}
}

export const referenceTo = ({ manifest, sha256 }: FoundManifest): ManifestReference => ({
	sha256,
	asOf: manifest.asOf,
	inputs: manifest.inputs.root,
	outputs: manifest.outputs.root,
});
