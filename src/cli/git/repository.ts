import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { NoHistory } from '#decisions/history/history.ts';
import { type GitAnswer, runGit } from './run-git.ts';

/** The repository that a workspace lies in. With the texts of the workspace it decides what the history says. */
export interface Repository {
	readonly found: true;
	/** The folder of the workspace, absolute. */
	readonly folder: string;
	/** The workspace within the repository: empty, or a path with a slash at its end. Bytes, one character each. */
	readonly prefix: string;
	/** The newest commit to look at. */
	readonly head: string;
	readonly hash: 'sha1' | 'sha256';
	/** Commits whose parents this clone does not have. */
	readonly cutOff: readonly string[];
}

export interface NoRepository {
	readonly found: false;
	readonly why: NoHistory;
	/** What Git said, where it says more than the reason. */
	readonly detail?: string | undefined;
}

const LIMITS = { milliseconds: 10_000, bytes: 50_000_000 };

/**
 * Looks for the repository of a folder: its own, one above it, or the one that a linked work tree or a submodule points to.
 * `revision` is what to take for the newest commit.
 */
export function findRepository(folder: string, revision = 'HEAD'): Repository | NoRepository {
	const questions = ['--show-object-format', '--is-shallow-repository', '--show-prefix'];
	const place = runGit(folder, ['rev-parse', ...questions], LIMITS);
	if (!place.ok) return { found: false, ...refusal(place) };
	// The prefix comes last, as a folder may be called anything, line ends included.
	const [format, shallow, ...prefix] = lines(place.out);
	const head = runGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], LIMITS);
	if (!head.ok) return { found: false, ...(head.why === 'failed' ? { why: 'no-commits' } : refusal(head)) };
	return {
		found: true,
		folder,
		prefix: prefix.join('\n'),
		head: lines(head.out)[0] ?? '',
		hash: format === 'sha256' ? 'sha256' : 'sha1',
		cutOff: shallow === 'true' ? boundary(folder) : [],
	};
}

/** In a shallow clone the oldest commits have parents that are not there; Git keeps a list of them. */
function boundary(folder: string): readonly string[] {
	const path = runGit(folder, ['rev-parse', '--git-path', 'shallow'], LIMITS);
	if (!path.ok) return [];
	try {
		return readFileSync(resolve(folder, path.out.toString('utf8').replace(/\n$/, '')), 'utf8')
			.split('\n')
			.filter((line) => /^[0-9a-f]{40,64}$/.test(line))
			.sort();
	} catch {
		return [];
	}
}

const lines = (out: Buffer): string[] => out.toString('latin1').replace(/\n$/, '').split('\n');

function refusal(answer: Extract<GitAnswer, { ok: false }>): { readonly why: NoHistory; readonly detail?: string } {
	const { why, said } = answer;
	if (why === 'no-git') return { why };
	if (why === 'too-long' || why === 'too-much') return { why: 'too-long' };
	if (said.includes('dubious ownership')) {
		const command = /git config --global --add safe\.directory [^\n]+/.exec(said)?.[0];
		return command === undefined ? { why: 'not-trusted' } : { why: 'not-trusted', detail: command };
	}
	if (said.includes('not a git repository') || said.includes('must be run in a work tree'))
		return { why: 'no-repository' };
	const [first = ''] = said.trim().split('\n');
	return { why: 'unreadable', detail: first };
}
