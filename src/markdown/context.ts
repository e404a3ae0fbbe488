import type { Token } from 'markdown-it';
import type { Anchors } from './anchors.ts';
import type { MarkdownHeading, MarkdownLink, MarkdownOptions } from './rendered.ts';

/** What one rendering collects while the rules run; lives in the parser's `env`. */
export interface RenderContext {
	readonly options: MarkdownOptions;
	readonly firstLine: number;
	/** The source, split into lines, to find columns in. */
	readonly lines: readonly string[];
	/**
	 * An attribute name that does not occur in the source. Tags of our own carry it into the sanitizer, so raw HTML can
	 * never pass for ours: only ours may have ids and classes.
	 */
	readonly mark: string;
	readonly anchors: Anchors;
	readonly headings: MarkdownHeading[];
	readonly links: MarkdownLink[];
	readonly diagrams: { source: string; line: number }[];
	/** Where in its inline text each token began. */
	readonly offsets: WeakMap<Token, number>;
	title?: MarkdownHeading | undefined;
}

const KEY = 'lintel';

/** Puts the context where the parser's rules find it. */
export function environmentOf(context: RenderContext): Record<string, unknown> {
	return { [KEY]: context, docId: context.options.idPrefix || undefined };
}

/** The context of the rendering that a rule runs in. */
export function contextOf(env: Record<string | symbol, unknown>): RenderContext {
	return env[KEY] as RenderContext;
}

/** An attribute name that occurs nowhere in the source, whatever the case of its letters. */
export function unusedAttribute(source: string): string {
	const lower = source.toLowerCase();
	for (let count = 0; ; count++) {
		const name = `data-own${count === 0 ? '' : count}`;
		if (!lower.includes(name)) return name;
	}
}
