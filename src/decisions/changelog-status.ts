import type { Source } from '#diagnostics/source.ts';
import { readDate } from './dates.ts';
import { type Outline, sectionLines } from './outline.ts';
import { roleOfHeading } from './section-roles.ts';
import type { Statement } from './statement.ts';
import type { StatusReading } from './status-vocabulary.ts';

/** `- [approved](https://…) (2022-07-12)`, `* Accepted: 2021-03-04`: a state and its day, and nothing else. */
const ENTRY =
	/^\s*[-*+]\s+[[*_`]*(\p{L}{4,20})[\]*_`]*(?:\([^()\s]{1,500}\))?\s*[-–:,]?\s*\(?(\d{4}-\d{2}-\d{2})\)?\s*$/u;

/**
 * The status of a record that keeps none but logs its states, each with its day: the latest one, and that day. What is logged
 * as no state (`amended`) says nothing about it.
 */
export function changelogStatus(
	source: Source,
	outline: Outline,
	readStatus: (raw: string) => StatusReading,
): readonly Statement[] {
	let latest: { readonly day: string; readonly statements: readonly Statement[] } | undefined;
	for (const [index, heading] of outline.headings.entries()) {
		if (roleOfHeading(heading.text) !== 'changelog') continue;
		const { from, to } = sectionLines(outline, index);
		for (const line of outline.lines.slice(from, to)) {
			const [, word, day] = (!line.code && line.text.length < 1000 && ENTRY.exec(line.text)) || [];
			if (word === undefined || day === undefined || readDate(day).iso === undefined) continue;
			if (readStatus(word).state === 'unknown' || (latest !== undefined && day < latest.day)) continue;
			const at = (text: string, start: number) => {
				const offset = line.start + line.text.indexOf(text, start);
				return { raw: text, span: source.span(offset, offset + text.length), key: '', from: 'changelog' as const };
			};
			latest = {
				day,
				statements: [
					{ field: { kind: 'status' }, ...at(word, 0) },
					{ field: { kind: 'date', rank: 2 }, ...at(day, line.text.lastIndexOf(day)) },
				],
			};
		}
	}
	return latest?.statements ?? [];
}
