import type { ScriptText } from '#views/language/en/script.ts';
import { type Language, languageOf, type Values } from '#views/language/language.ts';
import type { ScriptTexts } from '#views/language/script-texts.ts';
import { readSiteFile } from './site-files.ts';

/** The words of the scripts, in the language of the site. English ones stand in the scripts; others come in one file. */
let language: Language = languageOf('en', 'English', {});

/** Fetches the words where the page names a file of them; undefined where English will do. English stays where that fails. */
export function learnLanguage(): Promise<void> | undefined {
	const file = document.documentElement.dataset['texts'];
	return file === undefined ? undefined : learn(file);
}

async function learn(file: string): Promise<void> {
	try {
		const { tag, name, texts } = JSON.parse(await readSiteFile(file)) as ScriptTexts;
		language = languageOf(tag, name, texts);
	} catch {
		// Without a network the words are English; everything works.
	}
}

/** A text of ours with its values in place. One that no catalogue lists does not compile. */
export const told = (text: ScriptText, values?: Values): string => language.say(text, values);

/** An English text that was made elsewhere, such as a kind of page or the answer of a sum. */
export const toldAsFound = (english: string): string => language.find(english) ?? english;
