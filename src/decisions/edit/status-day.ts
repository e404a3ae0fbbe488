import { type DateReading, dateIn } from '../dates.ts';
import type { EditContext } from './edit-context.ts';
import type { HouseStyle } from './house-style.ts';
import type { StatusPlace } from './status-places.ts';
import { statusTextFor, statusWordFor } from './status-text.ts';

/** The day that stands in the words of a status (`Accepted on 2024-05-01`), as written; it must not be lost with the state. */
export function dayIn({ written, wordOnly }: StatusPlace): (DateReading & { readonly raw: string }) | undefined {
	return wordOnly ? undefined : dateIn(written.replace(/\]\([^)]*\)/g, ']'));
}

/** Whether the day of a record is said in its status or nowhere, so that another day belongs there too. */
export function staysInStatus({ record }: EditContext, places: readonly StatusPlace[]): boolean {
	const elsewhere = record.date !== undefined && record.date.key !== 'status';
	return !elsewhere && places.some((place) => dayIn(place) !== undefined);
}

/**
 * The new status with the old words in brackets behind it: `Superseded by ADR-7 (accepted on 2024-05-01)`. With a `day`, that
 * one takes the place of the old one: `Accepted on 2024-06-01 (proposed on 2024-05-01)`. Undefined where the old words hold links.
 */
export function statusKeepingDay(
	place: StatusPlace,
	style: HouseStyle,
	state: Parameters<HouseStyle['stateWord']>[0],
	successor: string | undefined,
	day: string | undefined,
): string | undefined {
	const old = dayIn(place);
	if (old === undefined) return statusTextFor(place, style, state, successor);
	const inner = /^(\*\*|__|\*|_)(?=\S)(.*\S)\1\.?$/s.exec(place.written)?.[2] ?? place.written.replace(/\.$/, '');
	if (/[`[\]<>|]/.test(inner)) return undefined;
	const plain = { ...place, written: inner };
	const dated = day === undefined ? undefined : statusWordFor(plain, style, state, successor)?.replace(old.raw, day);
	const remark = flat(inner.replace(/^[^\p{L}\p{N}*_]+/u, ''));
	const now = { ...place, written: 'X', reading: place.reading };
	const fresh = dated === undefined ? statusTextFor(now, style, state, successor) : flat(dated);
	const whole = `${sameCase(fresh, inner)} (${lowered(remark)})`;
	return place.written.replace(inner, () => whole);
}

/** Without brackets of its own, so that it can stand in brackets. */
function flat(text: string): string {
	return text
		.replace(/\s*[(（]\s*([^()（）]*?)\s*[)）]/g, ' $1')
		.replace(/\s{2,}/g, ' ')
		.trim();
}

/** `Accepted` in the middle of a line; words in capitals stay. */
function lowered(text: string): string {
	return text.replace(
		/^([*_]*)(\p{Lu})(?=\p{Ll})/u,
		(_, marks: string, letter: string) => marks + letter.toLowerCase(),
	);
}

/** A small letter first where the old words begin with one. */
function sameCase(text: string, old: string): string {
	return /^\p{Ll}/u.test(old) && /^\p{Lu}\p{Ll}/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}
