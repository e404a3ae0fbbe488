import type { SearchEntry } from '../search-entries.ts';
import { findNames } from './search-names.ts';
import { PreparedEntries } from './search-prepare.ts';
import { findWords } from './search-words.ts';

const known = new WeakMap<readonly SearchEntry[], PreparedEntries>();

function preparing(entries: readonly SearchEntry[]): PreparedEntries {
	const prepared = known.get(entries) ?? new PreparedEntries(entries);
	known.set(entries, prepared);
	return prepared;
}

const piece = 500;

/** Makes entries ready a few at a time, so that a page of five thousand goes on answering keys and fingers meanwhile. */
export async function prepareInPieces(entries: readonly SearchEntry[]): Promise<void> {
	const prepared = preparing(entries);
	for (let end = piece; prepared.addUpTo(end); end += piece) await new Promise((done) => setTimeout(done, 0));
	// The first question after this finds everything as a later one does.
	bestEntries(entries, 'to prepare', 1);
}

/**
 * The best entries by their titles and identifiers, best first, at most `limit`: first those where what was typed stands as
 * a whole, then those that have most of its words, the rarer the better.
 */
export function bestEntries(entries: readonly SearchEntry[], query: string, limit: number): SearchEntry[] {
	const prepared = preparing(entries);
	// What was not made ready in pieces is made ready now.
	prepared.addUpTo(entries.length);
	const whole = findNames(prepared, query, limit);
	const found = new Set(whole.slice(0, limit).map(({ at }) => at));
	// Whoever typed a name whole wants nothing else.
	if (whole[0]?.rank !== 0 && found.size < limit) {
		for (const at of findWords(entries, prepared, query)) {
			if (found.size >= limit) break;
			found.add(at);
		}
	}
	return [...found].map((at) => entries[at]!);
}
