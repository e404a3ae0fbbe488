import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '#views/page.ts';
import { longestWord, type TextsOverview, textsFolder } from '../scripts/search-postings.ts';
import { wordsOf } from '../scripts/search-prepare.ts';
import { pageText } from './page-text.ts';

/** A page with the text of the guide it shows, which is not part of the page value. */
export interface Searchable {
	readonly page: Page;
	readonly guideText: string;
}

/** A file of the index, its path below the site's root. */
export interface SearchFile {
	readonly path: string;
	readonly content: string;
}

/** Letters of a file of words, and of a file of pages: small enough to be worth fetching for one word or one result. */
const wordsPerFile = 14_000;
const textPerFile = 40_000;

/** Pages that are read before other work of the build gets a turn. */
const pagesAtATime = 16;

/**
 * The index of the full text, as the browser reads it (`scripts/search-texts.ts`): which words stand on which pages, in order of
 * words and cut into files, and what a result shows, in order of pages. A page is known by its place among all pages, which is
 * that of its entry in `search-entries.json`. Made from page values rather than from HTML: cheaper, and only what a reader means
 * by the text of a page. O(words).
 */
export async function makeTextIndex(entries: readonly Searchable[]): Promise<readonly SearchFile[]> {
	const words = countedWords();
	const lengths: number[] = [];
	const texts: string[] = [];
	for (const [at, { page, guideText }] of entries.entries()) {
		const text = [pageText(page), guideText].filter(Boolean).join('\n').replace(/\s+/g, ' ');
		texts.push(text);
		lengths.push(words.add(page, text, at));
		if (at % pagesAtATime === 0) await new Promise((done) => setImmediate(done));
	}
	const average = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length);
	const { byWord } = words;
	const lines = inFiles([...byWord.keys()].sort(), wordsPerFile, (word) => {
		const line = `${word} ${packed(byWord.get(word)!.posting, lengths, average)}\n`;
		return { first: word, text: line };
	});
	const pages = inFiles([...entries.keys()], textPerFile, (at) => {
		return { first: at, text: `${JSON.stringify([entries[at]!.page.eyebrow ?? '', texts[at]!])}\n` };
	});
	const parts = [
		...lines.map(({ text }, at) => ({ name: `words-${at}.txt`, content: text })),
		...pages.map(({ text }, at) => ({ name: `pages-${at}.txt`, content: text })),
	];
	// Files of another build are never taken for those of this one, whatever a browser or a host still has.
	const hash = createHash('sha256');
	for (const { content } of parts) hash.update(`${content.length}\n${content}`);
	const overview: TextsOverview = {
		build: hash.digest('hex').slice(0, 12),
		pages: entries.length,
		words: lines.map(({ first }) => first),
		groups: pages.map(({ first }) => first),
	};
	return [
		{ path: `${textsFolder}/index.json`, content: JSON.stringify(overview) },
		...parts.map(({ name, content }) => ({ path: `${textsFolder}/${overview.build}/${name}`, content })),
	];
}

/** Puts the files of an index into a folder, in place of the index that is there. */
export function placeTextIndex(files: readonly SearchFile[], folder: string): void {
	rmSync(join(folder, textsFolder), { recursive: true, force: true });
	for (const { path, content } of files) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
}

/** A word as the pages are gone through. */
interface Counted {
	/** Page, count and whether it names the page, one after the other. */
	readonly posting: number[];
	/** On the page at hand. */
	count: number;
}

interface CountedWords {
	readonly byWord: ReadonlyMap<string, Counted>;
	/** Adds page, count and place of each word of a page, whose text has single spaces; gives the number of its words. */
	add(page: Page, text: string, at: number): number;
}

/** Pages say much the same, so what stands between two spaces is taken apart once for all of them. */
function countedWords(): CountedWords {
	const byWord = new Map<string, Counted>();
	const byPiece = new Map<string, readonly Counted[]>();
	const countedOf = (word: string): Counted => {
		const own = word.slice(0, longestWord);
		const known = byWord.get(own);
		if (known !== undefined) return known;
		const counted: Counted = { posting: [], count: 0 };
		byWord.set(own, counted);
		return counted;
	};
	const inPiece = (piece: string): readonly Counted[] => {
		const known = byPiece.get(piece);
		if (known !== undefined) return known;
		const words = wordsOf(piece).map(countedOf);
		byPiece.set(piece, words);
		return words;
	};
	return {
		byWord,
		add(page, text, at) {
			const onPage: Counted[] = [];
			const count = (word: Counted): void => {
				if (word.count === 0) onPage.push(word);
				word.count += 1;
			};
			let length = 0;
			for (const piece of text.split(' ')) {
				const words = inPiece(piece);
				for (const word of words) count(word);
				length += words.length;
			}
			// The title stands in the text too, or a query for it alone would not match.
			const named = new Set(
				wordsOf([page.title, page.eyebrow ?? '', ...(page.keywords ?? [])].join(' ')).map(countedOf),
			);
			for (const word of named) count(word);
			for (const word of onPage) {
				word.posting.push(at, word.count, named.has(word) ? 1 : 0);
				word.count = 0;
			}
			return length;
		},
	};
}

/** How soon a word that comes again counts less, and how far a long page is held against it (Okapi BM25: k1 and b). */
const saturation = 1.2;
const ofLength = 0.75;
/** What a word in the name of a page counts more. */
const inName = 0.5;

/**
 * The pages of a word in letters: of each page what it is further on than the one before, times eight, and how well the word
 * stands for the page, 0 to 7; five bits a letter, the lowest first, and a sixth where more follow.
 */
function packed(posting: readonly number[], lengths: readonly number[], average: number): string {
	let text = '';
	let before = 0;
	for (let each = 0; each < posting.length; each += 3) {
		const [at, count, named] = [posting[each]!, posting[each + 1]!, posting[each + 2]!];
		const norm = saturation * (1 - ofLength + (ofLength * lengths[at]!) / average);
		const strength = Math.min(1, count / (count + norm) + named * inName);
		let value = (at - before) * 8 + Math.round(strength * 7);
		before = at;
		for (; value >= 32; value = Math.floor(value / 32)) text += String.fromCharCode(48 + 32 + (value % 32));
		text += String.fromCharCode(48 + value);
	}
	return text;
}

/** Parts of text one after the other, cut into files of about a length. */
function inFiles<Item, First>(
	items: readonly Item[],
	length: number,
	partOf: (item: Item) => { readonly first: First; readonly text: string },
): { readonly first: First; text: string }[] {
	const files: { readonly first: First; text: string }[] = [];
	for (const item of items) {
		const part = partOf(item);
		const last = files.at(-1);
		if (last === undefined || last.text.length + part.text.length > length) files.push(part);
		else last.text += part.text;
	}
	return files;
}
