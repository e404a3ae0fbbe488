/** Pictures that a published package brings along: those of the pages about the program, which are the same on every site. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DrawnDiagram } from './diagram.ts';

/** By key, so that those of another font or renderer are never taken. */
export type BroughtPictures = ReadonlyMap<string, DrawnDiagram>;

/** What `scripts/build.ts` writes beside the bundled program; a checkout has none, as its sources change all the time. */
export const broughtPicturesName = 'pictures.json';

/** Reads them once, when they are first wanted. */
export function broughtPictures(file = new URL(`./${broughtPicturesName}`, import.meta.url)): () => BroughtPictures {
	let known: BroughtPictures | undefined;
	return () => {
		known ??= read(fileURLToPath(file));
		return known;
	};
}

function read(file: string): BroughtPictures {
	if (!existsSync(file)) return new Map();
	return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, DrawnDiagram>));
}

/** The text of the file. */
export const broughtPicturesText = (pictures: BroughtPictures): string =>
	`${JSON.stringify(Object.fromEntries([...pictures].sort(([one], [other]) => (one < other ? -1 : 1))))}\n`;
