import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { GuideText } from './site-input.ts';

/**
 * Puts the guides where Astro reads them: a folder that holds nothing else, so that nothing in the workspace is compiled
 * that was not looked at before. Files that did not change are not touched, for the sake of watchers and caches.
 */
export function placeGuides(guides: readonly GuideText[], folder: string): string {
	mkdirSync(folder, { recursive: true });
	const wanted = new Map(guides.map(({ id, path, text }) => [`${id}${extname(path)}`, text]));
	for (const name of readdirSync(folder)) if (!wanted.has(name)) rmSync(join(folder, name), { recursive: true });
	for (const [name, text] of wanted) {
		const file = join(folder, name);
		if (textOf(file) !== text) writeFileSync(file, text);
	}
	return folder;
}

function textOf(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
}

/** The words of a guide for search: front matter, imports, tags and Markdown's signs are left out. */
export function guideWords(source: string): string {
	return source
		.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
		.replace(/^(?:import|export) .*$/gm, '')
		.replace(/\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->/g, '')
		.replace(/<[^<>]*>/g, ' ')
		.replace(/\]\([^()\s]*\)/g, ' ')
		.replace(/[`*_#>[\]|]+/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}
