import type { DateForm } from './decision.ts';

/** What a text says as a date. */
export interface DateReading {
	/** Present only when there is one possible reading. */
	readonly iso?: string | undefined;
	readonly form: DateForm;
}

const MONTHS = new Map(
	(
		'jan january janvier januar janeiro enero januari gennaio stycznia ocak января 1 feb february février fevrier februar fevereiro febrero februari febbraio lutego şubat февраля 2 mar march mars märz maerz março marzo maart marca mart марта 3 ' +
		'apr april avril abril aprile kwietnia nisan апреля 4 may mai maio mayo mei maggio maja mayıs мая 5 jun june juin juni junho junio giugno czerwca haziran июня 6 jul july juillet juli julho julio luglio lipca temmuz июля 7 ' +
		'aug august août aout agosto augustus sierpnia ağustos августа 8 sep sept september septembre setembro septiembre settembre września eylül сентября 9 oct october octobre oktober outubro octubre ottobre października ekim октября 10 ' +
		'nov november novembre novembro noviembre listopada kasım ноября 11 dec december décembre decembre dezember dezembro diciembre dicembre grudnia aralık декабря 12'
	)
		.split(/(?<=\d) /)
		.flatMap((group) => {
			const names = group.trim().split(' ');
			const month = Number(names.pop());
			return names.map((name) => [name, month] as const);
		}),
);

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,3})\2(\d{1,4})(?:[T ]\d{2}:\d{2}.*)?$/;
/** `2021 February 19`, `2018-Feb-28`, `2024 11 04`: whoever begins with the year goes on with the month. */
const YEAR_MONTH_NAME = /^(\d{4})[\s-]+(\p{L}+)\.?[\s-]+(\d{1,2})$/u;
const YEAR_SPACES = /^(\d{4}) (\d{1,2}) (\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_MONTH =
	/^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]+(?:de\s+|of\s+)?(\p{L}+)\.?,?[\s-]+(?:de\s+)?(\d{4})$/iu;
/** `Fri Mar 20 20:23:52 CET 2026`, as a system writes it. */
const OF_SYSTEM = /^\p{L}{3} (\p{L}{3}) {1,2}(\d{1,2}) \d{2}:\d{2}(?::\d{2})?(?: [A-Z]{2,5}| [+-]\d{4})? (\d{4})$/u;
const MONTH_DAY = /^(?:\p{L}+,\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu;

/**
 * Reads a date without guessing. ISO, year-first forms, month names, `3.4.2021`, and day-month orders where one number is over
 * 12 or both are the same have one reading; `03/04/2021` has two and gives none. A year of two digits gives none. Real calendar
 * days only; a text without a figure is no date at all.
 */
export function readDate(raw: string): DateReading {
	const text = raw
		.replace(/^[\s{["'*_`(]+|[\s}\]"'*_`).,;]+$/g, '')
		// A space that slipped in: `2025-11- 05`.
		.replace(/^(\d{1,4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,4})$/, '$1$2$3$2$4')
		.trim();
	if (
		!/\p{N}|[一二三四五六七八九十]/u.test(text) ||
		/^(?:y{4}|yyyy|jjjj|aaaa)|\b(?:yyyy-mm-dd|dd\/mm)\b|^(?:tbd|n\/a|none|when the)/i.test(text)
	)
		return { form: 'placeholder' };
	const yearFirst = YEAR_FIRST.exec(text);
	if (yearFirst) {
		const separator = yearFirst[2]!;
		const padded = yearFirst[3]!.length === 2 && yearFirst[4]!.length === 2;
		return real(yearFirst[1]!, yearFirst[3]!, yearFirst[4]!, separator === '-' && padded ? 'iso' : 'year-first');
	}
	const spaced = YEAR_SPACES.exec(text);
	if (spaced) return real(spaced[1]!, spaced[2]!, spaced[3]!, 'year-first');
	const yearMonth = YEAR_MONTH_NAME.exec(text);
	if (yearMonth) return named(yearMonth[1]!, yearMonth[2]!, yearMonth[3]!);
	const signs = /^(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日$/.exec(text);
	if (signs) return real(signs[1]!, signs[2]!, signs[3]!, 'year-first');
	const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
	if (compact) return real(compact[1]!, compact[2]!, compact[3]!, 'compact');
	const yearLast = YEAR_LAST.exec(text);
	if (yearLast) return dayAndMonth(Number(yearLast[1]), Number(yearLast[3]), yearLast[4]!, yearLast[2] === '.');
	const dayMonth = DAY_MONTH.exec(text);
	if (dayMonth) return named(dayMonth[3]!, dayMonth[2]!, dayMonth[1]!);
	const monthDay = MONTH_DAY.exec(text) ?? OF_SYSTEM.exec(text);
	if (monthDay) return named(monthDay[3]!, monthDay[1]!, monthDay[2]!);
	if (/^\d{4}-(?:0[1-9]|1[0-2])$|^\p{L}+\.?,?\s+\d{4}$/u.test(text)) return { form: 'month' };
	return { form: 'other' };
}

/** A day in any of the forms that are read. */
const DAY =
	/(\d{4}[-/.]\d{1,3}[-/.]\d{1,4}|\d{4}[\s-]\p{L}{3,12}\.?[\s-]\d{1,2}|\d{4}年\s*\d{1,2}月\s*\d{1,2}日|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}(?:st|nd|rd|th|er|\.)?[\s-](?:de\s)?\p{L}+\.?,?[\s-](?:de\s)?\d{4}|\p{L}+\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})(?!\d)/u
		.source;
const FIRST = new RegExp(`^[\\s*_\`[({<]*${DAY}`, 'u');
const ANYWHERE = new RegExp(`(?<![\\p{L}\\p{N}])${DAY}`, 'gu');

/** `2021-02-03 (revised later)`, `[2021-02-03](https://…)`: the date in front, when the rest is a remark. */
export function firstDate(raw: string): DateReading | undefined {
	const piece = FIRST.exec(raw)?.[1];
	const reading = piece === undefined ? undefined : readDate(piece);
	return reading === undefined || reading.form === 'other' || reading.form === 'placeholder' ? undefined : reading;
}

/** `October 2023` at the beginning of a text: a month that is one, without a day. */
export function firstMonth(raw: string): DateReading | undefined {
	const name = /^[\s*_`[({<]*(\p{L}{3,12})\.?,?\s\d{4}(?!\d)/u.exec(raw)?.[1];
	return name !== undefined && MONTHS.has(name.toLowerCase()) ? { form: 'month' } : undefined;
}

/** The first date anywhere in a text, with its words as they stand there. */
export function dateIn(text: string): (DateReading & { readonly raw: string }) | undefined {
	for (const match of text.slice(0, 2000).matchAll(ANYWHERE)) {
		const reading = readDate(match[1]!);
		if (reading.form !== 'other' && reading.form !== 'placeholder') return { ...reading, raw: match[1]! };
	}
	return undefined;
}

/** What makes a day that of something else: the next review, an end, the day before which something was done. */
const OF_OTHER_THINGS =
	/(?<!\p{L})(?:review|revisit|expir|until|before|after|since|deadline|due|next|target|valid|effective|bis|vor|nach|ab|gültig|jusqu|avant|après|hasta|antes|até|до|после)/iu;

/** `Retroactive, documented 2026-02-25`: the only day in a few words of one line, which speak of nothing else. */
export function loneDay(raw: string): (DateReading & { readonly raw: string }) | undefined {
	const text = raw.trim();
	if (text.length > 80 || text.includes('\n') || OF_OTHER_THINGS.test(text)) return undefined;
	const [found, ...more] = text.matchAll(ANYWHERE);
	// Of `&#x31;2/16/2024` a sign was written as a number.
	if (found === undefined || more.length > 0 || /[^\s([*_`]/.test(text[found.index - 1] ?? '')) return undefined;
	const reading = readDate(found[1]!);
	return reading.iso === undefined ? undefined : { ...reading, raw: found[1]! };
}

/** Whether a text is a date, or begins with one; a month alone counts. */
export function beginsWithDate(raw: string): boolean {
	const first = raw.split('\n', 1)[0]!.trim();
	const { form } = readDate(first);
	// `15/12/22` is one, though its year is not certain.
	if (YEAR_LAST.test(first)) return true;
	return (form !== 'other' && form !== 'placeholder') || firstDate(raw) !== undefined;
}

function real(year: string, month: string, day: string, form: DateForm): DateReading {
	const iso = isoOf(Number(year), Number(month), Number(day));
	return iso === undefined ? { form: 'impossible' } : { iso, form };
}

/** With points the day comes first, wherever dates are written so (Unicode CLDR has no locale with month, point, day, year). */
function dayAndMonth(first: number, second: number, year: string, points: boolean): DateReading {
	if (first > 31 || second > 31 || (first > 12 && second > 12)) return { form: 'impossible' };
	if (points && second > 12) return { form: 'impossible' };
	const dayFirst = points || first > 12;
	if (!dayFirst && second <= 12 && first !== second) return { form: 'ambiguous' };
	if (year.length === 2) return { form: 'other' };
	const iso = dayFirst ? isoOf(Number(year), second, first) : isoOf(Number(year), first, second);
	if (iso === undefined) return { form: 'impossible' };
	return { iso, form: first === second ? 'day-equals-month' : points && first <= 12 ? 'day-first' : 'day-over-12' };
}

function named(year: string, name: string, day: string): DateReading {
	const month = MONTHS.get(name.toLowerCase());
	return month === undefined ? { form: 'other' } : real(year, String(month), day, 'month-name');
}

function isoOf(year: number, month: number, day: number): string | undefined {
	if (month < 1 || month > 12 || day < 1) return undefined;
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
	if (day > days) return undefined;
	return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
