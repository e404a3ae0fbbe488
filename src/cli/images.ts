import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { madeFolders } from '#model/read-workspace.ts';
import { filesNamedIn } from '#model/runbooks/named-files.ts';
import { runbookFoldersOf } from '#model/workspace-folders.ts';
import type { Page } from '#views/page.ts';
import type { Texts } from './texts.ts';

/** Larger images slow a page down so much that they are better shown in another way. */
const maxBytes = 10_000_000;

/** What the first bytes of an image file say, by extension. SVG is not among them, because it can carry scripts. */
const signatures: Readonly<Record<string, RegExp>> = {
	'.png': /^\x89PNG\r\n\x1a\n/,
	'.jpg': /^\xff\xd8\xff/,
	'.jpeg': /^\xff\xd8\xff/,
	'.gif': /^GIF8[79]a/,
	'.webp': /^RIFF[\s\S]{4}WEBP/,
	'.avif': /^[\s\S]{4}ftypavi[fs]/,
};

/** What adopted runbooks may lead to beside images: a document that opens by itself, and texts that a browser shows as texts. */
const attachmentKinds = /\.(?:pdf|txt|log|csv|json|ya?ml|sql|conf)$/i;
const maxTextBytes = 1_000_000;

/**
 * The images of a workspace that texts may show, and what adopted runbooks lead to: path in the workspace -> address on the site. A site for others has no
 * attachments, since nothing can be left out within them.
 */
export function imagesOf(texts: Texts, profile?: string): ReadonlyMap<string, string> {
	const { content = ['content'] } = texts.files.workspace;
	const runbooks = runbookFoldersOf(texts.files.workspace).map(({ path }) => path);
	const folders = [...content, ...runbooks.filter((path) => !/\.mdx?$/.test(path))];
	const paths = [...texts.attachments, ...folders.flatMap((folder) => filesBelow(texts.folder, folder))];
	const named = filesNamedIn(texts.files.adoptedRunbooks);
	const attached = profile === undefined ? named.filter((path) => isAttachable(texts.folder, path)) : [];
	const images = [...paths, ...named].filter((path) => isShowable(texts.folder, path));
	const shown = [...new Set([...images, ...attached])].sort();
	const addressOf = (path: string): string =>
		profile !== 'public' ? path.split('/').map(encodeURIComponent).join('/') : nameless(join(texts.folder, path));
	return new Map(shown.map((path) => [path, `/files/${addressOf(path)}`]));
}

/** A name that tells nothing but the content: where a file stands in the workspace may be nobody else's business. */
function nameless(file: string): string {
	const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
	return `${digest.slice(0, 20)}${extname(file).toLowerCase()}`;
}

/** Those images that pages really show: address below the site's root -> absolute path of the file. */
export function shownImages(
	images: ReadonlyMap<string, string>,
	folder: string,
	texts: Iterable<string>,
): ReadonlyMap<string, string> {
	const byAddress = new Map([...images].map(([path, address]) => [address, path]));
	const shown = new Map<string, string>();
	for (const text of texts) {
		for (const [address] of text.matchAll(/\/files\/[^\s"')<>]+/g)) {
			const path = byAddress.get(address);
			if (path !== undefined) shown.set(decodeURIComponent(address.slice(1)), realpathSync(join(folder, path)));
		}
	}
	return shown;
}

/** Prose of pages, where images can stand. */
export function* proseOf(pages: readonly Page[]): Iterable<string> {
	const blocks = pages.flatMap((page) => page.blocks);
	for (let block = blocks.pop(); block; block = blocks.pop()) {
		if (block.type === 'prose') yield block.html;
		if (block.type === 'details') blocks.push(...block.blocks);
		if (block.type === 'commands') blocks.push(...block.items.flatMap(({ explanation = [] }) => explanation));
	}
}

function isShowable(folder: string, path: string): boolean {
	const signature = signatures[extname(path).toLowerCase()];
	const file = signature && fileWithin(folder, path, maxBytes);
	return file !== undefined && signature!.test(beginningOf(file));
}

/** A PDF that is one, or a text that is UTF-8: what a server might take for something else is not carried. */
function isAttachable(folder: string, path: string): boolean {
	const kind = attachmentKinds.exec(path)?.[0].toLowerCase();
	// A dot in front hides a file from people, and often holds what is not theirs.
	if (kind === undefined || /(?:^|\/)\./.test(path)) return false;
	const file = fileWithin(folder, path, kind === '.pdf' ? maxBytes : maxTextBytes);
	if (file === undefined) return false;
	return kind === '.pdf' ? beginningOf(file).startsWith('%PDF-') : isText(readFileSync(file));
}

function isText(bytes: Uint8Array): boolean {
	try {
		return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
	} catch {
		return false;
	}
}

/** The real place of a file of the workspace that is not too large; undefined for anything else, links out of it among them. */
function fileWithin(folder: string, path: string, most: number): string | undefined {
	try {
		const file = realpathSync(join(folder, path));
		if (!file.startsWith(realpathSync(folder) + sep)) return undefined;
		const stats = statSync(file);
		return stats.isFile() && stats.size <= most ? file : undefined;
	} catch {
		return undefined;
	}
}

function beginningOf(file: string): string {
	const bytes = Buffer.alloc(16);
	const handle = openSync(file, 'r');
	try {
		readSync(handle, bytes, 0, bytes.length, 0);
	} finally {
		closeSync(handle);
	}
	return bytes.toString('latin1');
}

/** Files below a folder, links not followed; paths relative to the workspace. */
function filesBelow(workspace: string, folder: string): readonly string[] {
	try {
		return readdirSync(join(workspace, folder), { withFileTypes: true }).flatMap((entry) => {
			const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
			if (entry.isDirectory()) return madeFolders.has(entry.name) ? [] : filesBelow(workspace, path);
			return entry.isFile() ? [path] : [];
		});
	} catch {
		return [];
	}
}
