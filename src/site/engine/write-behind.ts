import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files written by the system's threads while this one goes on making the next. */
export interface WriteBehind {
	/** Takes a file to write below the folder; waits while too many are still to be written. Rejects with the first failure. */
	put(path: string, text: string): Promise<void>;
	/** Waits until every file is written. Rejects with the first failure. */
	finish(): Promise<void>;
}

/** Enough to keep the threads busy; more would only hold on to texts. */
const MOST_OPEN = 64;

/** The folder above is there, so there is no way to look for. */
async function madeFolder(path: string): Promise<void> {
	try {
		await mkdir(path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
}

/** Opens the writing below an absolute folder, which is there. Folders on the way are made. */
export function writeBehind(folder: string): WriteBehind {
	// A folder is asked for once, and what goes into it waits until it is there.
	const made = new Map<string, Promise<unknown>>([[folder, Promise.resolve()]]);
	const folderOf = (path: string): Promise<unknown> => {
		const known = made.get(path);
		if (known !== undefined) return known;
		const making = folderOf(dirname(path)).then(() => madeFolder(path));
		made.set(path, making);
		return making;
	};
	const open = new Set<Promise<void>>();
	let failure: { readonly error: unknown } | undefined;
	const write = async (path: string, text: string): Promise<void> => {
		const file = join(folder, path);
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
	return {
		async put(path, text) {
			const writing: Promise<void> = write(path, text).finally(() => open.delete(writing));
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
