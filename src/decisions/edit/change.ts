import type { Decision, RelationType, StatusState } from '../decision.ts';

/** A relation that a record is to state. */
export interface AddedRelation {
	readonly type: RelationType;
	readonly target: Decision;
	/** Only a part of the older decision is meant: which, in words that stand on one line, or empty where nobody said which. */
	readonly part?: string | undefined;
}

/** What is to be different in one record; everything it does not name stays as it is. */
export interface RecordChange {
	/** `superseded` goes with a relation `superseded-by`. */
	readonly status?: StatusState | undefined;
	readonly relations: readonly AddedRelation[];
	/** `YYYY-MM-DD`, in the place of the day that the record states. */
	readonly date?: string | undefined;
}

/** One replaced stretch of a file: `start` to `end` (exclusive) becomes `text`. Offsets are those of the text without byte-order mark. */
export interface Splice {
	readonly file: string;
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** Why a record is left alone, as a sentence, and what its author can do instead. */
export interface Refusal {
	readonly refused: string;
	readonly hint?: string | undefined;
}

/** Puts splices into a text, from the end to the beginning; they must not overlap. */
export function spliced(text: string, splices: readonly Pick<Splice, 'start' | 'end' | 'text'>[]): string {
	const ordered = splices.map((splice, at) => ({ ...splice, at })).sort((a, b) => b.start - a.start || b.at - a.at);
	let result = text;
	let limit = text.length;
	for (const { start, end, text: inserted } of ordered) {
		if (end > limit) throw new Error('two changes of one text overlap');
		result = result.slice(0, start) + inserted + result.slice(end);
		limit = start;
	}
	return result;
}

/** The line end in use around a place; `\n` in a text of one line. */
export function lineEndAt(text: string, offset: number): string {
	const next = text.indexOf('\n', offset);
	const at = next === -1 ? text.lastIndexOf('\n', offset) : next;
	return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}
