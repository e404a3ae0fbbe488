import type { Architecture } from '#analysis/architecture.ts';
import { builtInLanguages } from '#model/language/built-in.ts';
import type { Workspace } from '#model/types.generated.ts';
import type { Catalogue } from './catalogue.ts';
import { de } from './de/de.ts';
import { fr } from './fr/fr.ts';
import { type Language, languageOf } from './language.ts';
import type { Localiser } from './localise-text.ts';

const catalogues: { readonly [tag: string]: Catalogue } = { de, fr };

/** The words that come with Lintel for a language; none for English, whose texts are the keys, and for languages of others. */
export const catalogueOf = (tag: string): Catalogue => catalogues[tag] ?? catalogues[tag.split('-')[0]!] ?? {};

/** The language of the site, with the workspace's own words over those that come with Lintel. */
export function languageOfSite({ language = 'en', texts }: Workspace): Language {
	return languageOf(language, languageName(language), {
		...catalogueOf(language),
		...(texts as Catalogue | undefined),
	});
}

/** What a language calls itself, as far as the runtime knows; else its tag. */
export function languageName(tag: string): string {
	const own = builtInLanguages[tag];
	if (own !== undefined) return own;
	const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag);
	return name === undefined ? tag : name.slice(0, 1).toLocaleUpperCase(tag) + name.slice(1);
}

/** What tells pages in the language of the site; undefined where they are to stay as they are. */
export function localiserOf({ model, decisions }: Architecture): Localiser | undefined {
	const { language = 'en', contentLanguage = language, texts = {} } = model.workspace;
	if (language === 'en' && contentLanguage === 'en' && Object.keys(texts).length === 0) return undefined;
	const entities = Object.values(model.entities);
	const written = new Set<string>();
	for (const { data } of entities) collect(data, written);
	for (const { title, status } of decisions) for (const one of [title, status.raw]) written.add(one);
	return {
		language: languageOfSite(model.workspace),
		names: new Set([...entities.flatMap(({ name, id }) => [name, id]), ...decisions.map(({ title }) => title)]),
		written,
		writtenIn: contentLanguage === language ? undefined : contentLanguage,
	};
}

/** Every text in a value, however deep. */
function collect(value: unknown, into: Set<string>): void {
	if (typeof value === 'string') into.add(value.trim());
	else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) collect(one, into);
}
