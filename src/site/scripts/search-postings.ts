/** The form of the full text's index, for what makes it (`engine/text-index.ts`) and what reads it (`search-texts.ts`). */

/** The folder of the index, below the site's root. */
export const textsFolder = 'search-texts';

/** Longer words count as their beginning: nobody types the rest of a hash. */
export const longestWord = 40;

/** Where in the index something is. */
export interface TextsOverview {
	/** The folder of the other files. */
	readonly build: string;
	readonly pages: number;
	/** The first word of each file of words, and the first page of each file of pages. */
	readonly words: readonly string[];
	readonly groups: readonly number[];
}

/** The last place of a list in order at which something no greater stands; -1 where all are greater. */
export function lastUpTo<Value extends string | number>(ordered: readonly Value[], value: Value): number {
	let [low, high] = [0, ordered.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ordered[middle]! <= value) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/** Reads the pages of a word, and how well it stands for each, from above 0 to 1. */
export function readPostings(packed: string, found: (page: number, strength: number) => void): void {
	let page = 0;
	let value = 0;
	let shift = 0;
	for (let at = 0; at < packed.length; at++) {
		const six = packed.charCodeAt(at) - 48;
		value |= (six & 31) << shift;
		shift += 5;
		if (six >= 32) continue;
		page += value >> 3;
		found(page, ((value & 7) + 1) / 8);
		value = shift = 0;
	}
}
