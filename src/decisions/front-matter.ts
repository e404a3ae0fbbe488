import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import type { Span } from '#diagnostics/diagnostic.ts';
import { slipAt } from '#diagnostics/slip.ts';
import type { Source } from '#diagnostics/source.ts';
import { readToml } from './toml.ts';

/** A key of the front matter: its value, how it was written, and where. */
export interface FrontMatterEntry {
	readonly key: string;
	/** Text, a list or a mapping of texts; never a number, a date or a boolean. */
	readonly value: unknown;
	/** The value as written, trimmed. */
	readonly raw: string;
	readonly keySpan: Span;
	readonly valueSpan: Span;
	/** The places of these texts inside the value, looked for one after the other; the whole value for one not found. */
	placesOf(texts: readonly string[]): Span[];
}

export interface FrontMatter {
	readonly entries: readonly FrontMatterEntry[];
	/** Why it could not be read as YAML; the entries were then read line by line. */
	readonly problem?: { readonly message: string; readonly span: Span; readonly hint?: string } | undefined;
	/** Where the text below begins. */
	readonly bodyOffset: number;
}

const LIMIT = 200_000;

/** Reads the block between `---` lines (YAML) or `+++` lines (TOML) at the very start of a file; no block gives no entries. */
export function readFrontMatter(source: Source): FrontMatter {
	const opening = /^(---|\+\+\+)[ \t]*\r?\n/.exec(source.text);
	if (!opening) return { entries: [], bodyOffset: 0 };
	const isToml = opening[1] === '+++';
	const closing = isToml ? /^\+\+\+[ \t]*\r?$/gm : /^(?:---|\.\.\.)[ \t]*\r?$/gm;
	closing.lastIndex = opening[0].length;
	const end = closing.exec(source.text.slice(0, LIMIT));
	if (!end) return { entries: [], bodyOffset: 0 };
	const start = opening[0].length;
	const afterMark = source.text.indexOf('\n', end.index);
	const bodyOffset = afterMark === -1 ? source.text.length : afterMark + 1;
	return {
		...(isToml ? { entries: tomlEntries(source, start, end.index) } : readYaml(source, start, end.index)),
		bodyOffset,
	};
}

function tomlEntries(source: Source, start: number, end: number): FrontMatterEntry[] {
	return readToml(source.text.slice(start, end)).map(({ key, value, raw, at, valueAt }) => {
		const valueSpan = source.span(start + valueAt, start + valueAt + raw.length);
		const keySpan = source.span(start + at, start + at + key.length);
		return { key, value, raw, keySpan, valueSpan, placesOf: placesIn(source, valueSpan) };
	});
}

/** Reads a whole file as front matter: the YAML beside a record. */
export function readSidecar(source: Source): FrontMatter {
	return { ...readYaml(source, 0, source.text.length), bodyOffset: source.text.length };
}

/**
 * Every scalar stays the text that was written (YAML's failsafe schema): `0032` keeps its zero, `2023-11-10` stays a
 * string, `no` is no boolean. What is not YAML, or no mapping, is read line by line, so nothing is lost.
 */
function readYaml(source: Source, start: number, end: number): Omit<FrontMatter, 'bodyOffset'> {
	const pieces = scanKeys(source, start, end);
	try {
		const text = source.text.slice(start, end);
		const value: unknown =
			text.trim() === '' ? {} : load(text, { schema: FAILSAFE_SCHEMA, maxDepth: 20, maxAliases: 20 });
		if (typeof value !== 'object' || value === null || Array.isArray(value)) {
			return {
				entries: pieces,
				problem: { message: 'it is not a list of `key: value` lines', span: source.span(start, end) },
			};
		}
		const written = new Map(pieces.map((piece) => [piece.key, piece]));
		const whole = source.span(start, end);
		const entries = Object.entries(value).map(([key, parsed]) => ({
			key,
			value: parsed as unknown,
			raw: written.get(key)?.raw ?? (typeof parsed === 'string' ? parsed : ''),
			keySpan: written.get(key)?.keySpan ?? whole,
			valueSpan: written.get(key)?.valueSpan ?? whole,
			placesOf: placesIn(source, written.get(key)?.valueSpan ?? whole),
		}));
		return { entries };
	} catch (error) {
		return { entries: pieces, problem: problemOf(error, source, start, end) };
	}
}

/** The keys that stand at the beginning of a line, each with everything up to the next one. */
function scanKeys(source: Source, start: number, end: number): FrontMatterEntry[] {
	const found: { key: string; at: number; keyEnd: number; valueAt: number }[] = [];
	const text = source.text.slice(start, end);
	for (const match of text.matchAll(/^(["']?)([^\s"'#:\-[{][^:\n]{0,80}?)\1[ \t]*:(?=[ \t\r\n]|$)[ \t]*/gm)) {
		const at = start + match.index;
		found.push({
			key: match[2]!,
			at,
			keyEnd: at + match[2]!.length + 2 * match[1]!.length,
			valueAt: at + match[0].length,
		});
	}
	return found.map((entry, index) => {
		const until = found[index + 1]?.at ?? end;
		const written = source.text.slice(entry.valueAt, until);
		const raw = written.trim();
		const valueStart = entry.valueAt + (written.length - written.trimStart().length);
		const from = raw === '' ? entry.valueAt : valueStart;
		const valueSpan = source.span(from, from + raw.length);
		return {
			key: entry.key,
			value: unquoted(raw),
			raw,
			keySpan: source.span(entry.at, entry.keyEnd),
			valueSpan,
			placesOf: placesIn(source, valueSpan),
		};
	});
}

function placesIn(source: Source, value: Span): FrontMatterEntry['placesOf'] {
	return (texts) => {
		let from = value.start.offset;
		return texts.map((text) => {
			const at = text === '' ? -1 : source.text.slice(from, value.end.offset).indexOf(text);
			if (at === -1) return value;
			from += at + text.length;
			return source.span(from - text.length, from);
		});
	};
}

function unquoted(raw: string): unknown {
	const lines = raw.split(/\r?\n/);
	if (lines.length > 1 && lines.every((line) => /^\s*-\s/.test(line)))
		return lines.map((line) => line.replace(/^\s*-\s+/, '').trim());
	return /^(["'])(.*)\1$/s.exec(raw)?.[2] ?? raw;
}

function reasonOf(error: unknown): string {
	if (error instanceof Error) {
		const reason = (error as { reason?: unknown }).reason;
		return (typeof reason === 'string' ? reason : error.message).split('\n', 1)[0]!;
	}
	return 'it is not YAML';
}

function problemOf(error: unknown, source: Source, start: number, end: number): NonNullable<FrontMatter['problem']> {
	const mark = (error as { mark?: { position?: unknown } } | null)?.mark;
	const at = typeof mark?.position === 'number' ? Math.min(mark.position, end - start) : 0;
	const message = reasonOf(error);
	const slip = slipAt(source.text.slice(start, end), message, at);
	return slip
		? { message: slip.message, span: source.span(start + slip.start, start + slip.end), hint: slip.hint }
		: { message, span: source.span(start + at, start + at) };
}
