import type { Catalogue, Notation, Translation } from './catalogue.ts';
import type { Joints, Sentences } from './compose.ts';
import { dayIn, notationOf, numberIn } from './notation.ts';
import { NUMBER_PLACE, type Pattern, patternOf, VERSION_PLACE, wordsOf } from './pattern.ts';
import { patternIndex } from './pattern-index.ts';

/** Values for the places of a text: `{n}` a number, anything else a text. */
export interface Values {
	readonly [place: string]: string | number;
}

/** One language with its words: what every page and script of a site is told in. */
export interface Language {
	/** BCP 47: `de`, `pt-BR`. */
	readonly tag: string;
	/** What the language calls itself: `Deutsch`. */
	readonly name: string;
	readonly catalogue: Catalogue;
	/** The text in this language with its values in place; in English where the catalogue has none. */
	say(english: string, values?: Values): string;
	/** A finished English text, numbers and names in it, in this language; undefined where the catalogue has no text that it fits. */
	find(english: string): string | undefined;
	/** A day or a number with its unit as this language writes it; undefined for anything else. */
	measure(english: string): string | undefined;
}

/** No text of ours is longer, and what people write may be as long and as odd as they like: it is not looked at piece by piece. */
export const LONGEST_TOLD = 2_000;

const NUMBER =
	/^[-+−<>≤≥~≈×]? ?\d[\d,]*(?:\.\d+)?(?: ?(?:%|ms|s|min|h|d|m|kB|MB|GB|TB|\/s|×|x))?(?: \d+(?:\.\d+)? (?:s|min|h|d)){0,3}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Which meaning of a word is meant, where the same English word needs two translations: `Copy [verb]`. */
const SENSE = / \[[a-z ]+\]$/;
const PLACE = /\{([a-z]+\d?)\}/g;

/**
 * A language from its catalogue. English needs none: its texts are the keys. With `sentences` it also tells those that are put
 * together from several texts and words of people; a script in a page has no use for these, and does without their weight.
 */
export function languageOf(tag: string, name: string, catalogue: Catalogue, sentences?: Sentences): Language {
	const notation = notationOf(tag);
	const joints: Joints = { ...notation, and: ` ${catalogue['and'] ?? 'and'} `, or: ` ${catalogue['or'] ?? 'or'} ` };
	const rules = new Intl.PluralRules(tag);
	const exact = new Map<string, string>();
	const patterns = new Map<string, Pattern[]>();
	for (const [english, translation] of Object.entries(catalogue)) {
		// Only a caller who knows which of two meanings is meant can ask for it.
		if (SENSE.test(english)) continue;
		for (const form of english.split('|')) {
			const pattern = patternOf(form, translation);
			if (pattern === undefined) exact.set(form, chosen(translation, 1, rules));
			else patterns.set(pattern.begins, [...(patterns.get(pattern.begins) ?? []), pattern]);
		}
	}
	// What has more words of its own is the nearer one.
	for (const own of patterns.values()) own.sort((one, other) => other.weight - one.weight);
	const beginningWithPlace = patternIndex(patterns.get('') ?? []);
	// Most words stand on many pages.
	const known = new Map<string, string | undefined>();
	const find = (english: string): string | undefined => {
		if (known.has(english)) return known.get(english);
		const found =
			exact.get(english) ??
			(english.length > LONGEST_TOLD
				? undefined
				: (byPattern(english) ?? sentences?.told(english, find, measure, joints)));
		known.set(english, found);
		return found;
	};
	const byPattern = (english: string): string | undefined => {
		const begins = wordsOf(english);
		for (const tried of [begins === '' ? [] : (patterns.get(begins) ?? []), beginningWithPlace(english)]) {
			for (const { expression, places, translation, holds } of tried) {
				if (!english.includes(holds)) continue;
				const match = expression.exec(english);
				if (match === null || !places.every((place, at) => fits(place, match[at + 1]!))) continue;
				const values = Object.fromEntries(places.map((place, at) => [place, match[at + 1]!]));
				const count = Number((values['n'] ?? '1').replaceAll(',', ''));
				return chosen(translation, count, rules).replace(PLACE, (whole, place: string) => {
					const value = values[place];
					if (value === undefined) return whole;
					if (NUMBER_PLACE.test(place)) return numberIn(notation, value);
					if (VERSION_PLACE.test(place)) return value;
					if (place === 'chain') return chainIn(notation, value);
					if (place.startsWith('time')) return measure(value) ?? find(value) ?? value;
					// What stands where a name may stand can be a text of ours about one: `copy a of Ledger`.
					const isOurs =
						/^(?:what|list)/.test(place) || (/^(?:name|other)/.test(place) && sentences?.isTheirs(value) === false);
					return isOurs && sentences?.isName(value) !== true
						? (find(value) ?? measure(value) ?? sentences?.enumerated(value, joints, find) ?? value)
						: (measure(value) ?? value);
				});
			}
		}
		return undefined;
	};
	/** A sentence that would be half in English is no sentence of ours. */
	const fits = (place: string, value: string): boolean =>
		sentences === undefined || sentences.fits(place, value, (part) => find(part) ?? measure(part));
	const measure = (english: string): string | undefined =>
		sentences?.isVersion(english) === true
			? undefined
			: DAY.test(english)
				? dayIn(notation, english)
				: NUMBER.test(english)
					? unitsIn(notation, numberIn(notation, english))
					: undefined;
	return {
		tag,
		name,
		catalogue,
		find,
		measure,
		say: (english, values = {}) =>
			filled(
				chosen(catalogue[english] ?? english.replace(SENSE, ''), values['n'], rules),
				values,
				tag === 'en' ? undefined : notation,
			),
	};
}

/** `620 GB` is `620 Go` in French, and `1 d 2 h` is `1 j 2 h`: a measure has no other letters of these. */
const unitsIn = ({ units }: Notation, measure: string): string =>
	measure.replace(/[Bd]/g, (unit) => units?.[unit] ?? unit);

/** `A (x 1.1) -> B`, as it is written in a language. */
const chainIn = (notation: Notation, chain: string): string =>
	chain
		.replaceAll(' -> ', ' → ')
		.replace(/\(x (\d[\d,.]*)\)/g, (_, factor: string) => `(× ${numberIn(notation, factor)})`);

/** The form for a count; the last one where the language has fewer forms than categories. */
function chosen(translation: Translation, count: string | number | undefined, rules: Intl.PluralRules): string {
	// Most texts have one form, and asking for the category takes longer than all the rest.
	if (typeof translation === 'string' && !translation.includes('|')) return translation;
	const category = rules.select(Number(count ?? 1));
	if (typeof translation !== 'string') return translation[category] ?? translation.other;
	const forms = translation.split('|');
	const order = rules.resolvedOptions().pluralCategories;
	// `Intl` names them in no certain order.
	const sorted = categories.filter((one) => order.includes(one));
	const at = forms.length === sorted.length ? sorted.indexOf(category) : category === 'one' ? 0 : forms.length - 1;
	return forms[at] ?? forms.at(-1)!;
}

/** The plural categories of CLDR in its own order. */
export const categories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

const filled = (text: string, values: Values, notation: Notation | undefined): string =>
	text.replace(PLACE, (whole, place: string) => {
		const value = values[place];
		if (typeof value !== 'number') return value ?? whole;
		return notation === undefined ? String(value) : numberIn(notation, grouped(value));
	});

/** Thousands divided as in English texts of the site. */
const grouped = (value: number): string =>
	Number.isInteger(value) ? String(value).replace(/\B(?=(?:\d{3})+$)/g, ',') : String(value);
