import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileTree, type ManifestHead, manifestName, manifestText } from '#exchange/manifest/manifest.ts';
import { fileTreeOf, folderContent, sha256Of } from './file-tree.ts';

/** What identifies a finished release. */
export interface Seal {
	/** Of the manifest's bytes: whoever keeps it elsewhere can tell later whether anything was exchanged. */
	readonly sha256: string;
	readonly inputs: string;
	readonly outputs: string;
}

/** Writes the manifest into the folder of a site that is otherwise complete. */
export function sealFolder(folder: string, head: ManifestHead, inputs: FileTree): Seal {
	const outputs = fileTreeOf(folderContent(folder, new Set([manifestName])).files);
	const text = manifestText({ ...head, inputs, outputs });
	writeFileSync(join(folder, manifestName), text);
	return { sha256: sha256Of(text), inputs: inputs.root, outputs: outputs.root };
}
