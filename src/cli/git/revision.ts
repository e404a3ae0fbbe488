import { type Commit, parseCommit } from '#decisions/history/commit.ts';
import { whyUnknown } from '#decisions/history/history.ts';
import { wrongDate } from '../option-values.ts';
import { readObjects } from './objects.ts';
import { findRepository, type Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** A state of the workspace that the repository holds. */
export interface Revision {
	/** As the user named it. */
	readonly name: string;
	readonly repository: Repository;
	readonly commit: Commit;
	/** The day to look at it from: the one that was named, else that of the commit. */
	readonly day: string;
}

export interface NoRevision {
	readonly misuse: string;
	readonly hint: string;
}

const LIMITS = { milliseconds: 10_000, bytes: 1_000_000 };

/** Finds what a user calls a revision: a day (`2026-01-31`, the last commit on it or before it), a tag, a branch or a commit. */
export function findRevision(folder: string, name: string): Revision | NoRevision {
	const here = findRepository(folder);
	if (!here.found)
		return {
			misuse: `\`${name}\` cannot be looked up: ${whyUnknown[here.why]}`,
			hint: here.detail ?? 'name the folder of a workspace that is kept in Git',
		};
	const isDay = /^\d{4}-\d{2}-\d{2}$/.test(name);
	if (isDay && wrongDate(name) !== undefined)
		return { misuse: `\`${name}\` is no day: ${wrongDate(name)}`, hint: 'write a date as `2026-01-31`' };
	const revision = isDay ? lastCommitOf(folder, here.head, name) : name;
	const repository = revision === undefined ? undefined : findRepository(folder, revision);
	const commit = repository?.found ? readCommit(repository) : undefined;
	if (!repository?.found || commit === undefined)
		return isDay
			? {
					misuse: `there is no commit on ${name} or before it`,
					hint: 'name a later day, or a revision; a shallow clone holds only the last commits',
				}
			: {
					misuse: `there is no revision \`${name}\``,
					hint: 'name a tag, a branch, a commit or a day such as `2026-01-31`',
				};
	return { name, repository, commit, day: isDay ? name : (commit.committed ?? '1970-01-01') };
}

/** The main line of the history decides, since that is what was in force. */
function lastCommitOf(folder: string, head: string, day: string): string | undefined {
	const answer = runGit(
		folder,
		['rev-list', '--max-count=1', '--first-parent', `--until=${day}T23:59:59Z`, '--end-of-options', head],
		LIMITS,
	);
	const id = answer.ok ? answer.out.toString('latin1').trim() : '';
	return id === '' ? undefined : id;
}

function readCommit(repository: Repository): Commit | undefined {
	let commit: Commit | undefined;
	const take = (id: string, bytes: Buffer): void => {
		commit = parseCommit(id, bytes.toString('latin1'));
	};
	readObjects(repository, [repository.head], take, () => LIMITS.milliseconds);
	return commit;
}

/** A text that differs whenever a name means another state. */
export function stateOf(folder: string, name: string): string {
	const revision = findRevision(folder, name);
	return 'misuse' in revision ? `${name} ${revision.misuse}` : `${name} ${revision.commit.id}`;
}
