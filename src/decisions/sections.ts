import type { Source } from '#diagnostics/source.ts';
import { beginsWithDate, loneDay, readDate } from './dates.ts';
import type { ChangelogEntry, Section } from './decision.ts';
import { readKeyValue } from './key-value.ts';
import { fieldOf } from './metadata-keys.ts';
import { type Outline, sectionLines } from './outline.ts';
import { plain } from './plain.ts';
import { roleOfHeading } from './section-roles.ts';
import type { Statement } from './statement.ts';
import { cellsOf } from './table-header.ts';

/** Every heading but the title as a section, in order, known or not. */
export function readSections(source: Source, outline: Outline, titleIndex: number | undefined): Section[] {
	return outline.headings.flatMap((heading, index) => {
		if (index === titleIndex) return [];
		const line = outline.lines[heading.line]!;
		const body = offsetsOf(outline, index, source);
		return [
			{
				role: roleOfHeading(heading.text),
				heading: plain(heading.text),
				level: heading.level,
				span: source.span(line.start, line.end),
				bodySpan: source.span(body.start, body.end),
			},
		];
	});
}

function offsetsOf(outline: Outline, index: number, source: Source): { start: number; end: number } {
	const { from, to } = sectionLines(outline, index);
	const start = outline.lines[from]?.start ?? source.text.length;
	const end = to < outline.lines.length ? outline.lines[to]!.start : source.text.length;
	return { start, end: Math.max(start, end) };
}

/** Headings that are metadata keys (`## Status`, `## Datum`, `## Status: accepted`), with the text below as the value. */
export function readHeadingStatements(source: Source, outline: Outline, titleIndex: number | undefined): Statement[] {
	return outline.headings.flatMap((heading, index): Statement[] => {
		if (index === titleIndex) return [];
		const line = outline.lines[heading.line]!;
		const pair = readKeyValue(plain(heading.text)) ?? readKeyValue(heading.text);
		if (pair && pair.value !== '') {
			return [
				{ field: pair.field, key: pair.key, raw: pair.value, span: source.span(line.start, line.end), from: 'heading' },
			];
		}
		const field = fieldOf(heading.text);
		if (!field || field.kind === 'title' || field.kind === 'tags' || field.kind === 'review') return [];
		const { from, to } = sectionLines(outline, index);
		const own =
			(field.kind === 'status' ? stateUnderKey(source, outline, from, to) : undefined) ??
			valueBelow(source, outline, heading.line, from, to);
		const value =
			own.raw !== ''
				? own
				: field.kind === 'relation'
					? itemsBelow(source, outline, index, heading.line)
					: field.kind === 'status'
						? (stateBelow(source, outline, index) ?? own)
						: own;
		// `Data` is a date to a Portuguese and the data of a system to everybody else: the text below it tells.
		if (field.kind === 'date' && !beginsWithDate(value.raw) && loneDay(value.raw) === undefined) return [];
		return [{ field, key: plain(heading.text), ...value, from: 'heading' }];
	});
}

/** `**Version:** 1.0`, `**Status:** Draft` below `## Status`: of several marked keys the one that gives it. */
function stateUnderKey(
	source: Source,
	outline: Outline,
	from: number,
	to: number,
): Pick<Statement, 'raw' | 'span'> | undefined {
	const rows = outline.lines.slice(from, Math.min(to, from + 12)).filter(({ text }) => text.trim() !== '');
	if (rows.length < 2 || rows[0]!.code || !MARKED_KEY.test(rows[0]!.text)) return undefined;
	for (const row of rows) {
		if (row.code || row.text.length > 300 || !MARKED_KEY.test(row.text)) return undefined;
		const lead = /^\s*(?:[-*+]\s+)?/.exec(row.text)![0].length;
		const pair = readKeyValue(row.text.slice(lead));
		if (pair?.field.kind !== 'status' || pair.value === '') continue;
		const start = row.start + lead + pair.valueAt;
		return { raw: pair.value, span: source.span(start, start + pair.value.length) };
	}
	return undefined;
}

const MARKED_KEY = /^\s{0,3}(?:[-*+]\s+)?(?:\*\*|__)\p{L}[^*_:：|\n]{0,39}(?:[:：](?:\*\*|__)|(?:\*\*|__)\s?[:：])/u;

/** `## Status` with `### Rejected April 2024` right below: the heading says it. */
function stateBelow(source: Source, outline: Outline, index: number): Pick<Statement, 'raw' | 'span'> | undefined {
	const below = outline.headings[index + 1];
	if (!below || below.level <= outline.headings[index]!.level || !A_STATE.test(below.text)) return undefined;
	const line = outline.lines[below.line]!;
	return { raw: plain(below.text), span: source.span(line.start, line.end) };
}

const A_STATE =
	/^\P{L}*(?:accepted|approved|rejected|declined|proposed|draft|deprecated|superseded|withdrawn|implemented|provisional)(?!\p{L})[^\n]{0,40}$/iu;

/** The text below a heading. Templates explain themselves in block quotes, which count only when nothing else is there. */
function valueBelow(
	source: Source,
	outline: Outline,
	heading: number,
	from: number,
	to: number,
): Pick<Statement, 'raw' | 'span'> {
	const rows = outline.lines.slice(from, Math.min(to, from + 60)).filter((row) => row.text.trim() !== '');
	const own = rows.filter((row) => !/^\s*>/.test(row.text));
	const shown = own.length > 0 ? own : rows;
	const line = outline.lines[heading]!;
	if (shown.length === 0) return { raw: '', span: source.span(line.start, line.end) };
	return {
		raw: shown
			.map((row) => row.text)
			.join('\n')
			.trim(),
		span: source.span(shown[0]!.start, shown.at(-1)!.end),
	};
}

/**
 * The lists under the headings below `Related ADRs`, which put the records into groups: `### Supporting ADRs`. A heading that
 * says how they are related speaks for itself.
 */
function itemsBelow(source: Source, outline: Outline, index: number, line: number): Pick<Statement, 'raw' | 'span'> {
	const end = endOf(outline, index);
	const rows = outline.headings.slice(index + 1, index + 12).flatMap((heading, at) => {
		if (heading.line >= end || fieldOf(heading.text) !== undefined) return [];
		const { from, to } = sectionLines(outline, index + 1 + at);
		return outline.lines.slice(from, Math.min(to, from + 40)).filter(({ text, code }) => !code && ITEM.test(text));
	});
	const { start, end: stop } = outline.lines[line]!;
	if (rows.length === 0) return { raw: '', span: source.span(start, stop) };
	return {
		raw: rows
			.map(({ text }) => text)
			.join('\n')
			.trim(),
		span: source.span(rows[0]!.start, rows.at(-1)!.end),
	};
}

const ITEM = /^\s*[-*+]\s+\S/;

/** The line on which a section ends, the sections below it included. */
function endOf(outline: Outline, index: number): number {
	const { level } = outline.headings[index]!;
	const next = outline.headings.slice(index + 1, index + 100).find((heading) => heading.level <= level);
	return next?.line ?? outline.lines.length;
}

/** The dated lines of a change log, in the order written: a list, never one date. */
export function readChangelog(source: Source, outline: Outline): ChangelogEntry[] {
	return outline.headings.flatMap((heading, index) => {
		if (roleOfHeading(heading.text) !== 'changelog') return [];
		const { from } = sectionLines(outline, index);
		return outline.lines.slice(from, endOf(outline, index)).flatMap((line): ChangelogEntry[] => {
			const text = line.text.replace(/^\s*(?:[-*+]|#{2,6})\s+/, '').trim();
			const cell = cellsOf(line)?.find((one) => one.text.length < 30 && readDate(one.text).iso !== undefined);
			const written =
				cell?.text ??
				/^[[(*_{]*(\p{L}+\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?[\s-]\p{L}+\.?,?[\s-]\d{4}|[\d][\d./-]{5,9}\d)/u.exec(
					text,
				)?.[1];
			if (line.code || written === undefined) return [];
			const at = line.start + line.text.indexOf(written);
			return [{ iso: readDate(written).iso, raw: text, span: source.span(at, at + written.length) }];
		});
	});
}
