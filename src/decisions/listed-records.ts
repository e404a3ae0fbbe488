import type { LogEntry } from './log-entry.ts';
import type { ReadRecord } from './record.ts';
import { stripNumbering } from './title.ts';

/** How many entries of a log have a file of their own: where half of them have, it is an index, and `isIndex` by its name. */
export function countListed(entries: readonly LogEntry[], records: readonly ReadRecord[], isIndex: boolean): number {
	const listed = entries.filter((entry) => isAmong(entry, records)).length;
	return isIndex ? Math.max(listed, numbersAmong(entries, records)) : listed;
}

/** Whether a decision of a log has a file of its own, by its title, or by its number and half the words: then the log is an index. */
function isAmong({ identity }: LogEntry, records: readonly ReadRecord[]): boolean {
	const title = bareTitle(identity.words);
	const words = wordsOf(title);
	return records.some((record) => {
		const other = bareTitle(record.title);
		if (other === title) return true;
		if (identity.number === undefined || record.identity.number !== identity.number) return false;
		if (identity.folder !== '' && !`${record.identity.folder}/`.startsWith(`${identity.folder}/`)) return false;
		const theirs = wordsOf(other);
		const [few, many] = words.size <= theirs.size ? [words, theirs] : [theirs, words];
		return [...few].filter((word) => many.has(word)).length * 2 >= few.size;
	});
}

/**
 * How many entries of what is an index by its name have the number of a record, however they sum it up; none where but some
 * do, as in a log beside a few records.
 */
function numbersAmong(entries: readonly LogEntry[], records: readonly ReadRecord[]): number {
	const numbers = new Set(records.map(({ identity }) => identity.number));
	const count = entries.filter(({ identity: { number } }) => number !== undefined && numbers.has(number)).length;
	return count >= FEWEST_LISTED && count * 10 >= entries.length * 9 ? count : 0;
}

const FEWEST_LISTED = 3;

const wordsOf = (title: string): ReadonlySet<string> => new Set(title.match(/[\p{L}\p{N}]{3,}/gu) ?? []);

function bareTitle(title: string): string {
	return stripNumbering(title).toLowerCase();
}
