import type { Decision } from '#decisions/decision.ts';
import type { Commit } from '#decisions/history/commit.ts';
import type { NoHistory, SubjectChange } from '#decisions/history/history.ts';
import type { RecordPart } from '#decisions/history/record-content.ts';
import { type RecordChange, wasDecided } from '#decisions/history/record-history.ts';
import type { Span } from '#diagnostics/diagnostic.ts';
import type { Ref } from '#model/model.ts';
import type { Architecture } from './architecture.ts';
import { type Policies, policiesOf } from './policies.ts';
import { daysBetween } from './quantities.ts';

/** A change of a record after somebody had decided, in a part that the policy does not let change. */
export interface LateChange {
	/** Undefined: it stands in the working folder and is in no commit. */
	readonly commit: Pick<Commit, 'id' | 'author' | 'committed'> | undefined;
	readonly before: string;
	/** Only parts that may not change. */
	readonly parts: readonly RecordPart[];
	/** Headings of the sections whose words changed; an empty one stands for title and introduction. */
	readonly sections: readonly string[];
	readonly linesAdded: number;
	readonly linesRemoved: number;
}

export interface ChangedRecord {
	readonly decision: Ref;
	/** Newest first; at least one. */
	readonly changes: readonly LateChange[];
	readonly span: Span;
}

/** A record that says it is older than the repository has it. */
export interface BackDatedRecord {
	readonly decision: Ref;
	readonly date: string;
	readonly firstCommit: Pick<Commit, 'id' | 'author' | 'committed'>;
	/** Days between its date, or the day since which records are kept, and its first commit. */
	readonly days: number;
	readonly span: Span;
}

/** What the repository says about the records, judged by the policies. */
export interface DecisionHistory {
	/** Undefined where the history is known; `not asked` where nobody looked. */
	readonly unknown: NoHistory | 'not asked' | undefined;
	readonly isShallow: boolean;
	readonly changed: readonly ChangedRecord[];
	readonly backDated: readonly BackDatedRecord[];
	/** What decisions in force are about, where it is written differently from the day of the decision. */
	readonly subjects: readonly SubjectChange[];
	/** Records of which the first commit is not in this repository, so that their date cannot be judged. */
	readonly withoutFirst: readonly Ref[];
	/** Records that were never committed. */
	readonly uncommitted: readonly Ref[];
}

/** Judges the history of the records by `acceptedRecordMayChange`, `backdatingTolerance` and `recordsSince` (A19, DOMAIN 4.2). */
export function decisionHistory({ model, decisions, history }: Architecture): DecisionHistory {
	const nothing = { isShallow: false, changed: [], backDated: [], subjects: [], withoutFirst: [], uncommitted: [] };
	if (history === undefined) return { unknown: 'not asked', ...nothing };
	if (!history.known) return { unknown: history.why, ...nothing };
	const policies = policiesOf(model);
	const told = decisions.flatMap((decision) => {
		const record = history.records.get(decision.ref);
		return record === undefined ? [] : [{ decision, record }];
	});
	return {
		unknown: undefined,
		isShallow: history.isShallow,
		changed: told.flatMap(({ decision, record }): ChangedRecord[] => {
			const changes = record.changes.flatMap((change) => lateChange(change, policies));
			return changes.length === 0 ? [] : [{ decision: decision.ref, changes, span: placeOf(decision, changes[0]!) }];
		}),
		backDated: told.flatMap(({ decision, record }) => backDated(decision, record.first, policies)),
		subjects: history.subjects,
		withoutFirst: told
			.filter(({ record }) => record.first === undefined && record.last !== undefined)
			.map(({ decision }) => decision.ref),
		uncommitted: told.filter(({ record }) => record.last === undefined).map(({ decision }) => decision.ref),
	};
}

/** The heading of the first section that the newest change touched, where it is still there. */
function placeOf({ sections, span }: Decision, { parts, sections: touched }: LateChange): Span {
	if (!parts.includes('text')) return span;
	return sections.find(({ heading }) => touched.includes(heading))?.span ?? span;
}

/** The change as far as the policy does not allow it; nothing when it does. */
export function lateChange(
	{ commit, before, parts, sections, linesAdded, linesRemoved }: RecordChange,
	{ acceptedRecordMayChange, recordsSince }: Pick<Policies, 'acceptedRecordMayChange' | 'recordsSince'>,
): readonly LateChange[] {
	if (before === undefined || !wasDecided(before)) return [];
	// Until that day records were only brought here.
	if (recordsSince !== undefined && commit?.committed !== undefined && commit.committed <= recordsSince) return [];
	const forbidden = parts.filter((part) => !acceptedRecordMayChange.includes(part));
	if (forbidden.length === 0) return [];
	return [{ commit: commit && shortCommit(commit), before, parts: forbidden, sections, linesAdded, linesRemoved }];
}

const shortCommit = ({ id, author, committed }: Commit): LateChange['commit'] & object => ({ id, author, committed });

function backDated(
	{ ref, date }: Decision,
	first: Commit | undefined,
	{ backdatingTolerance, recordsSince }: Policies,
): readonly BackDatedRecord[] {
	if (date?.iso === undefined || first?.committed === undefined) return [];
	const from = recordsSince !== undefined && recordsSince > date.iso ? recordsSince : date.iso;
	const days = daysBetween(from, first.committed);
	if (days === undefined || days <= backdatingTolerance) return [];
	return [{ decision: ref, date: date.iso, firstCommit: shortCommit(first), days, span: date.span }];
}
