import type { Source } from '#diagnostics/source.ts';
import { dayUnderKey } from './day-under-key.ts';
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
