import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who holds a lock: enough to tell a person which process to wait for, and to see that it is gone. */
export interface LockHolder {
	readonly pid: number;
	readonly host: string;
	/** What it is doing, for example `lintel build`. */
	readonly task: string;
}
export type Lock = { readonly held: true; release(): void } | { readonly held: false; readonly holder: LockHolder };

/** A holder touches its lock every `beat` milliseconds; one on another host, not touched for `silence`, is gone. */
const beat = 5_000;
const silence = 120_000;
const unknownHolder: LockHolder = { pid: 0, host: 'unknown', task: 'unknown' };

/** Lock files this process holds; a lock with our pid that is not among them was left by an earlier process with our pid. */
const heldHere = new Set<string>();

/**
 * Takes the lock file at `path`, or says who holds it. A holder on this host is alive as long as its process is; one on
 * another host (a shared folder, a container) as long as it touches the file.
 */
export function takeLock(path: string, task: string): Lock {
	const mine: LockHolder = { pid: process.pid, host: hostname(), task };
	for (let attempt = 0; attempt < 5; attempt++) {
		if (createExclusively(path, JSON.stringify(mine))) return { held: true, release: hold(path) };
		const seen = readLock(path);
		if (seen && isAlive(path, seen)) return { held: false, holder: seen.holder };
		if (seen) removeStale(path, seen.text);
	}
	return { held: false, holder: readLock(path)?.holder ?? unknownHolder };
}

/** One sentence about the holder of a lock. */
export function describeHolder({ pid, host, task }: LockHolder): string {
	return `\`${task}\` in process ${pid}${host === hostname() ? '' : ` on ${host}`}`;
}

function createExclusively(path: string, text: string): boolean {
	try {
		writeFileSync(path, text, { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

function hold(path: string): () => void {
	heldHere.add(path);
	const heart = setInterval(() => touch(path), beat);
	heart.unref();
	return () => {
		clearInterval(heart);
		heldHere.delete(path);
		rmSync(path, { force: true });
	};
}

function touch(path: string): void {
	try {
		const now = new Date();
		utimesSync(path, now, now);
	} catch {
		// The folder was removed under us; the build itself will say so.
	}
}

interface Seen {
	readonly holder: LockHolder;
	readonly text: string;
	/** Milliseconds since the holder last touched the file. */
	readonly age: number;
}

function readLock(path: string): Seen | undefined {
	try {
		const text = readFileSync(path, 'utf8');
		return { holder: parseHolder(text), text, age: Date.now() - statSync(path).mtimeMs };
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

function parseHolder(text: string): LockHolder {
	try {
		const { pid, host, task } = JSON.parse(text) as Partial<Record<keyof LockHolder, unknown>>;
		return { pid: Number(pid), host: String(host), task: String(task) };
	} catch {
		return unknownHolder;
	}
}

function isAlive(path: string, { holder, age }: Seen): boolean {
	// A file without a readable holder is being written this moment, or was cut off by a crash.
	if (holder.host !== hostname()) return age < (holder === unknownHolder ? beat : silence);
	if (holder.pid === process.pid) return heldHere.has(path);
	try {
		process.kill(holder.pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Removes a stale lock. Another process may have done so and taken the lock meanwhile: then theirs is put back. */
function removeStale(path: string, text: string): void {
	const aside = `${path}.stale-${process.pid}`;
	try {
		renameSync(path, aside);
		const moved = readFileSync(aside, 'utf8');
		if (moved !== text) createExclusively(path, moved);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
	rmSync(aside, { force: true });
}
