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
	/** The mappings whose fields a mapping takes over with `<<`, those that count first before the others. */
	readonly mergedFrom: Map<number, readonly number[]>;
	/** The children of large collections by index or key, made when first asked for. */
	readonly children: Map<number, readonly number[] | ReadonlyMap<string, number>>;
}
export const MAPPING = 1;
export const SEQUENCE = 2;

export function createNodeTable(): NodeTable {
	return { start: [], end: [], next: [], label: [], aliasOf: new Map(), mergedFrom: new Map(), children: new Map() };
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

/** The nodes of the items of a sequence; undefined when the node is none. */
export function itemsOf(table: NodeTable, node: number): readonly number[] | undefined {
	if (table.label[node] !== SEQUENCE) return undefined;
	const known = table.children.get(node);
	if (known) return known as readonly number[];
	const items: number[] = [];
	for (let item = node + 1; item < table.next[node]!; item = table.next[item]!) items.push(item);
	table.children.set(node, items);
	return items;
}

/** The first key of a mapping with this text, found by looking at one after the other. `end` is the node behind the mapping. */
export function firstWithLabel(
	{ label, next }: NodeTable,
	mapping: number,
	end: number,
	text: string,
): number | undefined {
	let key = mapping + 1;
	while (key < end && label[key] !== text) key = next[next[key]!]!;
	return key < end ? key : undefined;
}

/** The texts of the keys of a mapping that stand before one of them. */
export function keysBefore({ label, next }: NodeTable, mapping: number, end: number): readonly string[] {
	const keys: string[] = [];
	for (let key = mapping + 1; key < end; key = next[next[key]!]!) keys.push(String(label[key]));
	return keys;
}

function locate(table: NodeTable, root: number, path: Path): { value: number; key: number | undefined; depth: number } {
	let value = root;
	let key: number | undefined;
	for (const [depth, step] of path.entries()) {
		const holder = table.aliasOf.get(value) ?? value;
		const found = typeof step === 'number' ? item(table, holder, step) : entry(table, holder, step);
		if (found === undefined) return { value, key, depth };
		key = typeof step === 'number' ? undefined : found;
		value = typeof step === 'number' ? found : table.next[found]!;
	}
	return { value, key, depth: path.length };
}

/** Collections with more nodes than this are indexed, so that asking for each of n children takes n steps, not n². */
const indexedFrom = 200;

function item(table: NodeTable, holder: number, index: number): number | undefined {
	if (table.label[holder] !== SEQUENCE) return undefined;
	if (table.next[holder]! - holder > indexedFrom) return itemsOf(table, holder)?.[index];
	let at = holder + 1;
	for (let left = index; left > 0 && at < table.next[holder]!; left--) at = table.next[at]!;
	return at < table.next[holder]! ? at : undefined;
}

/** The key of a mapping, or of what it takes over with `<<`, each of them asked once. */
function entry(table: NodeTable, holder: number, name: string, asked = new Set<number>()): number | undefined {
	const own = ownEntry(table, holder, name);
	if (own !== undefined) return own;
	for (const one of table.mergedFrom.get(holder) ?? []) {
		if (asked.has(one)) continue;
		const found = entry(table, one, name, asked.add(one));
		if (found !== undefined) return found;
	}
	return undefined;
}

function ownEntry(table: NodeTable, holder: number, name: string): number | undefined {
	if (table.label[holder] !== MAPPING) return undefined;
	if (table.next[holder]! - holder <= indexedFrom) return firstWithLabel(table, holder, table.next[holder]!, name);
	let keys = table.children.get(holder) as ReadonlyMap<string, number> | undefined;
	if (!keys) {
		keys = keysOf(table, holder);
		table.children.set(holder, keys);
	}
	return keys.get(name);
}

function keysOf({ label, next }: NodeTable, mapping: number): Map<string, number> {
	const keys = new Map<string, number>();
	for (let key = mapping + 1; key < next[mapping]!; key = next[next[key]!]!) {
		const text = label[key];
		if (typeof text === 'string' && !keys.has(text)) keys.set(text, key);
	}
	return keys;
}

/** Places of what has one only: all that is said about it stands there. */
export const onePlace = (span: Span): Places => ({
	spanOf: () => span,
	keySpanOf: () => span,
	has: (path) => path.length === 0,
});
