import type { Source } from '#diagnostics/source.ts';
import { readDate } from './dates.ts';
import type { ChangelogEntry, Section } from './decision.ts';
import { readKeyValue } from './key-value.ts';
import { fieldOf } from './metadata-keys.ts';
import { type Outline, sectionLines } from './outline.ts';
import { plain } from './plain.ts';
import { roleOfHeading } from './section-roles.ts';
import type { Statement } from './statement.ts';

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
		const pair = readKeyValue(plain(heading.text));
		if (pair && pair.value !== '') {
			return [
				{ field: pair.field, key: pair.key, raw: pair.value, span: source.span(line.start, line.end), from: 'heading' },
			];
		}
		const field = fieldOf(heading.text);
		if (!field || field.kind === 'title' || field.kind === 'tags') return [];
		const { from, to } = sectionLines(outline, index);
		const rows = outline.lines.slice(from, Math.min(to, from + 60));
		const first = rows.findIndex((row) => row.text.trim() !== '');
		if (first === -1)
			return [{ field, key: plain(heading.text), raw: '', span: source.span(line.start, line.end), from: 'heading' }];
		const last = rows.findLastIndex((row) => row.text.trim() !== '');
		const raw = rows
			.slice(first, last + 1)
			.map((row) => row.text)
			.join('\n')
			.trim();
		return [
			{ field, key: plain(heading.text), raw, span: source.span(rows[first]!.start, rows[last]!.end), from: 'heading' },
		];
	});
}

/** The dated lines of a change log, in the order written: a list, never one date. */
export function readChangelog(source: Source, outline: Outline): ChangelogEntry[] {
	return outline.headings.flatMap((heading, index) => {
		if (roleOfHeading(heading.text) !== 'changelog') return [];
		const { from, to } = sectionLines(outline, index);
		return outline.lines.slice(from, to).flatMap((line): ChangelogEntry[] => {
			const text = line.text.replace(/^\s*[-*+]\s+/, '').trim();
			const written =
				/^[[(*_{]*(\p{L}+\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}\s+\p{L}+\s+\d{4}|[\d][\d./-]{5,9}\d)/u.exec(
					text,
				)?.[1];
			if (line.code || written === undefined) return [];
			const at = line.start + line.text.indexOf(written);
			return [{ iso: readDate(written).iso, raw: text, span: source.span(at, at + written.length) }];
		});
	});
}
