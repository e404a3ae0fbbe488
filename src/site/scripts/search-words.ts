import type { SearchEntry } from '../search-entries.ts';
import { mistypedNames } from './search-names.ts';
import { type PreparedEntries, wordsOf } from './search-prepare.ts';
import { meaningOf } from './search-synonyms.ts';

/** Finding entries that have most of the words that were typed, in any order: `session lost swift`, `payments stuck`. */

/** Words that say nothing about what is wanted. */
const empty = new Set(
	'a an and are at be but by do does for from has have how i in is it its me mean meaning means my not of on or since still the there this to was we what when where which who why with'.split(
		' ',
	),
);

/** An entry must have words of at least this share of the weight of what was typed: half of a sentence is said otherwise in a runbook. */
const share = 0.35;

/** The weight of a word that no entry has; one that a single entry of a thousand has weighs ten. */
const mistyped = 2;

/** How much a word counts that is there as it is, in another form or longer, within another word, by another word for it, or as first letters of several. */
const likeness = { same: 1, form: 0.87, within: 0.6, initials: 0.5 } as const;

/** The same for other words that mean what was typed: one word may mean more than one thing, several together hardly do. */
const meant = [0.55, 0.7, 0.8] as const;

/** Whoever says that something is wrong wants to know what to do. */
const wanting: Readonly<Record<string, number>> = { Runbook: 1.2, 'Failure mode': 1.15, 'Component runbook': 1.15 };

/** Shorter words stand within others by chance. */
const leastWithin = 4;

/** Shorter words stand across the border of two others by chance. */
const leastGlued = 6;

/** Title and identifiers say what a page is about; its description also says other things. */
const told = 0.7;

/**
 * In an incident the page that says what to do goes before the page that describes the part, and either before what a word
 * means and the manual of the tool that made the site.
 */
const weightOfKind: Readonly<Record<string, number>> = {
	Runbook: 1.15,
	'Failure mode': 1.08,
	Term: 0.75,
	Report: 0.85,
	'Blast radius': 0.85,
	...Object.fromEntries(
		['Index', 'Manual', 'Command', 'Analysis', 'Check', 'Diagnostic', 'Recipe', 'Schema', 'Reference'].map((kind) => [
			kind,
			0.7,
		]),
	),
};

/** A page with many names has any word by chance: from this many words on, each doubling takes this share of its score. */
const fewWords = 24;
const lessPerDoubling = 0.06;

/** A title that has all the words that were typed is what they are about, the more so the fewer others it has. */
const wholeTitle = 0.3;

/** A page is about the words of its title; those that others may say of it, and what belongs to it, are further names. */
const wordsInTitle = 0.3;

/** Of titles with all the words that were typed, those that have little else are what was meant. */
const mostOfTitle = 0.6;

/**
 * Entries whose title is little else than the words that were typed, best first: `paymentapi lat` for `PaymentApiHighLatency`. Only titles with
 * the longest of the words are looked at.
 */
export function findTitles(
	entries: readonly SearchEntry[],
	prepared: PreparedEntries,
	query: string,
): readonly number[] {
	const wanted = wantedOf(query);
	const [longest] = [...wanted].sort((left, right) => right.length - left.length);
	if (longest === undefined || longest.length < leastWithin) return [];
	const found: { readonly at: number; readonly score: number }[] = [];
	for (const name of prepared.namesHolding(longest)) {
		const at = prepared.entryOf[name]!;
		if (prepared.titleOf[at] !== name) continue;
		const ofTitle = shareOfTitle(prepared.spaced[name]!, wanted);
		if (ofTitle >= mostOfTitle) found.push({ at, score: ofTitle * (weightOfKind[entries[at]![1]] ?? 1) });
	}
	return found.sort((left, right) => right.score - left.score || left.at - right.at).map(({ at }) => at);
}

/** Places in the list of entries, best first. */
export function findWords(
	entries: readonly SearchEntry[],
	prepared: PreparedEntries,
	query: string,
): readonly number[] {
	const wanted = wantedOf(query);
	const scores = new Map<number, number>();
	let total = 0;
	const means = wanted.map(() => new Map<string, number>());
	const isWrong = noteMeanings(query, wanted, means);
	for (const [at, found] of placesOfAll(prepared, wanted).entries()) {
		const all = withMeanings(prepared, found, means[at]!);
		// What nearly every page has tells nothing, what one page has tells all, and what none has was most likely mistyped.
		const many = found.size || all.size;
		const rarity = many === 0 ? mistyped : Math.log2(1 + entries.length / many);
		total += rarity;
		for (const [entry, quality] of all) scores.set(entry, (scores.get(entry) ?? 0) + rarity * quality);
	}
	const stems = wanted.map(stemOf);
	const ranked: { readonly at: number; readonly score: number }[] = [];
	for (const [at, score] of scores)
		if (score >= share * total) {
			const name = prepared.titleOf[at]!;
			const title = prepared.spaced[name]!;
			// The end of an address is what people called the page when they made it.
			const words = ` ${title} ${entries[at]![2].replace(/.*\/(?=.)/, '').replace(/[-/]+/g, ' ')}`;
			const has = (stem: string, index: number): boolean =>
				words.includes(` ${stem}`) ||
				(stem.length >= leastGlued && prepared.plain[name]!.includes(stem)) ||
				[...means[index]!.keys()].some((word) => words.includes(` ${word} `));
			const inTitle = stems.filter(has).length / stems.length;
			const ofTitle = 1 + wholeTitle * shareOfTitle(title, wanted) + wordsInTitle * inTitle;
			const action = isWrong ? (wanting[entries[at]![1]] ?? 1) : 1;
			const weight = ofTitle * action * weightOf(entries[at]!, prepared.own[at]!);
			ranked.push({ at, score: score * weight });
		}
	const length = (at: number): number => entries[at]![0].length;
	return ranked
		.sort((left, right) => right.score - left.score || length(left.at) - length(right.at) || left.at - right.at)
		.map(({ at }) => at);
}

const wantedOf = (query: string): readonly string[] => [...new Set(wordsOf(query))].filter((word) => !empty.has(word));

/** The share of the letters of a title that stand in words with what was typed; 0 where it lacks one of the words. */
function shareOfTitle(title: string, wanted: readonly string[]): number {
	const words = title.split(' ');
	const taken = new Set<number>();
	for (const word of wanted) {
		const places = placesInTitle(words, stemOf(word));
		if (places.length === 0) return 0;
		for (const at of places) taken.add(at);
	}
	const letters = words.reduce((sum, word) => sum + word.length, 0);
	return [...taken].reduce((sum, at) => sum + words[at]!.length, 0) / Math.max(1, letters);
}

/** The words of a title that begin with a word, or that one after the other do: `paymentapi` is `payment api`. */
function placesInTitle(words: readonly string[], wanted: string): readonly number[] {
	for (const from of words.keys()) {
		let joined = '';
		for (let to = from; to < words.length && joined.length < wanted.length; to++) {
			joined += words[to]!;
			if (joined.startsWith(wanted)) return Array.from({ length: to - from + 1 }, (_, index) => from + index);
			if (!wanted.startsWith(joined)) break;
		}
	}
	return [];
}

function weightOf([, kind]: SearchEntry, own: string): number {
	const doublings = Math.log2(Math.max(1, own.split(' ').length / fewWords));
	return (weightOfKind[kind] ?? 1) * Math.max(0.5, 1 - lessPerDoubling * doublings);
}

/** The entries that have a word, and how well: in their names or, for less, in their description. */
function placesOf(prepared: PreparedEntries, word: string): Map<number, number> {
	const found = new Map<number, number>();
	const add = (at: number, quality: number): void => void found.set(at, Math.max(found.get(at) ?? 0, quality));
	const note = (letters: string, quality: number): void => {
		for (const at of prepared.entriesHolding(letters, 'own')) add(at, quality);
		for (const at of prepared.entriesHolding(letters, 'said')) add(at, told * quality);
	};
	if (word.length >= 2 && word.length <= 5)
		for (const at of prepared.entriesWithInitials(word)) add(at, likeness.initials);
	if (word.length >= leastWithin) note(word, likeness.within);
	// Names are often typed without the spaces that they are read with: `paymentapi` for `PaymentApiHighLatency`.
	if (word.length >= leastGlued)
		for (const name of prepared.namesHolding(word)) {
			const isBeginning = prepared.plain[name]!.startsWith(word);
			add(prepared.entryOf[name]!, isBeginning ? likeness.form : likeness.within);
		}
	for (const spelling of spellingsOf(word)) note(` ${stemOf(spelling)}`, likeness.form);
	note(` ${word} `, likeness.same);
	if (found.size === 0) for (const name of mistypedNames(prepared, word)) add(prepared.entryOf[name]!, likeness.within);
	return found;
}

/**
 * Of each word the entries that have it, or what it is with its neighbours: a compound that is one word in a name (`time outs` and
 * `timeout`, `re-play`), or what its first letters stand for there (`hardware security module` and `HSM`).
 */
function placesOfAll(prepared: PreparedEntries, wanted: readonly string[]): readonly ReadonlyMap<number, number>[] {
	const places = wanted.map((word) => placesOf(prepared, word));
	const together = (from: number, many: number, letters: string, quality: number): void => {
		for (const at of prepared.entriesHolding(letters, 'own'))
			for (const own of places.slice(from, from + many)) own.set(at, Math.max(own.get(at) ?? 0, quality));
	};
	for (const [at, word] of wanted.entries()) {
		const next = wanted[at + 1];
		if (next === undefined) break;
		together(at, 2, ` ${stemOf(word + next)}`, likeness.form);
		const three = wanted.slice(at, at + 3);
		if (three.length === 3) together(at, 3, ` ${three.map(([first]) => first).join('')} `, likeness.initials);
	}
	return places;
}

/** Notes other words for each of the words, alone or together with its neighbours (`on call`, `out of date`), and says whether one means that something is wrong. */
function noteMeanings(query: string, wanted: readonly string[], means: readonly Map<string, number>[]): boolean {
	const written = wordsOf(query);
	let isWrong = false;
	for (const from of written.keys())
		for (const [more, quality] of meant.entries()) {
			const together = written.slice(from, from + more + 1);
			const meaning = together.length > more ? meaningOf(together.join('')) : undefined;
			if (meaning === undefined) continue;
			isWrong ||= meaning.isWrong;
			for (const [at, word] of wanted.entries())
				if (together.includes(word)) for (const other of meaning.words) means[at]!.set(other, quality);
		}
	return isWrong;
}

/** The entries of a word, and those that say it with another word, for less. */
function withMeanings(
	prepared: PreparedEntries,
	found: ReadonlyMap<number, number>,
	means: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
	if (means.size === 0) return found;
	const all = new Map(found);
	const add = (at: number, quality: number): void => void all.set(at, Math.max(all.get(at) ?? 0, quality));
	for (const [word, quality] of means) {
		const { own, said } = entriesSaying(prepared, word);
		for (const at of own) add(at, quality);
		for (const at of said) add(at, told * quality);
	}
	return all;
}

const saying = new WeakMap<PreparedEntries, Map<string, Saying>>();

interface Saying {
	readonly own: readonly number[];
	readonly said: readonly number[];
}

/** The entries that say a word, kept: each key more asks for the same words again. */
function entriesSaying(prepared: PreparedEntries, word: string): Saying {
	const known = saying.get(prepared) ?? new Map<string, Saying>();
	saying.set(prepared, known);
	const found = known.get(word) ?? {
		own: [...prepared.entriesHolding(` ${word} `, 'own')],
		said: [...prepared.entriesHolding(` ${word} `, 'said')],
	};
	known.set(word, found);
	return found;
}

/** British and American spellings; one that is no word finds nothing. */
const spellings = [
	[/is(?=[ae]|ing)/, 'iz'],
	[/iz(?=[ae]|ing)/, 'is'],
	[/our/, 'or'],
	[/or(?!.*or)/, 'our'],
	[/ence?(?=s?$)/, 'ense'],
	[/ense(?=[sd]?$)/, 'ence'],
	[/ll/, 'l'],
	[/l(?=ed$|ing$)/, 'll'],
	[/tre$/, 'ter'],
	[/ter$/, 'tre'],
	[/ogue/, 'og'],
] as const;

const spellingsOf = (word: string): ReadonlySet<string> =>
	new Set([word, ...(word.length < 5 ? [] : spellings.map(([from, to]) => word.replace(from, to)))]);

/** Endings of English words taken off, so that `expired`, `expires` and `expiring`, `lags` and `lagging`, are one word. */
function stemOf(word: string): string {
	if (word.length < 5) return word.replace(/^(...)s$/, (all, rest: string) => (rest.endsWith('s') ? all : rest));
	const stem = word.replace(/(?:(?<=.{4})al|ies|ing|ed|es|s|e|y)$/, '');
	return /(?:ing|ed)$/.test(word) ? stem.replace(/([bdgmnprt])\1$/, '$1') : stem;
}
