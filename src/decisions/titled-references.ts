import type { RecordReference } from './references.ts';
import { stripNumbering } from './title.ts';

const ITEM = /^\s*(?:>\s?)?(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
const FEWEST = 6;
const LONGEST = 200;
const MOST = 40;

/**
 * What may be the title of a record in a value under a key for relations: each line on which nothing else names one, whole
 * and up to a remark (`Keep messages (storage)`, `Keep messages — why`). Whether there is such a record is known when all are read.
 */
export function titlesIn(value: string, references: readonly RecordReference[]): RecordReference[] {
	const found: RecordReference[] = [];
	let start = 0;
	const lines = value.split('\n', MOST);
	// What runs on below an item is no title of its own.
	const inItems = lines.some((line) => ITEM.test(line));
	for (const line of lines) {
		const end = start + line.length;
		if (
			(!inItems || ITEM.test(line)) &&
			line.length <= LONGEST &&
			!references.some((one) => one.start < end && start < one.end)
		)
			found.push(...titlesOf(line).map((title) => ({ raw: title, start, end, title: stripNumbering(title) })));
		start = end + 1;
	}
	return found;
}

function titlesOf(line: string): string[] {
	const whole = bare(line.replace(ITEM, ''));
	const short = bare(whole.replace(/\s+(?:[—–-]\s|\().*$/u, ''));
	return [...new Set([whole, short])].filter(
		(title) => title.length >= FEWEST && /\p{L}.*[\s\p{L}]\p{L}/u.test(title) && !/[[\]<>|]/.test(title),
	);
}

const bare = (text: string): string => text.replace(/^[\s*_`"'“”„«»]+|[\s*_`"'“”„«».:;,]+$/gu, '');
