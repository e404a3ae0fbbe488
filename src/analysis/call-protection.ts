import type { Resilience } from '#model/types.generated.ts';
import { milliseconds } from './quantities.ts';

/**
 * An amount of time that is known as far as it is declared. `ms` is the sum of what is declared, always finite; where
 * `complete` is false the true value may be longer, and `missing` says what nobody wrote.
 */
export interface DeclaredTime {
	readonly ms: number;
	readonly complete: boolean;
	/** Some part is declared to have no end (`timeout: none`). */
	readonly unbounded: boolean;
	/** Fields that are not declared, each once, in reading order. */
	readonly missing: readonly string[];
}

/** How a call is protected, as numbers. `undefined` is what nobody declared; `none` is told apart from it. */
export interface CallProtection {
	/** `none`: declared to wait for ever. `undeclared`: a gap, as `unknown` is not `none`. */
	readonly timeout: 'declared' | 'none' | 'undeclared';
	readonly perTryMs: number | undefined;
	readonly totalMs: number | undefined;
	readonly connectMs: number | undefined;
	/** Further tries after the first; 0 where there are none, undefined where nobody says. */
	readonly retries: number | undefined;
	/** The longest waits between all tries together. */
	readonly waits: DeclaredTime;
	/** The most retries as a share of all requests, 0.1 for 10 %; undefined without a budget. */
	readonly budget: number | undefined;
	/** Further calls sent before the first has failed. */
	readonly hedges: number;
	/** W of the call: the longest its caller waits for an answer, see {@link worstCase}. */
	readonly worstCase: DeclaredTime;
}

const known = <T>(value: T | 'none' | 'unknown' | undefined): T | undefined =>
	value === 'none' || value === 'unknown' ? undefined : value;

/** Reads the protection of a call; without a declaration everything is a gap. */
export function protectionOf(resilience: Resilience | undefined): CallProtection {
	const timeout = resilience?.timeout;
	const retry = resilience?.retry;
	const declaredTimeout = known(timeout);
	const declaredRetry = known(retry);
	const perTryMs = milliseconds(declaredTimeout?.perTry);
	const totalMs = milliseconds(declaredTimeout?.total);
	const retries = retry === 'none' ? 0 : declaredRetry?.max;
	const percent = known(declaredRetry?.budgetPct);
	const waits = waitsBetween(retries ?? 0, declaredRetry?.backoff);
	const first = { timeout: timeoutKind(timeout), perTryMs, totalMs, retries, waits };
	return {
		...first,
		connectMs: milliseconds(declaredTimeout?.connect),
		budget: percent === undefined ? undefined : percent / 100,
		hedges: known(resilience?.hedging)?.max ?? 0,
		worstCase: worstCase(first),
	};
}

function timeoutKind(timeout: Resilience['timeout']): CallProtection['timeout'] {
	if (timeout === 'none') return 'none';
	if (typeof timeout !== 'object') return 'undeclared';
	if (timeout.perTry === 'none' && timeout.total === 'none') return 'none';
	return milliseconds(timeout.perTry) === undefined && milliseconds(timeout.total) === undefined
		? 'undeclared'
		: 'declared';
}

/** Waits longer than this (about 30,000 years) are a missing cap, not a wait. */
const longest = 1e15;

/**
 * The longest waits between the tries of a call: the sum over i = 0 .. retries - 1 of min(cap, base x factor^i), which bounds
 * every jitter from above (DOMAIN A10). Where base or factor is not declared the cap stands in for it.
 */
function waitsBetween(
	retries: number,
	backoff: Exclude<NonNullable<Resilience['retry']>, string>['backoff'],
): DeclaredTime {
	if (retries === 0 || backoff === 'none') return timeOf(0);
	if (backoff === undefined || backoff === 'unknown') return gap(0, 'retry.backoff');
	const cap = milliseconds(backoff.cap);
	const base = milliseconds(backoff.base) ?? cap;
	const limit = cap ?? Number.POSITIVE_INFINITY;
	if (base === undefined) return gap(0, 'retry.backoff.base');
	if (backoff.factor === undefined && retries > 1 && cap === undefined)
		return gap(Math.min(limit, base), 'retry.backoff.factor');
	let sum = 0;
	for (let round = 0; round < retries; round++) {
		// Without a factor only the first wait is known; the cap bounds the others.
		const wait = round === 0 ? base : backoff.factor === undefined ? limit : base * backoff.factor ** round;
		sum += Math.min(limit, wait);
		if (sum > longest) return gap(longest, 'retry.backoff.cap');
	}
	return timeOf(sum);
}

/**
 * W of a call (DOMAIN A10): (retries + 1) x perTry + the waits between tries; `total` caps it, and alone is enough. What is
 * not declared leaves the rest as a lower bound.
 */
export function worstCase({
	timeout,
	perTryMs,
	totalMs,
	retries,
	waits,
}: Pick<CallProtection, 'timeout' | 'perTryMs' | 'totalMs' | 'retries' | 'waits'>): DeclaredTime {
	if (timeout === 'none') return { ms: 0, complete: false, unbounded: true, missing: [] };
	if (timeout === 'undeclared') return gap(0, 'timeout');
	if (perTryMs === undefined) return timeOf(totalMs!);
	const tries = (retries ?? 0) + 1;
	const formula = tries * perTryMs + waits.ms;
	const missing = [...(retries === undefined ? ['retry'] : []), ...waits.missing];
	if (totalMs !== undefined && (missing.length > 0 || totalMs <= formula)) return timeOf(totalMs);
	return { ms: formula, complete: missing.length === 0, unbounded: false, missing };
}

/** A time that is fully declared. */
export const timeOf = (ms: number): DeclaredTime => ({ ms, complete: true, unbounded: false, missing: [] });

/** A time of which something is not declared. */
export const gap = (ms: number, ...missing: readonly string[]): DeclaredTime => ({
	ms,
	complete: false,
	unbounded: false,
	missing,
});

/** Times one after another. */
export function sumOf(times: readonly DeclaredTime[]): DeclaredTime {
	return {
		ms: times.reduce((sum, one) => sum + one.ms, 0),
		...joined(times),
	};
}

/** Times side by side: the longest. */
export function longestOf(times: readonly DeclaredTime[]): DeclaredTime {
	return {
		ms: times.reduce((most, one) => Math.max(most, one.ms), 0),
		...joined(times),
	};
}

/** A time several times over. */
export const times = (time: DeclaredTime, factor: number): DeclaredTime => ({ ...time, ms: time.ms * factor });

function joined(all: readonly DeclaredTime[]): Omit<DeclaredTime, 'ms'> {
	return {
		complete: all.every((one) => one.complete),
		unbounded: all.some((one) => one.unbounded),
		missing: [...new Set(all.flatMap((one) => one.missing))],
	};
}

/**
 * The most attempts that one request makes when every try fails (DOMAIN A11): 1 + retries, or 1 + budget where a retry
 * budget is smaller; hedged calls come on top. Where retries are not declared this is a lower bound.
 */
export function attemptsOf({ retries, budget, hedges }: Pick<CallProtection, 'retries' | 'budget' | 'hedges'>): number {
	const further = (retries ?? 0) + hedges;
	return 1 + (budget === undefined ? further : Math.min(further, budget));
}

/**
 * Attempts to be expected when each fails with probability `failure`: (1 - p^(r+1)) / (1 - p), a geometric sum. r + 1 when
 * every try fails.
 */
export function expectedAttempts(failure: number, retries: number): number {
	return failure >= 1 ? retries + 1 : (1 - failure ** (retries + 1)) / (1 - failure);
}
