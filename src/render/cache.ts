/**
 * Pictures on disk under their key: `<folder>/ab/cdef….json`. Anyone may write at any time, since a file appears complete by a
 * rename and the same key always has the same content; what cannot be read is drawn again. Nothing in it names a machine, a
 * path or a time, so a folder that a CI run kept can be put back on another machine: the workflow that `lintel init` writes does so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BroughtPictures } from './brought-pictures.ts';
import type { DrawnDiagram } from './diagram.ts';
import { countUses, removeUnused } from './uses.ts';
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

/** `brought` are pictures that need not be kept there. */
export function openDiagramCache(folder: string, brought: () => BroughtPictures = () => new Map()): DiagramCache {
	const pathOf = (key: string): string => join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
	return {
		read: (key) => brought().get(key) ?? readEntry(pathOf(key)),
		has: (key) => brought().has(key) || existsSync(pathOf(key)),
		write: (key, drawn) => writeWhole(pathOf(key), JSON.stringify(drawn)),
		endBuild(keysInUse) {
			return removeUnused(folder, countUses(folder, keysInUse), 'json');
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
