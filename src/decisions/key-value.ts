import { beginsWithDate } from './dates.ts';
import { fieldOf } from './metadata-keys.ts';
import type { Field } from './statement.ts';

/** A `key: value` found in a piece of text; offsets count from the start of the piece. */
export interface KeyValue {
	readonly field: Field;
	readonly key: string;
	readonly value: string;
	readonly keyAt: number;
	readonly valueAt: number;
}

const MARKED_INSIDE = /^(\*\*|__|\*|_)([^*_:|\n]{1,40}?)\s*[:：]\s*\1\s*[:：]?\s*/;
const MARKED_OUTSIDE = /^(\*\*|__|\*|_)([^*_:|\n]{1,40}?)\s*\1\s*[:：]\s*/;
/** `**Status: Accepted**`, `**Status: Accepted** (by the board)`: the value is marked too. */
const MARKED_WHOLE = /^(\*\*|__|\*|_)([^*_:|\n]{1,40}?)\s*[:：]\s*(?=[^*_\n]{1,200}\1(?![\p{L}\p{N}]))/u;
/** `**Status: accepted; D6 **realized****`: what is marked holds a mark of its own, and the line ends with the outer one. */
const MARKED_TO_THE_END = /^(\*\*|__)([^*_:|\n]{1,40}?)\s*[:：]\s+(?=\S[^\n]{1,400}\1\.?\s*$)/;
/** `**Status.** Accepted`: the key is marked and ends with a full stop. */
const MARKED_STOP = /^(\*\*|__)([^*_:：.|\n]{1,40})\.\1\s+/;
/** Where words are written without spaces, a colon needs none behind it: `状态:已接受`. */
const PLAIN =
	/^((?:[^*_:：|`<>[\]\n]|(?<=\p{Ll})_(?=\p{Ll})){1,40}?)\s*(?:[:：](?=\s|$)|：|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]):)\s*/u;

/** `Accepted: 2026-08-19` tells the day; `Accepted: yes`, and a cell of a table that says `accepted`, do not. */
const TAKEN = /^(?:accepted|approved|ratified|adopted|(?:(?:owner|board|team|committee)[ -])?approval)$/i;
/** `Proposed: 2026-08-12`: the day on which the record was written, as `Created` has it. */
const PROPOSED = /^(?:proposed|vorgeschlagen|proposé|proposée|propuesto|propuesta|proposto|proposta|提案)$/i;

/** The day under a key that is the word of a state, where a day stands behind it. */
export function dayOfState(key: string, value: string): Field | undefined {
	const rank = TAKEN.test(key) ? 0 : PROPOSED.test(key) ? 1 : undefined;
	return rank !== undefined && beginsWithDate(value) ? { kind: 'date', rank } : undefined;
}

/** Reads `Status: x`, `**Status:** x`, `**Status**: x`, `**Status: x**`, `statut : x`; only for keys that mean something here. */
export function readKeyValue(text: string): KeyValue | undefined {
	// Most lines have none, and each pattern below would go through them.
	if (!/[:：]/.test(text)) return stoppedKey(text) ?? dayBehindMark(text);
	const lead = text.length - text.trimStart().length;
	const piece = text.slice(lead);
	const whole = MARKED_WHOLE.exec(piece);
	const marked = whole ?? MARKED_INSIDE.exec(piece) ?? MARKED_OUTSIDE.exec(piece) ?? MARKED_TO_THE_END.exec(piece);
	const match = marked ?? PLAIN.exec(piece);
	if (!match) return stoppedKey(text);
	const key = (marked ? match[2]! : match[1]!).trim();
	const rest = piece.slice(match[0].length).trim();
	const field = fieldOf(key) ?? dayOfState(key, rest);
	if (!field) return marked ? undefined : stoppedKey(text);
	const value = whole ? unmarked(rest, whole[1]!) : rest;
	return { field, key, value, keyAt: lead, valueAt: lead + match[0].length };
}

function stoppedKey(text: string): KeyValue | undefined {
	const lead = text.length - text.trimStart().length;
	const match = MARKED_STOP.exec(text.slice(lead));
	const field = match ? fieldOf(match[2]!) : undefined;
	if (!match || !field || field.kind === 'title' || field.kind === 'tags') return undefined;
	const valueAt = lead + match[0].length;
	return { field, key: match[2]!.trim(), value: text.slice(valueAt).trim(), keyAt: lead, valueAt };
}

/** `**Date** 2025-02-27`: a marked key needs no colon where a day stands behind it. */
const MARKED_DAY = /^(\s*)(\*\*|__)([^*_:|\n]{1,40}?)\2\s+(?=\d|\p{L}+\s\d)/u;

function dayBehindMark(text: string): KeyValue | undefined {
	const match = MARKED_DAY.exec(text);
	if (!match) return undefined;
	const key = match[3]!.trim();
	const field = fieldOf(key);
	if (field?.kind !== 'date') return undefined;
	const value = text.slice(match[0].length).trim();
	return beginsWithDate(value) ? { field, key, value, keyAt: match[1]!.length, valueAt: match[0].length } : undefined;
}

/** The value without the mark that ends it; what stands behind the mark is kept. */
function unmarked(value: string, mark: string): string {
	const end = value.indexOf(mark);
	return `${value.slice(0, end)}${value.slice(end + mark.length)}`.trim();
}

/**
 * Several pairs on one line: `**Status:** Accepted | **Date:** 2025-08-15 | **Review:** …`, `Date: 2026-07-26 · Status: accepted`,
 * `Status: accepted. Date: 2026-07-26`, or nothing but a wide gap between them. A value ends where the next key begins: after a bar or a point any marked one, whether it means
 * something here or not; else one that does, or a sentence that has a colon would be cut in two.
 */
export function readKeyValues(text: string): KeyValue[] {
	const pairs: KeyValue[] = [];
	let from = 0;
	for (const piece of pieces(text)) {
		const joint = JOINT.exec(piece)?.[0].length ?? 0;
		const pair = readKeyValue(piece.slice(joint));
		if (pair) pairs.push({ ...pair, keyAt: from + joint + pair.keyAt, valueAt: from + joint + pair.valueAt });
		from += piece.length;
	}
	return pairs;
}

const JOINT = /^\s*[|·•]/;
const MARKED_KEY = /^\s*(?:\*\*|__)\p{L}[^*_:：|\n]{0,39}(?:[:：](?:\*\*|__)|(?:\*\*|__)\s?[:：])/u;
const BEFORE_MARKED_KEY =
	/(?<=\S[ \t]{1,4})(?=(?:\*\*|__)[^*_:：|\n]{1,40}(?:[:：](?:\*\*|__)|(?:\*\*|__)\s?[:：])(?:\s|$))/;

function pieces(text: string): readonly string[] {
	const marked = text.split(/(?=[|·•]\s*(?:\*\*|__)[^*_|·•]{1,40}[:：*_])/);
	if (marked.length > 1) return marked;
	// `**Date:** 2026-05-01 **Status:** accepted`: marked keys need nothing between them where the line begins with one.
	const side = MARKED_KEY.test(text) ? text.split(BEFORE_MARKED_KEY) : [];
	if (side.length > 1 && side.length <= MOST_PIECES) return side;
	if (readKeyValue(text) === undefined) return marked;
	const parts = text.split(/(?= [|·•] )|(?<=\S)(?=[·•] )|(?<=\S)(?=\s{3})|(?<=[.;] )/);
	// What does not begin with a key of its own belongs to the value before it.
	const joined: string[] = [];
	for (const part of parts) {
		if (joined.length === 0 || (joined.length < MOST_PIECES && readKeyValue(part.replace(JOINT, ''))))
			joined.push(part);
		else joined.push(joined.pop()! + part);
	}
	return joined;
}

/** More than anybody writes on a line. */
const MOST_PIECES = 12;
