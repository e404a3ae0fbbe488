/**
 * Pictures on disk under their key: `<folder>/ab/cdef….json`. Anyone may write at any time, since a file appears complete by a
 * rename and the same key always has the same content. The folder can be copied between machines.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DrawnDiagram } from './diagram.ts';

export interface DiagramCache {
	/** Undefined when there is none, or what is there cannot be read. */
	read(key: string): DrawnDiagram | undefined;
	/** Failures to write are silent: a cache that cannot be written only costs time. */
	write(key: string, drawn: DrawnDiagram): void;
	/** Removes every picture whose key is not in use; returns how many. */
	prune(keysInUse: ReadonlySet<string>): number;
}

const ENTRY = /^[0-9a-f]{38}\.json$/;

export function openDiagramCache(folder: string): DiagramCache {
	const pathOf = (key: string): string => join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
	return {
		read: (key) => readEntry(pathOf(key)),
		write: (key, drawn) => writeEntry(pathOf(key), drawn),
		prune: (keysInUse) => prune(folder, keysInUse),
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
	if (value.ok === true) return 'svg' in value && typeof value.svg === 'string' && 'width' in value && 'type' in value;
	return value.ok === false && 'error' in value && value.error !== null && typeof value.error === 'object';
}

let writes = 0;

function writeEntry(path: string, drawn: DrawnDiagram): void {
	const temporary = `${path}.${process.pid}.${writes++}.tmp`;
	try {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(temporary, JSON.stringify(drawn));
		renameSync(temporary, path);
	} catch {
		rmSync(temporary, { force: true });
	}
}

function prune(folder: string, keysInUse: ReadonlySet<string>): number {
	let removed = 0;
	for (const prefix of listing(folder).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
		for (const file of listing(join(folder, prefix))) {
			if (!ENTRY.test(file) || keysInUse.has(prefix + file.slice(0, -'.json'.length))) continue;
			rmSync(join(folder, prefix, file), { force: true });
			removed++;
		}
	}
	return removed;
}

function listing(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
