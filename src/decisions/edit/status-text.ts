import type { StatusState } from '../decision.ts';
import type { HouseStyle } from './house-style.ts';
import type { StatusPlace } from './status-places.ts';

/** The new status as the place writes its old one: the same case, between the same marks of emphasis. */
export function statusTextFor(
	place: StatusPlace,
	style: HouseStyle,
	state: StatusState,
	successor: string | undefined,
): string {
	const core =
		successor === undefined
			? style.stateWord(state)
			: `${style.mark(state)}${style.phrase('superseded-by')} ${successor}`;
	return inside(place.written, cased(core, place));
}

/** The old text with only its state word replaced; what follows the word stays. Undefined where no word was found. */
export function statusWordFor(
	place: StatusPlace,
	style: HouseStyle,
	state: StatusState,
	successor: string | undefined,
): string | undefined {
	const { at } = place.reading;
	if (at === undefined || at < 0) return undefined;
	const word = /^[\p{L}'-]+/u.exec(place.written.slice(at))?.[0];
	if (word === undefined) return undefined;
	const mark = style.mark(state);
	const core = (
		successor === undefined ? style.stateWord(state) : `${mark}${style.phrase('superseded-by')} ${successor}`
	).slice(mark.length);
	return place.written.slice(0, at) + cased(core, place) + place.written.slice(at + word.length);
}

/** Lower case where the old word is in lower case, and upper case for the first letter where it has one. */
function cased(core: string, place: StatusPlace): string {
	const old = /\p{L}/u.exec(place.written.slice(Math.max(0, place.reading.at ?? 0)))?.[0];
	const at = core.search(/\p{L}/u);
	if (old === undefined || at === -1) return core;
	const lower = old === old.toLowerCase() && old !== old.toUpperCase();
	const letter = lower ? core[at]!.toLowerCase() : core[at]!.toUpperCase();
	return core.slice(0, at) + letter + core.slice(at + 1);
}

function inside(old: string, core: string): string {
	const marks = /^(\*\*|__|\*|_)(?=\S)(.*\S)\1(\.?)$/s.exec(old);
	if (marks) return `${marks[1]}${core}${marks[1]}${marks[3]}`;
	if (/^`[^`]+`$/.test(old) && !core.includes('](')) return `\`${core}\``;
	return /[\p{L})]\.$/u.test(old) ? `${core}.` : core;
}
