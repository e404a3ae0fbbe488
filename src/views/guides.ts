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

/** Guides in reading order. */
export const inOrder = (guides: readonly Guide[]): readonly Guide[] =>
	[...guides].sort((a, b) => (a.order ?? 1000) - (b.order ?? 1000) || (a.slug < b.slug ? -1 : 1));
