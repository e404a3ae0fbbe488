import type { SearchEntry } from '../search-entries.ts';
import { type PreparedEntry, wordsOf } from './search-names.ts';

/** Finding entries that have most of the words that were typed, in any order: `session lost swift`, `payments stuck`. */

/** Words that say nothing about what is wanted. */
const empty = new Set(
	'a an and are at be but by do does for from has have in is it its me my not of on or since the this to was we what when with'.split(
		' ',
	),
);

/** An entry must have words of at least this share of the weight of what was typed. */
const share = 0.5;

/** The weight of a word that no entry has; one that a single entry of a thousand has weighs ten. */
const mistyped = 2;

/** How much a word counts that is there as it is, in another form or longer, or within another word. */
const likeness = { same: 1, form: 0.87, within: 0.6 } as const;

/** Title and identifiers say what a page is about; its description also says other things. */
const told = 0.7;

/** In an incident the page that says what to do goes before the page that describes the part. */
const weightOfKind: Readonly<Record<string, number>> = { Runbook: 1.15, 'Failure mode': 1.08 };

/** Places in the list of entries, best first. */
export function findWords(
	entries: readonly SearchEntry[],
	prepared: readonly PreparedEntry[],
	query: string,
): readonly number[] {
	const wanted = [...new Set(wordsOf(query))].filter((word) => !empty.has(word));
	const scores = new Float64Array(entries.length);
	let total = 0;
	for (const word of wanted) {
		const found = new Float64Array(entries.length);
		const stem = ` ${stemOf(word)}`;
		let places = 0;
		for (const [at, { own, said }] of prepared.entries()) {
			found[at] = Math.max(likenessIn(own, word, stem), told * likenessIn(said, word, stem));
			if (found[at]! > 0) places += 1;
		}
		// What nearly every page has tells nothing, what one page has tells all, and what none has was most likely mistyped.
		const rarity = places === 0 ? mistyped : Math.log2(1 + entries.length / places);
		total += rarity;
		for (const [at, quality] of found.entries()) scores[at]! += rarity * quality;
	}
	const ranked: { readonly at: number; readonly score: number }[] = [];
	for (const [at, score] of scores.entries())
		if (score > 0 && score >= share * total) ranked.push({ at, score: score * (weightOfKind[entries[at]![1]] ?? 1) });
	const length = (at: number): number => entries[at]![0].length;
	return ranked
		.sort((left, right) => right.score - left.score || length(left.at) - length(right.at) || left.at - right.at)
		.map(({ at }) => at);
}

/** `words` begins and ends with a space, and has one between any two words. */
function likenessIn(words: string, word: string, stem: string): number {
	if (words.includes(stem)) return words.includes(` ${word} `) ? likeness.same : likeness.form;
	return word.length >= 4 && words.includes(word) ? likeness.within : 0;
}

/** Endings of English words taken off, so that `expired`, `expires` and `expiring` are one word. */
function stemOf(word: string): string {
	return word.length < 5 ? word : word.replace(/(?:ing|ed|es|s|e)$/, '');
}
