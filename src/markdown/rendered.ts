import type { Diagnostic } from '#diagnostics/diagnostic.ts';

/** A place in the Markdown text that was given: both count from 1 (columns in UTF-16 code units), plus `firstLine`. */
export interface MarkdownPosition {
	readonly line: number;
	readonly column: number;
}

/** What stands at the place: `[text](href)`, `![alt](href)` or `[[target]]`. Raw `<a>` and `<img>` count as the first two. */
export type LinkKind = 'link' | 'image' | 'wiki';

/** What a link becomes: an address inside the site, a link out of it, or plain text that says why it leads nowhere. */
export type LinkAnswer =
	| { readonly href: string; readonly title?: string | undefined }
	| { readonly external: true }
	| { readonly broken: string };

/**
 * Decides where a link leads. `href` is as written, percent-encoded by the Markdown rules (a wiki link's target is not
 * encoded). Asked for every address but same-page anchors and addresses that are never safe.
 */
export type ResolveLink = (href: string, position: MarkdownPosition, kind: LinkKind) => LinkAnswer;

export interface MarkdownOptions {
	/** The path that diagnostics name. */
	readonly file?: string | undefined;
	/** The line of the file on which the text begins, 1 unless told (a body below front matter begins later). */
	readonly firstLine?: number | undefined;
	/** The level that the topmost headings get, 2 unless told: the page's own `<h1>` stays the only one. */
	readonly baseLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
	/** Takes a leading level-1 heading out of the text and hands it back as `title`. */
	readonly extractTitle?: boolean | undefined;
	/** Put before every id, so that several texts can share a page. */
	readonly idPrefix?: string | undefined;
	/** Without it web and mail addresses are external and relative ones are broken. */
	readonly resolveLink?: ResolveLink | undefined;
	/** Where an anchor leads that no heading of this text has: its page may hold more than the text. Undefined where nowhere. */
	readonly resolveAnchor?: ((fragment: string) => string | undefined) | undefined;
	/**
	 * Words that stand before the colon in references of this workspace, `component:payment-api`; such addresses are handed to
	 * {@link resolveLink}. Every other unknown scheme is unsafe.
	 */
	readonly referenceSchemes?: ReadonlySet<string> | undefined;
	/** Texts longer than this many characters are shown as they are, not parsed; 2,000,000 unless told. */
	readonly maxLength?: number | undefined;
	/** Embedded `data:` images longer than this many characters are left out, 400,000 unless told. */
	readonly maxDataImageLength?: number | undefined;
}

/** A stretch of finished HTML, or a Mermaid diagram that stands between two stretches. */
export type MarkdownBlock = { readonly html: string } | { readonly mermaid: string; readonly line: number };

export interface MarkdownHeading {
	/** The level it is rendered with, 1 to 6. */
	readonly depth: number;
	/** Plain text, markup removed. */
	readonly text: string;
	/** The anchor, unique in the text, `idPrefix` included. */
	readonly id: string;
	readonly line: number;
}

export interface MarkdownLink {
	readonly href: string;
	/** The link's text or the image's alternative text, plain. */
	readonly text: string;
	readonly line: number;
	readonly column: number;
	readonly kind: LinkKind;
	readonly leads: 'inside' | 'outside' | 'same-page' | 'nowhere';
	/** Why it leads nowhere. */
	readonly reason?: string | undefined;
}

export interface RenderedMarkdown {
	/**
	 * Pieces in reading order. The HTML pieces are safe and balanced **when joined**: a diagram inside a list item stands
	 * between a piece that opens the item and one that closes it. See `joinBlocks`.
	 */
	readonly blocks: readonly MarkdownBlock[];
	/** In reading order, without the extracted title. */
	readonly headings: readonly MarkdownHeading[];
	readonly links: readonly MarkdownLink[];
	/** Everything a reader sees, as plain text, for search. Diagram sources are left out. */
	readonly text: string;
	/** The leading level-1 heading, when `extractTitle` asked for it and there is one. */
	readonly title?: MarkdownHeading | undefined;
	readonly diagnostics: readonly Diagnostic[];
}

/** Joins the pieces of a rendered text; `diagram` gives the HTML of the `index`th diagram. */
export function joinBlocks(
	blocks: readonly MarkdownBlock[],
	diagram: (source: string, line: number, index: number) => string,
): string {
	let index = 0;
	return blocks.map((block) => ('html' in block ? block.html : diagram(block.mermaid, block.line, index++))).join('');
}
