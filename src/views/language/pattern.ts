import type { Translation } from './catalogue.ts';

/** An English text with places, made to recognise what was written with it. */
export interface Pattern {
	readonly expression: RegExp;
	/** The names of the places, in order. */
	readonly places: readonly string[];
	readonly translation: Translation;
	/** The word it begins with; empty where it begins with a place. */
	readonly begins: string;
}

/** The first word of a text; by it patterns are looked up. */
export const wordsOf = (text: string): string => /^[A-Za-z]+(?=[ ,:]|$)/.exec(text)?.[0] ?? '';

/** The pattern of a text; undefined for one without places. */
export function patternOf(english: string, translation: Translation): Pattern | undefined {
	const pieces = english.split(/\{([a-z]+\d?)\}/);
	if (pieces.length === 1) return undefined;
	const places = pieces.filter((_, at) => at % 2 === 1);
	const source = pieces
		.map((piece, at) => {
			if (at % 2 === 0) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
			// Numbers are numbers; other places do not reach over the end of a sentence.
			return /^[nmk]$/.test(piece) ? '(\\d[\\d,]*(?:\\.\\d+)?)' : '((?:(?!\\. )[\\s\\S])+?)';
		})
		.join('');
	return { expression: new RegExp(`^${source}$`), places, translation, begins: wordsOf(pieces[0]!) };
}
