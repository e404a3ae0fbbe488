import type { Diagram, Page } from '#views/page.ts';
import type { DrawnDiagram, SiteStore } from '../store.ts';

/** What the engine is given: everything a site shows, before diagrams are drawn. */
export interface SiteInput extends Omit<SiteStore, 'pages' | 'diagram' | 'cacheKey'> {
	/** In reading order, with distinct routes. */
	readonly pages: readonly Page[];
	/** Files copied into the site as they are: address below the site's root -> absolute path of the file. */
	readonly files: ReadonlyMap<string, string>;
}

/**
 * Draws one diagram; node links of the diagram already carry the base path. `prefix` is an identifier, unique in the page,
 * for the ids inside the drawing. Never throws: a failure is a drawing too.
 */
export type Draw = (diagram: Diagram, prefix: string) => Promise<DrawnDiagram>;

/** Told about long work: what is being done, and how much of it. */
export type OnProgress = (step: string, finished?: number, total?: number) => void;
