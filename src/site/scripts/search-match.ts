import type { SearchEntry } from '../search-entries.ts';
import { findNames, type PreparedEntry, plainText, prepareEntry, rankOf } from './search-names.ts';
import { findWords } from './search-words.ts';

const known = new WeakMap<readonly SearchEntry[], PreparedEntry[]>();

/** All entries made ready; what {@link prepareInPieces} has not come to is done now. */
function preparedOf(entries: readonly SearchEntry[]): readonly PreparedEntry[] {
	return prepareUpTo(entries, entries.length);
}

function prepareUpTo(entries: readonly SearchEntry[], end: number): readonly PreparedEntry[] {
	const prepared = known.get(entries) ?? [];
	for (let at = prepared.length; at < end; at++) prepared.push(prepareEntry(entries[at]!));
	known.set(entries, prepared);
	return prepared;
}

const piece = 100;

/** Makes entries ready a few at a time, so that a page of five thousand goes on answering keys and fingers meanwhile. */
export async function prepareInPieces(entries: readonly SearchEntry[]): Promise<void> {
	for (let end = piece; end < entries.length + piece; end += piece) {
		prepareUpTo(entries, Math.min(end, entries.length));
		await new Promise((done) => setTimeout(done, 0));
	}
}

/** How well one name matches what was typed; see `rankOf`. */
export function matchRank(name: string, query: string): number | undefined {
	return rankOf(plainText(name), plainText(query).text);
}

/**
 * The best entries by their titles and identifiers, best first, at most `limit`: first those where what was typed stands as
 * a whole, then those that have most of its words, the rarer the better.
 */
export function bestEntries(entries: readonly SearchEntry[], query: string, limit: number): SearchEntry[] {
	const prepared = preparedOf(entries);
	const whole = findNames(prepared, query);
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
