import { oncePer } from '#graph/once-per.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import { clockChanges, firstMomentOf, isShownTwice, offsetAt } from '#model/time-zone.ts';
import type { BusinessServiceCutOff as CutOff } from '#model/types.generated.ts';
import type { RecoveryOfTarget } from './recovery-of-targets.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** How far ahead clock changes are told: each zone that has them has them every year. */
const DAYS_AHEAD = 366;

/** The latest moment at which a loss may begin so that a service makes a cut-off all the same. */
export interface LatestBegin {
	/** How long before the cut-off that is, in milliseconds. */
	readonly beforeMs: number;
	/** What a clock shows then, whole minutes and never later; undefined for a day or more before, where a clock says little. */
	readonly clock: ClockTime | undefined;
	/** Days of the year ahead on which it is another time, as clocks change between it and the cut-off, or a time that is shown twice. */
	readonly onOtherDays: readonly OtherDay[];
}

/** A time of the day, on the day of the cut-off or before it. */
export interface ClockTime {
	/** `16:06`. */
	readonly time: string;
	/** 0 on the day of the cut-off, 1 on the day before. */
	readonly daysBefore: number;
}

/** A day around which clocks change, so that the latest begin is another time than on most days. */
export interface OtherDay extends ClockTime {
	/** The day of the cut-off. */
	readonly day: string;
	/** How far the clock that shows it is ahead of UTC, in minutes: it tells apart a time that is shown twice. */
	readonly offsetMinutes: number;
}

/** Whether a service makes a cut-off after a loss, of one cut-off. */
export type CutOffDeadline = { readonly cutOff: CutOff } & (
	| {
			readonly kind: 'begins-by';
			/** Where people do first what the service waits for, and nothing that nobody declares counts. */
			readonly latest: LatestBegin;
			/** In the plan for everything, where others may come first; undefined when that is the same. */
			readonly ifOthersFirst: LatestBegin | undefined;
			/** When calls of undeclared criticality count as hard; undefined when that is the same. */
			readonly possible: LatestBegin | undefined;
			/** What the time before the cut-off is: until it works again, or until its backlog is worked off as well. */
			readonly until: 'works-again' | 'backlog-gone';
			/** True when the backlog is that of nobody being short of hands, and people are: it may have to begin sooner. */
			readonly orSooner: boolean;
	  }
	/** A buffer or a fallback holds the service up: a loss at any time leaves the cut-off as it is. */
	| { readonly kind: 'any-time' }
	/** It does not come back, or what waits is never worked off at peak. */
	| { readonly kind: 'no-time'; readonly because: 'does-not-come-back' | 'never-drains' }
	/** Sooner than this whatever the missing times are; undefined where nothing can be said. */
	| { readonly kind: 'not-computable'; readonly soonerThan: LatestBegin | undefined }
);

/**
 * Of each cut-off of a business service, when a loss may begin at the latest (A8, A14): the cut-off minus the time until the service
 * works again and what waited is worked off. Time that passes is subtracted, not hours of a clock: where clocks change in between, the
 * day and its other time are told. Empty for flows and for services without cut-offs.
 */
export function cutOffDeadlines(model: Model, found: RecoveryOfTarget): readonly CutOffDeadline[] {
	const service = model.entities[found.target] as Entity<'business-service'> | undefined;
	if (service?.kind !== 'business-service') return [];
	return (service.data.cutOffs ?? []).map((cutOff) => deadlineOf(model, cutOff, found));
}

function deadlineOf(model: Model, cutOff: CutOff, found: RecoveryOfTarget): CutOffDeadline {
	const latest = (beforeMs: number): LatestBegin => latestBegin(model, cutOff, beforeMs);
	switch (found.kind) {
		case 'not-interrupted':
			return { cutOff, kind: 'any-time' };
		case 'never':
			return { cutOff, kind: 'no-time', because: 'does-not-come-back' };
		case 'not-computable':
			return {
				cutOff,
				kind: 'not-computable',
				soonerThan: found.atLeastMs === undefined ? undefined : latest(found.atLeastMs),
			};
		case 'value': {
			if (found.neverDrains) return { cutOff, kind: 'no-time', because: 'never-drains' };
			const { milliseconds, withRespondersMs = milliseconds, amongAllMs, possibleMs, normalAfterMs = 0 } = found;
			const first = Math.max(withRespondersMs, normalAfterMs);
			const other = (time: number | undefined): LatestBegin | undefined =>
				time === undefined || time <= first ? undefined : latest(time);
			return {
				cutOff,
				kind: 'begins-by',
				latest: latest(first),
				ifOthersFirst: other(amongAllMs),
				possible: other(possibleMs),
				until: normalAfterMs > withRespondersMs ? 'backlog-gone' : 'works-again',
				orSooner: found.normalAfterMs !== undefined && withRespondersMs > milliseconds,
			};
		}
	}
}

function latestBegin(model: Model, { time, zone }: CutOff, beforeMs: number): LatestBegin {
	if (beforeMs >= DAY) return { beforeMs, clock: undefined, onOtherDays: [] };
	const clock = clockTime(timeOfDay(time) - beforeMs);
	return { beforeMs, clock, onOtherDays: zone === undefined ? [] : otherDays(model, zone, time, beforeMs, clock) };
}

/** `17:40` as milliseconds since midnight. */
const timeOfDay = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE;

/** What a clock shows so many milliseconds after midnight, or before it; whole minutes, as a reader who is late by seconds is late. */
function clockTime(sinceMidnight: number): ClockTime {
	const daysBefore = Math.max(0, -Math.floor(sinceMidnight / DAY));
	const minutes = Math.floor((sinceMidnight + daysBefore * DAY) / MINUTE);
	return { time: `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`, daysBefore };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const knownChanges = oncePer((_of: Model) => new Map<string, readonly number[]>());

/** When clocks of a zone change in the year ahead: looked for day by day, and asked by every loss of every service. */
function changesAhead(model: Model, zone: string): readonly number[] {
	const known = knownChanges(model);
	const found = known.get(zone) ?? clockChanges(zone, Date.parse(`${model.asOf}T00:00:00Z`), DAYS_AHEAD);
	known.set(zone, found);
	return found;
}

/** Days of the year ahead on which the usual time says something else, or two things: when clocks change, and the day after. */
function otherDays(model: Model, zone: string, time: string, beforeMs: number, usual: ClockTime): readonly OtherDay[] {
	return changesAhead(model, zone).flatMap((change) => {
		const midnight = Math.floor((change + offsetAt(zone, change)!) / DAY) * DAY;
		return [midnight, midnight + DAY].flatMap((day): OtherDay[] => {
			const begin = firstMomentOf(zone, day + timeOfDay(time))! - beforeMs;
			const offset = offsetAt(zone, begin)!;
			const shown = clockTime(begin + offset - day);
			const isUsual = shown.time === usual.time && shown.daysBefore === usual.daysBefore;
			if (isUsual && !isShownTwice(zone, begin)) return [];
			return [{ day: new Date(day).toISOString().slice(0, 10), ...shown, offsetMinutes: offset / MINUTE }];
		});
	});
}

/** `CHAPS client cut-off 17:40 Europe/London`. */
export const cutOffText = ({ name, time, zone }: CutOff): string =>
	`${name} ${time}${zone === undefined ? '' : ` ${zone}`}`;

/** How far a clock is ahead of UTC or behind it, as clocks are told apart: `UTC+1`, `UTC-3:30`. */
export function utcText(offsetMinutes: number): string {
	const hours = Math.floor(Math.abs(offsetMinutes) / 60);
	const rest = Math.abs(offsetMinutes) % 60;
	return `UTC${offsetMinutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${twoDigits(rest)}`}`;
}

/** The deadlines of one business service after one loss, as plain data for other programs. */
export interface CutOffsAfterLoss {
	readonly service: Ref;
	readonly deadlines: readonly CutOffDeadline[];
}

/** Of each business service that a loss interrupts and that has cut-offs. */
export const cutOffsAfter = (model: Model, targets: readonly RecoveryOfTarget[]): readonly CutOffsAfterLoss[] =>
	targets.flatMap((found) => {
		const deadlines = cutOffDeadlines(model, found);
		return deadlines.length === 0 ? [] : [{ service: found.target, deadlines }];
	});
