import { roundedDuration, toldDuration } from '#analysis/quantities.ts';
import type { TimeToImpact } from '#analysis/state.ts';
import type { Text } from './page.ts';

/** Writes measured values with their source and date, so that a number never stands without where it comes from. */

/** What authors write for a measured value: the bare value, or the value with its source. */
export type Quantity =
	| string
	| number
	| {
			readonly value: string | number;
			readonly source?: string | undefined;
			readonly asOf?: string | undefined;
			readonly evidence?: string | undefined;
	  };

/** The bare value, durations as readers are told them: `550/s`, `15 min`. */
export const bareValue = (quantity: Quantity): string => toldDuration(quantity);

/** The value followed by its source and date: `550/s (measured, 2026-06-30)`; a bare value says that no source is given. */
export function quantityText(quantity: Quantity, unit = ''): Text {
	const value = `${bareValue(quantity)}${unit}`;
	if (typeof quantity !== 'object') return [value];
	const about = [quantity.source, quantity.asOf, quantity.evidence].filter((part) => part !== undefined);
	return about.length === 0 ? [value] : [value, { type: 'muted', text: ` (${about.join(', ')})` }];
}

/** When an effect arrives: `at once`, `after 2 h`, or why nobody can tell; `after 2 h, possibly after 5 min`. */
export function timeText(time: TimeToImpact, possibly?: TimeToImpact): string {
	if (possibly !== undefined) return `${timeText(time)}, possibly ${timeText(possibly)}`;
	if (time.kind === 'at-once') return 'at once';
	return time.kind === 'after' ? `after ${roundedDuration(time.milliseconds)}` : `time unknown: ${time.why}`;
}

/** A sort value for {@link timeText}: milliseconds, the sooner of two, with unknown times last. */
export const timeSort = (time: TimeToImpact, possibly?: TimeToImpact): number =>
	possibly !== undefined
		? timeSort(possibly)
		: time.kind === 'at-once'
			? 0
			: time.kind === 'after'
				? time.milliseconds
				: Number.MAX_SAFE_INTEGER;

/** `0.125` -> `12.5 %`. */
export const percentText = (share: number): string => `${Math.round(share * 1000) / 10} %`;

/** A number with three significant digits, small ones as `1.74e-5`: `0.00174`, `3.48`, `4234`. */
export function threeDigits(value: number): string {
	if (value === 0) return '0';
	if (Math.abs(value) < 1e-4) return value.toExponential(2).replace(/\.?0+e/, 'e');
	if (Math.abs(value) >= 1000) return String(Math.round(value));
	return String(Number(value.toPrecision(3)));
}

/** Unavailability 0.00174 -> `99.826 %`; never rounds up to 100 % what can fail. */
export function availabilityPercent(unavailability: number): string {
	if (unavailability <= 0) return '100 %';
	if (unavailability >= 1) return '0 %';
	const lost = unavailability * 100;
	const decimals = Math.min(12, Math.max(1, 2 - Math.floor(Math.log10(lost))));
	return `${(100 - lost).toFixed(decimals)} %`;
}

/**
 * How long something is down on average, with three digits as the trade writes it: `8.64 min`, below a tenth of a minute in
 * seconds. From an hour on as any other duration: `1 h 15 min`.
 */
export function minutesText(minutes: number): string {
	if (minutes === 0) return '0 min';
	if (minutes < 0.1) return `${threeDigits(minutes * 60)} s`;
	return minutes < 60 ? `${threeDigits(minutes)} min` : roundedDuration(minutes * 60_000);
}

/** The noun for as many: `flow` for one, else `flows`. */
export const nounFor = (count: number, one: string, many = one.endsWith('s') ? `${one}es` : `${one}s`): string =>
	count === 1 ? one : many;

/** `1 copy`, `2 copies`: a count with its noun. */
export const counted = (count: number, one: string, many?: string): string => `${count} ${nounFor(count, one, many)}`;

/** First letter in upper case. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence of somebody with its full stop, before another one. */
export const ended = (text: string): string => (/[.!?…:]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
