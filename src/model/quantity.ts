/** A value with where it comes from, as DOMAIN 1.1 has it; `source` and `asOf` are undefined for a plain value. */
export interface Quantity<T> {
	readonly value: T;
	readonly source?: 'measured' | 'slo' | 'vendor-sla' | 'estimate' | undefined;
	/** `YYYY-MM-DD`. */
	readonly asOf?: string | undefined;
	readonly evidence?: string | undefined;
}

/** Either the plain value or an object with the value and its source; both are how authors write quantities. */
export type Authored<T> = T | { value: T; source?: Quantity<T>['source']; asOf?: string; evidence?: string };

/** The quantity in one form; undefined for `undefined`, `'none'` and `'unknown'`, which carry no number. */
export function quantityOf<T extends string | number>(
	authored: Authored<T> | 'none' | 'unknown' | undefined,
): Quantity<T> | undefined {
	if (authored === undefined || authored === 'none' || authored === 'unknown') return undefined;
	return typeof authored === 'object' ? authored : { value: authored };
}

export type TimeUnit = 'ms' | 's' | 'm' | 'h' | 'd';
/** A unit of a duration in milliseconds. */
export const milliseconds: { readonly [unit in TimeUnit]: number } = {
	ms: 1,
	s: 1000,
	m: 60_000,
	h: 3_600_000,
	d: 86_400_000,
};

/** A duration in milliseconds, `300ms` -> 300, `4h` -> 14 400 000; undefined when there is none. */
export function durationMs(authored: Authored<string> | undefined): number | undefined {
	const text = quantityOf(authored)?.value;
	const parts = /^([0-9]+)(ms|s|m|h|d)$/.exec(text ?? '');
	return parts ? Number(parts[1]) * milliseconds[parts[2] as TimeUnit] : undefined;
}

const seconds: { readonly [unit: string]: number } = { s: 1, m: 60, h: 3600, d: 86_400 };

/** A rate per second, `550/s` -> 550, `120/m` -> 2; undefined when there is none. */
export function ratePerSecond(authored: Authored<string> | undefined): number | undefined {
	const text = quantityOf(authored)?.value;
	const parts = /^([0-9]+(?:\.[0-9]+)?)\/(s|m|h|d)$/.exec(text ?? '');
	return parts ? Number(parts[1]) / seconds[parts[2]!]! : undefined;
}

const megabytes: { readonly [unit: string]: number } = { MB: 1, GB: 1000, TB: 1_000_000 };

/** A data rate in megabytes (10^6) per second, `200GB/h` -> 55.6; undefined when there is none. */
export function megabytesPerSecond(text: string | undefined): number | undefined {
	const parts = /^([0-9]+(?:\.[0-9]+)?)(MB|GB|TB)\/(s|m|h)$/.exec(text ?? '');
	return parts ? (Number(parts[1]) * megabytes[parts[2]!]!) / seconds[parts[3]!]! : undefined;
}

/** A percentage as a fraction, 99.95 -> 0.9995; undefined when there is none. */
export function fractionOfPercent(authored: Authored<number> | undefined): number | undefined {
	const percent = quantityOf(authored)?.value;
	return percent === undefined ? undefined : percent / 100;
}

/** The share of events that a target, as a fraction, lets be bad: 0.9995 -> 0.0005, which a plain difference in binary is not. */
export const budgetLeftBy = (target: number): number => Number((1 - target).toPrecision(10));

/**
 * The share of time in which something is down: as given, else MTTR / (MTBF + MTTR) (DOMAIN A3); undefined when neither
 * is declared. The fields are those of failure domains, replicas and common causes.
 */
export function unavailabilityOf(data: {
	unavailability?: Authored<number>;
	mtbf?: Authored<string>;
	mttr?: Authored<string>;
}): number | undefined {
	const given = quantityOf(data.unavailability)?.value;
	if (given !== undefined) return given;
	const between = durationMs(data.mtbf);
	const repair = durationMs(data.mttr);
	return between === undefined || repair === undefined || between + repair === 0
		? undefined
		: repair / (between + repair);
}

/** Units of time, the largest first. */
export const timeUnits: readonly TimeUnit[] = ['d', 'h', 'm', 's', 'ms'];

/** Milliseconds as the shortest exact duration, 14 400 000 -> `4h`, 5400000 -> `90m`, in no larger unit than the one given. */
export function formatDuration(ms: number, largest: TimeUnit = 'd'): string {
	const rounded = Math.round(ms);
	if (rounded === 0) return '0s';
	const unit = timeUnits.slice(timeUnits.indexOf(largest)).find((each) => rounded % milliseconds[each] === 0)!;
	return `${rounded / milliseconds[unit]}${unit}`;
}

/** True for a day that the calendar has: `2026-02-29` is none. Takes `YYYY-MM-DD`. */
export function isCalendarDay(text: string): boolean {
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A whole number with a mark at every thousand, as English writes it: `1,440,000`, `3,600`. For sentences; never in a snippet to paste. */
export const groupedDigits = (value: number): string => String(value).replace(/\d(?=(?:\d{3})+$)/g, '$&,');
