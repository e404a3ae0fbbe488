import type { Translation } from './catalogue.ts';

/** An English text with places, made to recognise what was written with it. */
export interface Pattern {
	readonly expression: RegExp;
	/** The names of the places, in order. */
	readonly places: readonly string[];
	readonly translation: Translation;
	/** The word it begins with; empty where it begins with a place. */
	readonly begins: string;
	/** Its longest piece without places: a text without it is not worth trying. */
	readonly holds: string;
	/** How many characters stand outside of places. */
	readonly weight: number;
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
	const words = pieces.filter((_, at) => at % 2 === 0);
	const holds = words.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
	return {
		expression: new RegExp(`^${source}$`),
		places,
		translation,
		// What touches the place that follows is no whole word: `A{n}` is found in `A5`.
		begins: wordsOf(`${pieces[0]!}0`),
		holds,
		weight: words.join('').length,
	};
}

/**
 * A link or another piece that is set apart (see `localise-text.ts`), or what stands for it where a text is told without its
 * pieces: a reference (`component:x`) or the name of a field (`multiRegion`).
 */
const LINK = '(?:\uE000\\d+\uE001|[a-z]+(?:-[a-z]+)*(?::[a-z][\\w./-]*)+|[a-z]+[A-Z]\\w*)';
/** The names of places that hold numbers. */
export const NUMBER_PLACE = /^[nmkij]$/;
/** The names of places that hold versions: `4.2` is no number, and its point stays. */
export const VERSION_PLACE = /^version\d?$/;

/** What may stand at a place. Short patterns would fit half of all sentences if their places took any words. */
function expressionOf(place: string): string {
	if (NUMBER_PLACE.test(place)) return '(\\d+(?:,\\d+)*(?:\\.\\d+)?(?:e[-+]?\\d+)?)';
	if (/^time\d?$/.test(place))
		return '((?:at least |at most )?\\d[\\d.,]* ?(?:ms|s|min|m|h|d)(?: \\d+(?:\\.\\d+)? (?:s|min|h|d)){0,3})';
	if (/^day\d?$/.test(place)) return '(\\d{4}-\\d{2}-\\d{2})';
	if (place === 'numbers') return '(\\d+(?:(?:, | and )\\d+)*)';
	if (VERSION_PLACE.test(place)) return '(\\S*\\d\\S*)';
	if (/^id\d?$/.test(place)) return '([a-z][\\w-]*(?:[:.]\\S+|[A-Z]\\w*))';
	if (/^[a-h]$/.test(place)) return `(${LINK})`;
	if (/^list\d?$/.test(place)) return `(${LINK}(?:, ${LINK})*(?:,? (?:and|or) (?:${LINK}|\\d+ (?:more|others?)))?)`;
	if (/^alert\d?$/.test(place)) return '(\\S+)';
	// Other places do not reach over the end of a sentence.
	return '((?:(?!\\. )[\\s\\S])+?)';
}
