import type { Catalogue, Translation } from '../catalogue.ts';

/** Before `:` a full space, before `;`, `!`, `?` and within « » a narrow one (Lexique des règles typographiques, Imprimerie nationale). */
const rules: readonly (readonly [RegExp, string])[] = [
	[/ (?=:(?:\s|$))/g, '\u00a0'],
	[/(?<=[\d}]) (?=%)/g, '\u00a0'],
	[/ (?=[;!?»])/g, '\u202f'],
	[/(?<=«) /g, '\u202f'],
];

/** A French text whose lines do not break before a sign: the catalogue is written with spaces that everybody sees. */
const withFrenchSpaces = (text: string): string =>
	rules.reduce((told, [place, space]) => told.replace(place, space), text);

/** A catalogue of such texts. */
export const catalogueWithFrenchSpaces = (catalogue: Catalogue): Catalogue =>
	Object.fromEntries(Object.entries(catalogue).map(([english, told]) => [english, formsOf(told)]));

const formsOf = (told: Translation): Translation =>
	typeof told === 'string'
		? withFrenchSpaces(told)
		: {
				...told,
				...Object.fromEntries(Object.entries(told).map(([category, form]) => [category, withFrenchSpaces(form)])),
			};
