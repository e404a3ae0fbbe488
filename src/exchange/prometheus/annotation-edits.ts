import type { Source } from '#diagnostics/source.ts';
import type { Path } from '#model/model.ts';
import { firstWithLabel, itemsOf, MAPPING, type NodeTable, type Places } from '#model/places.ts';

/** A stretch of the text that something else takes the place of. */
export interface Edit {
	readonly start: number;
	readonly end: number;
	readonly insert: string;
}

/** A parsed document with its text. */
export interface PlacedDocument {
	readonly source: Source;
	readonly table: NodeTable;
	readonly root: number;
	readonly places: Places;
}

type Change = Edit | { readonly refused: string };

/** What to write where, so that the rule at the path has this `runbook_url`, in the form in which the rule is written. */
export function editsForUrl(document: PlacedDocument, rule: Path, url: string): Change {
	const { table, source, places } = document;
	const shared = new Set(table.aliasOf.values());
	const isShared = (one: number): boolean => shared.has(one) || table.aliasOf.has(one);
	const node = nodeAt(document, rule, isShared);
	if (node === undefined) return { refused: 'the rule is shared with another by an alias' };
	if (isShared(node) && !isReplaced(table, node, 'annotations'))
		return { refused: 'the rule is shared with another by an alias' };
	const key = firstWithLabel(table, node, table.next[node]!, 'annotations');
	if (key === undefined && places.has([...rule, 'annotations']))
		return { refused: 'its annotations come from another place with `<<`, and one more would take the place of all' };
	if (key === undefined) return newAnnotations(document, node, url);
	const annotations = key + 1;
	if (isShared(annotations) && !isReplaced(table, annotations, 'runbook_url'))
		return { refused: 'its annotations are shared with another rule by an alias' };
	if (table.label[annotations] !== MAPPING) return emptyAnnotations(source, table, key, url);
	const written = firstWithLabel(table, annotations, table.next[annotations]!, 'runbook_url');
	if (written !== undefined)
		return shared.has(written + 1)
			? { refused: 'its address is used elsewhere by an alias' }
			: newValue(document, written + 1, url);
	return newEntry(document, annotations, url);
}

/** Whether whatever else takes a mapping over does so with `<<`, and has this field of its own: then it may change here. */
function isReplaced(table: NodeTable, mapping: number, field: string): boolean {
	const uses = [...table.aliasOf].filter(([, target]) => target === mapping);
	const replaced = [...table.mergedFrom].flatMap(([holder, sources]) =>
		firstWithLabel(table, holder, table.next[holder]!, field) === undefined
			? []
			: sources.filter((source) => source === mapping),
	);
	return !table.aliasOf.has(mapping) && uses.length === replaced.length;
}

/** The node at a path; undefined where something on the way there is shared. */
function nodeAt({ table, root }: PlacedDocument, path: Path, isShared: (node: number) => boolean): number | undefined {
	let node: number | undefined = root;
	for (const step of path) {
		if (node === undefined || isShared(node)) return undefined;
		if (typeof step === 'number') node = itemsOf(table, node)?.[step];
		else {
			const key = firstWithLabel(table, node, table.next[node]!, step);
			node = key === undefined ? undefined : table.next[key]!;
		}
	}
	return node;
}

/** An address of signs that a plain scalar may hold anywhere, within brackets too; with a colon at its end it would be a key. */
const plainUrl = /^(?:[A-Za-z][A-Za-z0-9+.-]*:)?\/(?:[A-Za-z0-9:/._~%+=&-]*[A-Za-z0-9/._~%+=&-])?$/;
const quotedUrl = (url: string): string => JSON.stringify(url);
const plainOrQuoted = (url: string): string => (plainUrl.test(url) ? url : quotedUrl(url));

/** The new address with the quotes of the old one. */
function newValue({ source, table }: PlacedDocument, value: number, url: string): Change {
	const start = table.start[value]!;
	const end = table.end[value]!;
	const old = source.text.slice(start, end);
	if (old === '') return { start, end, insert: ` ${plainOrQuoted(url)}` };
	if (old.startsWith('"')) return { start, end, insert: quotedUrl(url) };
	if (old.startsWith("'")) return { start, end, insert: `'${url.replaceAll("'", "''")}'` };
	// A block ends behind its line end, which stays.
	const lineEnd = /^[|>]/.test(old) ? (/\r?\n$/.exec(old)?.[0] ?? '') : '';
	return { start, end, insert: plainOrQuoted(url) + lineEnd };
}

/** A further entry, as the first of the annotations; behind `<<`, since for some programs what stands later counts. */
function newEntry({ source, table }: PlacedDocument, annotations: number, url: string): Change {
	const { text } = source;
	const start = table.start[annotations]!;
	const merge = table.mergedFrom.has(annotations)
		? firstWithLabel(table, annotations, table.next[annotations]!, '<<')
		: undefined;
	const first = merge === undefined ? annotations + 1 : table.next[table.next[merge]!]!;
	const isLast = first >= table.next[annotations]!;
	if (merge !== undefined && isLast) return entryAfterMerge({ source, table }, annotations, merge, url);
	if (text[start] === '{') {
		const end = table.end[annotations]!;
		if (isLast) return { start, end, insert: inBraces(text, table.start[annotations - 1]!, url) };
		const at = table.start[first]!;
		return { start: at, end: at, insert: `${jsonKey(text, at, 'runbook_url')}: ${quotedUrl(url)}, ` };
	}
	const indent = indentBefore(text, table.start[first]!);
	if (indent === undefined) return { refused: 'its annotations are written in an unusual way' };
	const at = table.start[first]!;
	return { start: at, end: at, insert: `runbook_url: ${plainOrQuoted(url)}${lineEndAfter(text, at)}${indent}` };
}

/** An entry behind `<<`, which is the last one: in braces behind its value, else in a line of its own. */
function entryAfterMerge(
	{ source: { text }, table }: Pick<PlacedDocument, 'source' | 'table'>,
	annotations: number,
	merge: number,
	url: string,
): Change {
	const end = table.end[table.next[merge]!]!;
	if (text[table.start[annotations]!] === '{')
		return { start: end, end, insert: `, ${jsonKey(text, table.start[merge]!, 'runbook_url')}: ${quotedUrl(url)}` };
	const indent = indentBefore(text, table.start[merge]!);
	if (indent === undefined) return { refused: 'its annotations are written in an unusual way' };
	const line = text.indexOf('\n', end);
	const eol = lineEndAfter(text, end);
	const at = line < 0 ? text.length : line + 1 - eol.length;
	return { start: at, end: at, insert: `${eol}${indent}runbook_url: ${plainOrQuoted(url)}` };
}

/** `annotations:` with nothing behind it, or with a word for nothing. */
function emptyAnnotations({ text }: Source, table: NodeTable, key: number, url: string): Change {
	const start = table.start[key + 1]!;
	const end = table.end[key + 1]!;
	if (start < end) return { start, end, insert: inBraces(text, table.start[key]!, url) };
	const colon = text.indexOf(':', table.end[key]!) + 1;
	return { start: colon, end: colon, insert: ` ${inBraces(text, table.start[key]!, url)}` };
}

const inBraces = (text: string, near: number, url: string): string =>
	`{ ${jsonKey(text, near, 'runbook_url')}: ${quotedUrl(url)} }`;

/** In JSON keys stand in quotes: as the key at this place does. */
const jsonKey = (text: string, at: number, key: string): string => (text[at] === '"' ? `"${key}"` : key);

/** Annotations for a rule that has none: before its labels, else before its last field, so that `alert` stays first. */
function newAnnotations({ source, table }: PlacedDocument, rule: number, url: string): Change {
	const { text } = source;
	const keys: number[] = [];
	for (let key = rule + 1; key < table.next[rule]!; key = table.next[table.next[key]!]!) keys.push(key);
	const later = keys.slice(1);
	const before = later.find((key) => table.label[key] === 'labels') ?? later.at(-1);
	if (before === undefined) return { refused: 'the rule has one field only' };
	const at = table.start[before]!;
	if (text[table.start[rule]!] === '{')
		return { start: at, end: at, insert: `${jsonKey(text, at, 'annotations')}: ${inBraces(text, at, url)}, ` };
	const indent = indentBefore(text, at);
	if (indent === undefined) return { refused: 'the rule is written in an unusual way' };
	const eol = lineEndAfter(text, at);
	// A comment above a field belongs to it.
	let line = at - indent.length;
	for (;;) {
		const previous = text.lastIndexOf('\n', line - 2) + 1;
		if (line === 0 || !text.slice(previous, line).startsWith(`${indent}#`)) break;
		line = previous;
	}
	const insert = `${indent}annotations:${eol}${indent}  runbook_url: ${plainOrQuoted(url)}${eol}`;
	return { start: line, end: line, insert };
}

/** The white space between the start of the line and a place; undefined where something else stands there. */
function indentBefore(text: string, at: number): string | undefined {
	const indent = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
	return /^ +$/.test(indent) ? indent : undefined;
}

/** The line end that the text uses at a place. */
function lineEndAfter(text: string, at: number): string {
	const end = text.indexOf('\n', at);
	return (end < 0 ? text.includes('\r\n') : text[end - 1] === '\r') ? '\r\n' : '\n';
}
