import type { SearchEntry } from '../search-entries.ts';

/** Finding what was typed as a whole in titles and identifiers, or an identifier in a longer text that was pasted. */

/** A name without case, dashes and camel case, and where its words begin. */
export interface PlainName {
	readonly text: string;
	readonly starts: readonly number[];
	readonly words: readonly string[];
}

export function plainText(name: string): PlainName {
	const words = wordsOf(name);
	const starts: number[] = [];
	let at = 0;
	for (const word of words) {
		starts.push(at);
		at += word.length;
	}
	return { text: words.join(''), starts, words };
}

/** Words in lower case; camel case parts words, and letters are not parted from digits. */
export function wordsOf(text: string): string[] {
	return text
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);
}

/** A code, or a name this long, that stands in a pasted text is what the text is about; a shorter word may stand anywhere. */
const isTelling = (text: string): boolean => text.length >= 12 || (text.length >= 6 && /\d/.test(text));

/**
 * How well a name matches what was typed: 0 the same, 1 begins with it, 2 a word in it begins with it, 3 contains it,
 * 4 stands in it (an error code in a pasted line), 5 one letter off, undefined not at all.
 */
export function rankOf({ text, starts, words }: PlainName, query: string): number | undefined {
	if (query === '') return undefined;
	if (text === query) return 0;
	const at = text.indexOf(query);
	if (at === 0) return 1;
	if (at > 0) {
		for (let next = at; next !== -1; next = text.indexOf(query, next + 1)) if (starts.includes(next)) return 2;
		if (query.length >= 3) return 3;
	}
	if (query.length > text.length && isTelling(text) && query.includes(text)) return 4;
	return query.length >= 5 && (oneApart(text, query) || words.some((word) => oneApart(word, query))) ? 5 : undefined;
}

/** An entry made ready for searching. */
export interface PreparedEntry {
	/** Its title first, then its identifiers. */
	readonly names: readonly PlainName[];
	/** The words of its names, and those of its description: a space before, between and after. */
	readonly own: string;
	readonly said: string;
	/** Of two pages that match alike, whoever types the name of an alert wants the one that says what to do. */
	readonly isRunbook: boolean;
}

export function prepareEntry([title, , route, description, keywords]: SearchEntry): PreparedEntry {
	const names = [title, ...keywords].map(plainText);
	return {
		names,
		own: ` ${names.map(({ words }) => words.join(' ')).join(' ')} `,
		said: ` ${wordsOf(description).join(' ')} `,
		isRunbook: route.startsWith('/runbooks/'),
	};
}

/** A place in the list of entries, and how well its best name matches. */
export interface FoundName {
	readonly at: number;
	readonly rank: number;
}

/** Entries that one of whose names matches what was typed as a whole; the best first. */
export function findNames(prepared: readonly PreparedEntry[], query: string): readonly FoundName[] {
	const { text } = plainText(query);
	const ranked: (FoundName & { readonly order: number })[] = [];
	for (const [at, { names, isRunbook }] of prepared.entries()) {
		let best: number | undefined;
		let length = 0;
		for (const name of names) {
			const rank = rankOf(name, text);
			if (rank === undefined || (best !== undefined && rank > best)) continue;
			if (rank === 4) length = Math.max(length, name.text.length);
			best = rank;
		}
		if (best === undefined) continue;
		// A hit in the title goes before the same hit in an identifier, and a longer piece of what was pasted before a shorter
		// one; then shorter titles before longer ones, and of titles as long as each other a runbook's.
		const own = names[0]!;
		const title = rankOf(own, text) ?? 9;
		const piece = best === 4 ? Math.max(0, 99 - length) : 0;
		ranked.push({
			at,
			rank: best,
			order: best * 1e6 + piece * 1e4 + title * 1000 + own.text.length + (isRunbook ? 0 : 0.5),
		});
	}
	return ranked.sort((left, right) => left.order - right.order);
}

/** Whether two words differ by one letter changed, added, left out, or swapped with its neighbour. */
function oneApart(left: string, right: string): boolean {
	if (Math.abs(left.length - right.length) > 1) return false;
	let at = 0;
	while (at < left.length && left[at] === right[at]) at++;
	const rest = (text: string, from: number) => text.slice(from);
	return (
		rest(left, at + 1) === rest(right, at + 1) ||
		rest(left, at + 1) === rest(right, at) ||
		rest(left, at) === rest(right, at + 1) ||
		(left[at] === right[at + 1] && left[at + 1] === right[at] && rest(left, at + 2) === rest(right, at + 2))
	);
}
