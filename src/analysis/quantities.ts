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

function dayNumber(day: string | undefined): number | undefined {
	if (day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
	const time = Date.parse(`${day}T00:00:00Z`);
	return Number.isNaN(time) ? undefined : Math.round(time / unitMilliseconds['d']!);
}

/** Milliseconds in the largest unit that divides them: `2 h`, `90 s`. */
export function shownDuration(time: number): string {
	for (const unit of ['d', 'h', 'm', 's'] as const) {
		const size = unitMilliseconds[unit]!;
		if (time >= size && time % size === 0) return `${time / size} ${unit === 'm' ? 'min' : unit}`;
	}
	return `${time} ms`;
}

/**
 * Milliseconds rounded to what a person compares: from a day on to hours, from an hour on to minutes, from a minute on to
 * seconds: `42 d`, `5 min`. For sentences; never for a comparison.
 */
export function roundedDuration(time: number): string {
	const step = time >= 86_400_000 ? 3_600_000 : time >= 3_600_000 ? 60_000 : time >= 60_000 ? 1_000 : 1;
	return shownDuration(Math.round(time / step) * step);
}

/** A number with at most two digits after the point: `41.67`. */
export function shownNumber(value: number): string {
	return String(Math.round(value * 100) / 100);
}

/** A whole number of things, rounded, with a mark at every thousand: `130,000,000`. For sentences; never in a snippet to paste. */
export function shownCount(value: number): string {
	return String(Math.round(value)).replace(/\d(?=(?:\d{3})+$)/g, '$&,');
}
