/** A guide that people wrote. The text of an MDX guide is drawn by the site; Markdown is sanitised here like all other. */
export interface Guide {
	/** One URL segment. */
	readonly slug: string;
	/** The id of the `mdx` block; the slug unless told. */
	readonly id?: string | undefined;
	readonly title: string;
	readonly description?: string | undefined;
	readonly order?: number | undefined;
	readonly minutes?: number | undefined;
	readonly audience?: string | undefined;
	/** Workspace-relative path, for "edit this page". */
	readonly file?: string | undefined;
	/** The text of a guide in plain Markdown, below its front matter; `line` is the 1-based line it starts on. */
	readonly body?: { readonly text: string; readonly line: number } | undefined;
	/** The team, role or reader for whom it was written: in Markdown its words stand on their page, in MDX it is a page that theirs leads to. */
	readonly startOf?: string | undefined;
	/** What it is written in, where that is not the language of the site. */
	readonly language?: string | undefined;
	/** The slug of the guide that says the same in the language of the site; this one stands beside it. */
	readonly translationOf?: string | undefined;
	/** The source of a guide in MDX below its front matter, for what is said about its words. */
	readonly source?: string | undefined;
}

/** A page of explanation that ships with the program: a check, a diagnostic code, an analysis or a recipe. */
export interface ReferenceText {
	/** The code (`unknown-key`), the analysis id (`A1`) or the name of the recipe (`outbox`). */
	readonly id: string;
	readonly kind: 'check' | 'diagnostic' | 'analysis' | 'recipe';
	readonly title: string;
	/** Markdown; a leading level-1 heading is taken as the title. */
	readonly text: string;
	/** A relative path to name in diagnostics. */
	readonly file: string;
	readonly severity?: string | undefined;
}

/** A JSON Schema of one concept, as parsed. */
export interface SchemaDocument {
	/** `component`, `failure-domain`, … the address `/reference/schema/<concept>/`. */
	readonly concept: string;
	readonly schema: { readonly [key: string]: unknown };
}

/** A page of the manual that ships with the program, in Markdown. */
export interface ManualText {
	/** One URL segment. */
	readonly id: string;
	/** The part of the manual that it belongs to, as readers see it. Texts of one part follow each other. */
	readonly part: string;
	/** One sentence: what it is for. */
	readonly about: string;
	/** Markdown, with a leading level-1 heading. */
	readonly text: string;
	/** A relative path to name in diagnostics. */
	readonly file: string;
}

/** A command of the program, or a group of them, in the words of its help. */
export interface CommandDocument {
	/** `build`, `adr new`. */
	readonly name: string;
	/** The title that it stands under in lists: `Show the site`. */
	readonly section: string;
	readonly summary: string;
	readonly usage: string;
	/** Paragraphs, wrapped by hand; indented lines are to be typed. */
	readonly details: string;
	/** The names of the commands of a group; none for a command. */
	readonly parts: readonly string[];
	readonly exitCodes: readonly (readonly [code: number, words: string])[];
	readonly options: readonly CommandOption[];
}

export interface CommandOption {
	readonly name: string;
	readonly short?: string | undefined;
	/** What to write for its value; a switch has none. */
	readonly value?: string | undefined;
	readonly description: string;
	/** The only values that it takes, where they are listed. */
	readonly choices: readonly string[];
	readonly isRepeatable: boolean;
}

/** Guides in reading order. */
export const inOrder = (guides: readonly Guide[]): readonly Guide[] =>
	[...guides].sort((a, b) => (a.order ?? 1000) - (b.order ?? 1000) || (a.slug < b.slug ? -1 : 1));

/** Whether a guide says in another language what a guide in the language of the site says. */
export const isTranslation = ({ translationOf }: Guide): boolean => translationOf !== undefined;

/** Whether a guide is a page of its own, and not words that another page goes on in. */
export const isPageOfItsOwn = ({ startOf, body }: Guide): boolean => startOf === undefined || body === undefined;
