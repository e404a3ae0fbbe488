import { isElsewhere, pathOfAddress, writtenLinks } from '#markdown/written-links.ts';
import type { File } from '../authored.ts';

/** Below which folders sites of documentation keep what they serve from their root. */
const rootsOfSites = ['', 'content/', 'docs/', 'static/'];

/**
 * Where a file may stand that an address in a file of an adopted folder means: beside it, or, where it begins at the root of
 * another site, in any folder above or a folder of files there. The likeliest first; none outside of the workspace.
 */
export function placesOfFile(href: string, from: string): readonly string[] {
	if (!href.startsWith('/')) return [pathOfAddress(href, from)].filter((path) => path !== undefined);
	const parts = from.split('/').slice(0, -1);
	const folders = parts.map((_, at) => `${parts.slice(0, parts.length - at).join('/')}/`);
	return [...folders, ''].flatMap((folder) =>
		rootsOfSites.flatMap((root) => pathOfAddress(root + href.replace(/^\/+/, ''), folder) ?? []),
	);
}

/** Paths that the links and images of adopted files may mean, each once. */
export function filesNamedIn(files: readonly File[]): readonly string[] {
	const found = new Set<string>();
	for (const { path, text } of files)
		for (const line of text.split('\n'))
			for (const { href } of writtenLinks(line))
				if (!isElsewhere(href) && !href.startsWith('#')) for (const place of placesOfFile(href, path)) found.add(place);
	return [...found];
}
