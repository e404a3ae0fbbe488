import { hasPhrases, type Phrase, phrasesOf } from './search-phrases.ts';
import { lastUpTo, longestWord, readPostings, type TextsOverview } from './search-postings.ts';
import { wordsOf } from './search-prepare.ts';

/**
 * The full text of the site: which pages have the words that were typed, and what they say around them. Only the parts of the
 * index that a question needs are fetched, each once.
 */

/** A piece of a text, and whether it is what was looked for. */
export type Piece = readonly [text: string, match: boolean];

/** What is asked: the pages for some words, or what some pages show for them. */
export interface TextQuestion {
	readonly query: string;
	/** Places of pages; undefined where these are asked for. */
	readonly pages?: readonly number[] | undefined;
}

/** The places of pages, best first, or what each of them shows. */
export interface TextAnswer {
	readonly pages: readonly number[];
	/** How many pages the index is about. */
	readonly of: number;
	readonly shown: readonly { readonly detail: string; readonly excerpt: readonly Piece[] }[];
}

/** Answers; undefined where the site has no index that can be read here. */
export type AskTexts = (question: TextQuestion) => Promise<TextAnswer | undefined>;

/** A page must have words of at least this share of the weight of those that any page has. */
const share = 0.6;
/** Shorter words are no beginning of others. */
const leastBegun = 3;
/** Files that one word may need: more begin with a letter or two, which names answer. */
const mostFiles = 4;
/** Pages with a phrase that are looked for, and pages that are read for that. */
const phrasePages = 24;
const mostRead = 240;
/** Letters of what is shown of a page, before the first match and in all. */
const before = 50;
const excerptLength = 220;

/** Endings of words by language, so that `expired`, `expires` and `expiring` are one word. */
const endings: Readonly<Record<string, RegExp>> = {
	en: /(?:(?<=.{4})(?:able|ance|ation|ment|al)|ing|ed|es|s|e)$/,
	de: /(?:ern|en|er|em|es|e|n|s)$/,
	fr: /(?:ées?|és|er|es|e|s|x)$/,
};

/** The name of a page's section and its text. */
type TextOf = (page: number) => Promise<readonly [detail: string, text: string]>;

/** Gives a file of the index. */
export type ReadTexts = (name: string) => Promise<string>;

/** Answers in this thread; the index is asked for with the first question. */
export function createTexts(readFile: ReadTexts, language: string): AskTexts {
	const files = new Map<string, Promise<string>>();
	const read = (name: string): Promise<string> => {
		const known = files.get(name);
		if (known !== undefined) return known;
		const reading = readFile(name);
		files.set(name, reading);
		// The network may be there for the next question.
		reading.catch(() => files.delete(name));
		return reading;
	};
	const stemOf = (word: string): string =>
		word.length < 5 ? word : word.replace(endings[language.slice(0, 2)] ?? endings['en']!, '');
	return async ({ query, pages }) => {
		try {
			const overview = JSON.parse(await read('index.json')) as TextsOverview;
			const phrases = phrasesOf(query);
			const textOf: TextOf = async (page) => {
				const group = lastUpTo(overview.groups, page);
				const lines = await read(`${overview.build}/pages-${group}.txt`);
				return JSON.parse(lines.split('\n')[page - overview.groups[group]!]!) as readonly [string, string];
			};
			const pagesWith = async (wanted: readonly Phrase[], words: readonly string[]) => {
				const found = await pagesOf(words, stemOf, overview, read);
				return wanted.length === 0 ? found : havingAll(found, wanted, textOf);
			};
			const words = [...new Set(wordsOf(query))].map((word) => word.slice(0, longestWord));
			return pages === undefined
				? { pages: await pagesWith(phrases, words), of: overview.pages, shown: [] }
				: { pages, of: overview.pages, shown: await shownOf(pages, words.map(stemOf), phrases, textOf) };
		} catch {
			return undefined;
		}
	};
}

async function pagesOf(
	words: readonly string[],
	stemOf: (word: string) => string,
	overview: TextsOverview,
	read: ReadTexts,
): Promise<readonly number[]> {
	const had = new Float64Array(overview.pages);
	const scores = new Float64Array(overview.pages);
	let total = 0;
	for (const found of await Promise.all(words.map((word) => pagesOfWord(word, stemOf(word), overview, read)))) {
		// What every page has tells little, what one page has tells all, and what none has hides nothing.
		const rarity = found.size === 0 ? 0 : Math.log2(1 + overview.pages / found.size);
		total += rarity;
		for (const [page, strength] of found) {
			had[page]! += rarity;
			scores[page]! += rarity * strength;
		}
	}
	const ranked: { readonly page: number; readonly score: number }[] = [];
	for (const [page, own] of had.entries())
		if (own > 0 && own >= share * total) ranked.push({ page, score: scores[page]! * (own / total) ** 2 });
	return ranked.sort((left, right) => right.score - left.score || left.page - right.page).map(({ page }) => page);
}

/** The pages with a word, with a form of it or a longer word that begins with it: the less of that is the word, the less it counts. */
async function pagesOfWord(
	word: string,
	stem: string,
	{ build, words }: TextsOverview,
	read: ReadTexts,
): Promise<ReadonlyMap<number, number>> {
	const found = new Map<number, number>();
	const isBegun = word.length >= leastBegun;
	const begin = isBegun ? stem : word;
	const first = Math.max(0, lastUpTo(words, begin));
	const last = isBegun ? Math.min(lastUpTo(words, `${begin}\uffff`), first + mostFiles - 1) : first;
	const names = Array.from({ length: last - first + 1 }, (_, at) => `${build}/words-${first + at}.txt`);
	for (const text of await Promise.all(names.map(read))) {
		const lines = `\n${text}`;
		const sought = isBegun ? `\n${begin}` : `\n${begin} `;
		for (let at = lines.indexOf(sought); at !== -1; at = lines.indexOf(sought, at + 1)) {
			const end = lines.indexOf('\n', at + 1);
			const space = lines.indexOf(' ', at);
			const own = lines.slice(at + 1, space);
			const quality = own === word ? 1 : (0.9 * begin.length) / Math.max(own.length, word.length);
			readPostings(lines.slice(space + 1, end), (page, strength) => {
				found.set(page, Math.max(found.get(page) ?? 0, quality * strength));
			});
		}
	}
	return found;
}

function shownOf(
	pages: readonly number[],
	stems: readonly string[],
	phrases: readonly Phrase[],
	textOf: TextOf,
): Promise<TextAnswer['shown']> {
	return Promise.all(
		pages.map(async (page) => {
			const [detail, text] = await textOf(page);
			return { detail, excerpt: excerptOf(text, stems, phrases[0]) };
		}),
	);
}

/** The pages that have all phrases, best first, as many as are shown: the texts of others need not be fetched. */
async function havingAll(
	pages: readonly number[],
	phrases: readonly Phrase[],
	textOf: TextOf,
): Promise<readonly number[]> {
	const found: number[] = [];
	for (let from = 0; from < Math.min(mostRead, pages.length) && found.length < phrasePages; from += phrasePages) {
		const batch = pages.slice(from, from + phrasePages);
		const texts = await Promise.all(batch.map(textOf));
		found.push(...batch.filter((_, at) => hasPhrases(texts[at]![1], phrases)));
	}
	return found;
}

/** What a text says where a phrase stands, or most of the words together, in pieces; its beginning where none does. */
export function excerptOf(text: string, stems: readonly string[], phrase?: Phrase): readonly Piece[] {
	const wanted = stems.filter((stem) => stem.length >= leastBegun || stems.length === 1);
	const all = wanted.length === 0 ? [] : text.matchAll(new RegExp(`(?:${wanted.join('|')})[\\p{L}\\p{N}]*`, 'giu'));
	const matches = [...all].filter(({ index }) => isWordAt(text, index));
	let [start, most] = [0, 0];
	for (const [at, { index }] of matches.entries()) {
		const near = matches.slice(at, at + 12).filter((one) => one.index < index + excerptLength - before);
		const different = new Set(near.map(([one]) => one.toLowerCase().slice(0, leastBegun))).size;
		if (different > most) [start, most] = [index, different];
	}
	const place = phrase?.exec(text)?.index;
	if (place !== undefined) start = place;
	const from = start <= before ? 0 : text.indexOf(' ', start - before) + 1 || start;
	const last = from + excerptLength;
	const space = text.lastIndexOf(' ', last);
	const to = text.length <= last ? text.length : space > from ? space : last;
	const pieces: Piece[] = [];
	let next = from;
	const add = (until: number, match: boolean): void => {
		if (until > next) pieces.push([text.slice(next, until), match]);
		next = Math.max(next, until);
	};
	for (const { index, 0: own } of matches) {
		if (index < from || index >= to) continue;
		add(index, false);
		add(Math.min(to, index + own.length), true);
	}
	add(to, false);
	return pieces;
}

/** Whether a word begins at a place: behind no letter, or at a hump (`perTry`). */
const isWordAt = (text: string, at: number): boolean =>
	/^(?:[^\p{L}]|\p{Ll}\p{Lu})/u.test(` ${text}`.slice(at, at + 2));
