import type { Decision } from '#decisions/decision.ts';
import { severityBadge } from '../badges.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, checkLink, sentence } from '../links.ts';
import type { Block, NoteItem } from '../page.ts';
import { capital, counted } from '../quantities.ts';

/** At most so many; the rest is what `lintel adr lint` prints. */
const MOST = 30;

/** What there is to say about a record, beside its text while it is written: the list that `lintel adr lint` prints. None on a site for readers. */
export function notesToAuthor(context: ViewContext, decision: Decision): readonly Block[] {
	if (context.notes === undefined) return [];
	const notes = context.notes.get(decision.ref) ?? [];
	const items = notes.slice(0, MOST).map(
		({ code, severity, message, span, hint }): NoteItem => ({
			badge: severityBadge(severity),
			text: [...sentence(context, capital(message)), ' ', checkLink(context, code)],
			place: span && (span.file === decision.file ? `line ${span.start.line}` : basisOf(span)),
			source: span && { file: span.file, line: span.start.line },
			next: hint === undefined ? undefined : sentence(context, capital(hint)),
		}),
	);
	const left = notes.length - items.length;
	const more: readonly NoteItem[] =
		left === 0 ? [] : [{ badge: severityBadge('info'), text: [`${counted(left, 'more note')}: \`lintel adr lint\``] }];
	return [
		{
			type: 'notes',
			id: 'notes',
			title: 'While you write',
			items: [...items, ...more],
			empty: 'Nothing is missing that a program could miss.',
		},
	];
}
