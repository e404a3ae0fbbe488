import type { Feed } from '#views/api/feed-entries.ts';
import type { Language } from '#views/language/language.ts';
import type { NavigationArea } from '#views/navigation.ts';
import type { Diagram, PagesByRoute, ReportedPage } from '#views/page.ts';
import type { Brand } from './brand.ts';

/**
 * The hand-over between the engine, which computes, and the components, which draw. For Astro's pages it stands on `globalThis`, because
 * the engine and the page modules are separate module instances of one process.
 */

/**
 * A drawn diagram. `svg` is trusted markup: only `#render` makes it, after its allow-list. Node links in it must already
 * carry the base path. `width` is the natural width in CSS pixels, from which the page decides about scrolling.
 */
export type DrawnDiagram =
	| { readonly svg: string; readonly width?: number | undefined; readonly height?: number | undefined }
	| {
			readonly error: string;
			readonly source: string;
			/** Where in the Mermaid text; 1-based. */
			readonly line?: number | undefined;
			readonly column?: number | undefined;
	  };

/** A picture of a page for other programs. */
export interface CardImage {
	/** Without the base path. */
	readonly route: string;
	/** What it shows, in words. */
	readonly alternative: string;
	readonly width: number;
	readonly height: number;
}

/** What every page of a site shares, and the pages themselves. */
export interface SiteStore {
	/** Base path with leading and trailing slash: `/` or `/handbook/`. */
	readonly base: string;
	/** `https://host` where the site will stand, for canonical addresses and the sitemap; absent when unknown. */
	readonly url?: string | undefined;
	readonly title: string;
	readonly description: string;
	readonly navigation: readonly NavigationArea[];
	/** What the frame of every page, and its scripts, are told in. */
	readonly language: Language;
	/** Name, picture and colours of the house. */
	readonly brand?: Brand | undefined;
	/** Keyed by `Page.route`, in reading order. Pages with an `mdx` block are guides and live under `/guides/`. */
	readonly pages: PagesByRoute;
	/** What the what-if page fetches, as JSON text; see `#views/what-if/file.ts`. */
	readonly whatIf: string;
	/** What is new, for feed readers; none where nobody knows where the site stands. */
	readonly feeds?: readonly Feed[] | undefined;
	/** Whether Astro is to draw the guides alone, because the engine draws all other pages. */
	readonly guidesOnly?: boolean | undefined;
	/** Done when `diagram` may be asked; absent when it may be at once. Fails when nothing can be drawn. */
	readonly ready?: Promise<void> | undefined;
	/** The picture that other programs show beside a link to the page at a route; undefined where there is none. */
	card?(route: string): CardImage | undefined;
	/** The drawing of a diagram, made before; synchronous and cheap. */
	diagram(diagram: Diagram): DrawnDiagram;
	/** `component:payment-api` (or `adr:0012`) to a route of this site, maybe with an anchor; undefined when unknown. */
	resolveRef(ref: string): string | undefined;
	/** Links words of the glossary in the drawn text of the guide at a route; absent where there is no glossary. */
	linkTerms?(html: string, route: string, addressOf: (route: string) => string): string;
	/** The title of the page at a route; undefined when there is none. */
	titleOf(route: string): string | undefined;
	/** The scheme of the editor that `editUrl` leads into, while somebody writes on this machine; absent on a built site. */
	readonly editorScheme?: string | undefined;
	/** Where a workspace file can be edited: in the browser (https), when the workspace names its repository. */
	editUrl?(file: string, line: number): string | undefined;
	/** Where somebody says that something is wrong with a page (https), when the workspace names its repository. */
	reportUrl?(page: ReportedPage): string | undefined;
	/** Absolute folder of the guides (`*.mdx`); the id of an `mdx` block is the file path in it without the extension. */
	readonly guidesFolder?: string | undefined;
	readonly footer: {
		/** `YYYY-MM-DD`. */
		readonly asOf: string;
		readonly environment: string;
		/** Version of Lintel, for example `0.1.0`. */
		readonly version: string;
		/** The Merkle root over all files it was made from, in hexadecimal digits; absent while somebody writes. */
		readonly inputs?: string | undefined;
		/** For whom things were left out: `auditor` or `public`; absent where nothing was. */
		readonly profile?: string | undefined;
		/** Short commit of the workspace, when it is in git. */
		readonly commit?: string | undefined;
		/** A sentence of the organisation: whose site it is. */
		readonly text?: string | undefined;
		/** Extra links of the organisation (imprint, support). */
		readonly links?: readonly { readonly text: string; readonly href: string }[] | undefined;
	};
}

const storeKey = Symbol.for('lintel.site');

/** Puts a store where the pages find it. The engine calls it before `build` or `dev`, and again after every edit in `dev`. */
export function publishStore(store: SiteStore): void {
	(globalThis as { [storeKey]?: SiteStore })[storeKey] = store;
}

/** The published store. Throws when there is none: then a page module runs outside the engine, which is a bug. */
export function siteStore(): SiteStore {
	const store = (globalThis as { [storeKey]?: SiteStore })[storeKey];
	if (store === undefined) throw new Error('No site store: publishStore(store) must run before Astro draws a page');
	return store;
}
