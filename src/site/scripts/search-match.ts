import type { SearchEntry } from '../search-entries.ts';
import { findNames, pasted } from './search-names.ts';
import { hasPhrases, phrasesOf } from './search-phrases.ts';
import { PreparedEntries, plainText } from './search-prepare.ts';
import { meaningOf } from './search-synonyms.ts';
import { findTitles, findWords } from './search-words.ts';

const known = new WeakMap<readonly SearchEntry[], PreparedEntries>();

function preparing(entries: readonly SearchEntry[]): PreparedEntries {
	const prepared = known.get(entries) ?? new PreparedEntries(entries);
	known.set(entries, prepared);
	return prepared;
}

const piece = 500;

/** Whoever asks what a word means wants its explanation, anybody else what there is of that name. */
const meaningAsked = /^(?:what is|what's|was ist|qu'est) |\bmean/i;

/** Entries whose name stands in a longer text that come before those that its words are about. */
const mostPasted = 2;

/** Makes entries ready a few at a time, so that a page of five thousand goes on answering keys and fingers meanwhile. */
export async function prepareInPieces(entries: readonly SearchEntry[]): Promise<void> {
	const prepared = preparing(entries);
	for (let end = piece; prepared.addUpTo(end); end += piece) await new Promise((done) => setTimeout(done, 0));
	// The first question after this finds everything as a later one does.
	bestEntries(entries, 'to prepare', 1);
}

/**
 * The best entries by their titles and identifiers, best first, at most `limit`: first those where what was typed stands as
 * a whole, then those that have most of its words, the rarer the better. Of several words, those that come to most of a title
 * (`paymentapi lat` for `PaymentApiHighLatency`) go before a longer name that begins with them.
 */
export function bestEntries(entries: readonly SearchEntry[], query: string, limit: number): SearchEntry[] {
	const prepared = preparing(entries);
	// What was not made ready in pieces is made ready now.
	prepared.addUpTo(entries.length);
	const asksMeaning = meaningAsked.test(query);
	const isTerm = (at: number): boolean => entries[at]![1] === 'Term';
	// Of a name within a sentence the thing is meant, and a word that explains it only where that is asked.
	const whole = findNames(prepared, query, limit).filter(
		({ rank, at }) => asksMeaning || rank !== pasted || !isTerm(at),
	);
	const isSeveral = query.trim().includes(' ');
	const meant = isSeveral ? findTitles(entries, prepared, query) : [];
	const isName = whole[0]?.rank === 0;
	// `uat` stands within `evacuate`, and means something of its own.
	const names = whole.filter(({ rank }) => rank < 3 || meaningOf(plainText(query)) === undefined).map(({ at }) => at);
	// A part may be named beside what is wrong with it: its pages leave room for what the other words say.
	const further = new Set(
		whole
			.filter(({ rank }) => rank === pasted)
			.slice(mostPasted)
			.map(({ at }) => at),
	);
	const same = whole.filter(({ rank }) => rank === 0).map(({ at }) => at);
	const found = new Set([...same, ...meant, ...names.filter((at) => !further.has(at))]);
	// Whoever typed a name whole wants nothing else; several words may be a name by chance.
	if (found.size < limit && (!isName || isSeveral)) for (const at of findWords(entries, prepared, query)) found.add(at);
	for (const at of names) found.add(at);
	const phrases = phrasesOf(query);
	const term = asksMeaning ? [...found].filter(isTerm).slice(0, 1) : [];
	const all = [...new Set([...term, ...found])].map((at) => entries[at]!);
	const fitting =
		phrases.length === 0
			? all
			: all.filter(([title, , , said, names]) => hasPhrases([title, said, ...names].join('\n'), phrases));
	return fitting.slice(0, limit);
}
