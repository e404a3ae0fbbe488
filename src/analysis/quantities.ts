import { groupedDigits } from '#model/quantity.ts';

/** Reads the small notations of the model (DOMAIN 1.1). What cannot be read is undefined, never zero. */

const unitMilliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const unitSeconds: Readonly<Record<string, number>> = { s: 1, m: 60, min: 60, h: 3_600, d: 86_400 };

/** A plain value or the `value` of `{ value, source, asOf, evidence }`. */
export function plainValue(quantity: unknown): unknown {
	return typeof quantity === 'object' && quantity !== null && 'value' in quantity ? quantity.value : quantity;
}

/** `90s`, `{ value: 2h }` -> milliseconds. */
export function milliseconds(quantity: unknown): number | undefined {
	const match = /^(\d+)(ms|s|m|h|d)$/.exec(String(plainValue(quantity)));
	return match ? Number(match[1]) * unitMilliseconds[match[2]!]! : undefined;
}

/** `550/s`, `36000/h` -> per second. */
export function perSecond(quantity: unknown): number | undefined {
	const match = /^(\d+(?:\.\d+)?)\s*\/\s*(s|min|m|h|d)$/.exec(String(plainValue(quantity)));
	return match ? Number(match[1]) / unitSeconds[match[2]!]! : undefined;
}

/** Whole days from one `YYYY-MM-DD` to another; undefined when either is none. */
export function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
	const start = dayNumber(from);
	const end = dayNumber(to);
	return start === undefined || end === undefined ? undefined : end - start;
}

/** The latest of some days as `YYYY-MM-DD`; undefined when there is none. */
export function latestDay(days: readonly (string | undefined)[]): string | undefined {
	return days
		.filter((day) => day !== undefined)
		.sort()
		.at(-1);
}

/** The latest of some days that is not after another: what is yet to come has not been done. */
export function latestDayUntil(until: string, days: readonly (string | undefined)[]): string | undefined {
	return latestDay(days.filter((day) => day !== undefined && day <= until));
}

function dayNumber(day: string | undefined): number | undefined {
	if (day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
	const time = Date.parse(`${day}T00:00:00Z`);
	return Number.isNaN(time) ? undefined : Math.round(time / unitMilliseconds['d']!);
}

const shownUnits = [
	['d', unitMilliseconds['d']!],
	['h', unitMilliseconds['h']!],
	['min', unitMilliseconds['m']!],
] as const;

/**
 * Milliseconds as readers are told them, whatever computed or declared them: each unit only as far as it goes, so that nobody
 * reckons `262 min` or `10780 ms` into something else: `4 h 22 min`, `1 min 30 s`, `10.78 s`, `650 ms`.
 */
export function shownDuration(time: number): string {
	if (time < unitMilliseconds['s']!) return time === 0 ? '0 s' : `${shownNumber(time)} ms`;
	const parts: string[] = [];
	let rest = time;
	for (const [unit, size] of shownUnits) {
		const count = Math.floor(rest / size);
		if (count > 0) parts.push(`${count} ${unit}`);
		rest -= count * size;
	}
	// A float may leave less than a millisecond, which is no time.
	const seconds = Math.round(rest) / unitMilliseconds['s']!;
	return [...parts, ...(seconds === 0 ? [] : [`${seconds} s`])].join(' ');
}

/** Milliseconds as they are written in YAML, to be pasted: `90s`, `1310ms`. Whole milliseconds only. */
export function writtenDuration(time: number): string {
	const second = unitMilliseconds['s']!;
	return time > 0 && time % second === 0 ? `${time / second}s` : `${Math.floor(time)}ms`;
}

/** A declared duration as readers are told it, `15m` -> `15 min`; what is none stays as it is written. */
export function toldDuration(quantity: string | number | object): string;
export function toldDuration(quantity: unknown): string | undefined;
export function toldDuration(quantity: unknown): string | undefined {
	if (quantity === undefined) return undefined;
	const time = milliseconds(quantity);
	return time === undefined ? String(plainValue(quantity)) : shownDuration(time);
}

/**
 * Milliseconds rounded to what a person compares: from two days on to hours, from an hour on to minutes, from a minute on to
 * seconds: `12 d 7 h`, `4 h 50 min`, `5 min`. For sentences; never for a comparison.
 */
export function roundedDuration(time: number): string {
	const step =
		time >= 2 * 86_400_000 ? 3_600_000 : time >= 3_600_000 ? 60_000 : time >= 60_000 ? 1_000 : time >= 1_000 ? 10 : 1;
	return shownDuration(Math.round(time / step) * step);
}

/** A number with at most two digits after the point: `41.67`. */
export function shownNumber(value: number): string {
	return String(Math.round(value * 100) / 100);
}

/** A whole number of things, rounded, with a mark at every thousand: `130,000,000`. For sentences; never in a snippet to paste. */
export function shownCount(value: number): string {
	return groupedDigits(Math.round(value));
}
