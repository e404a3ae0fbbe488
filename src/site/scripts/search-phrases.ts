import { wordsOf } from './search-prepare.ts';

/** Words in quotation marks, which must stand side by side. The full text's index knows no places, so texts are looked through. */

/** Finds the next place of a phrase in a text. */
export type Phrase = RegExp;

const letters = '[\\p{L}\\p{N}]';
/** With white space around, or a line of a log that was pasted (`msg="…"`) would have some, too. */
const marks = /(?<!\S)["“„«]([^"“”„«»]+)["”“»](?!\S)/gu;

/** What stands in quotation marks, in any case and with anything but letters between words; a mark that is not closed yet counts for nothing. */
export function phrasesOf(query: string): readonly Phrase[] {
	return [...query.matchAll(marks)].flatMap(([, inner = '']) => {
		const words = wordsOf(inner);
		if (words.length === 0) return [];
		return [new RegExp(`(?<!${letters})${words.join('[^\\p{L}\\p{N}]*')}(?!${letters})`, 'iu')];
	});
}

/** Whether a text has all phrases. O(text x phrases). */
export const hasPhrases = (text: string, phrases: readonly Phrase[]): boolean => phrases.every((one) => one.test(text));
