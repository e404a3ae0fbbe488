/**
 * Pictures on disk under their key: `<folder>/ab/cdef….json`. Anyone may write at any time, since a file appears complete by a
 * rename and the same key always has the same content; what cannot be read is drawn again. Nothing in it names a machine, a
 * path or a time, so a folder that a CI run kept can be put back on another machine: the workflow that `lintel init` writes does so.
 */
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DrawnDiagram } from './diagram.ts';
import { writeWhole } from './whole-file.ts';

export interface DiagramCache {
	/** Undefined when there is none, or what is there cannot be read. */
	read(key: string): DrawnDiagram | undefined;
	/** Whether there is something under the key; `read` may still find that it is damaged. */
	has(key: string): boolean;
	/** A cache that cannot be written only costs time, so failing is no error; returns whether it is kept. */
	write(key: string, drawn: DrawnDiagram): boolean;
	/** Counts a build that used these keys, and removes what none of the last builds used; returns how many. */
	endBuild(keysInUse: ReadonlySet<string>): number;
}

/** How many builds a picture outlives its last use: switching between two branches redraws nothing. */
export const BUILDS_KEPT = 5;
/** Compiled code is made anew for each version of Node and of the renderer; beyond this it is mostly of old ones. */
const MAX_COMPILED_BYTES = 64 * 1024 * 1024;

const ENTRY = /^[0-9a-f]{38}\.json$/;

export function openDiagramCache(folder: string): DiagramCache {
	const pathOf = (key: string): string => join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
	return {
		read: (key) => readEntry(pathOf(key)),
		has: (key) => existsSync(pathOf(key)),
		write: (key, drawn) => writeWhole(pathOf(key), JSON.stringify(drawn)),
		endBuild(keysInUse) {
			const removed = prune(folder, countUses(folder, keysInUse));
			boundCompiled(join(folder, 'compiled'));
			return removed;
		},
	};
}

function readEntry(path: string): DrawnDiagram | undefined {
	try {
		const value = JSON.parse(readFileSync(path, 'utf8')) as unknown;
		return isDrawn(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

/** A damaged file counts as missing and is overwritten. */
function isDrawn(value: unknown): value is DrawnDiagram {
	if (value === null || typeof value !== 'object' || !('ok' in value)) return false;
	const entry = value as Record<string, unknown>;
	if (entry['ok'] === true) {
		const sized = Number.isFinite(entry['width']) && Number.isFinite(entry['height']);
		return sized && typeof entry['svg'] === 'string' && typeof entry['type'] === 'string';
	}
	const error = entry['error'] as { readonly message?: unknown } | null | undefined;
	return entry['ok'] === false && typeof error?.message === 'string';
}

function prune(folder: string, keysInUse: ReadonlySet<string>): number {
	let removed = 0;
	for (const prefix of listing(folder).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
		for (const file of listing(join(folder, prefix))) {
			if (isAbandoned(file)) rmSync(join(folder, prefix, file), { force: true });
			if (!ENTRY.test(file) || keysInUse.has(prefix + file.slice(0, -'.json'.length))) continue;
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
function countUses(folder: string, keysInUse: ReadonlySet<string>): ReadonlySet<string> {
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

function boundCompiled(folder: string): void {
	try {
		const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
		const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
		if (bytes > MAX_COMPILED_BYTES) rmSync(folder, { recursive: true, force: true });
	} catch {
		// Not there, or another build is at it: next time.
	}
}

function listing(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
