import type { FrontMatterEntry } from '../front-matter.ts';
import { lineEndAt, type Splice } from './change.ts';

/** A value of front matter that stands on one line, and how it is quoted. */
interface Scalar {
	readonly start: number;
	readonly end: number;
	readonly quote: '"' | "'" | '';
	/** Without its quotes, as written. */
	readonly text: string;
}

/** Where a one-line scalar value stands; undefined for lists, mappings, block scalars and values of several lines. */
export function scalarOf(text: string, entry: FrontMatterEntry): Scalar | undefined {
	const from = entry.valueSpan.start.offset;
	const written = text.slice(from, entry.valueSpan.end.offset);
	const [line = '', ...rest] = written.split('\n');
	if (rest.some((one) => !/^\s*(?:#.*)?$/.test(one))) return undefined;
	const quoted = /^(["'])((?:(?!\1).)*)\1[ \t]*(?:#.*)?\r?$/.exec(line);
	if (quoted) {
		if (quoted[2]!.includes('\\')) return undefined;
		return { start: from, end: from + quoted[2]!.length + 2, quote: quoted[1] as '"' | "'", text: quoted[2]! };
	}
	if (/^(?:[[{|>&*!"'%@`]|-(?:\s|$))/.test(line)) return undefined;
	const plain = /^(?:#.*)?$/.test(line) ? '' : line.replace(/[ \t]+#.*$/, '').trimEnd();
	return { start: from, end: from + plain.length, quote: '', text: plain };
}

/** A text as a YAML scalar: plain where that reads back as the same text, else in the quotes that were there, else in double quotes. */
export function yamlText(text: string, quote: '"' | "'" | '' = ''): string {
	if (quote === "'" && !text.includes("'")) return `'${text}'`;
	const plain = /^[\p{L}\p{N}(/][^\n]*$/u.test(text) && !/:(?:\s|$)|\s#|\s$/.test(text);
	return plain && quote === '' ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** The splice that gives a one-line value of front matter another text, comments kept. */
export function setScalar(file: string, text: string, scalar: Scalar, value: string): Splice {
	const gap = text[scalar.start - 1] === ':' ? ' ' : '';
	return { file, start: scalar.start, end: scalar.end, text: gap + yamlText(value, scalar.quote) };
}

/** The splice that adds one more item to a value: an empty value, a scalar, a flow list or a block list. */
export function appendItem(file: string, text: string, entry: FrontMatterEntry, item: string): Splice | undefined {
	const scalar = scalarOf(text, entry);
	if (scalar) {
		const none = /^(?:n\/a|none|null|~|-|—|–|)$/i.test(scalar.text.trim());
		return setScalar(file, text, scalar, none ? item : `${scalar.text}, ${item}`);
	}
	const { start, end } = entry.valueSpan;
	const written = text.slice(start.offset, end.offset);
	const flow = /^\[([^\n]*)\][ \t]*(?:#.*)?$/.exec(written);
	if (flow) {
		const inner = flow[1]!.trimEnd();
		const at = start.offset + 1 + inner.length;
		return {
			file,
			start: at,
			end: at,
			text: `${inner.trim() === '' || inner.endsWith(',') ? '' : ', '}${yamlText(item, '"')}`,
		};
	}
	const items = [...written.matchAll(/^([ \t]*)-[ \t]+\S.*$/gm)];
	const lines = written.split('\n').filter((line) => line.trim() !== '');
	if (items.length === 0 || items.length !== lines.length) return undefined;
	// The value begins behind the indent of its first item, so a further item tells the indent when there is one.
	const lineStart = text.lastIndexOf('\n', start.offset - 1) + 1;
	const indent = items[1]?.[1] ?? /^[ \t]*/.exec(text.slice(lineStart, start.offset))![0];
	const last = items.at(-1)!;
	const at = start.offset + last.index + last[0].trimEnd().length;
	return { file, start: at, end: at, text: `${lineEndAt(text, start.offset)}${indent}- ${yamlText(item)}` };
}

/** The splice that adds a key below another one, or as the last line of a block that ends at `blockEnd`. */
export function addKey(
	file: string,
	text: string,
	below: FrontMatterEntry | undefined,
	blockEnd: number,
	key: string,
	value: string,
): Splice {
	const end = lineEndAt(text, Math.max(0, blockEnd - 1));
	const line = `${key}: ${yamlText(value)}`;
	const scalar = below && scalarOf(text, below);
	if (scalar) {
		const next = text.indexOf('\n', scalar.end);
		if (next !== -1 && next < blockEnd) return { file, start: next + 1, end: next + 1, text: `${line}${end}` };
	}
	const atLineStart = blockEnd === 0 || text[blockEnd - 1] === '\n';
	return { file, start: blockEnd, end: blockEnd, text: atLineStart ? `${line}${end}` : `${end}${line}` };
}
