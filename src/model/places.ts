import type { Span } from '#diagnostics/diagnostic.ts';
import type { Source } from '#diagnostics/source.ts';
import type { Path } from './model.ts';

/** Finds where in a file something stands. A path that does not exist gives the nearest existing place above it. */
export interface Places {
	/** The span of the value at the path, quotes and block markers included. */
	spanOf(path: Path): Span;
	/** The span of the key that holds the value at the path; the value's own span where there is no key. */
	keySpanOf(path: Path): Span;
	/** True when the whole path is written here. */
	has(path: Path): boolean;
}

/**
 * Where the nodes of one file stand, in the order of the text, as parallel lists of numbers: spans are built only when
 * somebody asks, and a model of a million nodes stays small. The children of a mapping are key, value, key, value.
 */
export interface NodeTable {
	readonly start: number[];
	readonly end: number[];
	/** The node after this one and all that it holds. */
	readonly next: number[];
	/** The text of a key; null for a scalar value, and `MAPPING` or `SEQUENCE` for a collection. */
	readonly label: (string | null | typeof MAPPING | typeof SEQUENCE)[];
	/** The node that an alias stands for. */
	readonly aliasOf: Map<number, number>;
}
export const MAPPING = 1;
export const SEQUENCE = 2;

export function createNodeTable(): NodeTable {
	return { start: [], end: [], next: [], label: [], aliasOf: new Map() };
}

/** The places of a document whose root is the node `root`. Paths start there. */
export function placesIn(table: NodeTable, source: Source, root: number): Places {
	const span = (node: number): Span => source.span(table.start[node]!, table.end[node]!);
	return {
		spanOf: (path) => span(locate(table, root, path).value),
		keySpanOf(path) {
			const { key, value } = locate(table, root, path);
			return span(key ?? value);
		},
		has: (path) => locate(table, root, path).depth === path.length,
	};
}

/** The root nodes of the items of a sequence; undefined when the node is none. */
export function itemsOf(table: NodeTable, node: number): number[] | undefined {
	if (table.label[node] !== SEQUENCE) return undefined;
	const items: number[] = [];
	for (let item = node + 1; item < table.next[node]!; item = table.next[item]!) items.push(item);
	return items;
}

function locate(table: NodeTable, root: number, path: Path): { value: number; key: number | undefined; depth: number } {
	let value = root;
	let key: number | undefined;
	for (const [depth, step] of path.entries()) {
		const holder = table.aliasOf.get(value) ?? value;
		const found = typeof step === 'number' ? item(table, holder, step) : entry(table, holder, step);
		if (found === undefined) return { value, key, depth };
		key = typeof step === 'number' ? undefined : found;
		value = typeof step === 'number' ? found : found + 1;
	}
	return { value, key, depth: path.length };
}

function item(table: NodeTable, holder: number, index: number): number | undefined {
	if (table.label[holder] !== SEQUENCE) return undefined;
	let at = holder + 1;
	for (let left = index; left > 0 && at < table.next[holder]!; left--) at = table.next[at]!;
	return at < table.next[holder]! ? at : undefined;
}

function entry(table: NodeTable, holder: number, name: string): number | undefined {
	if (table.label[holder] !== MAPPING) return undefined;
	for (let key = holder + 1; key < table.next[holder]!; key = table.next[key + 1]!) {
		if (table.label[key] === name) return key;
	}
	return undefined;
}
