import type { Source } from '#diagnostics/source.ts';
import type { Markup } from '../decision.ts';
import { createMappedSource } from '../mapped-source.ts';
import { asciidocLines } from './asciidoc.ts';
import { mediawikiLines } from './mediawiki.ts';
import { orgLines } from './org.ts';
import { restructuredLines } from './restructured.ts';
import type { LeftPiece, MarkdownLines } from './writer.ts';

/** A file of another markup as what it says in Markdown, line by line; places stay those of the file. */
export interface Translated {
	readonly source: Source;
	readonly lines: readonly number[];
	readonly markup: Markup;
	/** The file as it stands. */
	readonly original: string;
	/** Pieces that Markdown has no form for, and that stand as they are written: each with its line. */
	readonly left: readonly LeftPiece[];
}

const READERS: {
	readonly [markup in Markup]: (texts: readonly string[], path: string) => MarkdownLines;
} = {
	AsciiDoc: asciidocLines,
	MediaWiki: mediawikiLines,
	Org: orgLines,
	reStructuredText: restructuredLines,
};

/** The markup of a file by its name; undefined for Markdown and what is no text. */
export function markupOf(path: string): Markup | undefined {
	if (/\.(?:adoc|asciidoc)$/i.test(path)) return 'AsciiDoc';
	if (/\.(?:mediawiki|wiki)$/i.test(path)) return 'MediaWiki';
	if (/\.org$/i.test(path)) return 'Org';
	return /\.rst$/i.test(path) ? 'reStructuredText' : undefined;
}

/**
 * Puts a file into Markdown, so that records of every markup are read by one reader and shown by one renderer, which alone
 * decides what is safe. Linear in the length of the text.
 */
export function translated(source: Source, markup: Markup): Translated {
	const { lines, left } = READERS[markup](source.text.split(/\r?\n/), source.path);
	return {
		source: createMappedSource(source.path, lines),
		lines: lines.map(({ line }) => line),
		markup,
		original: source.text,
		left,
	};
}
