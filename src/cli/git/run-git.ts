import { spawn, spawnSync } from 'node:child_process';
import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join, parse } from 'node:path';

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

const harmless = (folder: string, args: readonly string[]): readonly string[] => [
	...['--no-pager', '-C', folder],
	...HARMLESS.flatMap((setting) => ['-c', setting]),
	...args,
];

const startedSafely = (milliseconds: number) =>
	({
		// Nowhere near the workspace: a program called `git` that lies there must not be taken for Git.
		cwd: parse(process.execPath).root,
		env: environment(),
		timeout: milliseconds,
		killSignal: 'SIGKILL',
		windowsHide: true,
	}) as const;

/**
 * Begins one command of Git in a folder, which runs while this thread does other work; gives a way to wait for what it prints,
 * undefined when nothing came of it for whatever reason. It prints to a file without a name, as a pipe would fill and stop it.
 */
export function beginGit(
	folder: string,
	args: readonly string[],
	{ milliseconds, bytes }: GitLimits,
): () => Promise<Buffer | undefined> {
	const file = namelessFile();
	if (file === undefined) return async () => undefined;
	const running = spawn('git', harmless(folder, args), {
		...startedSafely(milliseconds),
		stdio: ['ignore', file, 'ignore'],
	});
	const ended = new Promise<boolean>((resolve) => {
		running.once('error', () => resolve(false));
		running.once('exit', (code) => resolve(code === 0));
	});
	return async () => {
		try {
			const { size } = (await ended) ? fstatSync(file) : { size: 0 };
			if (size === 0 || size > bytes) return undefined;
			const out = Buffer.alloc(size);
			return readSync(file, out, 0, size, 0) === size ? out : undefined;
		} finally {
			closeSync(file);
		}
	};
}

/** An open file that nobody else can open; undefined where there is no place for one. */
function namelessFile(): number | undefined {
	let folder: string | undefined;
	try {
		folder = mkdtempSync(join(tmpdir(), 'lintel-'));
		return openSync(join(folder, 'out'), 'wx+', 0o600);
	} catch {
		return undefined;
	} finally {
		if (folder !== undefined) removeQuietly(folder);
	}
}

/** Windows keeps the folder of an open file; a folder that stays among temporary ones is no reason to end. */
function removeQuietly(folder: string): void {
	try {
		rmSync(folder, { recursive: true, force: true });
	} catch {
		// It is empty but for a file without content for anybody.
	}
}

/** Runs one command of Git in a folder and waits for it. */
export function runGit(
	folder: string,
	args: readonly string[],
	{ milliseconds, bytes }: GitLimits,
	input?: string,
): GitAnswer {
	if (milliseconds <= 0) return { ok: false, why: 'too-long', said: '' };
	const done = spawnSync('git', harmless(folder, args), {
		...startedSafely(milliseconds),
		input: input ?? '',
		maxBuffer: bytes,
	});
	const code = (done.error as NodeJS.ErrnoException | undefined)?.code;
	const said = done.stderr?.toString('utf8') ?? '';
	if (code === 'ETIMEDOUT') return { ok: false, why: 'too-long', said };
	if (code === 'ENOBUFS') return { ok: false, why: 'too-much', said };
	if (code === 'ENOENT' || code === 'EACCES') return { ok: false, why: 'no-git', said };
	if (done.error !== undefined || done.status !== 0) return { ok: false, why: 'failed', said };
	return { ok: true, out: done.stdout };
}
