import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A repository made for one test, with a clock of its own: one commit a day from 2025-01-01. */
export interface TestRepository {
	/** Holds the repository and whatever else a test makes. */
	readonly top: string;
	readonly folder: string;
	/** Runs Git as a user would, without the settings of whoever runs the tests. */
	git(where: string, ...args: readonly string[]): string;
	put(file: string, text: string | Uint8Array, where?: string): void;
	commit(message: string, where?: string): void;
	remove(): void;
}

export function createRepository(): TestRepository {
	const top = mkdtempSync(join(tmpdir(), 'lintel-git-'));
	const folder = join(top, 'work');
	let day = 1;
	const date = (): string => `2025-01-${String(day).padStart(2, '0')}T12:00:00Z`;
	const git = (where: string, ...args: readonly string[]): string =>
		execFileSync('git', ['-C', where, ...args], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
			env: {
				PATH: process.env['PATH'],
				HOME: top,
				GIT_CONFIG_NOSYSTEM: '1',
				GIT_AUTHOR_NAME: 'Ada Lovelace',
				GIT_AUTHOR_EMAIL: 'ada@example.org',
				GIT_COMMITTER_NAME: 'Grace Hopper',
				GIT_COMMITTER_EMAIL: 'grace@example.org',
				GIT_AUTHOR_DATE: date(),
				GIT_COMMITTER_DATE: date(),
			},
		});
	mkdirSync(folder);
	git(folder, 'init', '-q', '-b', 'main');
	return {
		top,
		folder,
		git,
		put(file, text, where = folder) {
			mkdirSync(join(where, file, '..'), { recursive: true });
			writeFileSync(join(where, file), text);
		},
		commit(message, where = folder) {
			git(where, 'add', '-A');
			git(where, 'commit', '-qm', message);
			day += 1;
		},
		remove: () => rmSync(top, { recursive: true, force: true }),
	};
}
