import { addTo } from '#graph/lists-by-key.ts';
import type { FileChange, LoggedCommit } from './git-log.ts';

/** One change of a file, and the commit that made it. */
export interface Step {
	readonly commit: string;
	readonly change: FileChange;
}

interface PlacedStep extends Step {
	/** Its place in the log. */
	readonly at: number;
}

/**
 * Per path, as the files are called at the newest commit, what happened to the file: newest first, renames followed. A file that
 * was removed and came again keeps its earlier life. Two files that were one before share its history. Commits come newest
 * first, no parent before its child.
 */
export function fileHistories(
	commits: readonly LoggedCommit[],
	paths: Iterable<string>,
): ReadonlyMap<string, readonly Step[]> {
	const histories = new Map<string, PlacedStep[]>();
	// Who is called so at the commit that is looked at.
	const called = new Map<string, PlacedStep[][]>();
	// Changes under names that nobody has so far, in the order of the log.
	const unclaimed = new Map<string, PlacedStep[]>();
	for (const path of paths) {
		const steps: PlacedStep[] = [];
		histories.set(path, steps);
		called.set(path, [steps]);
	}
	for (const [at, commit] of commits.entries()) {
		const renamed: [string, PlacedStep[][]][] = [];
		for (const change of commit.changes) {
			const step = { commit: commit.id, change, at };
			const files = called.get(change.path);
			if (files === undefined) {
				addTo(unclaimed, change.path, step);
				continue;
			}
			for (const steps of files) steps.push(step);
			if (change.from === undefined) continue;
			called.delete(change.path);
			renamed.push([change.from, files]);
		}
		// After all changes of the commit: two files may have exchanged their names.
		for (const [from, files] of renamed) {
			called.set(from, [...(called.get(from) ?? []), ...files]);
			const beside = editedBeside(unclaimed.get(from) ?? []);
			for (const steps of files) steps.push(...beside);
			unclaimed.delete(from);
		}
	}
	for (const steps of histories.values()) steps.sort((a, b) => a.at - b.at);
	return histories;
}

/**
 * While one line of the history renamed a file, another went on to edit it under its old name. Beyond a removal or an addition
 * the name belongs to another file.
 */
function editedBeside(steps: readonly PlacedStep[]): readonly PlacedStep[] {
	const other = steps.findLastIndex(({ change }) => change.olds.length === 0 || change.content === undefined);
	return steps.slice(other + 1);
}
