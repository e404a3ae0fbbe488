import type { Source } from '#diagnostics/source.ts';
import type { NameIdentity } from './identity.ts';

/** One decision of a file that holds several. */
export interface LogEntry {
	readonly what: 'section' | 'row';
	/** Its text as a record of its own: one title, the sections below it. */
	readonly source: Source;
	/** For each line of it the line of the file. */
	readonly lines: readonly number[];
	readonly identity: NameIdentity;
	/** What a link to it has behind the `#`. */
	readonly anchor: string;
}
