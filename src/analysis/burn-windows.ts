import type { Entity } from '#model/model.ts';
import { budgetLeftBy, durationMs, fractionOfPercent } from '#model/quantity.ts';
import { burnRate } from './burn-rate.ts';
import { shownDuration } from './quantities.ts';

/** One alert on how fast a budget burns: over a long window, and still over a short one, so that it ends soon after. */
export interface BurnWindow {
	readonly severity: 'page' | 'ticket';
	/** Share of the budget, 0 to 1, that is spent in the long window when it fires. */
	readonly budgetShare: number;
	readonly longMs: number;
	readonly shortMs: number;
	/** How many times faster than the budget allows. */
	readonly rate: number;
}

/** The windows on which an objective can be watched, and half a sentence on each that makes no sense for it. */
export interface BurnWindows {
	/** Share of events that may be bad, 0 to 1. */
	readonly budget: number;
	readonly periodMs: number;
	readonly windows: readonly BurnWindow[];
	readonly leftOut: readonly string[];
}

const hour = 3_600_000;

/** SRE workbook, chapter 5, "Alerting on SLOs", table 5-8: for 30 days they are burn rates of 14.4, 6, 3 and 1. */
const recommended = [
	{ severity: 'page', budgetShare: 0.02, longMs: hour },
	{ severity: 'page', budgetShare: 0.05, longMs: 6 * hour },
	{ severity: 'ticket', budgetShare: 0.1, longMs: 24 * hour },
	{ severity: 'ticket', budgetShare: 0.1, longMs: 72 * hour },
] as const;

/** The workbook takes a twelfth of the long window for the short one. */
const shortOf = (longMs: number): number => longMs / 12;

/** Prometheus looks at targets about once a minute: a rate needs two looks within its window, with some room. */
const shortestMs = 60_000;

/**
 * The windows of an objective: those of the workbook, where its own `burnAlerts` do not say another share of the budget
 * for the same window, and what they say beyond those. Burn rate = share x period / window (DOMAIN A17). A reason where
 * the objective lacks a number. O(windows).
 */
export function burnWindowsOf({ data }: Entity<'slo'>): BurnWindows | { readonly reason: string } {
	const objective = fractionOfPercent(data.target);
	const periodMs = durationMs(data.window);
	if (objective === undefined) return { reason: 'it has no `target`' };
	if (objective >= 1) return { reason: 'a target of 100 % leaves no budget that could burn' };
	if (objective <= 0) return { reason: 'a target of 0 % cannot be missed' };
	if (periodMs === undefined || periodMs === 0)
		return { reason: 'it does not say over which `window` the budget holds' };
	const budget = budgetLeftBy(objective);
	const windows: BurnWindow[] = [];
	const leftOut: string[] = [];
	for (const one of wanted(data.burnAlerts ?? [], periodMs)) {
		const rate = Number(burnRate(one.budgetShare, periodMs, one.longMs).toPrecision(6));
		const shortMs = Math.round(shortOf(one.longMs) / 1000) * 1000;
		const what = `no ${one.severity} on ${percent(one.budgetShare)} % of the budget in ${shownDuration(one.longMs)}`;
		if (one.longMs > periodMs) leftOut.push(`${what}: the budget holds for less than that`);
		else if (rate < 1) leftOut.push(`${what}: that is slower than the budget may burn`);
		else if (rate * budget >= 1) leftOut.push(`${what}: it would take more bad events than there are events`);
		else if (shortMs < shortestMs) leftOut.push(`${what}: the short window would be less than a minute`);
		else windows.push({ ...one, shortMs, rate });
	}
	return { budget, periodMs, windows, leftOut };
}

type Wanted = Pick<BurnWindow, 'severity' | 'budgetShare' | 'longMs'>;

/** By severity, then by length: the order in which they are written. */
function wanted(declared: NonNullable<Entity<'slo'>['data']['burnAlerts']>, periodMs: number): readonly Wanted[] {
	const found = new Map<string, Wanted>();
	const add = (one: Wanted): void => void found.set(`${one.severity} ${one.longMs}`, one);
	for (const one of recommended) add(one);
	for (const { severity, window, budgetPct, burnRate: rate } of declared) {
		const longMs = durationMs(window);
		if ((severity !== 'page' && severity !== 'ticket') || longMs === undefined || longMs === 0) continue;
		const budgetShare =
			budgetPct === undefined ? (rate === undefined ? undefined : (rate * longMs) / periodMs) : budgetPct / 100;
		if (budgetShare !== undefined && budgetShare > 0) add({ severity, budgetShare, longMs });
	}
	return [...found.values()].sort((a, b) =>
		a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : a.longMs - b.longMs,
	);
}

const percent = (share: number): number => Number((share * 100).toPrecision(6));
