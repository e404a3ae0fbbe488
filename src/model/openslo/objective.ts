import type { Span } from '#diagnostics/diagnostic.ts';
import type { Ref } from '../ref.ts';
import type { CalendarWindow } from './time-window.ts';

/** One objective of an OpenSLO document. */
export interface WrittenObjective {
	/** The name of the document; with a number behind it where the document has several objectives. */
	readonly id: string;
	readonly title: string;
	readonly description: string | undefined;
	readonly service: string | undefined;
	/** In percent. */
	readonly target: number;
	/** As the model writes durations; undefined where it says none, or months, quarters and years, whose days vary. */
	readonly window: string | undefined;
	/** As OpenSLO writes it. */
	readonly writtenWindow: string | undefined;
	/** Where it holds for windows of the calendar: what the model does not say. */
	readonly calendar: CalendarWindow | undefined;
	readonly good: string | undefined;
	readonly total: string | undefined;
	/** What is measured where it is no share of two queries, in words. */
	readonly measure: string | undefined;
	readonly burns: readonly {
		readonly burnRate: number;
		readonly window: string;
		readonly severity: 'page' | 'ticket' | undefined;
	}[];
	readonly span: Span;
}

/** An objective of an OpenSLO document with what the model makes of it. */
export interface OpenSloObjective extends WrittenObjective {
	/** The objective of the model: the one of the same name, or the one that was made of it. */
	readonly slo: Ref;
	/** Whether the model had none of that name. */
	readonly isOwn: boolean;
	/** Where the two say different things, each as half a sentence. */
	readonly differs: readonly string[];
}
