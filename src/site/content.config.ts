import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro/content/config';
import { fileLoader } from './file-loader.ts';
import { siteStore } from './store.ts';

const folder = siteStore().guidesFolder;

/** The guides people write in MDX. Ids are file paths without the extension, as `mdx` blocks name them. */
const guides = defineCollection({
	loader:
		folder === undefined
			? async () => []
			: fileLoader()({
					pattern: '**/*.{md,mdx}',
					base: pathToFileURL(`${folder}/`),
					generateId: ({ entry }) => entry.replace(/\.mdx?$/, ''),
				}),
});

export const collections = { guides };
