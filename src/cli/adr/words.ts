import type { Decision, Place, Relation } from '#decisions/decision.ts';
import { supersessionOf } from '#decisions/relations.ts';
import type { Span } from '#diagnostics/diagnostic.ts';
import { printable } from '#diagnostics/printable.ts';
import { wordsOfRelation } from '#views/decision-chain.ts';

/** Words that the commands about records share. */

const places: { readonly [place in Place]: string } = {
	'front-matter': 'front matter',
	bullet: 'list',
	line: 'text',
	table: 'table',
	heading: 'heading',
	sidecar: 'file beside it',
	changelog: 'change log',
	'file-name': 'file name',
	none: 'nowhere',
};

/** `front matter, line 2` for what stands in the record itself, else with the file. */
export function whereFrom(place: Place, span: Span | undefined, record: string): string {
	if (span === undefined || place === 'file-name') return places[place];
	const at = span.file === record ? `line ${span.start.line}` : `${printable(span.file)}:${span.start.line}`;
	return `${places[place]}, ${at}`;
}

/** How a relation reads from the record that holds it. */
export function relationWords(relation: Relation): string {
	const part = relation.part === undefined ? undefined : printable(relation.part);
	return wordsOfRelation({ ...relation, part });
}

/** The state with which record holds instead: `accepted`, `superseded by ADR-0021`, `no status`. */
export function standingOf(decision: Decision, all: readonly Decision[]): string {
	const { state } = decision.status;
	const heads = supersessionOf(all).successorsOf(decision.ref);
	if (state === 'unknown')
		return decision.status.raw === '' ? 'no status' : `unknown: ${oneLine(decision.status.raw, 40)}`;
	const by = heads
		.filter((one) => !['proposed', 'draft', 'rejected', 'withdrawn'].includes(one.status.state))
		.map(({ label }) => label);
	if (by.length === 0) return state;
	const several = by.length > MOST_NAMED ? [...by.slice(0, MOST_NAMED), `${by.length - MOST_NAMED} more`] : by;
	const named = several.join(', ');
	return state === 'superseded' ? `superseded by ${named}` : `${state}, but superseded by ${named}`;
}

const MOST_NAMED = 3;

/** The first line of a text, shortened. */
export function oneLine(text: string, most: number): string {
	const line = printable(text.split('\n', 1)[0]!.trim());
	return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** Rows as columns, two spaces apart, without blanks at the ends of lines. */
export function columns(rows: readonly (readonly string[])[]): string {
	const widths = rows.reduce<number[]>((wide, row) => row.map((text, at) => Math.max(wide[at] ?? 0, text.length)), []);
	return rows
		.map(
			(row) =>
				`${row
					.map((text, at) => text.padEnd(widths[at]!))
					.join('  ')
					.trimEnd()}\n`,
		)
		.join('');
}
