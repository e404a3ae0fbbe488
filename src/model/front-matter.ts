import { createSource, type Source } from '#diagnostics/source.ts';

/** The two parts of a Markdown file: YAML between `---` lines at the top, and the text below. */
export interface FrontMatter {
	/** The YAML part as a source of its own, with the offsets of the whole file. */
	readonly yaml: Source;
	readonly body: { readonly text: string; readonly line: number };
}

/**
 * Splits a Markdown file. Undefined when it does not start with a `---` line; `'open'` when the front matter is never
 * closed by `---` or `...`.
 */
export function splitFrontMatter(source: Source): FrontMatter | 'open' | undefined {
	const { text, path } = source;
	const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
	if (!opening) return undefined;
	const closing = /^(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/gm;
	closing.lastIndex = opening[0].length;
	const end = closing.exec(text);
	if (!end) return 'open';
	const bodyStart = end.index + end[0].length;
	// The opening line is itself a YAML document start, so that cutting the text off at the end keeps every offset.
	return {
		yaml: createSource(path, text.slice(0, end.index)),
		body: { text: text.slice(bodyStart), line: source.positionAt(bodyStart).line },
	};
}

/** The YAML between the `---` lines of a page, without them; empty when there is none. */
export function splitFrontMatterText(text: string): string {
	const parts = splitFrontMatter(createSource('', text));
	return typeof parts === 'object' ? parts.yaml.text : '';
}
