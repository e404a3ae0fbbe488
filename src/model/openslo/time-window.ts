import { type Fields, fieldsOf } from '../unknown-fields.ts';

/** Over which time an objective of OpenSLO holds. */
export interface TimeWindow {
	/** As OpenSLO writes it: `1M`. */
	readonly written: string | undefined;
	/** As the model writes durations; undefined for months, quarters and years, whose days vary. */
	readonly window: string | undefined;
	/** Undefined for one that moves on with the time. */
	readonly calendar: CalendarWindow | undefined;
	/** What of it cannot be as it is written, each as half a sentence. */
	readonly faults: readonly string[];
}

/** A window that begins anew at times of the calendar: where the last ends the budget is whole again. */
export interface CalendarWindow {
	readonly written: string;
	/** As written, without a time zone: `2026-01-01 00:00:00`. */
	readonly startTime: string | undefined;
	readonly timeZone: string | undefined;
	/** The shortest and the longest of these windows, in days of 24 hours; undefined for ones of less than a day. */
	readonly days: readonly [least: number, most: number] | undefined;
}

/** Units of the older version, and what the shorthand of the newer calls them. */
const alphaUnits: { readonly [unit: string]: string } = {
	Minute: 'm',
	Hour: 'h',
	Day: 'd',
	Week: 'w',
	Month: 'M',
	Quarter: 'Q',
	Year: 'Y',
};

/** The time window of an objective (OpenSLO, "SLO": exactly one, rolling or of the calendar). */
export function timeWindowOf(spec: Fields, isAlpha: boolean): TimeWindow {
	const list = spec[isAlpha ? 'timeWindows' : 'timeWindow'];
	const all: readonly unknown[] = Array.isArray(list) ? list : [];
	const first = fieldsOf(all[0]);
	const said = isAlpha
		? `${wordIn(first['count'])}${alphaUnits[wordIn(first['unit'])] ?? '?'}`
		: wordIn(first['duration']).trim();
	const parts = /^([1-9]\d{0,8})([mhdwMQY])$/.exec(said);
	const faults = all.length > 1 ? ['it has several time windows, of which the first is taken'] : [];
	if (parts === null) {
		if (all.length > 0) faults.push('its time window has no duration such as `28d` or `1M`');
		return { written: undefined, window: undefined, calendar: undefined, faults };
	}
	const [, count, unit] = parts as unknown as [string, string, string];
	const window = unit === 'w' ? `${Number(count) * 7}d` : 'mhd'.includes(unit) ? said : undefined;
	const isCalendar = first['calendar'] !== undefined && first['calendar'] !== null;
	if (isCalendar && first['isRolling'] === true)
		faults.push('its time window is said to be rolling and has a calendar; it is taken for one of the calendar');
	if (!isCalendar && first['isRolling'] === false)
		faults.push('its time window is not rolling, and no `calendar` says when it begins');
	if (!isCalendar && first['isRolling'] !== false) return { written: said, window, calendar: undefined, faults };
	const { startTime, timeZone } = fieldsOf(first['calendar']);
	const start = /^(\d{4})-(\d\d)-(\d\d)[ T]\d\d:\d\d(?::\d\d)?$/.exec(wordIn(startTime));
	const isDay =
		start !== null &&
		Number(start[2]) >= 1 &&
		Number(start[2]) <= 12 &&
		Number(start[3]) >= 1 &&
		Number(start[3]) <= daysOf(Number(start[1]), Number(start[2]) - 1);
	if (isCalendar && !isDay) faults.push('`startTime` of its calendar is no time such as `2026-01-01 00:00:00`');
	const isZone = typeof timeZone === 'string' && /^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/.test(timeZone);
	if (isCalendar && !isZone) faults.push('`timeZone` of its calendar is no name such as `Europe/London`');
	const month = isDay ? Number(start[1]) * 12 + Number(start[2]) - 1 : undefined;
	return {
		written: said,
		window,
		calendar: {
			written: said,
			startTime: isDay ? wordIn(startTime) : undefined,
			timeZone: isZone ? timeZone : undefined,
			days: daysOfWindow(Number(count), unit, month),
		},
		faults,
	};
}

/** What a file says in one word; a list or a mapping says none, whatever it calls itself. */
const wordIn = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const months: { readonly [unit: string]: number } = { M: 1, Q: 3, Y: 12 };

/**
 * The shortest and the longest window in days. Months are counted out over the 400 years after which the calendar repeats itself, from
 * the month in which the windows begin (since the year 0), else from any. The hour that a change of clocks adds or takes is left out.
 */
function daysOfWindow(
	count: number,
	unit: string,
	firstMonth: number | undefined,
): readonly [number, number] | undefined {
	if (unit === 'd' || unit === 'w') return [count * (unit === 'w' ? 7 : 1), count * (unit === 'w' ? 7 : 1)];
	const long = months[unit];
	if (long === undefined || count * long > 1200) return undefined;
	const length = count * long;
	let [least, most] = [Number.POSITIVE_INFINITY, 0];
	const step = firstMonth === undefined ? 1 : length;
	const first = (firstMonth ?? 0) % CYCLE;
	let at = first;
	do {
		const days = dayNumber(at + length) - dayNumber(at);
		least = Math.min(least, days);
		most = Math.max(most, days);
		at = (at + step) % CYCLE;
	} while (at !== first);
	return [least, most];
}

/** Months after which the calendar repeats itself, days of the week included. */
const CYCLE = 4800;

/** Days from the first of January of a year that 400 divides to the first of a month that many months later. */
function dayNumber(month: number): number {
	const year = Math.floor(month / 12);
	const before = year * 365 + Math.ceil(year / 4) - Math.ceil(year / 100) + Math.ceil(year / 400);
	let days = before;
	for (let one = 0; one < month % 12; one++) days += daysOf(year, one);
	return days;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysOf = (year: number, month: number): number =>
	lengths[month]! + (month === 1 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0);

/** The share of a calendar window that may be bad, in minutes: of the shortest window, and of the longest. */
export function budgetMinutes({ days }: CalendarWindow, targetPercent: number): readonly [number, number] | undefined {
	if (days === undefined) return undefined;
	const of = (one: number): number => Number((one * 1440 * (1 - targetPercent / 100)).toPrecision(10));
	return [of(days[0]), of(days[1])];
}
