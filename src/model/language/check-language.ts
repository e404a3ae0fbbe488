import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/suggest.ts';
import type { Places } from '../places.ts';
import type { Workspace } from '../types.generated.ts';
import { builtInLanguages } from './built-in.ts';

/** A language of the site that nobody has words for, and texts whose places are not those of the English text. */
export function languageProblems({ language, texts = {} }: Workspace, places: Places): readonly Diagnostic[] {
	const known = Object.keys(builtInLanguages);
	const hasWords =
		language === undefined || known.includes(language.split('-')[0]!.toLowerCase()) || Object.keys(texts).length > 0;
	const unknown: readonly Diagnostic[] = hasWords
		? []
		: [
				{
					code: 'unknown-language',
					severity: 'error',
					message: `there are no words for the language \`${language}\`: ${known.map((tag) => `\`${tag}\``).join(', ')} come with Lintel`,
					span: places.spanOf(['language']),
					nearest: nearest(language, [...known, ...Object.values(builtInLanguages)]),
					hint: 'take one of these, or write the words under `texts`: `lintel language --missing` prints them',
				},
			];
	return [
		...unknown,
		...Object.entries(texts).flatMap(([english, forms]) =>
			Object.entries(typeof forms === 'string' ? { '': forms } : forms).flatMap(([form, text]) =>
				wrongPlaces(english, text, form === '' ? ['texts', english] : ['texts', english, form], places),
			),
		),
	];
}

/** A number or name that a text loses would be missing on the page; one that it invents would stand there in braces. */
function wrongPlaces(english: string, text: string, path: readonly string[], places: Places): readonly Diagnostic[] {
	const wanted = placesIn(english.split('|')[0]!);
	const there = placesIn(text);
	const lost = wanted.filter((one) => !there.includes(one));
	const invented = there.filter((one) => !wanted.includes(one));
	if (lost.length === 0 && invented.length === 0) return [];
	const names = (all: readonly string[]): string => all.map((one) => `\`{${one}}\``).join(', ');
	return [
		{
			code: 'text-places',
			severity: 'error',
			message: [
				lost.length > 0 && `the text lacks ${names(lost)}, which stands in the English one`,
				invented.length > 0 && `${names(invented)} stands for nothing in the English text`,
			]
				.filter(Boolean)
				.join('; '),
			span: places.spanOf(path),
			nearest: invented.length === 1 ? nearest(invented[0]!, wanted) : undefined,
			hint: 'use the same names in braces as the English text; their order is free',
		},
	];
}

const placesIn = (text: string): readonly string[] =>
	[...new Set([...text.matchAll(/\{([a-z]+\d?)\}/g)].map((match) => match[1]!))].sort();
