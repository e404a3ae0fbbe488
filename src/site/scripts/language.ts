import type { Catalogue } from '#views/language/catalogue.ts';
import type { ScriptText } from '#views/language/en/script.ts';
import type { WhatIfText } from '#views/language/en/what-if.ts';
import type { Language, Values } from '#views/language/language.ts';
import type { ScriptTexts } from '#views/language/script-texts.ts';
import { readSiteFile } from './site-files.ts';

/** The words of the scripts. English ones stand in the scripts; others come in one file, with the code that reads it. */
let language: Language | undefined;

/** Fetches the words where the page names a file of them; undefined where English will do. English stays where that fails. */
export function learnLanguage(): Promise<void> | undefined {
	const file = document.documentElement.dataset['texts'];
	return file === undefined ? undefined : learn(file);
}

async function learn(file: string): Promise<void> {
	try {
		const [text, { languageOf }] = await Promise.all([readSiteFile(file), import('#views/language/language.ts')]);
		const { tag, name, texts } = JSON.parse(text) as ScriptTexts;
		language = languageOf(tag, name, texts);
		more = (further) => languageOf(tag, name, { ...texts, ...further });
	} catch {
		// Without a network the words are English; everything works.
	}
}

let more: ((texts: Catalogue) => Language) | undefined;

/** Takes in the words of one page, which stand in it. */
export function learnMore(texts: Catalogue): void {
	language = more?.(texts);
}

/** A text of ours with its values in place. One that no catalogue lists does not compile. */
export const told = (text: ScriptText | WhatIfText, values: Values = {}): string =>
	language?.say(text, values) ?? english(text, values);

/** The same as the language of that name would say. */
function english(text: string, values: Values): string {
	const [one = '', other = one] = text.replace(/ \[.*\]$/, '').split('|');
	return (values['n'] === 1 ? one : other).replace(/\{(\w+)\}/g, (whole, place: string) =>
		String(values[place] ?? whole),
	);
}

/** An English text that was made elsewhere, such as a kind of page or the answer of a sum. */
export const toldAsFound = (text: string): string => language?.find(text) ?? text;
