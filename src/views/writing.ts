import type { DowntimeChange } from '#analysis/availability-effects.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { PagesByRoute } from './page.ts';
import type { ChangesSince } from './pages/changes.ts';

/** What a site says besides while somebody writes: nothing of it is on a site for readers. */
export interface Writing {
	/** What there is to say about each record, by ref; it stands beside the record. */
	readonly notes: ReadonlyMap<string, readonly Diagnostic[]>;
	/** What is wrong with the files. */
	readonly problems: readonly Diagnostic[];
	/** What is different from the last commit. */
	readonly effect: Effect;
	/** Published addresses that pages like these would lose. */
	readonly lostAddresses: (pages: PagesByRoute) => readonly Diagnostic[];
}

/** What the edits since the last commit do, or why that is not known. */
export type Effect =
	| (Extract<ChangesSince, { readonly known: true }> & { readonly downtimes: readonly DowntimeChange[] })
	| { readonly known: false; readonly why: string };
