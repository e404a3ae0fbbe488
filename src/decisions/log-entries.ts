import { createAnchors } from '#markdown/anchors.ts';
import { type NameIdentity, splitPath } from './identity.ts';
import type { LogEntry } from './log-entry.ts';
import { anchorOfEntry, DECISION_WORD, namesDecisions } from './log-names.ts';
import { createMappedSource, type MappedLine } from './mapped-source.ts';
import { fieldOf } from './metadata-keys.ts';
import type { Outline, OutlineHeading } from './outline.ts';
import { plain } from './plain.ts';
import type { ReadRecord } from './record.ts';
import { linkDefinitions } from './references.ts';
import { roleOfHeading } from './section-roles.ts';
import { isPlaceholderTitle } from './title.ts';

/** `### D1 — Use tags`, `## ADR-003: …`, `## 2026-01-15: …`: headings of a log that holds decisions itself. */
const BY_ID =
	/^\[?(?:[A-Z]{1,8}[-_]?\d{1,4}(?:\.\d{1,3})?\]?(?:\s*[.:)–—-]|\s+\p{L}|$)|(?:[Aa]dr|ADR|RFC|DR|AD)[ #]+\d)/u;
const BY_WORD = new RegExp(`^(?:${DECISION_WORD})\\s*#?\\d+`, 'iu');
const BY_DAY = /^(?:\[?\d{4}-\d{2}-\d{2}\]?\s*[:–—-]\s*\p{L}|.{3,200}[–—(-]\s*\d{4}-\d{2}-\d{2}\)?$)/iu;
/** A number in front, behind an emoji or not. */
const isNumbered = (heading: string): boolean => NUMBERED.test(heading.replace(/^[^\p{L}\p{N}#]{1,12}/u, ''));
const isNamed = (heading: string): boolean => BY_ID.test(heading) || BY_WORD.test(heading) || BY_DAY.test(heading);
const NUMBERED = /^(?:#?\d{1,4}\s*(?:[.):]|\s[–—-])\s+\S|0\d{1,3}\s+\p{L})/u;
const FEWEST = 3;
const MOST = 2_000;
const LONGEST_ID = 60;

/** Headings of one level, and for each whether a status of its own stands below it. */
interface Candidate {
	readonly heading: OutlineHeading;
	/** The line behind its section. */
	readonly to: number;
	readonly looksLikeOne: boolean;
	readonly isStated: boolean;
}

/**
 * The decisions that a file holds below headings of one level; none when it is a record itself, or something else. A heading
 * opens a decision when a status stands in its section, or when it is named as decisions of logs are and the file says that
 * it holds some.
 */
export function sectionEntries(record: ReadRecord): readonly LogEntry[] {
	const { outline } = record;
	if (outline.headings.length < 2 || beginsAsRecord(record)) return [];
	const statusLines = linesOfStatus(record);
	const likely = outline.headings.filter(({ text }) => isNamed(plain(text)) || isNumbered(text)).length;
	if (statusLines.length < 2 && likely < FEWEST) return [];
	const says = namesDecisions(record);
	let found: { readonly entries: readonly Candidate[]; readonly level: number } | undefined;
	for (const level of [2, 3, 1, 4]) {
		const entries = atLevel(record, level, statusLines, says);
		if (entries.length >= 2 && entries.length > (found?.entries.length ?? 0)) found = { entries, level };
	}
	return found ? entriesOf(record, found.entries.slice(0, MOST), found.level) : [];
}

/** One title with a status right below it: most records, told without a look at their lines. */
function beginsAsRecord(record: ReadRecord): boolean {
	const { headings, lines } = record.outline;
	const [title, first, second] = headings;
	if (title?.level !== 1 || first === undefined || headings.some((one) => one !== title && one.level === 1))
		return false;
	const below = fieldOf(plain(first.text))?.kind === 'status' ? second : first;
	const end = below === undefined ? Number.POSITIVE_INFINITY : lines[below.line]!.start;
	return isStatedBefore(record, end);
}

/** Whether a state stands in the text before a place. `| Status | Meaning |` above a log only explains the words that it uses. */
function isStatedBefore({ status: { state, from, span } }: ReadRecord, end: number): boolean {
	return (
		state !== 'unknown' &&
		from !== 'front-matter' &&
		from !== 'sidecar' &&
		span !== undefined &&
		span.start.offset < end
	);
}

function atLevel(
	record: ReadRecord,
	level: number,
	statusLines: readonly number[],
	says: boolean,
): readonly Candidate[] {
	const { outline, identity, statements } = record;
	const all = candidatesOf(outline, level, statusLines).filter(
		({ heading }) => !isPlaceholderTitle(plain(heading.text)),
	);
	const stated = all.filter(({ isStated }) => isStated);
	const named = all.filter(({ looksLikeOne }) => looksLikeOne);
	const numbered = says ? numberedOf(all, identity) : [];
	const first = stated[0] ?? named[0] ?? numbered[0];
	if (first === undefined) return [];
	// What has a status before its first section is a record itself.
	const top = outline.lines[first.heading.line]!.start;
	if (isStatedBefore(record, top)) return [];
	if (
		stated.length < 2 &&
		statements.some(({ field, raw, from }) => field.kind === 'status' && raw !== '' && from === 'front-matter')
	)
		return [];
	const isCounted = identity.number !== undefined || identity.date !== undefined;
	if (stated.length >= 2 && !stated.some(({ heading }) => isOption(heading.text))) {
		// A record of its own number may have parts with a state; a log of such a name has decisions with names.
		if (isCounted && stated.some(({ looksLikeOne }) => !looksLikeOne)) return [];
		const also = new Set(numbered);
		return all.filter((one) => one.isStated || one.looksLikeOne || also.has(one));
	}
	if (isCounted) return [];
	if (named.length >= FEWEST && (says || named.every(({ heading }) => SAYS_IT.test(plain(heading.text))))) return named;
	return numbered;
}

/** `### 5. Lambda`: numbers alone say it in a file that is called after decisions. */
function numberedOf(all: readonly Candidate[], { number, date }: NameIdentity): readonly Candidate[] {
	const numbered = all.filter(({ heading }) => isNumbered(heading.text));
	// `## 2. Context`: the sections of one record may have numbers too.
	if (numbered.some(({ heading }) => roleOfHeading(heading.text) !== 'other')) return [];
	return number === undefined && date === undefined && numbered.length >= FEWEST ? numbered : [];
}

/** `ADR-3`, `Decision 3`: the word is there. */
const SAYS_IT = new RegExp(`^\\[?(?:m?adr|${DECISION_WORD})[-_ #]*\\d`, 'iu');

function isOption(heading: string): boolean {
	return /^(?:option|alternative|variante?|step|phase|risk)\b/i.test(plain(heading));
}

/** The lines on which a status stands: as a heading, a key, or a row of a table. */
function linesOfStatus({ outline }: ReadRecord): readonly number[] {
	const found: number[] = [];
	const headings = new Set(
		outline.headings.filter(({ text }) => fieldOf(plain(text))?.kind === 'status').map(({ line }) => line),
	);
	for (const [index, line] of outline.lines.entries()) {
		if (headings.has(index)) found.push(index);
		else if (!line.code && line.text.length < 2000) {
			const key = /^[\s>|*_`+-]{0,12}(\p{L}[\p{L} ]{1,20}?)[\s*_`]{0,6}[:：|]/u.exec(line.text)?.[1];
			if (key !== undefined && fieldOf(key)?.kind === 'status' && !/^\W*\w+\W*\|\s*[-:|\s]*$/.test(line.text))
				found.push(index);
		}
	}
	return found;
}

function candidatesOf(outline: Outline, level: number, statusLines: readonly number[]): readonly Candidate[] {
	const { headings, lines } = outline;
	const found: Candidate[] = [];
	let status = 0;
	let next = 0;
	for (const [index, heading] of headings.entries()) {
		if (heading.level !== level) continue;
		next = Math.max(next, index + 1);
		while (next < headings.length && headings[next]!.level > level) next++;
		const to = headings[next]?.line ?? lines.length;
		while (status < statusLines.length && statusLines[status]! <= heading.line) status++;
		const text = plain(heading.text);
		found.push({
			heading,
			to,
			looksLikeOne: isNamed(text),
			isStated: status < statusLines.length && statusLines[status]! < to,
		});
	}
	return found;
}

function entriesOf(record: ReadRecord, entries: readonly Candidate[], level: number): readonly LogEntry[] {
	const { source } = record;
	const definitions = linkDefinitions(source.text);
	const anchors = createAnchors('');
	return entries.map(({ heading, to }): LogEntry => {
		const title = plain(heading.text);
		const anchor = anchorOfEntry(anchors, title);
		const lines = sectionLines(record, heading, to, level, definitions);
		return {
			what: 'section',
			source: createMappedSource(source.path, lines),
			lines: lines.map(({ line }) => line),
			identity: identityOfEntry(source.path, title, anchor),
			anchor,
		};
	});
}

/** The section's lines with its heading as the only one of the first level, and the definitions of its links. */
function sectionLines(
	{ source, outline }: ReadRecord,
	heading: OutlineHeading,
	to: number,
	level: number,
	definitions: ReadonlyMap<string, string>,
): readonly MappedLine[] {
	const headings = new Map(headingsBetween(outline.headings, heading.line, to).map((one) => [one.line, one] as const));
	const lines: MappedLine[] = [];
	let line = source.positionAt(outline.lines[heading.line]!.start).line;
	let last = heading.line;
	for (let index = heading.line; index < to; index++) {
		const { start, end } = outline.lines[index]!;
		// Of a text that was made from another the lines need not follow one another.
		line = source.positionAt(start).line;
		const own = headings.get(index);
		if (own === undefined) {
			lines.push({ text: source.text.slice(start, end), line });
			continue;
		}
		const depth = Math.max(1, own.level - level + 1);
		lines.push({ text: `${'#'.repeat(depth)} ${own.text}`, line, shift: own.level - depth });
		if (own.bodyLine > own.line + 1) index++;
		last = index;
	}
	while (
		lines.length > 1 &&
		lines.length > last - heading.line + 1 &&
		/^\s*(?:[-*_]\s*){0,40}$/.test(lines.at(-1)!.text)
	)
		lines.pop();
	const text = lines.map((one) => one.text).join('\n');
	const named = new Set(
		[...text.matchAll(/\[([^[\]\n]{1,200})\]/g)].map(([, name]) => name!.trim().toLowerCase()).slice(0, 500),
	);
	const own = linkDefinitions(text);
	const missing = [...named].filter((name) => definitions.has(name) && !own.has(name));
	if (missing.length > 0) lines.push({ text: '', line });
	for (const name of missing) lines.push({ text: `[${name}]: ${definitions.get(name)}`, line });
	return lines;
}

function headingsBetween(headings: readonly OutlineHeading[], from: number, to: number): readonly OutlineHeading[] {
	let low = 0;
	let high = headings.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (headings[middle]!.line < from) low = middle + 1;
		else high = middle;
	}
	let end = low;
	while (end < headings.length && headings[end]!.line < to) end++;
	return headings.slice(low, end);
}

const NUMBER =
	/^\[?((?:[A-Z]{1,8}[-_]?|(?:[Aa]dr|ADR|RFC|DR|AD)[-_ #]{1,2})(\d{1,5})(?:\.\d{1,3})?)\]?(?=\s*[.:)–—-]|\s|$)/;
const WORD_NUMBER = new RegExp(`^(${DECISION_WORD})\\s*#?(\\d{1,5})`, 'iu');

/** What a heading or the cell of a table says about a record: an id as written, a number, a day; the anchor where nothing does. */
export function identityOfEntry(path: string, title: string, anchor: string): NameIdentity {
	const { folder, name } = splitPath(path);
	const stem = `${name.replace(/\.[a-z]+$/i, '')}-${anchor}`;
	const day = /^\[?((?:19|20)\d{2}-\d{2}-\d{2})\]?/.exec(title)?.[1];
	const common = { stem, folder, words: title, date: day === undefined ? undefined : { raw: day, iso: day } };
	const named = NUMBER.exec(title);
	if (named) return { ...common, id: named[1]!.replace(/[ _#]+/g, '-'), number: Number(named[2]) };
	const word = WORD_NUMBER.exec(title);
	if (word) return { ...common, id: `${word[1]!.toLowerCase()}-${word[2]}`, number: Number(word[2]) };
	const digits = /^[^\p{L}\p{N}#]{0,12}#?(\d{1,5})\s*(?:[.):–—-]|$)/u.exec(day === undefined ? title : '');
	if (digits) return { ...common, id: digits[1]!, number: Number(digits[1]) };
	return { ...common, id: anchor.slice(0, LONGEST_ID).replace(/[-_]+$/, '') };
}

const LEADS = [
	/^\[?(?:[A-Z]{1,8}[-_]?|(?:[Aa]dr|ADR|RFC|DR|AD)[-_ #]{1,2})\d{1,5}(?:\.\d{1,3})?\]?\s*[.:)–—-]*\s*/u,
	new RegExp(`^(?:${DECISION_WORD})\\s*#?\\d{1,5}\\s*[.:)–—-]*\\s*`, 'iu'),
	/^[^\p{L}\p{N}#]{0,12}#?\d{1,5}\s*[.):–—-]\s*/u,
];

/** The title of an entry without the id or number in front of it; as it is where nothing would be left. */
export function titleOfEntry(title: string, { number }: NameIdentity): string {
	if (number === undefined) return title;
	const lead = LEADS.find((one) => one.test(title));
	const rest = lead === undefined ? title : title.replace(lead, '');
	return rest === '' ? title : rest;
}
