import { spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import { parse } from 'node:path';

/**
 * Runs Git to look at a repository that may be hostile: nothing in its settings may start a program, write a file or ask the
 * network. Only commands that read are ever run, and each has an end.
 */

/** Settings of the repository that name programs, or change what is printed; given here, the repository's own do not count. */
const HARMLESS = [
	'core.fsmonitor=false',
	`core.hooksPath=${devNull}`,
	'core.untrackedCache=false',
	'core.commitGraph=true',
	'core.deltaBaseCacheLimit=512m',
	`core.attributesFile=${devNull}`,
	'core.pager=cat',
	'core.sshCommand=false',
	'core.askPass=',
	'credential.helper=',
	'diff.external=',
	`diff.orderFile=${devNull}`,
	'diff.noprefix=false',
	'diff.ignoreSubmodules=all',
	'gpg.program=false',
	'gpg.ssh.program=false',
	'gpg.x509.program=false',
	'gc.auto=0',
	'i18n.logOutputEncoding=utf-8',
	'log.showSignature=false',
	'log.follow=false',
	'log.showRoot=true',
	'maintenance.auto=false',
	'protocol.allow=never',
];

/** Variables that hold for the user's own Git and not for ours; all others that begin with GIT_ are taken away. */
const KEPT = new Set(['GIT_CEILING_DIRECTORIES', 'GIT_DISCOVERY_ACROSS_FILESYSTEM', 'GIT_EXEC_PATH']);

function environment(): NodeJS.ProcessEnv {
	const own = Object.entries(process.env).filter(([name]) => !/^(?:GIT|GCM)_/i.test(name) || KEPT.has(name));
	return {
		...Object.fromEntries(own),
		LC_ALL: 'C',
		GIT_CONFIG_NOSYSTEM: '1',
		GIT_TERMINAL_PROMPT: '0',
		GIT_OPTIONAL_LOCKS: '0',
		// What replaces objects in this clone only is no part of the history.
		GIT_NO_REPLACE_OBJECTS: '1',
		// A clone without contents would fetch them one by one.
		GIT_NO_LAZY_FETCH: '1',
		GIT_ALLOW_PROTOCOL: 'none',
		GIT_PAGER: 'cat',
		GIT_ASKPASS: '',
		SSH_ASKPASS: '',
	};
}

export type GitAnswer =
	| { readonly ok: true; readonly out: Buffer }
	| {
			readonly ok: false;
			readonly why: 'no-git' | 'too-long' | 'too-much' | 'failed';
			/** What Git said, as it said it. */
			readonly said: string;
	  };

export interface GitLimits {
	readonly milliseconds: number;
	readonly bytes: number;
}

/** Runs one command of Git in a folder and waits for it. */
export function runGit(
	folder: string,
	args: readonly string[],
	{ milliseconds, bytes }: GitLimits,
	input?: string,
): GitAnswer {
	if (milliseconds <= 0) return { ok: false, why: 'too-long', said: '' };
	const settings = HARMLESS.flatMap((setting) => ['-c', setting]);
	const done = spawnSync('git', ['--no-pager', '-C', folder, ...settings, ...args], {
		// Nowhere near the workspace: a program called `git` that lies there must not be taken for Git.
		cwd: parse(process.execPath).root,
		env: environment(),
		input: input ?? '',
		timeout: milliseconds,
		killSignal: 'SIGKILL',
		maxBuffer: bytes,
		windowsHide: true,
	});
	const code = (done.error as NodeJS.ErrnoException | undefined)?.code;
	const said = done.stderr?.toString('utf8') ?? '';
	if (code === 'ETIMEDOUT') return { ok: false, why: 'too-long', said };
	if (code === 'ENOBUFS') return { ok: false, why: 'too-much', said };
	if (code === 'ENOENT' || code === 'EACCES') return { ok: false, why: 'no-git', said };
	if (done.error !== undefined || done.status !== 0) return { ok: false, why: 'failed', said };
	return { ok: true, out: done.stdout };
}
