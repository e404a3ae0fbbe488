import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Files written below a folder: at once while the disk takes them at once, since handing them to another thread costs more than
 * writing them does; by the system's threads, while this one goes on making the next, as soon as the disk lets it wait.
 */
export interface WriteBehind {
	/** Takes a file to write below the folder; waits while too many are still to be written. Rejects with the first failure. */
	put(path: string, text: string): Promise<void>;
	/** Waits until every file is written. Rejects with the first failure. */
	finish(): Promise<void>;
}

/** Enough to keep the threads busy; more would only hold on to texts. */
const MOST_OPEN = 64;
/** A disk that takes longer for a file, over the last files, lets this thread wait. */
const SLOW_MS = 2;
/** How much a file counts in that, as one that waited for others once says nothing about the disk. */
const SHARE_OF_LAST = 1 / 64;

/** The folder above is there, so there is no way to look for. */
async function madeFolder(path: string): Promise<void> {
	try {
		await mkdir(path);
	} catch (error) {
		forgiveThere(error);
	}
}

function makeFolder(path: string): void {
	try {
		mkdirSync(path);
	} catch (error) {
		forgiveThere(error);
	}
}

function forgiveThere(error: unknown): void {
	if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
}

/** Opens the writing below an absolute folder, which is there. Folders on the way are made. `slow` is when a disk is, in milliseconds for a file. */
export function writeBehind(folder: string, slow = SLOW_MS): WriteBehind {
	const there = new Set([folder]);
	const make = (path: string): void => {
		if (there.has(path)) return;
		make(dirname(path));
		makeFolder(path);
		there.add(path);
	};
	let usual = 0;
	const writeNow = (file: string, text: string): void => {
		const start = performance.now();
		make(dirname(file));
		writeFileSync(file, text);
		usual += (performance.now() - start - usual) * SHARE_OF_LAST;
	};
	// A folder is asked for once, and what goes into it waits until it is there.
	const made = new Map<string, Promise<unknown>>();
	const folderOf = (path: string): Promise<unknown> => {
		if (there.has(path)) return Promise.resolve();
		const known = made.get(path);
		if (known !== undefined) return known;
		const making = folderOf(dirname(path)).then(() => madeFolder(path));
		made.set(path, making);
		return making;
	};
	const open = new Set<Promise<void>>();
	let failure: { readonly error: unknown } | undefined;
	const write = async (file: string, text: string): Promise<void> => {
		try {
			await folderOf(dirname(file));
			await writeFile(file, text);
		} catch (error) {
			failure ??= { error };
		}
	};
	const check = (): void => {
		if (failure !== undefined) throw failure.error;
	};
	// Once behind it stays so: what is being written by others must not be overtaken.
	let isBehind = slow <= 0;
	return {
		async put(path, text) {
			const file = join(folder, path);
			if (!isBehind) {
				writeNow(file, text);
				isBehind = usual > slow;
				return;
			}
			const writing: Promise<void> = write(file, text).finally(() => open.delete(writing));
			open.add(writing);
			if (open.size >= MOST_OPEN) await Promise.race(open);
			check();
		},
		async finish() {
			await Promise.all(open);
			check();
		},
	};
}
