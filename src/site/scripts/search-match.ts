import type { SearchEntry } from '../search-entries.ts';

/**
 * How well a name or identifier matches what was typed: 0 the same, 1 begins with it, 2 a word in it begins with it,
 * 3 contains it, 4 one letter off, undefined not at all. Case, dashes and camel case do not matter.
 */
export function matchRank(name: string, query: string): number | undefined {
	const plainName = plain(name);
	const plainQuery = plain(query);
	if (plainQuery === '') return undefined;
	if (plainName === plainQuery) return 0;
	if (plainName.startsWith(plainQuery)) return 1;
	const parts = words(name);
	if (parts.some((_, at) => parts.slice(at).join('').startsWith(plainQuery))) return 2;
	if (plainQuery.length >= 3 && plainName.includes(plainQuery)) return 3;
	return plainQuery.length >= 5 && [...parts, plainName].some((word) => oneApart(word, plainQuery)) ? 4 : undefined;
}

/** The best entries by their titles and identifiers, best first, at most `limit`. */
export function bestEntries(entries: readonly SearchEntry[], query: string, limit: number): SearchEntry[] {
	const ranked = entries.flatMap((entry) => {
		const ranks = [entry[0], ...entry[4]].flatMap((name) => matchRank(name, query) ?? []);
		// A hit in the title goes before the same hit in an identifier; shorter titles before longer ones.
		const title = matchRank(entry[0], query) ?? 9;
		return ranks.length === 0 ? [] : [{ entry, order: Math.min(...ranks) * 10_000 + title * 1000 + entry[0].length }];
	});
	return ranked
		.sort((left, right) => left.order - right.order)
		.slice(0, limit)
		.map(({ entry }) => entry);
}

function plain(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function words(text: string): string[] {
	return text
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);
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
