import { nearest } from '#diagnostics/suggest.ts';

/** Time zones by their names (IANA), as the engine that runs this knows them, and what their clocks show. */

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** How clocks of a zone are read; undefined for a name that is none. An offset such as `+01:00` is no zone: it knows no summer. */
function formatOf(zone: string): Intl.DateTimeFormat | undefined {
	if (!formats.has(zone)) formats.set(zone, /^[A-Za-z]/.test(zone) ? made(zone) : undefined);
	return formats.get(zone);
}

function made(timeZone: string): Intl.DateTimeFormat | undefined {
	const number = '2-digit';
	try {
		return new Intl.DateTimeFormat('en-GB', {
			timeZone,
			hourCycle: 'h23',
			...{ year: 'numeric', month: number, day: number, hour: number, minute: number, second: number },
		});
	} catch {
		return undefined;
	}
}

/** Whether clocks of that name exist. */
export const isTimeZone = (zone: string): boolean => formatOf(zone) !== undefined;

/** The zone that was likely meant; undefined when none is near. */
export const nearestTimeZone = (zone: string): string | undefined =>
	nearest(zone, ['UTC', ...Intl.supportedValuesOf('timeZone')]);

/** How far clocks of a zone are ahead of UTC at a moment, in milliseconds; undefined where there is no such zone. */
export function offsetAt(zone: string, moment: number): number | undefined {
	const format = formatOf(zone);
	if (format === undefined) return undefined;
	const part: { [type: string]: number } = {};
	for (const { type, value } of format.formatToParts(moment)) part[type] = Number(value);
	const shown = Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute'], part['second']);
	return shown - Math.floor(moment / 1_000) * 1_000;
}

/**
 * The first moment at which clocks of a zone show a time, which is given as if it were UTC. Where clocks are put back they show it twice,
 * and the first counts; where they are put forward they never show it, and the earlier of what may be meant counts (by the clock of
 * after the change). So what must be done by then is never taken to have longer than it may have. Undefined where there is no such zone.
 */
export function firstMomentOf(zone: string, shown: number): number | undefined {
	const offsets = [offsetAt(zone, shown - DAY), offsetAt(zone, shown + DAY)].filter((one) => one !== undefined);
	if (offsets.length === 0) return undefined;
	const meant = offsets.map((offset) => ({ offset, moment: shown - offset }));
	const real = meant.filter(({ offset, moment }) => offsetAt(zone, moment) === offset);
	return Math.min(...(real.length === 0 ? meant : real).map(({ moment }) => moment));
}

/** Whether clocks of a zone show what they show at a moment at another one too: they are put back between the two. */
export function isShownTwice(zone: string, moment: number): boolean {
	const own = offsetAt(zone, moment);
	if (own === undefined) return false;
	return [moment - DAY, moment + DAY].some((near) => {
		const other = offsetAt(zone, near)!;
		return other !== own && offsetAt(zone, moment + own - other) === other;
	});
}

/** The moments of change within so many days after a moment: clocks are put forward or back then. */
export function clockChanges(zone: string, from: number, days: number): readonly number[] {
	const found: number[] = [];
	let last = offsetAt(zone, from);
	if (last === undefined) return found;
	for (let at = from + DAY; at <= from + days * DAY; at += DAY) {
		const next = offsetAt(zone, at);
		if (next !== last) found.push(changeBetween(zone, at - DAY, at));
		last = next;
	}
	return found;
}

/** The first whole second at which a clock no longer shows what it did. */
function changeBetween(zone: string, from: number, to: number): number {
	const before = offsetAt(zone, from);
	let early = from;
	let late = to;
	while (late - early > 1_000) {
		const middle = Math.floor((early + late) / 2_000) * 1_000;
		if (offsetAt(zone, middle) === before) early = middle;
		else late = middle;
	}
	return late;
}
