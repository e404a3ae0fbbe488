import {
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, parse, resolve, sep } from 'node:path';

/**
 * The folder a site is written to. It is replaced as a whole, so everything here is about never replacing something that
 * is not a site of ours, and never leaving half a site behind.
 */

/** The file that tells that a folder was written by this program and may be replaced by it. */
export const markerName = '.lintel-site.json';

/** What a written site says about itself. */
export interface Marker {
	readonly tool: 'lintel';
	readonly version: string;
	/** The base path the pages were made for; a server needs it. */
	readonly base: string;
	readonly asOf: string;
}

/** Folders that must never be replaced, with what each is, for the message. */
export interface Protected {
	readonly folder: string;
	readonly what: string;
}

/** Why a folder must not be written to, as one sentence, or undefined when it may. Nothing is changed on the way. */
export function whyRefused(out: string, workspace: string, inputs: readonly Protected[]): string | undefined {
	const target = realTarget(out);
	const kept: Protected[] = [
		{ folder: parse(target).root, what: 'the root of the file system' },
		{ folder: homedir(), what: 'your home folder' },
		{ folder: workspace, what: 'the workspace' },
		...inputs,
	].map(({ folder, what }) => ({ folder: realTarget(folder), what }));
	for (const { folder, what } of kept) {
		if (target === folder) return `it is ${what}`;
		if (isInside(folder, target)) return `it holds ${what}`;
	}
	for (const { folder, what } of inputs) {
		if (isInside(target, realTarget(folder))) return `it lies in ${what}`;
	}
	if (target.split(sep).includes('.git') || target.split(sep).includes('node_modules'))
		return 'it lies in a folder that other programs own';
	return whyNotReplaceable(target);
}

function whyNotReplaceable(target: string): string | undefined {
	const stats = lstatSync(target, { throwIfNoEntry: false });
	if (!stats) return undefined;
	if (!stats.isDirectory()) return 'it is a file';
	if (readdirSync(target).length === 0 || readMarker(target)) return undefined;
	return 'it is not empty, and nothing in it says that lintel wrote it';
}

/** Reads the marker of a site folder, or undefined where there is none. */
export function readMarker(folder: string): Marker | undefined {
	try {
		const marker = JSON.parse(readFileSync(join(folder, markerName), 'utf8')) as Partial<Marker> | null;
		if (marker?.tool !== 'lintel') return undefined;
		const base = typeof marker.base === 'string' && /^\/(?:[^\s?#]*\/)?$/.test(marker.base) ? marker.base : '/';
		return { tool: 'lintel', version: String(marker.version), base, asOf: String(marker.asOf) };
	} catch {
		return undefined;
	}
}

/**
 * Puts a site at `out`: `write` fills a new folder beside it, in which the marker stands already, then the two are exchanged by two renames, so that a reader
 * sees the old site or the new one and a failure leaves the old one. Throws what `write` and the file system say.
 */
export async function replaceSite(
	out: string,
	marker: Marker,
	write: (folder: string) => Promise<void>,
): Promise<void> {
	const target = realTarget(out);
	mkdirSync(dirname(target), { recursive: true });
	removeLeftovers(target);
	const next = `${target}.next-${process.pid}`;
	const previous = `${target}.previous-${process.pid}`;
	try {
		mkdirSync(next);
		writeFileSync(join(next, markerName), `${JSON.stringify(marker, null, '\t')}\n`);
		await write(next);
		const replaces = existsSync(target);
		if (replaces) renameSync(target, previous);
		try {
			renameSync(next, target);
		} catch (error) {
			if (replaces) renameSync(previous, target);
			throw error;
		}
	} finally {
		// Several files at a time: a disk takes its time to let go of ten thousand, one after the other.
		await rm(next, { recursive: true, force: true });
		if (existsSync(target)) await rm(previous, { recursive: true, force: true });
	}
}

/** A build that was killed may leave its copy; those of processes that are gone are removed. */
function removeLeftovers(target: string): void {
	const pattern = new RegExp(`^${basename(target).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\.(next|previous)-(\\d+)$`);
	for (const name of readdirSync(dirname(target))) {
		const match = pattern.exec(name);
		if (!match || isRunning(Number(match[2]))) continue;
		const left = join(dirname(target), name);
		// Killed between the two renames, the old site stands beside its place: put it back rather than lose it.
		if (match[1] === 'previous' && !existsSync(target)) renameSync(left, target);
		else rmSync(left, { recursive: true, force: true });
	}
}

function isRunning(pid: number): boolean {
	if (pid === process.pid) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** The path with every link in its existing part followed, so that two names of one folder compare equal. */
function realTarget(path: string): string {
	const absolute = resolve(path);
	try {
		return realpathSync(absolute);
	} catch {
		const parent = dirname(absolute);
		return parent === absolute ? absolute : join(realTarget(parent), basename(absolute));
	}
}

function isInside(path: string, folder: string): boolean {
	return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
