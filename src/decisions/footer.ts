import type { Source } from '#diagnostics/source.ts';
import { dayUnderKey } from './day-under-key.ts';
import { readKeyValue } from './key-value.ts';
import type { Outline } from './outline.ts';
import type { Statement } from './statement.ts';

const MOST_LINES = 8;

/**
 * Days, and who decided, under keys at the very end of a record: `**Submission Date:** 2026-03-07` on lines of their own, below everything else.
 * They count only where nothing but such lines stands there, the keys marked as keys, and rank behind the days of the header.
 */
export function footerDates(source: Source, outline: Outline, headerEnd: number): Statement[] {
	const found: Statement[] = [];
	const { lines } = outline;
	let at = lines.length - 1;
	for (let seen = 0; at > headerEnd && seen < MOST_LINES; at--) {
		const line = lines[at]!;
		// A fence that an answer of a chat left behind encloses nothing.
		if (/^\s*(?:`{3,}|~{3,})?\s*$/.test(line.text) && found.length === 0 && seen === 0) continue;
		if (line.code || line.text.trim() === '' || line.text.length > 300 || !KEY_LINE.test(line.text)) break;
		seen++;
		const lead =
			line.text.length - line.text.trimStart().length + (/^\s*[-*+]\s+/.exec(line.text)?.[0].trimStart().length ?? 0);
		const day = dayUnderKey(source, line.start + lead, line.text.slice(lead).replace(/[*_\s]+$/, ''));
		if (day !== undefined) found.unshift(day);
		else found.unshift(...deciders(source, line.start + lead, line.text.slice(lead)));
	}
	// A paragraph that ends with such a line is text.
	return lines[at]?.text.trim() === '' || HEADING_OR_RULE.test(lines[at]?.text ?? '') ? found : [];
}

/** `**Decision makers:** Ada` beside them. */
function deciders(source: Source, start: number, text: string): Statement[] {
	const pair = readKeyValue(text);
	if (pair?.field.kind !== 'people' || pair.field.role !== 'deciders' || pair.value === '') return [];
	const at = start + pair.valueAt;
	return [
		{ field: pair.field, key: pair.key, raw: pair.value, span: source.span(at, at + pair.value.length), from: 'line' },
	];
}

const KEY_LINE = /^\s{0,3}(?:[-*+]\s+)?(?:\*\*|__|\*|_)\p{L}[^*_:：|\n]{0,39}[*_]{0,2}[:：]/u;
const HEADING_OR_RULE = /^\s*(?:#|-{3,}|={3,}|\*{3,}|_{3,}|$)/;
