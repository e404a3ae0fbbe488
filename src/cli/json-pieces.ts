/** How a document is written. */
export interface JsonWriting {
	/** Of what each step inwards is moved in; none for a document on one line. */
	readonly indent?: string | undefined;
	/** As the second argument of `JSON.stringify`: what stands in place of a value. */
	readonly replace?: Replace | undefined;
}

type Replace = (key: string, value: unknown) => unknown;

/** So deep that every list of a report is written entry by entry; what lies deeper is small. */
const DEPTH = 7;

/**
 * What `JSON.stringify` makes of a document, byte for byte, in pieces: one text holds no more than 512 million characters. A
 * generator in the document is written as the list of what it gives, one at a time, so that the whole never has to be there at once.
 */
export function jsonPieces(value: unknown, { indent = '', replace = (_, same) => same }: JsonWriting = {}) {
	return piecesOf(replace('', value), { indent, replace }, '\n', DEPTH);
}

function* piecesOf(
	value: unknown,
	writing: { readonly indent: string; readonly replace: Replace },
	lineStart: string,
	depth: number,
): Generator<string> {
	const { indent, replace } = writing;
	const list = Array.isArray(value) || isGenerator(value) ? value : undefined;
	if (list === undefined && (depth === 0 || !isPlain(value))) {
		// A line end inside a text is written `\n`, so each one that stands here begins a line.
		const text = JSON.stringify(value, insideOf(replace), indent);
		yield indent === '' ? text : text.replaceAll('\n', lineStart);
		return;
	}
	const inner = lineStart + indent;
	const [open, close] = list === undefined ? '{}' : '[]';
	let isEmpty = true;
	for (const [key, given] of list === undefined ? Object.entries(value as object) : numbered(list)) {
		const entry = replace(key, given);
		if (isLeftOut(entry) && list === undefined) continue;
		const name = list === undefined ? `${JSON.stringify(key)}:${indent && ' '}` : '';
		yield `${isEmpty ? open : ','}${indent && inner}${name}`;
		yield* piecesOf(isLeftOut(entry) ? null : entry, writing, inner, depth - 1);
		isEmpty = false;
	}
	yield isEmpty ? `${open}${close}` : `${indent && lineStart}${close}`;
}

/** The same for what lies inside of a value that was replaced already. */
function insideOf(replace: Replace): Replace {
	let isOutside = true;
	return (key, value) => {
		if (!isOutside) return replace(key, value);
		isOutside = false;
		return value;
	};
}

function* numbered(list: Iterable<unknown>): Generator<readonly [key: string, value: unknown]> {
	let at = 0;
	for (const one of list) yield [String(at++), one];
}

const isGenerator = (value: unknown): value is Generator =>
	Object.prototype.toString.call(value) === '[object Generator]';

const isPlain = (value: unknown): boolean =>
	typeof value === 'object' &&
	value !== null &&
	Object.prototype.toString.call(value) === '[object Object]' &&
	!('toJSON' in value);

const isLeftOut = (value: unknown): boolean =>
	value === undefined || typeof value === 'function' || typeof value === 'symbol';

/** Pieces put together until they are worth a call of the system. */
export function* inChunks(pieces: Iterable<string>, size = 1 << 16): Generator<string> {
	let chunk = '';
	for (const piece of pieces) {
		chunk += piece;
		if (chunk.length < size) continue;
		yield chunk;
		chunk = '';
	}
	if (chunk !== '') yield chunk;
}

/** A document as UTF-8, with a line end. */
export const jsonBytes = (value: unknown, writing?: JsonWriting): Buffer =>
	Buffer.concat([...Array.from(inChunks(jsonPieces(value, writing)), (chunk) => Buffer.from(chunk)), lineEnd]);

const lineEnd = Buffer.from('\n');
