import type { Span } from '#diagnostics/diagnostic.ts';
import type { Ref } from '#model/model.ts';

/**
 * `active`: accepted and not yet over. `lapsed`: `until` is before the model's date, the finding counts again.
 * `not-accepted`: the decision is not (or no longer) accepted, so it waives nothing. `no-date`: without an end date it waives nothing.
 */
export type WaiverState = 'active' | 'lapsed' | 'not-accepted' | 'no-date';

export interface Waiver {
	/** The finding id as written, for example `single-point-of-failure:component:vault`. */
	readonly finding: string;
	readonly decision: Ref;
	/** Slug of the decision, for its address. */
	readonly slug: string;
	readonly title: string;
	/** `YYYY-MM-DD`, last day on which the waiver holds. */
	readonly until: string | undefined;
	/** Whole days from the model's date to `until`; negative when it is over. */
	readonly daysLeft: number | undefined;
	readonly state: WaiverState;
	readonly rationale?: string | undefined;
	readonly span: Span;
}

/** Every waiver that a decision states, by finding id. */
export interface WaiverRegister {
	/** Sorted by finding, then decision. */
	readonly all: readonly Waiver[];
	/** The waiver that counts for a finding: an active one with the latest end, else the latest other one. */
	of(finding: string): Waiver | undefined;
}
