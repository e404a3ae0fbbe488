import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { byPath, type FileEntry, type FileTree, leafOf } from '#exchange/manifest/manifest.ts';
import { merkleTreeHash } from '#graph/merkle-tree.ts';

const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** The SHA-256 of bytes or of a text as UTF-8, in hexadecimal digits. */
export const sha256Of = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

export const entryOf = (path: string, content: Uint8Array): FileEntry => ({
	path,
	sha256: sha256Of(content),
	bytes: content.length,
});

/** Files with the root over them. Their order does not matter; of two with one path the first counts. */
export function fileTreeOf(entries: Iterable<FileEntry>): FileTree & { readonly files: readonly FileEntry[] } {
	const byName = new Map<string, FileEntry>();
	for (const entry of entries) if (!byName.has(entry.path)) byName.set(entry.path, entry);
	const files = [...byName.values()].sort(byPath);
	return { root: rootOf(files), count: files.length, files };
}

/** The root over files that are in order already. */
export const rootOf = (files: readonly FileEntry[]): string =>
	Buffer.from(merkleTreeHash(files.map(leafOf), hashOf)).toString('hex');

/** What a folder holds. */
export interface FolderContent {
	/** Plain files, in order of their paths. */
	readonly files: readonly FileEntry[];
	/** What is neither a file nor a folder, with what it is. Links are never followed, so nothing outside is read. */
	readonly others: readonly { readonly path: string; readonly what: string }[];
}

/** Hashes every plain file below a folder but those named. Throws what the file system says. */
export function folderContent(folder: string, except: ReadonlySet<string> = new Set()): FolderContent {
	const files: FileEntry[] = [];
	const others: { path: string; what: string }[] = [];
	const read = fileReader();
	// Node's own walk goes through links to folders.
	const walk = (below: string): void => {
		for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
			const path = below === '' ? entry.name : `${below}/${entry.name}`;
			if (entry.isDirectory()) walk(path);
			else if (except.has(path)) continue;
			else if (entry.isFile()) files.push(entryOf(path, read(join(folder, path))));
			else others.push({ path, what: entry.isSymbolicLink() ? 'a link' : 'no plain file' });
		}
	};
	walk('');
	return { files: files.sort(byPath), others: others.sort(byPath) };
}

/**
 * Reads files one after the other into the same memory: what it gives holds until the next call. A buffer for each of thousands
 * of files would make the collector of garbage go through all pages of the site again and again.
 */
function fileReader(): (path: string) => Uint8Array {
	let room = Buffer.allocUnsafeSlow(1 << 20);
	return (path) => {
		const file = openSync(path, 'r');
		try {
			const { size } = fstatSync(file);
			// More than it says, so that a file that grows meanwhile is read to its end.
			if (size >= room.length) room = Buffer.allocUnsafeSlow(2 * size);
			let filled = 0;
			for (;;) {
				if (filled === room.length) room = Buffer.concat([room], 2 * room.length);
				const count = readSync(file, room, filled, room.length - filled, null);
				if (count === 0) return room.subarray(0, filled);
				filled += count;
			}
		} finally {
			closeSync(file);
		}
	};
}
