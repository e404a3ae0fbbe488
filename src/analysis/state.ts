/**
 * The words every failure analysis shares. DOMAIN 2.1: UP > DEGRADED > DOWN, all operators monotone, so more failures never
 * improve a state.
 */

export type State = 'up' | 'degraded' | 'down';

/**
 * How sure a statement is. Everything is computed twice: in the optimistic reading what nobody declared does no harm
 * (unknown criticality is soft, an undeclared deployment cannot fail), in the pessimistic reading it does (unknown is hard,
 * an undeclared deployment is one copy, a soft dependency without a fallback is hard, an unknown buffer is empty).
 * `certain` holds in both readings, `possible` only in the pessimistic one.
 */
export type Certainty = 'certain' | 'possible';

/** When an effect arrives after the failure. A buffer whose size nobody declared makes the time `unknown`, never the effect. */
export type TimeToImpact =
	| { readonly kind: 'at-once' }
	| { readonly kind: 'after'; readonly milliseconds: number }
	| { readonly kind: 'unknown'; readonly why: string };

/** `down` < `degraded` < `up`, for comparing and sorting (worst first). */
export function rankOfState(state: State): 0 | 1 | 2 {
	return state === 'down' ? 0 : state === 'degraded' ? 1 : 2;
}

/** Plain code-unit order, so that no machine's locale changes a result. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
