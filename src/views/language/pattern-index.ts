import type { Pattern } from './pattern.ts';

/** A word within a piece of a pattern, with something on each side that is no letter: in a text that fits it stands as a word too. */
const INNER_WORD = /(?<=[^A-Za-z])[A-Za-z]+(?=[^A-Za-z])/g;
const WORD = /[A-Za-z]+/g;

/**
 * Those of some patterns that a text may fit, in their order. Most begin with a place, so that no first word tells them apart; by a word
 * that a text must hold all but a few of some hundred are left out.
 */
export function patternIndex(patterns: readonly Pattern[]): (english: string) => readonly Pattern[] {
	const byWord = new Map<string, number[]>();
	const always: number[] = [];
	for (const [at, { holds }] of patterns.entries()) {
		const words = holds.match(INNER_WORD) ?? [];
		const [word] = words.sort((one, other) => other.length - one.length);
		if (word === undefined) always.push(at);
		else if (byWord.get(word)?.push(at) === undefined) byWord.set(word, [at]);
	}
	return (english) => {
		const found = [...always];
		for (const word of new Set(english.match(WORD))) found.push(...(byWord.get(word) ?? []));
		return found.sort((one, other) => one - other).map((at) => patterns[at]!);
	};
}
