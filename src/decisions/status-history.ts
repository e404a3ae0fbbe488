import type { Source } from '#diagnostics/source.ts';
import { type DateReading, dateIn, readDate } from './dates.ts';
import type { StatusChange } from './decision.ts';
import type { FrontMatter, FrontMatterEntry } from './front-matter.ts';
import { fieldOf } from './metadata-keys.ts';
import { type Outline, type OutlineLine, sectionLines } from './outline.ts';
import { roleOfHeading } from './section-roles.ts';
import type { StatusReading } from './status-vocabulary.ts';
import { cellsOf } from './table-header.ts';

type ReadStatus = (raw: string) => StatusReading;

const IN_FRONT = /^(?:status|state|decision|revision)?[-_ ]?(?:history|changes|log|transitions|revisions)$/i;
const MOST = 200;
const LONGEST = 1000;

/**
 * The states of a record over time as it tells them itself, each with its day and its place: in front matter
 * (`statusHistory`), in its change log, as a list or a table, and in a status of several dated lines. What is no state
 * (`2024-05-06: typo`) is no change of one. In order of the days; those without one keep their place.
 */
export function statusHistory(
	source: Source,
	outline: Outline,
	frontMatter: FrontMatter,
	readStatus: ReadStatus,
): readonly StatusChange[] {
	const found = frontMatter.entries.flatMap((entry) => fromEntry(entry, readStatus));
	for (const [index, heading] of outline.headings.entries()) {
		const role = roleOfHeading(heading.text);
		if (role !== 'changelog' && role !== 'status') continue;
		const { from, to } = sectionLines(outline, index);
		found.push(...fromLines(source, outline.lines.slice(from, to), readStatus));
	}
	// A table of states at the top, or below a heading that says nothing, says it by its columns.
	found.push(...fromTables(source, outline.lines, readStatus));
	return inOrder(withoutRepetition(found)).slice(0, MOST);
}

/** `statusHistory: [{ status: accepted, date: 2024-05-06 }]`. */
function fromEntry({ key, value, valueSpan, placesOf }: FrontMatterEntry, readStatus: ReadStatus): StatusChange[] {
	if (!Array.isArray(value) || !IN_FRONT.test(key)) return [];
	const told = value.slice(0, MOST).flatMap((item: unknown) => {
		if (typeof item === 'string') {
			const change = changeIn(item, readStatus);
			return change === undefined ? [] : [{ ...change, written: item }];
		}
		if (typeof item !== 'object' || item === null) return [];
		const texts = Object.entries(item).flatMap(([name, text]) =>
			typeof text === 'string' ? [[name, text] as const] : [],
		);
		const state = texts.find(
			([name]) => fieldOf(name)?.kind === 'status' || /^(?:to|change|event|action)$/i.test(name),
		)?.[1];
		const day = texts.find(([name]) => fieldOf(name)?.kind === 'date' || /^(?:on|at|when|since|day)$/i.test(name))?.[1];
		const reading = state === undefined ? undefined : stateIn(state, readStatus);
		if (state === undefined || reading === undefined) return [];
		return [{ state: reading, raw: state, ...dayOf(day), written: state }];
	});
	const places = placesOf(told.map(({ written }) => written));
	return told.map(({ written: _, ...change }, at) => ({
		...change,
		span: places[at] ?? valueSpan,
		from: 'front-matter' as const,
	}));
}

function dayOf(day: string | undefined): { readonly iso?: string | undefined; readonly day: string } {
	return day === undefined ? { day: '' } : { iso: readDate(day).iso, day };
}

/** The dated lines of a section; a table in it speaks by its columns. */
function fromLines(source: Source, lines: readonly OutlineLine[], readStatus: ReadStatus): StatusChange[] {
	return lines.flatMap((line): StatusChange[] => {
		if (line.code || line.text.length > LONGEST || /^\s*(?:>\s*)?\|/.test(line.text)) return [];
		const lead = line.text.length - line.text.trimStart().length;
		const span = source.span(line.start + lead, line.end);
		// `Superseded by ADR-2 on 2024-06-01 (accepted on 2024-05-01)` tells two.
		const inBrackets = [...line.text.matchAll(/\(([^()]{1,200})\)/g)].map((match) => match[1]!);
		const told = [
			line.text.replace(/\([^()]{1,200}\)/g, (all) => (ISO.test(all) && /\p{L}/u.test(all) ? '' : all)),
			...inBrackets,
		];
		return told
			.flatMap((text) => changeIn(text, readStatus) ?? [])
			.map((change) => ({ ...change, span, from: 'changelog' as const }));
	});
}

const ISO = /\d{4}-\d{2}-\d{2}/;
const LEAD =
	/^[\s>|*_`~+:.,;()[\]–—-]*(?:(?:the\s+)?(?:status|state|adr|decision|record)\b[\s:]*)?(?:(?:was|is|has been|changed|change|set|moved|updated|marked|now|becomes?)\s+)*(?:(?:from\s+\p{L}+\s+)?(?:to|as)\s+|[:=]\s*)?[*_`"']*/iu;

/** `Accepted by the board`, `In review.`; `Draft completed` and `Removed the last adapter` are about something else. */
const WORD_ALONE =
	/^(?:(?:in|on|under|to be|work in|lazy|en|em|zur|won['’]t)\s+)?[\p{L}\p{M}'’-]+(?:\s*$|\s*[^\p{L}\p{N}\s]|\s+(?:by|in|as|on|with|after|for|at|from|since|and|und|et|par|durch|von|por|door|am|auf|le|en|el|em)(?!\p{L}))/iu;

/** The state that a text begins with, its day apart. */
function stateIn(text: string, readStatus: ReadStatus): StatusChange['state'] | undefined {
	const rest = text.slice(LEAD.exec(text)?.[0].length ?? 0);
	const reading = readStatus(rest);
	// A remark about something accepted is no change: the word has to be the first, but for a sign or an arrow.
	if (reading.state === 'unknown' || reading.at === undefined) return undefined;
	if (!WORD_ALONE.test(rest.slice(reading.at))) return undefined;
	const before = rest.slice(0, reading.at);
	return /^[^\p{L}\p{N}]*(?:\p{L}+\s*(?:→|⇒|->|=>)[^\p{L}]*)?$/u.test(before) ? reading.state : undefined;
}

/** `Accepted (`, `Accepted by the board on `, and not `Accepted, the rollout ends `: what stands between a state and its day. */
const LEADS_TO_DAY =
	/^[^\p{L}]*\p{L}+[^\p{L},;]*$|^[^,;]*(?:[([:–—|*_-]|(?<!\p{L})(?:on|am|le|el|em|op|since|as of|seit|at|dated|du|vom)\s)[\s*_`]*$/iu;

/** A line with one day and one state: `2024-05-06: Accepted`, `- Accepted (2024-05-06) by the board`. */
function changeIn(text: string, readStatus: ReadStatus): Omit<StatusChange, 'span' | 'from'> | undefined {
	const written = ISO.exec(text)?.[0];
	const date: (DateReading & { readonly raw: string }) | undefined =
		written === undefined ? dateIn(text) : { ...readDate(written), raw: written };
	if (date === undefined) return undefined;
	const at = text.indexOf(date.raw);
	const before = text.slice(0, at);
	const behind = text.slice(at + date.raw.length);
	const isFirst = !/\p{L}{3}/u.test(before.replace(/[*_`]*(?:date|on|version|v)[*_`]*/gi, ''));
	if (!isFirst && !LEADS_TO_DAY.test(before)) return undefined;
	const said = isFirst ? behind : before;
	const state = stateIn(said, readStatus);
	if (state === undefined) return undefined;
	const raw = said
		.slice(LEAD.exec(said)?.[0].length ?? 0)
		.replace(/[\s|*_`([:,–—-]+(?:on|am|le|el|em|op)?[\s*_`(]*$/i, '');
	return { state, raw: raw.trim().slice(0, 200), iso: date.iso, day: date.raw };
}

/** Tables with a column for the day and one for the state, or for what changed; one row is a state each. */
function fromTables(source: Source, lines: readonly OutlineLine[], readStatus: ReadStatus): StatusChange[] {
	const found: StatusChange[] = [];
	for (let index = 0; index + 2 < lines.length && found.length < MOST; index++) {
		const rule = lines[index + 1]!;
		if (rule.text.length > LONGEST || !rule.text.includes('|') || !/^[\s>|:-]+$/.test(rule.text)) continue;
		const columns = columnsOf(lines[index]!);
		if (columns === undefined) continue;
		for (let at = index + 2; at < lines.length; at++) {
			const cells = cellsOf(lines[at]!);
			if (cells === undefined || lines[at]!.text.length > LONGEST) break;
			const day = cells[columns.day]?.text ?? '';
			const written = cells[columns.state];
			const state = written === undefined ? undefined : stateIn(written.text, readStatus);
			const reading = readDate(day);
			if (written === undefined || state === undefined || reading.form === 'placeholder' || reading.form === 'other')
				continue;
			const span = source.span(written.start, written.start + written.text.length);
			found.push({ state, raw: written.text, iso: reading.iso, day, span, from: 'table' });
		}
	}
	return found;
}

/** A table about other records has a column that names them. */
const OTHERS =
	/^(?:adr|id|#|no\.?|title|decision|record|name|option|component|task|phase|milestone|step|item|action item)s?$/i;
const WHAT =
	/^(?:change|changes|description|info|event|what|notes?|comment|änderung|beschreibung|wijziging|cambio|descripción|modification)$/i;

function columnsOf(line: OutlineLine): { readonly day: number; readonly state: number } | undefined {
	const cells = cellsOf(line)?.map(({ text }) => text.replace(/[*_`]/g, '').trim());
	if (cells === undefined || cells.length < 2 || cells.some((text) => OTHERS.test(text))) return undefined;
	const day = cells.findIndex((text) => fieldOf(text)?.kind === 'date');
	const own = cells.findIndex((text) => fieldOf(text)?.kind === 'status');
	const state = own === -1 ? cells.findIndex((text) => WHAT.test(text)) : own;
	return day === -1 || state === -1 ? undefined : { day, state };
}

function withoutRepetition(changes: readonly StatusChange[]): readonly StatusChange[] {
	const seen = new Set<string>();
	return changes.filter(({ state, day, span }) => {
		const key = `${state}\n${day}\n${span.start.line}`;
		return !seen.has(key) && seen.add(key);
	});
}

/** By the days where each has one that is certain, as written otherwise. */
function inOrder(changes: readonly StatusChange[]): readonly StatusChange[] {
	if (changes.some(({ iso }) => iso === undefined)) return changes;
	return changes
		.map((change, at) => ({ change, at }))
		.sort((a, b) => (a.change.iso! < b.change.iso! ? -1 : a.change.iso! > b.change.iso! ? 1 : a.at - b.at))
		.map(({ change }) => change);
}
