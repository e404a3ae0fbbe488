import type { Source } from '#diagnostics/source.ts';
import { beginsWithDate } from './dates.ts';
import { readKeyValue } from './key-value.ts';
import type { Outline } from './outline.ts';
import type { Statement } from './statement.ts';

const MOST_LINES = 8;

/**
 * Days under keys at the very end of a record: `**Submission Date:** 2026-03-07` on lines of their own, below everything else.
 * They count only where nothing but such lines stands there, the keys marked as keys, and rank behind the days of the header.
 */
export function footerDates(source: Source, outline: Outline, headerEnd: number): Statement[] {
	const found: Statement[] = [];
	const { lines } = outline;
	let at = lines.length - 1;
	for (let seen = 0; at > headerEnd && seen < MOST_LINES; at--) {
		const line = lines[at]!;
		if (line.text.trim() === '' && found.length === 0 && seen === 0) continue;
		if (line.code || line.text.trim() === '' || line.text.length > 300 || !KEY_LINE.test(line.text)) break;
		seen++;
		const lead =
			line.text.length - line.text.trimStart().length + (/^\s*[-*+]\s+/.exec(line.text)?.[0].trimStart().length ?? 0);
		const pair = readKeyValue(line.text.slice(lead).replace(/[*_\s]+$/, ''));
		if (pair?.field.kind !== 'date' || !beginsWithDate(pair.value)) continue;
		const start = line.start + lead + pair.valueAt;
		found.unshift({
			field: { kind: 'date', rank: pair.field.rank + AFTER_HEADER },
			key: pair.key,
			raw: pair.value,
			span: source.span(start, start + pair.value.length),
			from: 'line',
		});
	}
	// A paragraph that ends with such a line is text.
	return lines[at]?.text.trim() === '' || HEADING_OR_RULE.test(lines[at]?.text ?? '') ? found : [];
}

/** The days of the header come first, a bare one (rank 3) too. */
const AFTER_HEADER = 4;
const KEY_LINE = /^\s{0,3}(?:[-*+]\s+)?(?:\*\*|__|\*|_)\p{L}[^*_:：|\n]{0,39}[*_]{0,2}[:：]/u;
const HEADING_OR_RULE = /^\s*(?:#|-{3,}|={3,}|\*{3,}|_{3,}|$)/;
