/**
 * How anything is told to a person: a plain value, made where the fact is known, rendered last, once per format.
 * A code is permanent: it is the file name of the page that explains it and the address `/checks/<code>/`.
 */

/** `error` fails `lintel check` and stops a build's swap-in only where the model cannot be built; `info` never fails anything. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in a text. `line` and `column` count from 1 (columns in UTF-16 code units), `offset` from 0. */
export interface Position {
	readonly line: number;
	readonly column: number;
	readonly offset: number;
}

/** A stretch of one file. `file` is relative to the workspace folder, with forward slashes. `end` is exclusive. */
export interface Span {
	readonly file: string;
	readonly start: Position;
	readonly end: Position;
}

/** Another place that belongs to the story: the other end of a conflict, the first definition of a duplicate. */
export interface Related {
	readonly message: string;
	readonly span: Span;
}

/** One thing to tell. Sentences carry no trailing full stop and quote what the author wrote in backticks. */
export interface Diagnostic {
	/** Stable kebab-case code, for example `unknown-key` or `single-point-of-failure`. */
	readonly code: string;
	readonly severity: Severity;
	/** What is wrong, as one sentence that names the thing. */
	readonly message: string;
	/** Absent only for what has no place (an empty workspace, say). */
	readonly span?: Span | undefined;
	/** What is there, as written. */
	readonly actual?: string | undefined;
	/** What was expected instead. */
	readonly expected?: string | undefined;
	/** The nearest right name, when one is near enough. */
	readonly nearest?: string | undefined;
	/** The next step, imperative. */
	readonly hint?: string | undefined;
	readonly related?: readonly Related[] | undefined;
	/** A name of its own that survives edits, where it has one: the id of a finding. */
	readonly id?: string | undefined;
	/** How grave it would be if nobody had accepted it; absent where it counts. */
	readonly unaccepted?: Severity | undefined;
	/** Why it is told and does not count: who accepted it, and until when. */
	readonly accepted?: string | undefined;
}
