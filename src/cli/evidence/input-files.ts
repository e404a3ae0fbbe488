import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileEntry } from '#exchange/manifest/manifest.ts';
import { textFilesOf } from '#model/read-workspace.ts';
import { logosOf } from '../brand/read-logos.ts';
import { imagesOf } from '../images.ts';
import type { Texts } from '../texts.ts';
import { entryOf } from './file-tree.ts';

/**
 * The files a site is made from, by their bytes as they were read: what a build does not open is not among them. Texts are read
 * as UTF-8 that loses nothing, so writing one out again gives the bytes of its file.
 */
export function* inputFilesOf(texts: Texts): Iterable<FileEntry> {
	for (const { path, text } of textFilesOf(texts.files)) yield entryOf(path, Buffer.from(text));
	for (const folder of texts.folders)
		for (const { path, text, bytes = Buffer.from(text ?? '') } of folder.files) yield entryOf(path, bytes);
	for (const { path, bytes } of logosOf(texts.logos)) yield entryOf(path, bytes);
	for (const path of imagesOf(texts).keys()) yield entryOf(path, readFileSync(join(texts.folder, path)));
}
