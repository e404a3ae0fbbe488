import { formatDuration, milliseconds, type TimeUnit, timeUnits } from './quantity.ts';
import { applicable, type Located } from './schema-lookup.ts';

/** The same value in the form that the schema asks for, where what was written says it in another one. */

/** How units of time are written elsewhere, without a plural's `s`. */
const unitWords: { readonly [word: string]: TimeUnit } = {
	ms: 'ms',
	msec: 'ms',
	milli: 'ms',
	millisecond: 'ms',
	s: 's',
	sec: 's',
	second: 's',
	m: 'm',
	min: 'm',
	minute: 'm',
	h: 'h',
	hr: 'h',
	hour: 'h',
	d: 'd',
	day: 'd',
};

const unitOf = (word: string): TimeUnit | undefined => {
	const lower = word.toLowerCase();
	const known = Object.hasOwn(unitWords, lower) ? lower : lower.replace(/s$/, '');
	return Object.hasOwn(unitWords, known) ? unitWords[known] : undefined;
};

/** `6 minutes`, `1.5h`, `1h 30min`, `PT5M` as a whole number of one unit. */
function durationOf(written: string): string | undefined {
	const iso = /^P(?:(\d{1,6})D)?T?(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?$/i.exec(written);
	const parts = iso
		? [iso[1] && `${iso[1]} d`, iso[2] && `${iso[2]} h`, iso[3] && `${iso[3]} m`, iso[4] && `${iso[4]} s`]
		: (written.match(/\d{1,9}(?:\.\d{1,3})?\s*[a-z]+/gi) ?? []);
	// Whatever stands between the parts would be lost.
	if (!iso && written.replace(/\d{1,9}(?:\.\d{1,3})?\s*[a-z]+/gi, '').trim() !== '') return undefined;
	let sum = 0;
	let largest = timeUnits.length - 1;
	for (const part of parts.filter((one) => one !== undefined)) {
		const [, amount = '', word = ''] = /^([\d.]+)\s*([a-z]+)$/i.exec(part) ?? [];
		const unit = unitOf(word);
		if (unit === undefined) return undefined;
		sum += Number(amount) * milliseconds[unit];
		largest = Math.min(largest, timeUnits.indexOf(unit));
	}
	return sum > 0 && Number.isInteger(sum) ? formatDuration(sum, timeUnits[largest]) : undefined;
}

/** `100 rps`, `20 per second`, `5 req/min` as a number in a unit of time. */
function rateOf(written: string): string | undefined {
	const short = /^([\d.]+)\s*[rtq]p([smhd])$/i.exec(written);
	if (short) return `${short[1]}/${short[2]!.toLowerCase()}`;
	const [, amount, word = ''] = /^([\d.]+)\s*(?:[a-z]{1,20}\s*)?(?:\/|\bper\b)\s*([a-z]+)$/i.exec(written) ?? [];
	const unit = unitOf(word);
	return amount === undefined || unit === undefined ? undefined : `${amount}/${unit}`;
}

/** `2026/11/23` and `23.11.2026` as a day; days with slashes that begin otherwise are read differently in different countries. */
function dayOf(written: string): string | undefined {
	const [, year, month, day] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(written) ?? [];
	const [, day2, month2, year2] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written) ?? [];
	const [y, m, d] = year === undefined ? [year2, month2, day2] : [year, month, day];
	return y === undefined ? undefined : `${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}`;
}

/** `Ledger_API`, `ledgerApi` as an id. */
export const idOf = (written: string): string =>
	written
		.replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1-$2')
		.toLowerCase()
		.replace(/[^a-z\d]+/g, '-')
		.replace(/^-+|-+$/g, '');

const forms: { readonly [title: string]: (written: string) => string | undefined } = {
	duration: durationOf,
	rate: rateOf,
	date: dayOf,
	id: idOf,
	'data rate': (written) => written.replaceAll(' ', ''),
};

/** A path as some write it elsewhere: folders are divided by `/` here, and a path begins in the workspace. */
const pathOf = (written: string): string | undefined =>
	written.includes('\\') ? written.replaceAll('\\', '/').replace(/^\.\//, '') : undefined;

/** What stands between typographic quotes, which are letters of the text in YAML. */
const straight = (written: string): string | undefined => /^[“”„‘’«](.+)[“”‘’»]$/.exec(written.trim())?.[1];

/** Longer texts are no single value. */
const longest = 80;

/**
 * A value as the schema of its place writes it, or undefined where it does not say the same in another form: `6 minutes` as `6m`,
 * `75%` as `0.75` or `75`. What is returned fits the schema.
 */
export function asWrittenHere(located: Located, written: unknown): string | undefined {
	const schemas = [...applicable(located)].map(({ schema }) => schema);
	for (const schema of schemas) {
		if (typeof written === 'string' && written.length <= longest && schema.pattern !== undefined) {
			const meant = forms[schema.title ?? '']?.(written.trim()) ?? straight(written) ?? pathOf(written.trim());
			if (meant !== undefined && new RegExp(schema.pattern, 'u').test(meant)) return meant;
		}
		if (schema.type === 'number' && schema.maximum !== undefined) {
			const meant = numberOf(written, schema.maximum);
			if (meant !== undefined && meant >= (schema.minimum ?? meant)) return String(meant);
		}
	}
	return undefined;
}

/** A percentage, or a number above 1 where a fraction is meant, as the number that is asked for. */
function numberOf(written: unknown, maximum: number): number | undefined {
	const percent = typeof written === 'string' ? /^(\d{1,3}(?:\.\d{1,9})?)\s*%$/.exec(written.trim())?.[1] : undefined;
	const asPercent = percent === undefined ? (maximum === 1 ? written : undefined) : Number(percent);
	if (typeof asPercent !== 'number' || asPercent > 100) return undefined;
	if (maximum === 100) return asPercent;
	if (maximum !== 1 || (percent === undefined && asPercent <= 1)) return undefined;
	return Number((asPercent / 100).toPrecision(12));
}
