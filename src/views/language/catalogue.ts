/**
 * The words of one language for texts that Lintel writes, by the English text. The English text is the key, so that a page
 * still reads like its table of contents, and what nobody translated is English rather than a name of a key.
 *
 * In a text `{n}`, `{m}`, `{k}`, `{i}` and `{j}` stand for numbers, `{a}` to `{h}` for links and other pieces set apart, `{list}` for an
 * enumeration of those, `{time}` for how long, `{version}` for a version as it is written, `{id}` for an id or a name of a field, other names for anything else; `{what}` and its like stand for words that are translated in turn, `{own}` for words of people.
 * What stands between sentences, semicolons, colons and brackets is found part by part (`compose.ts`): each part is a text of its own. `Copy [verb]` is `Copy` in the meaning that the brackets say. `{n} row|{n} rows` is one text with two forms, in the order of the plural categories of its language.
 */
export interface Catalogue {
	readonly [english: string]: Translation;
}

/** One text, its forms divided by `|`, or its forms by plural category as people write them in `lintel.yaml`. */
export type Translation = string | PluralForms;

/** Forms by the categories of CLDR, as `Intl.PluralRules` names them. */
export interface PluralForms {
	readonly zero?: string | undefined;
	readonly one?: string | undefined;
	readonly two?: string | undefined;
	readonly few?: string | undefined;
	readonly many?: string | undefined;
	readonly other: string;
}

/** How numbers and days are written; everything is fixed by the language, nothing by the machine. */
export interface Notation {
	readonly decimal: string;
	readonly group: string;
	/** `{y}`, `{m}` and `{d}` of a day. */
	readonly day: string;
	/** What stands between two parts of a sentence, with its spaces. */
	readonly colon: string;
	readonly semicolon: string;
	/** What bytes (`B`) and days (`d`) are called beside a number, where otherwise. */
	readonly units?: { readonly [unit: string]: string } | undefined;
}
