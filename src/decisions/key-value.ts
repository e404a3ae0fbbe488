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
const PLAIN = /^([^*_:：|`<>[\]\n]{1,40}?)\s*(?:[:：](?=\s|$)|：)\s*/;

/** Reads `Status: x`, `**Status:** x`, `**Status**: x`, `statut : x`; only for keys that mean something here. */
export function readKeyValue(text: string): KeyValue | undefined {
	const lead = text.length - text.trimStart().length;
	const piece = text.slice(lead);
	const marked = MARKED_INSIDE.exec(piece) ?? MARKED_OUTSIDE.exec(piece);
	const match = marked ?? PLAIN.exec(piece);
	if (!match) return undefined;
	const key = (marked ? match[2]! : match[1]!).trim();
	const field = fieldOf(key);
	if (!field) return undefined;
	return { field, key, value: piece.slice(match[0].length).trim(), keyAt: lead, valueAt: lead + match[0].length };
}

/**
 * Several pairs joined by bars on one line: `**Status:** Accepted | **Date:** 2025-08-15 | **Review:** …`. A value ends
 * where the next marked key begins, whether that key means something here or not.
 */
export function readKeyValues(text: string): KeyValue[] {
	const pairs: KeyValue[] = [];
	let from = 0;
	for (const piece of text.split(/(?=\|\s*(?:\*\*|__)[^*_|]{1,40}[:：*_])/)) {
		const bar = /^\|?/.exec(piece)![0].length;
		const pair = readKeyValue(piece.slice(bar));
		if (pair) pairs.push({ ...pair, keyAt: from + bar + pair.keyAt, valueAt: from + bar + pair.valueAt });
		from += piece.length;
	}
	return pairs;
}
