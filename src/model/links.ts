import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { visitNotes } from './annotations.ts';
import type { Link } from './model.ts';
import { isCalendarDay } from './quantity.ts';
import type { Resolver } from './references.ts';
import type { Checked } from './validate.ts';

/**
 * Every reference that one entity makes, in the order in which they are written; what does not resolve is reported.
 * References to decisions stay as authored: the decision records are read elsewhere.
 */
export function linksOf(
	{ entity, places }: Checked,
	resolver: Resolver,
	report: (diagnostic: Diagnostic) => void,
): Link[] {
	const links: Link[] = [];
	visitNotes(entity.kind, entity.data, (text, note, path) => {
		if (note.date) {
			if (!isCalendarDay(text)) report(impossibleDate(text, places.spanOf(path)));
			return;
		}
		// Fields for decisions alone take any spelling of a record; the decisions room resolves them.
		if (note.kinds?.length === 1 && note.kinds[0] === 'decision') return;
		const { ref, problem } = resolver.resolve(text, note);
		if (problem) report({ ...problem, span: places.spanOf(path) });
		if (ref !== undefined) links.push({ from: entity.ref, to: ref, path, span: places.spanOf(path) });
	});
	return links;
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
