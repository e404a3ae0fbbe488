import type { SearchEntry } from '../search-entries.ts';
import { type PreparedEntries, wordsOf } from './search-prepare.ts';

/** Finding entries that have most of the words that were typed, in any order: `session lost swift`, `payments stuck`. */

/** Words that say nothing about what is wanted. */
const empty = new Set(
	'a an and are at be but by do does for from has have in is it its me my not of on or since the this to was we what when with'.split(
		' ',
	),
);

/** An entry must have words of at least this share of the weight of what was typed: half of a sentence is said otherwise in a runbook. */
const share = 0.35;

/** The weight of a word that no entry has; one that a single entry of a thousand has weighs ten. */
const mistyped = 2;

/** How much a word counts that is there as it is, in another form or longer, within another word, or as first letters of several. */
const likeness = { same: 1, form: 0.87, within: 0.6, initials: 0.5 } as const;

/** Shorter words stand within others by chance. */
const leastWithin = 4;

/** Shorter words stand across the border of two others by chance. */
const leastGlued = 6;

/** Title and identifiers say what a page is about; its description also says other things. */
const told = 0.7;

/**
 * In an incident the page that says what to do goes before the page that describes the part, and either before the manual of
 * the tool that made the site.
 */
const weightOfKind: Readonly<Record<string, number>> = {
	Runbook: 1.15,
	'Failure mode': 1.08,
	...Object.fromEntries(
		['Manual', 'Command', 'Analysis', 'Check', 'Diagnostic', 'Recipe', 'Schema', 'Reference'].map((kind) => [
			kind,
			0.8,
		]),
	),
};

/** A page with many names has any word by chance: from this many words on, each doubling takes this share of its score. */
const fewWords = 24;
const lessPerDoubling = 0.06;

/** Places in the list of entries, best first. */
export function findWords(
	entries: readonly SearchEntry[],
	prepared: PreparedEntries,
	query: string,
): readonly number[] {
	const wanted = [...new Set(wordsOf(query))].filter((word) => !empty.has(word));
	const scores = new Map<number, number>();
	let total = 0;
	for (const word of wanted) {
		const found = placesOf(prepared, word);
		// What nearly every page has tells nothing, what one page has tells all, and what none has was most likely mistyped.
		const rarity = found.size === 0 ? mistyped : Math.log2(1 + entries.length / found.size);
		total += rarity;
		for (const [at, quality] of found) scores.set(at, (scores.get(at) ?? 0) + rarity * quality);
	}
	const ranked: { readonly at: number; readonly score: number }[] = [];
	for (const [at, score] of scores)
		if (score >= share * total) ranked.push({ at, score: score * weightOf(entries[at]!, prepared.own[at]!) });
	const length = (at: number): number => entries[at]![0].length;
	return ranked
		.sort((left, right) => right.score - left.score || length(left.at) - length(right.at) || left.at - right.at)
		.map(({ at }) => at);
}

function weightOf([, kind]: SearchEntry, own: string): number {
	const doublings = Math.log2(Math.max(1, own.split(' ').length / fewWords));
	return (weightOfKind[kind] ?? 1) * Math.max(0.5, 1 - lessPerDoubling * doublings);
}

/** The entries that have a word, and how well: in their names or, for less, in their description. */
function placesOf(prepared: PreparedEntries, word: string): ReadonlyMap<number, number> {
	const found = new Map<number, number>();
	const note = (letters: string, quality: number): void => {
		for (const [where, weight] of [
			['own', 1],
			['said', told],
		] as const)
			for (const at of prepared.entriesHolding(letters, where))
				found.set(at, Math.max(found.get(at) ?? 0, weight * quality));
	};
	if (word.length >= 2 && word.length <= 5)
		for (const at of prepared.entriesWithInitials(word)) found.set(at, likeness.initials);
	if (word.length >= leastWithin) note(word, likeness.within);
	// Names are often typed without the spaces that they are read with: `paymentapi` for `PaymentApiHighLatency`.
	if (word.length >= leastGlued)
		for (const name of prepared.namesHolding(word)) {
			const at = prepared.entryOf[name]!;
			const quality = prepared.plain[name]!.startsWith(word) ? likeness.form : likeness.within;
			found.set(at, Math.max(found.get(at) ?? 0, quality));
		}
	note(` ${stemOf(word)}`, likeness.form);
	note(` ${word} `, likeness.same);
	return found;
}

/** Endings of English words taken off, so that `expired`, `expires` and `expiring` are one word. */
function stemOf(word: string): string {
	return word.length < 5 ? word : word.replace(/(?:ing|ed|es|s|e)$/, '');
}
