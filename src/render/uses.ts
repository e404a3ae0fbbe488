/** Which entries of a cache are still of use. A cache is a folder of `<two digits of the key>/<the other 38>.<extension>`. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './whole-file.ts';

/** How many builds a picture outlives its last use: switching between two branches redraws nothing. */
export const BUILDS_KEPT = 5;

/** Removes the entries whose keys are not kept, and what writers that are gone left half-written. Returns how many entries. */
export function removeUnused(folder: string, kept: ReadonlySet<string>, extension: 'json' | 'png'): number {
	const entry = new RegExp(`^[0-9a-f]{38}\\.${extension}$`);
	let removed = 0;
	for (const prefix of listing(folder).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
		for (const file of listing(join(folder, prefix))) {
			if (isAbandoned(file)) rmSync(join(folder, prefix, file), { force: true });
			if (!entry.test(file) || kept.has(prefix + file.slice(0, -extension.length - 1))) continue;
			rmSync(join(folder, prefix, file), { force: true });
			removed++;
		}
	}
	return removed;
}

/**
 * Writes how many builds ago each key was last used, and returns those that stay. Counted in builds and not in days, since the
 * times of files say nothing after a folder was copied to another machine. Of two builds that end at once one count may be lost,
 * which at worst costs a drawing.
 */
export function countUses(folder: string, keysInUse: ReadonlySet<string>): ReadonlySet<string> {
	const path = join(folder, 'uses.json');
	const before = Object.entries(readUses(path)).map(([key, age]) => [key, age + 1] as const);
	const kept = before.filter(([key, age]) => age < BUILDS_KEPT && !keysInUse.has(key));
	const now = [...kept, ...[...keysInUse].map((key) => [key, 0] as const)].sort(([a], [b]) => (a < b ? -1 : 1));
	writeWhole(path, JSON.stringify(Object.fromEntries(now)));
	return new Set(now.map(([key]) => key));
}

function readUses(path: string): Readonly<Record<string, number>> {
	try {
		const value = JSON.parse(readFileSync(path, 'utf8')) as unknown;
		if (value === null || typeof value !== 'object') return {};
		const entries = Object.entries(value).filter((entry): entry is [string, number] => Number.isInteger(entry[1]));
		return Object.fromEntries(entries.filter(([key, age]) => /^[0-9a-f]{40}$/.test(key) && age >= 0));
	} catch {
		return {};
	}
}

/** Half-written files of processes that are gone, or of another machine, where the number tells nothing and is as good as gone. */
function isAbandoned(file: string): boolean {
	const writer = /\.(\d+)\.\d+\.tmp$/.exec(file)?.[1];
	return writer !== undefined && !isRunning(Number(writer));
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// It runs, but belongs to somebody else.
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

function listing(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
