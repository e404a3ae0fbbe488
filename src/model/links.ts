import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { visitNotes } from './annotations.ts';
import type { DecisionName, Link } from './model.ts';
import { isCalendarDay } from './quantity.ts';
import type { Resolver } from './references.ts';
import { isTimeZone, nearestTimeZone } from './time-zone.ts';
import type { Checked } from './validate.ts';

/** The references of an entity: those that were followed, and the names of decisions. */
export interface LinksOfOne {
	readonly links: readonly Link[];
	readonly decisionNames: readonly DecisionName[];
}

/**
 * Every reference that one entity makes, in the order in which they are written; what does not resolve is reported.
 * References to decisions stay as authored: the decision records are read elsewhere.
 */
export function linksOf(
	{ entity, places }: Checked,
	resolver: Resolver,
	report: (diagnostic: Diagnostic) => void,
): LinksOfOne {
	const links: Link[] = [];
	const decisionNames: DecisionName[] = [];
	visitNotes(entity.kind, entity.data, (text, note, path) => {
		if (note.date) {
			if (!isCalendarDay(text)) report(impossibleDate(text, places.spanOf(path)));
			return;
		}
		if (note.timeZone) {
			if (!isTimeZone(text)) report(unknownTimeZone(text, places.spanOf(path)));
			return;
		}
		// Fields for decisions alone take any spelling of a record; the decisions room resolves them.
		if (note.kinds?.length === 1 && note.kinds[0] === 'decision') {
			decisionNames.push({ from: entity.ref, written: text, span: places.spanOf(path) });
			return;
		}
		const { ref, problem } = resolver.resolve(text, note);
		if (problem) report({ ...problem, span: places.spanOf(path) });
		if (ref !== undefined) links.push({ from: entity.ref, to: ref, path, span: places.spanOf(path) });
	});
	return { links, decisionNames };
}

function impossibleDate(text: string, span: Diagnostic['span']): Diagnostic {
	return {
		code: 'impossible-date',
		severity: 'error',
		message: `\`${text}\` is not a day of the calendar`,
		span,
		actual: text,
		expected: 'a day as YYYY-MM-DD',
	};
}

function unknownTimeZone(text: string, span: Diagnostic['span']): Diagnostic {
	return {
		code: 'unknown-time-zone',
		severity: 'error',
		message: `there is no time zone \`${text}\``,
		span,
		actual: text,
		expected: 'the IANA name of a time zone, such as Europe/London',
		nearest: nearestTimeZone(text),
	};
}
