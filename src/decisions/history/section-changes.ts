import type { Decision } from '../decision.ts';
import type { RecordChange, RecordHistory } from './record-history.ts';

/** When the words of one section last changed. */
export interface SectionChange {
	/** Its heading; empty for title and introduction. */
	readonly heading: string;
	/** The change that touched it last; undefined where the history does not reach that far. */
	readonly change: RecordChange | undefined;
}

/**
 * For each section of a record the last change of its words, in the order of the record. A section that goes by another name
 * than before counts as changed then; where a version cannot be compared, nothing is known of what was before it. O(sections x changes).
 */
export function sectionChanges(
	{ sections }: Pick<Decision, 'sections'>,
	{ changes, first }: RecordHistory,
): SectionChange[] {
	const own = sections.filter(
		({ role }) => role !== 'status' && role !== 'date' && role !== 'changelog' && role !== 'people',
	);
	const headings = ['', ...new Set(own.map(({ heading }) => heading))];
	return headings.map((heading) => {
		const change = lastOf(heading, changes);
		// What the oldest commit of a part of a history holds may be older.
		return { heading, change: change?.action === 'added' && change.commit?.id !== first?.id ? undefined : change };
	});
}

function lastOf(heading: string, changes: readonly RecordChange[]): RecordChange | undefined {
	const last = changes.find(
		({ action, isCompared, sections }) =>
			action === 'added' || action === 'removed' || !isCompared || sections.includes(heading),
	);
	return last !== undefined && (last.isCompared || last.action === 'added') ? last : undefined;
}
