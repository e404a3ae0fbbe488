import type { Place } from '../decision.ts';
import type { FrontMatter, FrontMatterEntry } from '../front-matter.ts';
import { fieldOf } from '../metadata-keys.ts';
import type { ReadRecord } from '../record.ts';
import type { Statement } from '../statement.ts';
import type { StatusReading } from '../status-vocabulary.ts';
import { scalarOf } from './yaml-value.ts';

/** One place where a record states its status: the stretch that holds it, in the record's file or in the YAML beside it. */
export interface StatusPlace {
	readonly file: string;
	readonly from: Place;
	readonly start: number;
	readonly end: number;
	/** As it stands there, quotes of YAML removed. */
	readonly written: string;
	readonly reading: StatusReading;
	/** Front matter only. */
	readonly entry?: FrontMatterEntry | undefined;
	/** A state word among the tags: it can say nothing more than the state. */
	readonly wordOnly: boolean;
	/** A sentence rather than a word, or one that goes on in the next line: its text must not be thrown away. */
	readonly running: boolean;
}

/** A text beside the record, where a directory holds both. */
export interface Beside {
	readonly path: string;
	readonly text: string;
}

/** Every place where a record states the same status as the one that was read, first the one that was; undefined where one of them cannot be told apart from its surroundings. */
export function statusPlaces(
	record: ReadRecord,
	sidecar: Beside | undefined,
	readStatus: (raw: string) => StatusReading,
): readonly StatusPlace[] | undefined {
	const found: StatusPlace[] = [];
	for (const statement of record.statements) {
		// A log of states is history: it is gone on with, not rewritten.
		if (statement.field.kind !== 'status' || statement.raw === '' || statement.from === 'changelog') continue;
		const state = readStatus(statement.raw).state;
		const chosen =
			statement.span.start.offset === record.status.span?.start.offset && statement.from === record.status.from;
		// A place that contradicts the status already is left to its author.
		if (!chosen && state !== record.status.state) continue;
		const place = placeOf(record, sidecar, statement, readStatus);
		if (!place) return undefined;
		found.push(place);
	}
	const tag = tagPlace(record, readStatus);
	if (tag) found.push(tag);
	return found;
}

function placeOf(
	record: ReadRecord,
	sidecar: Beside | undefined,
	statement: Statement,
	readStatus: (raw: string) => StatusReading,
): StatusPlace | undefined {
	const { source } = record;
	if (statement.from === 'front-matter') return yamlPlace(record.frontMatter, source, statement, readStatus);
	if (statement.from === 'sidecar')
		return sidecar && record.sidecar && yamlPlace(record.sidecar, sidecar, statement, readStatus);
	const { start, end } = statement.span;
	if (statement.from === 'heading') return headingPlace(record, statement, readStatus);
	const line = statement.raw.split('\n', 1)[0]!.trimEnd();
	// A comment inside the value reads as blanks; replacing it would lose it.
	if (
		line === '' ||
		source.text.slice(start.offset, start.offset + line.length) !== line ||
		start.offset + line.length > end.offset
	)
		return undefined;
	const below = statement.items === undefined ? (statement.raw.split('\n')[1] ?? '') : '';
	return placed(statement, source.path, start.offset, line, below, readStatus);
}

function yamlPlace(
	frontMatter: FrontMatter,
	file: Beside,
	statement: Statement,
	readStatus: (raw: string) => StatusReading,
): StatusPlace | undefined {
	const entry = frontMatter.entries.find(
		({ key, valueSpan }) => fieldOf(key)?.kind === 'status' && valueSpan.start.offset === statement.span.start.offset,
	);
	if (!entry || frontMatter.problem) return undefined;
	const { start, end } = entry.valueSpan;
	const written = file.text.slice(start.offset, end.offset);
	// `{proposed}` is a mapping to YAML and a placeholder that was filled in to its author.
	const braces = /^\{[^{}\n]*\}$/.test(written)
		? { start: start.offset, end: end.offset, text: written.slice(1, -1) }
		: undefined;
	const scalar = scalarOf(file.text, entry) ?? braces;
	if (!scalar) return undefined;
	return {
		file: file.path,
		from: statement.from,
		start: scalar.start,
		end: scalar.end,
		written: scalar.text,
		reading: readStatus(scalar.text),
		entry,
		wordOnly: false,
		running: scalar.text.length > 60,
	};
}

/** The line below the heading that holds the state; for `## Status: accepted`, the value in the heading. */
function headingPlace(
	record: ReadRecord,
	statement: Statement,
	readStatus: (raw: string) => StatusReading,
): StatusPlace | undefined {
	const { source, outline } = record;
	const { start, end } = statement.span;
	const inHeading = outline.headings.some(({ line }) => outline.lines[line]!.start === start.offset);
	if (inHeading) {
		const at = source.text.slice(start.offset, end.offset).lastIndexOf(statement.raw);
		return at === -1 ? undefined : placed(statement, source.path, start.offset + at, statement.raw, '', readStatus);
	}
	const lines = outline.lines.filter(
		(line) => line.start >= start.offset && line.end <= end.offset && line.text.trim() !== '',
	);
	const telling = lines.find((line) => !line.code && readStatus(line.text).state !== 'unknown') ?? lines[0];
	if (!telling || telling.code) return undefined;
	const lead = /^\s*(?:>\s*)?(?:[-*+]\s+)?/.exec(telling.text)![0].length;
	const text = telling.text.slice(lead).trimEnd();
	if (source.text.slice(telling.start + lead, telling.start + lead + text.length) !== text) return undefined;
	const below = outline.lines[outline.lines.indexOf(telling) + 1]?.text ?? '';
	return placed(statement, source.path, telling.start + lead, text, below, readStatus);
}

function placed(
	statement: Statement,
	file: string,
	start: number,
	written: string,
	below: string,
	readStatus: (raw: string) => StatusReading,
): StatusPlace {
	return {
		file,
		from: statement.from,
		start,
		end: start + written.length,
		written,
		reading: readStatus(written),
		wordOnly: false,
		running: isRunning(written, below),
	};
}

function isRunning(written: string, below: string): boolean {
	const plain = written.replace(/\]\([^)]*\)/g, ']');
	const goesOn = /^[ \t]*[\p{L}\p{N}`*_[(]/u.test(below) && !/^[ \t]*[-*+] /.test(below);
	return plain.length > 60 || (goesOn && plain.split(/\s+/).length > 4);
}

/** A tag that says the state, as some blogs have it. */
function tagPlace(record: ReadRecord, readStatus: (raw: string) => StatusReading): StatusPlace | undefined {
	const tags = record.frontMatter.entries.find(({ key }) => /^(?:tags|status-tags)$/i.test(key));
	if (!tags || !Array.isArray(tags.value) || record.frontMatter.problem) return undefined;
	for (const tag of tags.value) {
		if (typeof tag !== 'string' || !/^\p{L}{4,15}$/u.test(tag.trim())) continue;
		const reading = readStatus(tag);
		if (reading.state !== record.status.state || reading.state === 'unknown') continue;
		const { start, end } = tags.valueSpan;
		const written = record.source.text.slice(start.offset, end.offset);
		const at = new RegExp(`(?<![\\p{L}\\p{N}_-])${tag.trim()}(?![\\p{L}\\p{N}_-])`, 'u').exec(written)?.index;
		if (at === undefined) return undefined;
		return {
			file: record.source.path,
			from: 'front-matter',
			start: start.offset + at,
			end: start.offset + at + tag.trim().length,
			written: tag.trim(),
			reading,
			entry: tags,
			wordOnly: true,
			running: false,
		};
	}
	return undefined;
}
