import type { Source } from '#diagnostics/source.ts';
import { dayUnderKey, rankOfKey } from './day-under-key.ts';
import { isAmendment } from './loose-status.ts';
import type { Outline } from './outline.ts';
import type { Statement } from './statement.ts';

const MOST_LINES = 40;
/** A key that is marked as one, alone on its line. */
const KEY_LINE = /^\s{0,3}(?:[-*+]\s+)?(?:\*\*|__)\p{L}[^*_:：|\n]{0,39}[*_]{0,2}[:：]/u;

/**
 * Days under marked keys in the first section of a record: `**Last modified:** 2026-03-07` on a line of its own, below a few
 * words of purpose. What such a line runs on with is text, and so is a key in the middle of a paragraph.
 */
export function firstSectionDates(source: Source, outline: Outline, headerEnd: number): Statement[] {
	const { lines } = outline;
	if (!/^\s{0,3}#/.test(lines[headerEnd]?.text ?? '')) return [];
	const found: Statement[] = [];
	for (let at = headerEnd + 1; at < Math.min(lines.length, headerEnd + MOST_LINES); at++) {
		const line = lines[at]!;
		if (/^\s{0,3}#/.test(line.text) && !line.code) break;
		if (line.code || line.text.length > 200 || !KEY_LINE.test(line.text)) continue;
		if (!isEdge(lines[at - 1]?.text) || !isEdge(lines[at + 1]?.text)) continue;
		const lead = /^\s*(?:[-*+]\s+)?/.exec(line.text)![0].length;
		const day = dayUnderKey(source, line.start + lead, line.text.slice(lead).replace(/\s+$/, ''));
		if (day !== undefined) found.push(day);
	}
	return found;
}

const isEdge = (text = ''): boolean => text.trim() === '' || /^\s{0,3}#/.test(text) || KEY_LINE.test(text);

/** Keys of the day of a text: `Last updated`, `Decision date`. Others count in the header alone. */
const TELLING_KEY = /^\s{0,3}(?:[-*+>]\s+)?[*_]{0,3}\p{L}+(?:[ -]\p{L}+){1,3}[*_]{0,3}\s?[:：]/u;

/**
 * Days under such keys anywhere below the header, each a paragraph of its own: what is left where a record tells its day nowhere
 * else. An update below a heading of its own has its own day.
 */
export function datedParagraphs(source: Source, outline: Outline, headerEnd: number): Statement[] {
	const { lines } = outline;
	const found: Statement[] = [];
	let left = MOST_PARAGRAPHS;
	for (let at = headerEnd + 1; at < lines.length && left > 0; at++) {
		const line = lines[at]!;
		if (line.code || line.text.length > 200 || !TELLING_KEY.test(line.text)) continue;
		if (!isEdge(lines[at - 1]?.text) || !isEdge(lines[at + 1]?.text)) continue;
		// `*Last updated: 2024-05-06*`: marked as a whole.
		const marks = /^\s*(?:[-*+>]\s+)?([*_]{1,3})[^*_]+\1\s*$/.exec(line.text)?.[1] ?? '';
		const lead = /^\s*(?:[-*+>]\s+)?/.exec(line.text)![0].length + marks.length;
		const day = dayUnderKey(source, line.start + lead, line.text.slice(lead).replace(/[*_\s]+$/, ''));
		if (day?.field.kind !== 'date' || rankOfKey(day.field.rank) > 2) continue;
		left--;
		if (!isAmendment(outline, at)) found.push(day);
	}
	return found;
}

/** More than one record has; a hostile text may have thousands. */
const MOST_PARAGRAPHS = 20;
