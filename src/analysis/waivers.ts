import type { Decision } from '#decisions/decision.ts';
import type { Span } from '#diagnostics/diagnostic.ts';
import type { Ref } from '#model/model.ts';
import { daysBetween } from './quantities.ts';
import { compareText } from './state.ts';

/**
 * `active`: accepted and not yet over. `lapsed`: `until` is before the model's date, the finding counts again.
 * `not-accepted`: the decision is not (or no longer) accepted, so it waives nothing. `no-date`: without an end date it waives nothing.
 * `not-yet`: the decision is accepted on a day after the model's date, so on that date nobody had accepted the risk.
 */
export type WaiverState = 'active' | 'lapsed' | 'not-accepted' | 'no-date' | 'not-yet';

export interface Waiver {
	/** The finding id as written, for example `single-point-of-failure:component:vault`. */
	readonly finding: string;
	readonly decision: Ref;
	/** Slug of the decision, for its address. */
	readonly slug: string;
	/** What the decision is called, for example `ADR-0012`. */
	readonly label: string;
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

/** Reads the waivers of all decisions at a date (`YYYY-MM-DD`). Only a decision with an end date that is accepted by then waives anything. */
export function waiverRegister(decisions: readonly Decision[], asOf: string): WaiverRegister {
	const all = decisions
		.flatMap((decision) => decision.waives.map((waiver) => waiverOf(decision, waiver, asOf)))
		.sort((a, b) => compareText(a.finding, b.finding) || compareText(a.decision, b.decision));
	const best = new Map<string, Waiver>();
	for (const waiver of all) {
		const known = best.get(waiver.finding);
		if (known === undefined || isBetter(waiver, known)) best.set(waiver.finding, waiver);
	}
	return { all, of: (finding) => best.get(finding) };
}

function waiverOf(decision: Decision, waiver: Decision['waives'][number], asOf: string): Waiver {
	const daysLeft = daysBetween(asOf, waiver.until);
	return {
		finding: waiver.finding,
		decision: decision.ref,
		slug: decision.slug,
		label: decision.label,
		title: decision.title,
		until: waiver.until,
		daysLeft,
		state: stateOf(decision, daysLeft, asOf),
		rationale: waiver.rationale,
		span: waiver.span,
	};
}

function stateOf({ status, date }: Decision, daysLeft: number | undefined, asOf: string): WaiverState {
	if (status.state !== 'accepted' && status.state !== 'implemented') return 'not-accepted';
	if (daysLeft === undefined) return 'no-date';
	if (daysLeft < 0) return 'lapsed';
	return (date?.iso ?? '') > asOf ? 'not-yet' : 'active';
}

function isBetter(a: Waiver, b: Waiver): boolean {
	if ((a.state === 'active') !== (b.state === 'active')) return a.state === 'active';
	return (a.until ?? '') > (b.until ?? '');
}
