import { readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { contentTypes, unknownType } from './hosting/content-types.ts';
import type { FileVersion } from './static-contents.ts';

/** Finds the file of an address in the folder of a site, and nothing outside of it. */

/** The type by the end of a file's name; what is unknown is offered to be saved. */
export const contentTypeOf = (file: string): string => contentTypes[extname(file).toLowerCase()] ?? unknownType;

/** The decoded path of a request, or undefined for what no honest link holds. */
export function pathOf(url: string): string | undefined {
	try {
		const path = decodeURIComponent(url.split(/[?#]/, 1)[0]!);
		// `//x` would come back as a redirect to the host x.
		const broken =
			!path.startsWith('/') ||
			path.startsWith('//') ||
			/[\u0000-\u001f\u007f\\]/.test(path) ||
			path.split('/').includes('..');
		return broken ? undefined : path;
	} catch {
		return undefined;
	}
}

/**
 * The file of a path below the folder; `folder` when only a slash is missing. Links that lead out are not followed, and names that
 * begin with a dot are not for readers, but for those that the web knows (`.well-known`).
 */
export function fileAt(folder: string, path: string): FileVersion | 'folder' | undefined {
	if (path.split('/').some((name) => name.startsWith('.') && name !== '.well-known')) return undefined;
	try {
		const file = realpathSync(join(folder, path));
		if (file !== folder && !file.startsWith(folder + sep)) return undefined;
		const stats = statSync(file);
		if (stats.isFile()) return path.endsWith('/') ? undefined : { file, size: stats.size, changedMs: stats.mtimeMs };
		if (!stats.isDirectory()) return undefined;
		if (path !== '' && !path.endsWith('/')) return 'folder';
		const index = fileAt(folder, `${path}index.html`);
		return index === 'folder' ? undefined : index;
	} catch {
		return undefined;
	}
}

/** Where an address of the site was moved to, as `_redirects` in the folder says; undefined where it was not. */
export function movedTo(folder: string, address: string): string | undefined {
	const listed = fileAt(folder, '_redirects');
	if (typeof listed !== 'object') return undefined;
	for (const line of readFileSync(listed.file, 'utf8').split('\n')) {
		const [from, to] = line.split(' ');
		if (from !== undefined && to?.startsWith('/') === true && !to.startsWith('//') && pathOf(from) === address)
			return to;
	}
	return undefined;
}
