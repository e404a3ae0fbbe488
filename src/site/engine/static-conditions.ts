import type { IncomingHttpHeaders } from 'node:http';

/** Questions that a request asks about what it has already (RFC 9110, sections 13 and 14). */

/** True when the client has these very bytes. A tag decides; the time of change only where no tag is given. */
export function isKnown(headers: IncomingHttpHeaders, tag: string, changedMs: number): boolean {
	const tags = headers['if-none-match'];
	if (tags !== undefined) {
		if (tags.trim() === '*') return true;
		const known = [...tags.matchAll(/(?:W\/)?("[^"]*")/g)].map(([, one]) => one);
		return known.includes(tag);
	}
	const since = Date.parse(headers['if-modified-since'] ?? '');
	// The header knows whole seconds.
	return !Number.isNaN(since) && Math.floor(changedMs / 1000) * 1000 <= since;
}

/** The stretch of a file to send, `end` inclusive. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/**
 * The stretch that a request asks for; `'none'` when it asks for one that is not there; undefined when the whole is to be sent:
 * without a range, with one that cannot be read, with several, or when the client's copy is of other bytes.
 */
export function askedStretch(
	headers: IncomingHttpHeaders,
	size: number,
	tag: string,
	changedMs: number,
): Stretch | 'none' | undefined {
	const { range } = headers;
	if (range === undefined || !isSameCopy(headers['if-range'], tag, changedMs)) return undefined;
	const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range.replace(/\s/g, ''));
	const [, first = '', last = ''] = match ?? [];
	if (match === null || (first === '' && last === '')) return undefined;
	if (first === '') {
		const length = Math.min(Number(last), size);
		return length === 0 ? 'none' : { start: size - length, end: size - 1 };
	}
	const start = Number(first);
	const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
	if (last !== '' && Number(last) < start) return undefined;
	return start >= size ? 'none' : { start, end };
}

function isSameCopy(condition: string | string[] | undefined, tag: string, changedMs: number): boolean {
	if (condition === undefined) return true;
	const text = String(condition).trim();
	// A weak tag never does: the bytes may differ.
	return text.startsWith('"') ? text === tag : Date.parse(text) === Math.floor(changedMs / 1000) * 1000;
}
