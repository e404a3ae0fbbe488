import type { Decision } from '#decisions/decision.ts';
import { badge, stateOfRecordBadge } from './badges.ts';
import { column, paragraph, row, section, table } from './blocks.ts';
import { basisOf, code, muted } from './links.ts';
import type { Block } from './page.ts';
import { plainMarkdown } from './prose.ts';

/** The states that a record itself says it came to, each with its day and the line that says so; nothing where it tells one only. */
export function statesSection({ statusHistory }: Decision): readonly Block[] {
	if (statusHistory.length < 2) return [];
	const rows = statusHistory.map(({ state, raw, iso, day, span }) =>
		row(
			iso ?? (day === '' ? [badge('no day', 'gap')] : [day, ' ', badge('more than one reading', 'gap')]),
			[stateOfRecordBadge(state, raw)],
			plainMarkdown(raw),
			[code(basisOf(span))],
		),
	);
	return section('states', 'States over time', [
		table(
			'states-table',
			'States over time, as the record tells them',
			[column('day', 'Day'), column('state', 'Status'), column('words', 'As written'), column('line', 'Where')],
			rows,
		),
		paragraph(muted('Told by the record itself. What the repository shows of it stands below.')),
	]);
}
