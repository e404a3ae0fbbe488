import type { Source } from '#diagnostics/source.ts';
import { dayOfState } from './key-value.ts';
import { type Outline, sectionLines } from './outline.ts';
import { plain } from './plain.ts';
import type { Statement } from './statement.ts';

const MOST_LINES = 20;
const TIMELINE = /^(?:timeline|lifecycle|key dates|dates|milestones|chronologie|zeitlinie|cronología|cronologia)$/i;
/** A cheap look first: a log may have many headings. */
const LIKELY = /time|cycle|dates|mile|chron|zeit|cronolog/i;
const DAY_OF_STATE = /^\s{0,3}[-*+]\s+[*_]{0,2}(\p{L}{3,20})[*_]{0,2}[:：][*_]{0,2}\s+(\d.{5,60}?)\s*$/u;

/** What came after the decision was taken, and makes its day and its state history. */
const UNDONE = /\b(?:reject|withdr|abandon|revers|revert|supersed|deprecat|declin)/i;

/** The days of a section that tells when a record passed through its states: `- Accepted: 2024-05-06` below `## Timeline`. */
export function timelineDates(source: Source, outline: Outline): Statement[] {
	return outline.headings.flatMap((heading, index): Statement[] => {
		if (heading.text.length > 60 || !LIKELY.test(heading.text) || !TIMELINE.test(plain(heading.text))) return [];
		const { from, to } = sectionLines(outline, index);
		const lines = outline.lines.slice(from, Math.min(to, from + MOST_LINES));
		if (lines.some(({ text }) => UNDONE.test(text.slice(0, 300)))) return [];
		return lines.flatMap((line): Statement[] => {
			const [, key = '', raw = ''] = (line.code || line.text.length > 200 ? null : DAY_OF_STATE.exec(line.text)) ?? [];
			const field = dayOfState(key, raw);
			if (field === undefined) return [];
			const start = line.start + line.text.lastIndexOf(raw);
			return [{ field, key, raw, span: source.span(start, start + raw.length), from: 'bullet' }];
		});
	});
}
