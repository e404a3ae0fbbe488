import { redactedAddress, redactedText } from '#model/redaction/profile.ts';
import type { Page } from './page.ts';

/**
 * Pages without what they say about the files that they come from: paths, lines, what to add where. The rest was left out of the
 * model before; this is about what views say of themselves, and so comes last.
 */
export function withoutSources(pages: readonly Page[], paths: readonly string[]): readonly Page[] {
	const clean = pathCleaner(paths);
	return pages.map((page) => cleaned(page, clean) as Page);
}

/** The same for a file of data that scripts fetch: it keeps its shape, as what reads it relies on that. */
export function jsonWithoutSources(json: string, paths: readonly string[]): string {
	const clean = pathCleaner(paths);
	return JSON.stringify(JSON.parse(json, (_, value: unknown) => (typeof value === 'string' ? clean(value) : value)));
}

/** Parts of pages and blocks that speak of files, and nothing else. */
const ofFiles: ReadonlySet<string> = new Set(['source', 'basis', 'written', 'origin', 'add', 'place']);
/** Addresses, names for scripts, and the values that pictures were made from, which no reader gets. */
const kept: ReadonlySet<string> = new Set(['href', 'route', 'id', 'type', 'drawing']);

function cleaned(value: unknown, clean: (text: string) => string): unknown {
	if (typeof value === 'string') return clean(value);
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map((one) => cleaned(one, clean));
	return Object.fromEntries(
		Object.entries(value)
			.filter(([name]) => !ofFiles.has(name))
			.map(([name, inner]) => [name, kept.has(name) ? inner : cleaned(inner, clean)]),
	);
}

/** Paths as they are usually written; others are looked for one by one. */
const usual =
	/\(([\w.-]+(?:\/[\w.-]+)*\.[a-z]{2,8}(?![\w/])(?::\d+){0,2})\)|([\w.-]+(?:\/[\w.-]+)*\.[a-z]{2,8}(?![\w/])(?::\d+){0,2})/g;

/** Cleans one text of the paths of files. */
export function pathCleaner(paths: readonly string[]): (text: string) => string {
	// A text names a file from where it stands itself: `../adr/0001-begin.md`.
	const known = new Set(paths.flatMap((path) => [path, ...belowItsFolders(path)]));
	const isKnown = (found: string): boolean => known.has(found.replace(/^(?:\.{1,2}\/)+|(?::\d+)+$/g, ''));
	const odd = paths.filter((path) => !/^[\w.-]+(?:\/[\w.-]+)*\.[a-z]{2,8}$/.test(path));
	return (text) => {
		const plain = text
			.replace(usual, (found, inBrackets?: string, plain = '') => (isKnown(inBrackets ?? plain) ? redactedText : found))
			.replaceAll(`<a href="${redactedAddress}"`, '<a');
		return odd.reduce((left, path) => left.replaceAll(path, redactedText), plain);
	};
}

/** `a/b/c` as it is called from `a`: `b/c`. A name alone is none, as other files have it too. */
function belowItsFolders(path: string): readonly string[] {
	const parts = path.split('/');
	return parts.slice(1, -1).map((_, at) => parts.slice(at + 1).join('/'));
}
