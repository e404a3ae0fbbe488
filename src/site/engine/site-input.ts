import type { Diagram, Page, PagesByRoute } from '#views/page.ts';
import type { FormerPage } from '#views/published/former-addresses.ts';
import type { DrawnDiagram, SiteStore } from '../store.ts';

export type { Brand, BrandIcon, BrandPicture } from '../brand.ts';

/** A guide written in Markdown or MDX, its links already leading to addresses of the site. */
export interface GuideText {
	/** The id that an `mdx` block names; one path segment. */
	readonly id: string;
	/** Relative to the workspace; its extension says whether it is MDX. */
	readonly path: string;
	readonly text: string;
}

/** What the engine is given: everything a site shows, before diagrams are drawn. */
export interface SiteInput
	extends Omit<SiteStore, 'pages' | 'titleOf' | 'diagram' | 'guidesFolder' | 'guidesOnly' | 'ready'> {
	/** In reading order, with distinct routes. */
	readonly pages: readonly Page[];
	/** The guides that pages show with an `mdx` block. */
	readonly guides: readonly GuideText[];
	/** Addresses that are gone, each with where its readers are sent. */
	readonly former?: readonly FormerPage[] | undefined;
	/** Files for programs, beside the pages: address below the site's root -> content. */
	readonly texts?: ReadonlyMap<string, string> | undefined;
	/** Files that the brand needs: address below the site's root -> content. */
	readonly brandFiles?: ReadonlyMap<string, string | Uint8Array> | undefined;
	/** Files copied into the site as they are: address below the site's root -> absolute path of the file. */
	readonly files: ReadonlyMap<string, string>;
}

/** The same while somebody writes: pages are made when they are asked for. */
export type LiveInput = Omit<SiteInput, 'pages'> & { readonly pages: PagesByRoute };

/**
 * Draws one diagram; node links of the diagram already carry the base path. `prefix` is an identifier, unique in the page,
 * for the ids inside the drawing. Never throws: a failure is a drawing too.
 */
export type Draw = (diagram: Diagram, prefix: string) => Promise<DrawnDiagram>;

/** Told about long work: what is being done, and how much of it. */
export type OnProgress = (step: string, finished?: number, total?: number) => void;
