import type { Span } from '#diagnostics/diagnostic.ts';
import { createSource, type Source } from '#diagnostics/source.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { StatusState } from '../decision.ts';
import { decodeFile } from '../decode.ts';
import { identityOf } from '../identity.ts';
import { markupOf, translated } from '../markup/markup.ts';
import { type ReadRecord, readRecord } from '../record.ts';
import { createStatusReader } from '../status-vocabulary.ts';
import { type Layout, laidOver, layoutOf } from './plain-lines.ts';

/**
 * The parts of a record that a change can touch. `text` is what was decided and why: the title, and every line that is none of
 * the others.
 */
export const recordParts = [
	'text',
	'waivers',
	'people',
	'status',
	'relations',
	'review',
	'metadata',
	'changelog',
] as const;
export type RecordPart = (typeof recordParts)[number];

/** One version of a record, so that two can be compared. */
export interface RecordContent {
	readonly state: StatusState;
	/** The lines of each section, by its heading, white space tidied. */
	readonly sections: ReadonlyMap<string, readonly string[]>;
	readonly parts: { readonly [part in Exclude<RecordPart, 'text'>]: string };
}

/** Status words of a house and what each means, as `lintel.yaml` names them. */
export type HouseStatuses = Readonly<Record<string, StatusState>>;

/** Reads one version; undefined for what is no text. */
export function contentOf(path: string, bytes: Uint8Array, statuses?: HouseStatuses): RecordContent | undefined {
	return createContentReader(statuses)(path, bytes);
}

interface Known {
	readonly content: RecordContent;
	readonly layout: Layout;
}

/**
 * Reads versions of records one after the other, and remembers the last one of each path: a version that differs from it in
 * plain text only is not read whole again. The answers are those of {@link contentOf}.
 */
export function createContentReader(
	statuses: HouseStatuses = {},
): (path: string, bytes: Uint8Array) => RecordContent | undefined {
	const readStatus = createStatusReader(statuses);
	const known = new Map<string, Known>();
	return (path, bytes) => {
		const decoded = decodeFile({ path, bytes }).source;
		if (!decoded) return undefined;
		const markup = markupOf(path);
		// Lines are compared with themselves, so they need no places in the file.
		const source = markup === undefined ? decoded : createSource(path, translated(decoded, markup).source.text);
		const lines = source.text.split(/\r?\n/);
		const last = known.get(path);
		const text = last && laidOver(last.layout, lines);
		if (last !== undefined && text !== undefined) {
			const [title = ''] = last.content.sections.get('') ?? [];
			return { ...last.content, sections: sectionsOf(title, text) };
		}
		const read = readWhole(path, source, lines, readStatus);
		known.set(path, read);
		return read.content;
	};
}

function readWhole(
	path: string,
	source: Source,
	lines: readonly string[],
	readStatus: ReturnType<typeof createStatusReader>,
): Known {
	const record = readRecord(source, identityOf(path, false), undefined, readStatus);
	const { own, statements } = record;
	const said = (...kinds: readonly string[]): string =>
		JSON.stringify(statements.filter(({ field }) => kinds.includes(field.kind)).map(({ key, raw }) => [key, raw]));
	const sectionAt = sectionLookup(record, lines);
	const text = lines.flatMap((line, index) => {
		const section = sectionAt(index);
		return section === undefined ? [] : [{ section, line }];
	});
	const content: RecordContent = {
		state: record.status.state,
		sections: sectionsOf(record.title, text),
		parts: {
			waivers: JSON.stringify(own.waives.map(({ finding, until, rationale }) => [finding, until, rationale])),
			people: said('people') + (own.owner ?? ''),
			status: said('status', 'date'),
			relations: JSON.stringify([
				record.relations.map(({ type, raw, partial }) => [type, raw, partial]),
				own.affects.map(({ ref }) => ref),
				own.evidence,
			]),
			review: own.reviewBy?.raw ?? '',
			metadata: metadataOf(record),
			changelog: JSON.stringify(record.changelog.map(({ raw }) => raw)),
		},
	};
	return { content, layout: layoutOf(lines, textFrom(record, lines), sectionAt) };
}

/** As far below the end of the header as its first line of text is looked for. */
const FURTHEST = 8;

/**
 * The line from which on nothing but keys and references is metadata: in the header any words may be, and the first line of text
 * below it may tell how the decision ended (`Deprecated.`) where no status stands under a key. Without sections everything may be.
 */
function textFrom({ source, sections, statements, headerEndsAt }: ReadRecord, lines: readonly string[]): number {
	if (sections.length === 0) return lines.length;
	if (statements.some(({ field, key, raw }) => field.kind === 'status' && key !== '' && raw !== ''))
		return sections[0]!.span.start.line;
	const end = source.text.slice(0, headerEndsAt).split('\n').length;
	const first = lines.slice(end, end + FURTHEST).findIndex((line) => line.trim() !== '');
	return Math.max(sections[0]!.span.start.line, first === -1 ? end : end + first + 1);
}

/** The lines of each section, white space tidied, the title first of all. */
function sectionsOf(
	title: string,
	text: readonly { readonly section: string; readonly line: string }[],
): RecordContent['sections'] {
	const sections = new Map<string, string[]>([['', [title]]]);
	for (const { section, line } of text) {
		const tidy = line.replace(/\s+/g, ' ').trim();
		if (tidy === '') continue;
		addTo(sections, section, tidy);
	}
	return sections;
}

/** Keys of the front matter that the other parts hold. */
const OWN_KEYS = new Set(['affects', 'waives', 'reviewBy', 'review-by', 'x-next-review-date', 'owner', 'evidence']);

function metadataOf({ frontMatter, statements }: ReadRecord): string {
	const told = new Set(statements.filter(({ from }) => from === 'front-matter').map(({ key }) => key));
	const rest = frontMatter.entries.filter(({ key }) => !told.has(key) && !OWN_KEYS.has(key));
	const tags = statements.filter(({ field }) => field.kind === 'tags').map(({ raw }) => raw);
	return JSON.stringify([tags, rest.map(({ key, value }) => [key, value])]);
}

/** Fewer words than these beside a reference to another record, and the line is about nothing else. */
const OWN_WORDS = 8;

/** The section of each line by its index; undefined for lines of status, dates, people, relations, change log and front matter. */
function sectionLookup(record: ReadRecord, lines: readonly string[]): (index: number) => string | undefined {
	const { source, frontMatter, statements, relations, changelog, sections } = record;
	const dropped = new Set<number>();
	const first = source.text.slice(0, frontMatter.bodyOffset).split('\n').length - 1;
	for (let index = 0; index < first; index++) dropped.add(index);
	const drop = (span: Span): void => {
		for (let line = span.start.line; line <= span.end.line; line++) dropped.add(line - 1);
	};
	for (const { type, reference, span } of relations)
		if (span.start.line === span.end.line) {
			const line = lines[span.start.line - 1] ?? '';
			const rest = line.slice(0, span.start.column - 1) + line.slice(span.end.column - 1);
			const isOwnLine = (rest.match(/[\p{L}\p{N}]+/gu) ?? []).length < OWN_WORDS;
			if (isOwnLine || reference === undefined || type === 'superseded-by') drop(span);
		}
	for (const { span, from } of statements) if (from !== 'front-matter' && from !== 'sidecar') drop(span);
	for (const { span } of changelog) drop(span);
	for (const { role, span, bodySpan } of sections)
		if (role === 'status' || role === 'date' || role === 'changelog' || role === 'people')
			drop({ ...span, end: bodySpan.end });
	const starts = new Map(sections.map((one) => [one.span.start.line - 1, one.heading]));
	const names: string[] = [];
	for (const index of lines.keys()) names.push(starts.get(index) ?? names.at(-1) ?? '');
	return (index) => (dropped.has(index) ? undefined : names[index]);
}

/** What differs between two versions of a record. */
export interface RecordDifference {
	readonly parts: readonly RecordPart[];
	/** Headings of the sections whose words differ; an empty one stands for title and introduction. */
	readonly sections: readonly string[];
	readonly linesAdded: number;
	readonly linesRemoved: number;
}

/** Compares two versions. Only words count: a text that was wrapped anew is the same text. */
export function compareContents(before: RecordContent, after: RecordContent): RecordDifference {
	const headings = [...new Set([...before.sections.keys(), ...after.sections.keys()])];
	const wordsIn = (content: RecordContent, heading: string): string => content.sections.get(heading)?.join(' ') ?? '';
	const sections = headings.filter((heading) => wordsIn(before, heading) !== wordsIn(after, heading));
	const parts = recordParts.filter((part) =>
		part === 'text' ? sections.length > 0 : before.parts[part] !== after.parts[part],
	);
	const counts = new Map<string, number>();
	const count = (content: RecordContent, by: 1 | -1): void => {
		for (const heading of sections)
			for (const line of content.sections.get(heading) ?? []) counts.set(line, (counts.get(line) ?? 0) + by);
	};
	count(before, -1);
	count(after, 1);
	const sum = (sign: 1 | -1): number =>
		[...counts.values()].reduce((total, lines) => total + Math.max(0, sign * lines), 0);
	return { parts, sections, linesAdded: sum(1), linesRemoved: sum(-1) };
}
