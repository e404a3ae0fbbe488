import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { severityBadge } from '../badges.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, checkLink, sentence } from '../links.ts';
import type { NoteItem } from '../page.ts';
import { capital } from '../quantities.ts';

/** One problem as a note with its place, which opens the file where the site knows an editor. */
export const problemNote =
	(context: ViewContext) =>
	({ code: rule, severity, message, span, hint }: Diagnostic): NoteItem => ({
		badge: severityBadge(severity),
		text: [...sentence(context, capital(message)), ' ', checkLink(context, rule)],
		place: span && basisOf(span),
		source: span && { file: span.file, line: span.start.line },
		next: hint === undefined ? undefined : sentence(context, capital(hint)),
	});
