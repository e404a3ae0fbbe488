/**
 * One page of the site as plain data: what it says, in which order, with which links. Views make it, `site/components`
 * draw it, the search index and the build cache key are taken from it. Knows no HTML: every text is drawn escaped.
 * Markdown that people wrote enters as `prose` blocks that went through `#markdown` (sanitised HTML).
 */

import type { CalculatorKind, CalculatorValues } from './calculators.ts';
import type { Drawing } from './mermaid/drawn.ts';

/** A piece of running text. A plain string is text. Links are workspace-internal addresses (`/components/x/`) or https. */
export type Inline =
	| string
	| {
			readonly type: 'link';
			readonly text: string;
			readonly href: string;
			readonly title?: string | undefined;
			/** A word of the text that the glossary explains: drawn quietly, and plain words elsewhere. */
			readonly isTerm?: boolean | undefined;
	  }
	| { readonly type: 'code'; readonly text: string }
	/** Words in another language than that of the page, for screen readers and browsers. */
	| { readonly type: 'language'; readonly language: string; readonly text: string }
	| { readonly type: 'strong'; readonly text: string }
	| { readonly type: 'muted'; readonly text: string }
	| {
			readonly type: 'badge';
			readonly text: string;
			readonly tone: Tone;
			readonly title?: string | undefined;
			/** Where it leads: a badge that is a link, for tables in which each cell is one word with its proof behind it. */
			readonly href?: string | undefined;
	  };

/** Meaning of a badge or callout; the style sheet gives each a colour AND a sign, never colour alone. */
export type Tone =
	| 'neutral'
	| 'info'
	| 'good'
	| 'warning'
	| 'bad'
	| 'up'
	| 'degraded'
	| 'down'
	| 'certain'
	| 'possible'
	| 'gap'
	| 'tier'
	| 'read'
	| 'mutate'
	| 'destructive'
	| 'accepted'
	| 'proposed'
	| 'rejected'
	| 'superseded'
	| 'waived';

export type Text = readonly Inline[];

export interface Fact {
	readonly label: string;
	readonly value: Text;
	/** Where it comes from, for example `components/payment-api.yaml:41`; shown on demand. */
	readonly basis?: string | undefined;
}

export interface Column {
	readonly id: string;
	readonly label: string;
	readonly align?: 'start' | 'end' | undefined;
	/** Offered as a filter (a select of the distinct values) when scripts run. */
	readonly filter?: boolean | undefined;
}
export interface Cell {
	readonly text: Text;
	/** Sort value where the text is not it. */
	readonly sort?: string | number | undefined;
}
export interface Row {
	/** Anchor of the row, unique in the page. */
	readonly id?: string | undefined;
	readonly cells: readonly Cell[];
}

/** A diagram to be drawn by `#render`. `alternative` is the list a screen reader gets, and what is shown if drawing fails. */
export interface Diagram {
	readonly id: string;
	readonly mermaid: string;
	readonly title: string;
	readonly description: string;
	readonly alternative: readonly Text[];
	/** What the words in the picture are written in, where that is not the language of the page. */
	readonly language?: string | undefined;
	/** Node id -> address and accessible label. */
	readonly links: { readonly [node: string]: { readonly href: string; readonly label: string } };
	readonly legend?: readonly { readonly className: string; readonly label: string }[] | undefined;
	/** File and line to blame when Mermaid refuses it. */
	readonly origin?: string | undefined;
	/** Where the Mermaid text itself stands, when people wrote it: the file and the line of its first line. */
	readonly written?: { readonly file: string; readonly line: number } | undefined;
	/** What was drawn, before it became Mermaid text: exports write it in other languages. Absent for text written by hand. */
	readonly drawing?: Drawing | undefined;
	/** Steps that a reader can walk through, in order. */
	readonly steps?: readonly DiagramStep[] | undefined;
	/** What can be laid over the picture without drawing it again. */
	readonly overlays?: readonly Overlay[] | undefined;
}

/** One step of a flow in a picture. `from` and `to` are node ids of the Mermaid text. */
export interface DiagramStep {
	readonly number: number;
	readonly from: string;
	readonly to: string;
	/** Who calls whom, and for what where the picture knows it. */
	readonly words: string;
}

/** One answer to "and where is ...?", as marks on the nodes of a picture. */
export interface Overlay {
	/** Unique in the picture: `teams`, `tiers`, `lost:failure-domain:north-a`. */
	readonly key: string;
	readonly label: string;
	/** In the order of the legend; a node has at most one. */
	readonly marks: readonly OverlayMark[];
}

export interface OverlayMark {
	/** A state class of the style sheet, also `tone1` to `tone8`, which only tell one group from another. */
	readonly className: string;
	/** A short word written on the node, since colour alone never carries meaning. */
	readonly sign: string;
	readonly label: string;
	/** Node ids of the Mermaid text. */
	readonly nodes: readonly string[];
}

/** One step of a procedure: a command to copy, or what is done by hand. */
export interface Command {
	readonly id: string;
	readonly label: string;
	/** Absent where nobody says what a step by hand changes. */
	readonly kind?: 'read' | 'mutate' | 'destructive' | undefined;
	/** Absent for what is done by hand. */
	readonly command?: string | undefined;
	/** Who must agree, and what its author explains, read before the command is run: text and prose, no picture. */
	readonly explanation?: readonly Block[] | undefined;
	readonly expected?: string | undefined;
	readonly verify?: string | undefined;
	readonly undo?: string | undefined;
	readonly timeBox?: string | undefined;
	readonly needs?: readonly string[] | undefined;
	/** What to put in the place of each `<name>` that no command before it has; without words where nobody says. */
	readonly fill?: readonly { readonly name: string; readonly what: string | undefined }[] | undefined;
}

/** A piece of a message: words that people wrote, words of ours, or what has still to be filled in. */
export interface MessagePart {
	readonly kind: 'written' | 'told' | 'open';
	readonly text: string;
}

export interface Message {
	readonly parts: readonly MessagePart[];
	/** Whether people wrote its text: then what is filled in is in their language, where that is English. */
	readonly isAuthored: boolean;
}

export interface CardItem {
	readonly title: string;
	readonly href: string;
	readonly text: Text;
	readonly badges?: readonly Inline[] | undefined;
	readonly eyebrow?: string | undefined;
}

export interface TreeItem {
	readonly text: Text;
	readonly children?: readonly TreeItem[] | undefined;
}

/** A finding as drawn: what, how sure, why (the path that proves it), on which inputs, and what to do. */
export interface FindingItem {
	readonly id: string;
	readonly title: Text;
	readonly badges: readonly Inline[];
	readonly evidence: readonly Text[];
	readonly inputs: readonly Fact[];
	readonly suggestion?: Text | undefined;
	readonly waiver?: Text | undefined;
}

/** One note to an author: how grave, what, where in the file, and what to do. */
export interface NoteItem {
	readonly badge: Inline;
	readonly text: Text;
	/** Where, in words: `content/a.yaml:12`, `line 7`. */
	readonly place?: string | undefined;
	/** The same for a program: then the place opens the file, where the site knows how. */
	readonly source?: { readonly file: string; readonly line: number } | undefined;
	readonly next?: Text | undefined;
}

/** A long table over several pages: each holds some of its rows, in order, under the same id. */
export interface TableParts {
	readonly routes: readonly string[];
	/** Which of the routes this is. */
	readonly at: number;
	/** Rows of the whole table. */
	readonly total: number;
}

export type Block =
	| {
			readonly type: 'heading';
			readonly level: 2 | 3;
			readonly id: string;
			readonly text: string;
			readonly count?: number | undefined;
			/** What it is written in, where that is not the language of the page. */
			readonly language?: string | undefined;
			/** Anchors that once led here, and still do. */
			readonly formerIds?: readonly string[] | undefined;
	  }
	| { readonly type: 'text'; readonly text: Text }
	| { readonly type: 'lead'; readonly text: Text }
	| { readonly type: 'facts'; readonly facts: readonly Fact[] }
	| {
			readonly type: 'list';
			readonly items: readonly Text[];
			readonly ordered?: boolean | undefined;
			/** Things to do one by one: a name, unique in the page, by which a reader's device remembers which are done. */
			readonly progress?: string | undefined;
	  }
	| { readonly type: 'tree'; readonly items: readonly TreeItem[] }
	| {
			readonly type: 'table';
			readonly id: string;
			readonly caption: string;
			readonly columns: readonly Column[];
			readonly rows: readonly Row[];
			readonly empty?: string | undefined;
			/** A matrix: many columns of one word each, to be seen at a glance; headings wrap, and it never becomes a stack of cards. */
			readonly isMatrix?: boolean | undefined;
			/** Where its other rows are, when it continues on pages of its own. */
			readonly parts?: TableParts | undefined;
	  }
	| { readonly type: 'diagram'; readonly diagram: Diagram }
	| {
			readonly type: 'prose';
			readonly html: string;
			/** What it is written in, where that is not the language of the page. */
			readonly language?: string | undefined;
	  }
	| { readonly type: 'callout'; readonly tone: Tone; readonly title: string; readonly text: Text }
	| {
			readonly type: 'gap';
			readonly missing: Text;
			readonly add?: { readonly file: string; readonly snippet: string } | undefined;
	  }
	| { readonly type: 'findings'; readonly items: readonly FindingItem[]; readonly empty: string }
	/** What is told to the author of a text while it is written; drawn beside what follows where there is room. */
	| {
			readonly type: 'notes';
			readonly id: string;
			readonly title: string;
			readonly items: readonly NoteItem[];
			readonly empty: string;
			/** Drawn over the whole width, where it is no remark on what follows. */
			readonly isWide?: boolean | undefined;
	  }
	| { readonly type: 'commands'; readonly items: readonly Command[] }
	| { readonly type: 'cards'; readonly items: readonly CardItem[]; readonly columns?: 2 | 3 | 4 | undefined }
	| {
			readonly type: 'stats';
			readonly items: readonly {
				readonly label: string;
				readonly value: string;
				readonly href?: string | undefined;
				readonly tone?: Tone | undefined;
				readonly note?: string | undefined;
			}[];
	  }
	| {
			readonly type: 'code';
			readonly language: string;
			readonly text: string;
			readonly label?: string | undefined;
			/** Of a message that somebody is going to send: what `text` is made of. */
			readonly message?: Message | undefined;
	  }
	| {
			readonly type: 'details';
			readonly summary: string;
			readonly blocks: readonly Block[];
			readonly open?: boolean | undefined;
			/** A name, unique in the page, by which a reader's device remembers that it was opened. */
			readonly remembered?: string | undefined;
			/** Whether it may stand on a page of its own where this page would become large: it holds a table then, with an id. */
			readonly mayStandApart?: boolean | undefined;
	  }
	/** A sum that the reader may change: worked out at build time with these values, and again in the browser. */
	| {
			readonly type: 'calculator';
			readonly id: string;
			readonly kind: CalculatorKind;
			/** What the values are of. */
			readonly about: string;
			readonly values: CalculatorValues;
	  }
	/** How long each limit lasts from a start that the reader gives. */
	| {
			readonly type: 'clock';
			readonly id: string;
			readonly limits: readonly { readonly label: string; readonly limitMs: number; readonly basis: string }[];
	  }
	/**
	 * What any failures do, answered in the reader's browser from the file at `file`, a site-absolute address. As long as nothing has
	 * failed, so many flows and components are UP, and `examples` says what could be tried.
	 */
	| {
			readonly type: 'what-if';
			readonly file: string;
			readonly flows: number;
			readonly components: number;
			readonly examples: Text;
	  }
	| { readonly type: 'mdx'; readonly id: string };

/** A page with which something is wrong: what it is called, where its source is, and its full address where the site has one. */
export interface ReportedPage {
	readonly title: string;
	readonly file: string;
	readonly line: number;
	readonly address?: string | undefined;
}

export interface Crumb {
	readonly text: string;
	readonly href: string;
}

/** What a page is about, for search: said beside a result, and what results are narrowed by. Names as readers see them. */
export interface Facets {
	readonly team?: string | undefined;
	readonly severity?: string | undefined;
	/** 1 is the most important. */
	readonly tier?: number | undefined;
	/** Business services that rely on it. */
	readonly services?: readonly string[] | undefined;
}

/** One page. `route` is site-absolute without the base path, with leading and trailing slash: `/components/payment-api/`. */
export interface Page {
	readonly route: string;
	readonly kind: string;
	/** The area in the main navigation this page belongs to, see `views/navigation.ts`. */
	readonly area: string;
	readonly title: string;
	/** One sentence for the head, search results and cards. */
	readonly description: string;
	/** The same page in other languages, each by what the language calls itself. */
	readonly alternates?:
		| readonly { readonly language: string; readonly name: string; readonly href: string }[]
		| undefined;
	/** The language of its title and blocks, where that is not the site's; nothing of them is translated then. */
	readonly language?: string | undefined;
	/** Small line over the title: `Component`, `Decision ADR-0012`. */
	readonly eyebrow?: string | undefined;
	readonly badges?: readonly Inline[] | undefined;
	readonly crumbs: readonly Crumb[];
	readonly blocks: readonly Block[];
	/** Workspace-relative file (and line) behind the page, for "edit this page". */
	readonly source?: { readonly file: string; readonly line: number } | undefined;
	/** Extra words that search should find this page by: aliases, alert names, error texts, ids. */
	readonly keywords?: readonly string[] | undefined;
	/** Places on it that are looked for by names of their own: the terms of the glossary. */
	readonly places?: readonly Place[] | undefined;
	readonly facets?: Facets | undefined;
	/**
	 * `by title` for a report whose lists repeat what other pages are about: search finds it by title, description and
	 * keywords, not by every name in it.
	 */
	readonly indexed?: 'in full' | 'by title' | undefined;
	/** Where news of this page can be subscribed to: an Atom feed of the site. */
	readonly feed?: { readonly title: string; readonly href: string } | undefined;
	readonly layout?: 'page' | 'wide' | 'home' | 'runbook' | undefined;
	readonly previous?: Crumb | undefined;
	readonly next?: Crumb | undefined;
}

/** A place on a page that search leads to as it does to pages. */
export interface Place {
	readonly id: string;
	/** What it is, as pages have a kind: `term`. */
	readonly kind: string;
	readonly title: string;
	readonly description: string;
	readonly keywords: readonly string[];
}

/** Pages by their address, in reading order; they may be made only when they are asked for. */
export interface PagesByRoute {
	get(route: string): Page | undefined;
	/** Every address that may have a page. */
	keys(): Iterable<string>;
	values(): Iterable<Page>;
}
