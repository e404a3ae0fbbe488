import { type PreparedEntries, plainText } from './search-prepare.ts';

/** Finding what was typed as a whole in titles and identifiers, or an identifier in a longer text that was pasted. */

/** A code, or a long name of several words, that stands in a pasted text is what the text is about; one word may stand anywhere. */
const isTelling = (text: string, spaced: string): boolean =>
	(text.length >= 12 && spaced.length > text.length) || (text.length >= 6 && /\d/.test(text));

/** Fewer letters than this in the middle of a word say nothing. */
const leastWithin = 3;
/** Shorter words that differ by one letter are other words. */
const leastMistyped = 5;

/** The rank of what stands in a pasted text. */
export const pasted = 5;
/** The rank of what does not match. */
const none = 9;
/** More entries than any site has. */
const places = 2 ** 24;

/** A place in the list of entries, and how well its best name matches. */
export interface FoundName {
	readonly at: number;
	readonly rank: number;
}

/**
 * Entries that one of whose names matches what was typed as a whole, the best first, at least `limit` of them where there
 * are as many. Ranks: 0 the same, 1 begins with it, 2 a word in it begins with it, 3 contains it, 4 one letter off, 5 stands in
 * it (an error code in a pasted line). All names are one long text, in which the browser looks faster than any loop.
 */
export function findNames(prepared: PreparedEntries, query: string, limit: number): readonly FoundName[] {
	const wanted = plainText(query);
	if (wanted === '') return [];
	const ranks = new Map<number, number>();
	for (const name of prepared.namesHolding(wanted)) {
		const rank = rankOfPart(prepared, name, wanted);
		if (rank !== undefined) ranks.set(name, rank);
	}
	const found = bestOf(prepared, ranks, limit);
	if (found.length >= limit) return found;
	// A name with a letter missing may itself hold a shorter name: the longer one was meant.
	const known = new Set(found.map(({ at }) => at));
	const others = new Map<number, number>();
	for (const name of pastedNames(prepared, wanted, query)) others.set(name, pasted);
	for (const name of mistypedNames(prepared, wanted)) others.set(name, 4);
	for (const name of others.keys()) if (known.has(prepared.entryOf[name]!)) others.delete(name);
	return [...found, ...bestOf(prepared, others, limit - found.length)];
}

/** The rank of a name that what was typed is a part of. */
function rankOfPart(prepared: PreparedEntries, name: number, wanted: string): number | undefined {
	const text = prepared.plain[name]!;
	if (text === wanted) return 0;
	if (text.startsWith(wanted)) return 1;
	const spaced = prepared.spaced[name]!;
	let spaces = 0;
	for (let at = spaced.indexOf(' '); at !== -1; at = spaced.indexOf(' ', at + 1)) {
		if (text.startsWith(wanted, at - spaces)) return 2;
		spaces += 1;
	}
	return wanted.length >= leastWithin ? 3 : undefined;
}

/** Names that stand in what was typed: telling ones anywhere, others where they are a word that is written as a name is. */
function pastedNames({ plain, spaced }: PreparedEntries, wanted: string, query: string): readonly number[] {
	const written = new Set(
		query
			.split(/[\s=:,;()[\]{}<>"'|/]+/)
			.filter((word) => /\p{Ll}\p{Lu}|[\p{L}\d][-_.][\p{L}\d]/u.test(word))
			.map(plainText),
	);
	const found: number[] = [];
	for (const [name, text] of plain.entries()) {
		if (text.length < 6 || text.length >= wanted.length || !wanted.includes(text)) continue;
		if (isTelling(text, spaced[name]!) || written.has(text)) found.push(name);
	}
	return found;
}

/** Names, or with a word, that are one letter off; words that many names share are compared once. */
export function mistypedNames(prepared: PreparedEntries, wanted: string): readonly number[] {
	if (wanted.length < leastMistyped) return [];
	const found: number[] = [];
	for (const length of [wanted.length - 1, wanted.length, wanted.length + 1])
		for (const [text, names] of prepared.byLength(length)) if (oneApart(text, wanted)) found.push(...names);
	return found;
}

/**
 * A hit in the title goes before the same hit in an identifier, and a longer piece of what was pasted before a shorter one;
 * then shorter titles before longer ones, and of titles as long as each other a runbook's. Of pages that have the very same identifier,
 * the one that names it earlier is more about it.
 */
function bestOf(prepared: PreparedEntries, ranks: ReadonlyMap<number, number>, limit: number): readonly FoundName[] {
	const entries = prepared.titleOf.length;
	const best = new Uint8Array(entries).fill(none);
	const inTitle = new Uint8Array(entries).fill(none);
	const longest = new Uint8Array(entries);
	const early = new Uint16Array(entries);
	for (const [name, rank] of ranks) {
		const at = prepared.entryOf[name]!;
		const nth = name - prepared.titleOf[at]!;
		if (rank < best[at]! || (rank === best[at] && nth < early[at]!)) early[at] = nth;
		best[at] = Math.min(best[at]!, rank);
		if (prepared.titleOf[at] === name) inTitle[at] = rank;
		if (rank === pasted) longest[at] = Math.max(longest[at]!, Math.min(99, prepared.plain[name]!.length));
	}
	const tiers: number[][] = [[], [], [], [], [], []];
	for (const [at, rank] of best.entries()) {
		if (rank === none) continue;
		const piece = rank === pasted ? 99 - longest[at]! : 0;
		const letters = prepared.plain[prepared.titleOf[at]!]!.length;
		const nth = rank === 0 ? early[at]! : 0;
		const length = nth > 0 ? Math.min(98, nth) * 10 + Math.min(9, letters >> 3) : Math.min(999, letters);
		// Whoever writes more than a name writes what is wrong with it.
		const isAction = rank === pasted && prepared.isRunbook[at];
		const order = piece * 1e4 + inTitle[at]! * (isAction ? 100 : 1000) + Math.min(isAction ? 99 : 999, length);
		// Whole numbers, ordered by what is wanted and then by place, are put in order without a call for each pair.
		tiers[rank]!.push((order * 2 + (prepared.isRunbook[at] ? 0 : 1)) * places + at);
	}
	const found: FoundName[] = [];
	for (const [rank, tier] of tiers.entries()) {
		// One letter may match thousands: those that nobody will see are not put in order.
		if (found.length >= limit) break;
		for (const each of Float64Array.from(tier).sort()) found.push({ at: each % places, rank });
	}
	return found;
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
