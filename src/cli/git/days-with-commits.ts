import { findRevision, type NoRevision } from './revision.ts';
import { runGit } from './run-git.ts';

const LIMITS = { milliseconds: 30_000, bytes: 20_000_000 };

/**
 * The last commit of each day on the main line, oldest first: from the one that `since` names up to now, those of the day
 * `after` and before left out. A day is that of the committer's own clock.
 */
export function daysWithCommits(
	folder: string,
	since: string,
	after: string | undefined,
): readonly string[] | NoRevision {
	const first = findRevision(folder, since);
	// A day before the first commit of all means: from the beginning.
	const isDay = /^\d{4}-\d{2}-\d{2}$/.test(since);
	if ('misuse' in first && !isDay) return first;
	const answer = runGit(
		folder,
		['log', '--first-parent', '--format=%H %cd', '--date=format:%Y-%m-%d', '--end-of-options', 'HEAD'],
		LIMITS,
	);
	if (!answer.ok) return { misuse: 'the history could not be read', hint: 'name one state with `--at`' };
	const lastOf = new Map<string, string>();
	for (const line of answer.out.toString('latin1').split('\n')) {
		const [, id, day] = /^([0-9a-f]{40,64}) (\d{4}-\d{2}-\d{2})$/.exec(line) ?? [];
		if (id === undefined || day === undefined) continue;
		// Newest first, so the first of a day is its last commit.
		if (!lastOf.has(day)) lastOf.set(day, id);
		if (!('misuse' in first) && id === first.commit.id) break;
	}
	const days = [...lastOf].filter(([day]) => after === undefined || day > after).sort(([a], [b]) => (a < b ? -1 : 1));
	return days.map(([, id]) => id);
}
