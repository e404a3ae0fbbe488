import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '#views/page.ts';
import type { SiteInput } from './site-input.ts';

/** The file behind each page that shows a guide. */
export function guideFiles(input: SiteInput): ReadonlyMap<Page, string> {
	const { guidesFolder } = input;
	if (guidesFolder === undefined) return new Map();
	const found = input.pages.flatMap((page): [Page, string][] => {
		const block = page.blocks.find(({ type }) => type === 'mdx');
		if (block?.type !== 'mdx') return [];
		const file = ['.mdx', '.md'].map((extension) => join(guidesFolder, `${block.id}${extension}`)).find(existsSync);
		return file ? [[page, file]] : [];
	});
	return new Map(found);
}

/** The words of a guide for search: front matter, imports, tags and Markdown's signs are left out. */
export function guideTextOf(source: string): string {
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
