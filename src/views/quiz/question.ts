import type { Crumb, Text } from '../page.ts';

/** A question that the model answers. Nobody wrote it: when the model changes, the answer does. */
export interface Question {
	/** Permanent while its subject keeps its id: progress is remembered by it. */
	readonly id: string;
	/** Ends with a question mark. */
	readonly words: string;
	/** In an order that does not tell which is right; at least two, no two alike. */
	readonly options: readonly Text[];
	/** The place of the right one. */
	readonly right: number;
	/** Why, line by line. */
	readonly because: readonly Text[];
	/** The page that proves it. */
	readonly proof: Crumb;
}
