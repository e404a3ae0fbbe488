import type { Source } from '#diagnostics/source.ts';
import { readKeyValue } from './key-value.ts';
import type { Outline } from './outline.ts';
import type { Statement } from './statement.ts';
import type { StatusReading } from './status-vocabulary.ts';

/** Whether a line stands in a section of its own day: `Amendment — writes are confined` has a state of its own. */
export function isAmendment(outline: Outline, line: number): boolean {
	const heading = outline.headings.findLast((one) => one.line < line);
	return (
		heading !== undefined &&
		/^\P{L}*(?:amendment|addendum|update|nachtrag|ergänzung|avenant|amendement|enmienda|adenda|emenda|errata|补充|追記)(?!\p{L})/iu.test(
			heading.text.slice(0, 60),
		)
	);
}

/**
 * `Status: completed` somewhere below the header. It counts only when the value begins with a known state word: deep in
 * a text `Status: 404` is about something else.
 */
export function looseStatements(
	source: Source,
	outline: Outline,
	from: number,
	readStatus: (raw: string) => StatusReading,
): Statement[] {
	const found: Statement[] = [];
	for (const [index, line] of outline.lines.entries()) {
		if (index < from) continue;
		if (line.code || line.text.length > 200 || !/^\s{0,3}(?:[-*+]\s+)?[*_]{0,2}(?:status|statut|état)/i.test(line.text))
			continue;
		const lead = /^\s*(?:[-*+]\s+)?/.exec(line.text)![0].length;
		const pair = readKeyValue(line.text.slice(lead));
		if (pair?.field.kind !== 'status') continue;
		const reading = readStatus(pair.value);
		if (reading.state === 'unknown' || reading.at === undefined || reading.at > 3) continue;
		if (isAmendment(outline, index)) continue;
		const start = line.start + lead + pair.valueAt;
		found.push({
			field: pair.field,
			key: pair.key,
			raw: pair.value,
			span: source.span(start, start + pair.value.length),
			from: 'line',
		});
	}
	return found;
}
