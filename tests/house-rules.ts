import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

/** What the house test knows about one TypeScript or Astro file of `src`. */
export interface SourceFile {
	/** Relative to `src`, with forward slashes. */
	readonly path: string;
	readonly room: string;
	readonly text: string;
	readonly imports: readonly ImportOf[];
}

export interface ImportOf {
	/** As written: `#model/model.ts`, `./spof.ts`, `node:fs`, `ajv`. */
	readonly specifier: string;
	/** Relative to `src` when it is a file of ours. */
	readonly target: string | undefined;
	readonly typeOnly: boolean;
	/** `import(…)`: loaded when it is reached, not with the file. */
	readonly whenNeeded: boolean;
}

const importPattern =
	/(?:^|\n)\s*(?:import|export)(\s+type)?\s[^'";]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** Reads every source file below a folder, with its imports. */
export function readSources(folder: string): SourceFile[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => path.split(sep).join('/'))
		.filter((path) => /\.(ts|astro)$/.test(path) && !path.endsWith('.d.ts'))
		.sort()
		.map((path) => {
			const text = readFileSync(join(folder, path), 'utf8');
			return { path, room: path.split('/')[0] ?? '', text, imports: importsOf(path, text) };
		});
}

function importsOf(path: string, text: string): ImportOf[] {
	return [...text.matchAll(importPattern)].map((match) => {
		const specifier = match[2] ?? match[3] ?? match[4] ?? '';
		return {
			specifier,
			target: targetOf(path, specifier),
			typeOnly: match[1] !== undefined,
			whenNeeded: match[4] !== undefined,
		};
	});
}

function targetOf(from: string, specifier: string): string | undefined {
	if (specifier.startsWith('#')) return specifier.slice(1);
	// A query (`?url`) says how Vite takes the file; it is not part of its name.
	if (specifier.startsWith('.'))
		return posix.normalize(posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')));
	return undefined;
}

/** Every import cycle between files, each as the list of files on it; of types too. */
export function importCycles(files: readonly SourceFile[]): string[][] {
	const targets = new Map(files.map((file) => [file.path, file.imports.flatMap((i) => i.target ?? [])]));
	const state = new Map<string, 'open' | 'done'>();
	const cycles: string[][] = [];
	const visit = (path: string, trail: string[]): void => {
		if (state.get(path) === 'done' || !targets.has(path)) return;
		if (state.get(path) === 'open') {
			cycles.push([...trail.slice(trail.indexOf(path)), path]);
			return;
		}
		state.set(path, 'open');
		for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
		state.set(path, 'done');
	};
	for (const file of files) visit(file.path, []);
	return cycles;
}

/** Every file that is loaded with one: what it imports at once, and what that imports. */
export function loadedWith(files: readonly SourceFile[], start: string): ReadonlySet<string> {
	const byPath = new Map(files.map((file) => [file.path, file]));
	const loaded = new Set([start]);
	for (const path of loaded)
		for (const { target, typeOnly, whenNeeded } of byPath.get(path)?.imports ?? [])
			if (target !== undefined && !typeOnly && !whenNeeded) loaded.add(target);
	return loaded;
}

/** A path below the repository with forward slashes, for messages. */
export const shown = (root: string, path: string): string => relative(root, path).split(sep).join('/');
