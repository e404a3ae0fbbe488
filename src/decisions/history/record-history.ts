import type { StatusState } from '../decision.ts';
import type { Commit } from './commit.ts';
import type { Step } from './file-history.ts';
import { fromBytes } from './git-log.ts';
import { compareContents, type RecordContent, type RecordDifference } from './record-content.ts';

/** One commit that touched a record. */
export interface RecordChange extends RecordDifference {
	/** Undefined: it stands in the working folder only. */
	readonly commit: Commit | undefined;
	readonly action: 'added' | 'changed' | 'renamed' | 'removed' | 'merged';
	/** The name that a rename took it from. */
	readonly from?: string | undefined;
	/** What the record said of itself before; undefined where there was no record, or none that can be read. */
	readonly before: StatusState | undefined;
	/** False where one of the two texts is not there, or is no text: then nothing is said about what differs. */
	readonly isCompared: boolean;
}

/** What the repository tells about one record. */
export interface RecordHistory {
	/** Newest first. */
	readonly changes: readonly RecordChange[];
	/** The commit that brought the record, under whatever name; undefined where the history does not reach that far. */
	readonly first: Commit | undefined;
	/** The newest commit; undefined for a record that was never committed. */
	readonly last: Commit | undefined;
	/** Who wrote commits, by how many. */
	readonly authors: readonly { readonly name: string; readonly commits: number }[];
	/** The file as it is read now is not the one of the last commit. */
	readonly isUncommitted: boolean;
}

/** What is needed from the repository to tell the history of one record. */
export interface RecordSources {
	readonly steps: readonly Step[];
	readonly commitOf: (id: string) => Commit | undefined;
	readonly contentOf: (id: string) => RecordContent | undefined;
	/** Commits whose parents are not in the repository: what they bring may be older. */
	readonly cutOff: ReadonlySet<string>;
	/** The record as it is read now, and whether that is what the last commit holds. */
	readonly now: { readonly content: RecordContent | undefined; readonly isCommitted: boolean };
}

const same: RecordDifference = { parts: [], sections: [], linesAdded: 0, linesRemoved: 0 };

/** The history of one record. O(versions). */
export function recordHistory({ steps, commitOf, contentOf, cutOff, now }: RecordSources): RecordHistory {
	const committed = steps.map((step): RecordChange => changeOf(step, commitOf, contentOf));
	const oldest = steps.at(-1);
	const isCut = oldest !== undefined && cutOff.has(oldest.commit);
	const authors = new Map<string, number>();
	for (const { commit } of committed)
		if (commit !== undefined) authors.set(commit.author, (authors.get(commit.author) ?? 0) + 1);
	return {
		changes: now.isCommitted ? committed : [pendingChange(steps[0], contentOf, now.content), ...committed],
		first: isCut || oldest === undefined || oldest.change.olds.length > 0 ? undefined : commitOf(oldest.commit),
		last: steps[0] === undefined ? undefined : commitOf(steps[0].commit),
		authors: [...authors]
			.map(([name, commits]) => ({ name, commits }))
			.sort((a, b) => b.commits - a.commits || (a.name < b.name ? -1 : 1)),
		isUncommitted: !now.isCommitted,
	};
}

function changeOf(
	{ commit, change }: Step,
	commitOf: RecordSources['commitOf'],
	contentOf: RecordSources['contentOf'],
): RecordChange {
	const { olds, content, from } = change;
	const after = content === undefined ? undefined : contentOf(content);
	const befores = olds.map(contentOf);
	const action =
		content === undefined
			? 'removed'
			: olds.length === 0
				? 'added'
				: olds.length > 1
					? 'merged'
					: from !== undefined
						? 'renamed'
						: 'changed';
	const readable = befores.filter((one) => one !== undefined);
	const isCompared = after !== undefined && readable.length > 0 && readable.length === befores.length;
	return {
		commit: commitOf(commit),
		action,
		from: from === undefined ? undefined : fromBytes(from),
		before: stateBefore(readable),
		isCompared,
		...(isCompared ? differenceFromAll(readable, after) : same),
	};
}

/** A merge changes what differs from each side; what it takes from one of them was changed there. */
function differenceFromAll(befores: readonly RecordContent[], after: RecordContent): RecordDifference {
	const differences = befores.map((before) => compareContents(before, after));
	return differences.reduce((one, other) => ({
		parts: one.parts.filter((part) => other.parts.includes(part)),
		sections: one.sections.filter((section) => other.sections.includes(section)),
		linesAdded: Math.min(one.linesAdded, other.linesAdded),
		linesRemoved: Math.min(one.linesRemoved, other.linesRemoved),
	}));
}

/** Of several sides, one on which the record was decided. */
const stateBefore = (befores: readonly RecordContent[]): StatusState | undefined =>
	befores.map(({ state }) => state).find(wasDecided) ?? befores[0]?.state;

/** Somebody had decided already, whatever became of the decision since. */
export const wasDecided = (state: StatusState | undefined): boolean =>
	state === 'accepted' || state === 'implemented' || state === 'superseded' || state === 'deprecated';

function pendingChange(
	newest: Step | undefined,
	contentOf: RecordSources['contentOf'],
	now: RecordContent | undefined,
): RecordChange {
	const content = newest?.change.content;
	const before = content === undefined ? undefined : contentOf(content);
	const isCompared = before !== undefined && now !== undefined;
	return {
		commit: undefined,
		action: content === undefined ? 'added' : 'changed',
		before: before?.state,
		isCompared,
		...(isCompared ? compareContents(before, now) : same),
	};
}
