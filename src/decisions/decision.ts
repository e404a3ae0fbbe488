import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';

/** Where in a record something was said. */
export type Place =
	| 'front-matter'
	| 'bullet'
	| 'line'
	| 'table'
	| 'heading'
	| 'sidecar'
	| 'changelog'
	| 'file-name'
	| 'none';

/** What a status can mean. */
export const statusStates = [
	'proposed',
	'draft',
	'accepted',
	'implemented',
	'rejected',
	'withdrawn',
	'deprecated',
	'superseded',
] as const;

export type StatusState = (typeof statusStates)[number] | 'unknown';

export interface DecisionStatus {
	/** What the first state word means; `unknown` where there is none. Absence is normal. */
	readonly state: StatusState;
	/** The whole text as written, one line, decoration included; empty where nothing is said. */
	readonly raw: string;
	readonly span?: Span | undefined;
	readonly from: Place;
	/** The first word of a status that the vocabulary does not know. */
	readonly unknownWord?: string | undefined;
	/** `Partly superseded`: only a part of the decision is meant. */
	readonly partial?: boolean | undefined;
}

/** How a date was written. Only forms with one possible reading give an ISO date. */
export type DateForm =
	| 'iso'
	| 'compact'
	| 'year-first'
	| 'month-name'
	| 'day-first'
	| 'day-over-12'
	| 'day-equals-month'
	| 'ambiguous'
	| 'month'
	| 'other'
	| 'impossible'
	| 'placeholder';

export interface DecisionDate {
	/** `YYYY-MM-DD`, present only when the text has one possible reading. */
	readonly iso?: string | undefined;
	readonly raw: string;
	readonly form: DateForm;
	/** The key it stands under (`date`, `created`, `Datum`), empty for a bare date or a file name. */
	readonly key: string;
	readonly span: Span;
	readonly from: Place;
}

export type PeopleRole =
	| 'deciders'
	| 'consulted'
	| 'informed'
	| 'authors'
	| 'owners'
	| 'contact'
	| 'reviewers'
	| 'participants';

/** People or teams under one key, as written: names, handles, addresses. */
export interface People {
	readonly role: PeopleRole;
	readonly key: string;
	readonly names: readonly string[];
	readonly raw: string;
	readonly span: Span;
	readonly from: Place;
}

export type RelationType =
	| 'supersedes'
	| 'superseded-by'
	| 'amends'
	| 'amended-by'
	| 'extends'
	| 'extended-by'
	| 'depends-on'
	| 'required-by'
	/** Both cannot hold. Has no direction. */
	| 'conflicts-with'
	/** Has no direction. */
	| 'relates-to';

export interface Relation {
	readonly type: RelationType;
	/** The `ref` of the other record; absent when the reference leads to none of the records read. */
	readonly target?: string | undefined;
	/** Refs of the records that could be meant, where there are several: then there is no target. */
	readonly couldBe?: readonly string[] | undefined;
	/** The reference as written. */
	readonly raw: string;
	/** Where it is written; for an inverse relation, the place in the other record. */
	readonly span: Span;
	/** Only a part of the other decision is meant. */
	readonly partial?: boolean | undefined;
	/** Which part, in the words of the record that says so, where it does. */
	readonly part?: string | undefined;
	/** `inverse`: this record does not say it, the other one does. */
	readonly stated: 'here' | 'inverse';
}

export type SectionRole =
	| 'context'
	| 'decision'
	| 'consequences'
	| 'positive'
	| 'negative'
	| 'options'
	| 'pros-and-cons'
	| 'drivers'
	| 'status'
	| 'date'
	| 'people'
	| 'confirmation'
	| 'references'
	| 'changelog'
	| 'risks'
	| 'summary'
	| 'notes'
	| 'other';

export interface Section {
	readonly role: SectionRole;
	/** The heading's text, markup removed. */
	readonly heading: string;
	/** As written, 1 to 6. */
	readonly level: number;
	/** The heading. */
	readonly span: Span;
	/** From below the heading to the next heading of any level. */
	readonly bodySpan: Span;
}

/** An accepted risk: the finding that this decision waives, and until when. */
export interface Waiver {
	readonly finding: string;
	/** `YYYY-MM-DD`; absent when no end was given (a diagnostic says so). */
	readonly until?: string | undefined;
	readonly rationale?: string | undefined;
	readonly span: Span;
}

export interface ChangelogEntry {
	readonly iso?: string | undefined;
	readonly raw: string;
	readonly span: Span;
}

/** A state that a record says it came to, and where it says so. */
export interface StatusChange {
	readonly state: StatusState;
	/** As written, without the day. */
	readonly raw: string;
	/** Where the day has one reading. */
	readonly iso?: string | undefined;
	/** The day as written; empty where none stands with the state. */
	readonly day: string;
	readonly span: Span;
	readonly from: Place;
}

/** The family of formats a record belongs to, by where it keeps its status and date. A guess, shown as one. */
export type DecisionFormat =
	| 'lintel'
	| 'madr'
	| 'nygard'
	| 'bullets'
	| 'bold-lines'
	| 'table'
	| 'front-matter'
	| 'sidecar'
	| 'prose';

export interface Decision {
	/** `decision:<scope>/<id>`, or `decision:<id>` in the topmost scope; the whole file name where ids repeat. */
	readonly ref: string;
	/** As written: `0012`, `ADR-0012`, or the file name where there is no number. */
	readonly id: string;
	/** What to call it: `ADR-0012` for a bare number, else the id. */
	readonly label: string;
	readonly number?: number | undefined;
	/** One URL segment, distinct among all records. */
	readonly slug: string;
	/** The folder it belongs to, without the customary `docs`, `adr`, `decisions`; empty for the topmost. */
	readonly scope: string;
	readonly title: string;
	readonly titleFrom: 'heading' | 'front-matter' | 'sidecar' | 'file-name';
	readonly status: DecisionStatus;
	readonly date?: DecisionDate | undefined;
	/** The other day, on which it was proposed or written, where the record tells both. */
	readonly proposed?: DecisionDate | undefined;
	readonly changelog: readonly ChangelogEntry[];
	/** Its states over time as it tells them, in order of their days. */
	readonly statusHistory: readonly StatusChange[];
	readonly people: readonly People[];
	readonly relations: readonly Relation[];
	readonly sections: readonly Section[];
	/** Every front matter value (and a sidecar's), scalars as text, exactly as written. */
	readonly frontMatter: Readonly<Record<string, unknown>>;
	/** References to what the decision is about: `component:ledger`. */
	readonly affects: readonly { readonly ref: string; readonly span: Span }[];
	readonly waives: readonly Waiver[];
	readonly reviewBy?: DecisionDate | undefined;
	readonly tags: readonly string[];
	readonly owner?: string | undefined;
	readonly evidence: readonly string[];
	readonly format: DecisionFormat;
	/** Its own among all records: the file, relative to the workspace; with `#` and an anchor where a file holds several. */
	readonly path: string;
	/** The file that it stands in. */
	readonly file: string;
	/** What it is of a file that holds several records. */
	readonly within?: 'section' | 'row' | undefined;
	/** What the file is written in, where that is not Markdown. */
	readonly markup?: Markup | undefined;
	/**
	 * What was read, in Markdown: the whole file without its byte-order mark; of a file that holds several records this one;
	 * of another markup what it says in Markdown.
	 */
	readonly source: string;
	/** The file as it stands, where it is of another markup. */
	readonly original?: string | undefined;
	/** For each line of `source` the line of the file that it stands for, where they differ. */
	readonly lines?: readonly number[] | undefined;
	/** Where the text below the front matter begins: an offset in `source`, and its line in the file. */
	readonly body: { readonly offset: number; readonly line: number };
	readonly span: Span;
}

/** Another markup than Markdown that records are read in. */
export type Markup = 'AsciiDoc' | 'MediaWiki' | 'Org' | 'reStructuredText';

/** A file that is not a record, kept so that nothing is lost. */
export interface DecisionDocument {
	readonly kind: 'index' | 'template' | 'side' | 'sidecar' | 'settings' | 'unsupported' | 'log';
	readonly path: string;
	readonly title: string;
	/** As it stands in the file. */
	readonly source: string;
	/** Why it is not a record, for the reader who misses it. */
	readonly reason: string;
}

/** A file as the door hands it over. `path` is relative to the workspace, with forward slashes. */
export interface DecisionFile {
	readonly path: string;
	readonly text?: string | undefined;
	readonly bytes?: Uint8Array | undefined;
}

export interface ReadOptions {
	/** The folder that holds the records, relative to the workspace; scopes are counted from here. */
	readonly root?: string | undefined;
	/** More status words of a house, lower case: `{ "ratified": "accepted" }`. */
	readonly vocabulary?: Readonly<Record<string, StatusState>> | undefined;
	/** Whether a file or folder of the workspace is there; with it, links of records that lead nowhere are reported. */
	readonly isThere?: ((path: string) => boolean) | undefined;
	/** Files larger than this many bytes are refused with a diagnostic; 5,000,000 unless told. */
	readonly maxBytes?: number | undefined;
}

export interface ReadResult {
	/** Sorted by path. */
	readonly decisions: readonly Decision[];
	readonly documents: readonly DecisionDocument[];
	readonly diagnostics: readonly Diagnostic[];
}
