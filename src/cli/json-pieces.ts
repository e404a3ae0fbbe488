/** How a document is written. */
export interface JsonWriting {
	/** Of what each step inwards is moved in; none for a document on one line. */
	readonly indent?: string | undefined;
	/** As the second argument of `JSON.stringify`: what stands in place of a value. */
	readonly replace?: Replace | undefined;
}

type Replace = (key: string, value: unknown) => unknown;

/** Characters of a piece: enough that handing it on costs nothing beside writing it. */
const PIECE = 1 << 14;

/**
 * What `JSON.stringify` makes of a document, byte for byte, in pieces: one text holds no more than 512 million characters. A
 * generator in the document is written as the list of what it gives, one at a time, so that the whole never has to be there at once.
 */
export function* jsonPieces(
	value: unknown,
	{ indent = '', replace = (_, same) => same }: JsonWriting = {},
): Generator<string> {
	const open: Open[] = [];
	let text = '';
	let given = replace('', value);
	let lineStart = '\n';
	for (;;) {
		const parts = partsOf(given);
		if (parts === undefined) text += JSON.stringify(given);
		else open.push({ parts, lineStart, close: parts.isList ? ']' : '}', isEmpty: true });
		// What is written is followed by the next part of what is open, or by the end of it.
		let part: Part | undefined;
		for (let innermost = open.at(-1); innermost !== undefined && part === undefined; innermost = open.at(-1)) {
			// A piece ends where a generator works out its next entry, which may take its time.
			if (innermost.parts.isLazy && text !== '') {
				yield text;
				text = '';
			}
			part = nextOf(innermost, replace);
			if (part === undefined) {
				text += `${innermost.isEmpty ? opening(innermost) : indent && innermost.lineStart}${innermost.close}`;
				open.pop();
			} else {
				lineStart = innermost.lineStart + indent;
				const name = part.name === undefined ? '' : `${JSON.stringify(part.name)}:${indent && ' '}`;
				text += `${innermost.isEmpty ? opening(innermost) : ','}${indent && lineStart}${name}`;
				innermost.isEmpty = false;
			}
		}
		if (part === undefined) break;
		given = part.value;
		if (text.length < PIECE) continue;
		yield text;
		text = '';
	}
	yield text;
}

/** A list or an object of which not everything is written. */
interface Open {
	readonly parts: Parts;
	readonly lineStart: string;
	readonly close: string;
	isEmpty: boolean;
}

const opening = ({ parts }: Open): string => (parts.isList ? '[' : '{');

/** What is inside a list or an object, one after the other. */
type Parts =
	| { readonly isList: true; readonly isLazy: boolean; readonly entries: Iterator<unknown>; at: number }
	| {
			readonly isList: false;
			readonly isLazy: false;
			readonly of: { readonly [key: string]: unknown };
			readonly keys: readonly string[];
			at: number;
	  };

interface Part {
	/** Undefined in a list. */
	readonly name: string | undefined;
	readonly value: unknown;
}

/** Undefined for what is written at once. */
function partsOf(value: unknown): Parts | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const isLazy = isGenerator(value);
	if (isLazy || Array.isArray(value)) return { isList: true, isLazy, entries: value[Symbol.iterator](), at: 0 };
	if (!isPlain(value)) return undefined;
	return { isList: false, isLazy: false, of: value as { [key: string]: unknown }, keys: Object.keys(value), at: 0 };
}

function nextOf({ parts }: Open, replace: Replace): Part | undefined {
	if (parts.isList) {
		const next = parts.entries.next();
		if (next.done === true) return undefined;
		const value = replace(String(parts.at++), next.value);
		return { name: undefined, value: isLeftOut(value) ? null : value };
	}
	while (parts.at < parts.keys.length) {
		const name = parts.keys[parts.at++]!;
		const value = replace(name, parts.of[name]);
		if (!isLeftOut(value)) return { name, value };
	}
	return undefined;
}

const isGenerator = (value: unknown): value is Generator =>
	Object.prototype.toString.call(value) === '[object Generator]';

/** What `JSON.stringify` writes as an object of its own fields. */
const isPlain = (value: object): boolean =>
	Object.prototype.toString.call(value) === '[object Object]' && !('toJSON' in value);

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
