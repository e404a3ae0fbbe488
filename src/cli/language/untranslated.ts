import type { Workspace } from '#model/types.generated.ts';
import { catalogueTexts } from '#views/language/en/en.ts';
import { languageOfSite } from '#views/language/language-of-site.ts';
import { lastOf } from '#views/site.ts';
import type { Reading } from '../pipeline.ts';
import type { SiteContext } from '../site-input.ts';
import { siteInputInSteps } from '../site-input.ts';

/** Texts of a site that stay English, with signs instead of names and numbers. */
export interface Untranslated {
	/** How many texts a complete catalogue has. */
	readonly catalogue: number;
	/** The most frequent first, then by the alphabet. */
	readonly texts: readonly { readonly text: string; readonly uses: number }[];
	/** The same by the kind of text, the most frequent first. */
	readonly places: readonly { readonly place: string; readonly texts: number; readonly uses: number }[];
}

/** The texts of the catalogue that the language of a workspace lacks; none for English. */
export function missingTexts(workspace: Workspace): readonly string[] {
	const { tag, catalogue } = languageOfSite(workspace);
	return tag === 'en' ? [] : [...new Set(catalogueTexts)].filter((text) => catalogue[text] === undefined);
}

/** Makes all pages and listens to what has no translation. */
export function untranslated(reading: Reading, context: SiteContext): Untranslated {
	const uses = new Map<string, number>();
	const byPlace = new Map<string, Map<string, number>>();
	const count = (map: Map<string, number>, text: string): unknown => map.set(text, (map.get(text) ?? 0) + 1);
	const missing = (english: string, place: string): void => {
		const text = english.replace(/\d[\d,]*(?:\.\d+)?/g, '{n}');
		count(uses, text);
		const kind = place.split(' ')[0]!;
		const own = byPlace.get(kind) ?? new Map<string, number>();
		byPlace.set(kind, own);
		count(own, text);
	};
	lastOf(siteInputInSteps(reading, context, true, undefined, { missing }));
	const sum = (map: ReadonlyMap<string, number>): number => [...map.values()].reduce((total, own) => total + own, 0);
	return {
		catalogue: new Set(catalogueTexts).size,
		texts: [...uses]
			.map(([text, own]) => ({ text, uses: own }))
			.sort((a, b) => b.uses - a.uses || (a.text < b.text ? -1 : 1)),
		places: [...byPlace]
			.map(([place, texts]) => ({ place, texts: texts.size, uses: sum(texts) }))
			.sort((a, b) => b.uses - a.uses || (a.place < b.place ? -1 : 1)),
	};
}

/** Texts as `lintel.yaml` takes them, each with its English words to be written over. */
export function missingAsYaml(texts: readonly string[]): string {
	if (texts.length === 0) return '# Nothing is missing.\n';
	return `texts:\n${texts.map((text) => `  ${JSON.stringify(text)}: ${JSON.stringify(text)}\n`).join('')}`;
}
