import type { Catalogue } from './catalogue.ts';
import { calculatorTexts } from './en/calculator.ts';
import { kindsTexts } from './en/kinds.ts';
import { scriptTexts } from './en/script.ts';
import { saidByWhatIfToo, whatIfTexts } from './en/what-if.ts';
import type { Language } from './language.ts';

/** The address of the words of scripts, below the root of the site. A site in English has none. */
export const scriptTextsFile = 'texts.json';

/** What the file holds. */
export interface ScriptTexts {
	readonly tag: string;
	readonly name: string;
	readonly texts: Catalogue;
}

/** Whether the scripts of a site need words at all. */
export const hasScriptTexts = ({ tag, catalogue }: Language): boolean =>
	tag !== 'en' || Object.keys(catalogue).length > 0;

/** What the scripts of the pages need of a language, as JSON text; undefined where they need nothing. */
export function scriptTextsOf(language: Language): string | undefined {
	if (!hasScriptTexts(language)) return undefined;
	const { tag, name, catalogue } = language;
	const texts = among(catalogue, [...scriptTexts, ...kindsTexts, ...calculatorTexts]);
	return JSON.stringify({ tag, name, texts } satisfies ScriptTexts);
}

/** What the script of the what-if page needs besides, as JSON text; undefined where English will do. */
export const whatIfTextsOf = (language: Language): string | undefined =>
	hasScriptTexts(language)
		? JSON.stringify(among(language.catalogue, [...whatIfTexts, ...saidByWhatIfToo]))
		: undefined;

const among = (catalogue: Catalogue, needed: readonly string[]): Catalogue =>
	Object.fromEntries(
		needed.flatMap((english) => (catalogue[english] === undefined ? [] : [[english, catalogue[english]]])),
	);
