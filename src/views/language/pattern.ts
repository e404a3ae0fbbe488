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
			return expressionOf(piece);
		})
		.join('');
	return { expression: new RegExp(`^${source}$`), places, translation, begins: wordsOf(pieces[0]!) };
}

/** What may stand at a place. Short patterns would fit half of all sentences if their places took any words. */
function expressionOf(place: string): string {
	if (/^[nmk]$/.test(place)) return '(\\d[\\d,]*(?:\\.\\d+)?)';
	if (place === 'time') return '(\\d[\\d.,]* ?(?:ms|s|min|m|h|d)(?: \\d+ (?:ms|s|min|h|d))?)';
	// A link or another piece that is set apart; see `localise-text.ts`.
	if (/^[a-d]$/.test(place)) return '(\uE000\\d+\uE001)';
	if (place === 'alert') return '(\\S+)';
	// Other places do not reach over the end of a sentence.
	return '((?:(?!\\. )[\\s\\S])+?)';
}
