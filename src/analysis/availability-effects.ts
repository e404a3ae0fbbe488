import type { Ref } from '#model/model.ts';
import type { Availability, AvailabilityOfTarget } from './availability.ts';
import { minutesInMonth } from './availability.ts';
import type { Renamed } from './renamed-entities.ts';
import { compareText } from './state.ts';

/** Minutes in 30 days that a target is down: the same twice where it is known exactly, undefined where there is no number. */
export interface Downtime {
	readonly least: number;
	readonly most: number;
}

/** A target whose downtime two states do not share. A side is undefined where there is no number, or no such target. */
export interface DowntimeChange {
	readonly target: Ref;
	readonly before: Downtime | undefined;
	readonly after: Downtime | undefined;
}

/** What is known of a target's downtime (A3), in minutes of 30 days. */
export function downtimeOf(found: AvailabilityOfTarget | undefined): Downtime | undefined {
	switch (found?.kind) {
		case 'exact':
			return { least: found.figures.minutesPerMonth, most: found.figures.minutesPerMonth };
		case 'range':
			return { least: found.best.minutesPerMonth, most: found.worst.minutesPerMonth };
		case 'bounds':
			return { least: found.lower * minutesInMonth, most: found.upper * minutesInMonth };
		default:
			return undefined;
	}
}

/** Differences below this share are those of a sum done in another order. */
const NOISE = 1e-9;
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= NOISE * Math.max(Math.abs(a), Math.abs(b));

/**
 * Targets that are down for another time than before, those that got worst first; then those that gained or lost a number. What
 * goes by another id now is held against what it was.
 */
export function downtimeChanges(
	before: Availability,
	after: Availability,
	renamed: Renamed = new Map(),
): readonly DowntimeChange[] {
	const replaced = new Set(renamed.values());
	const targets = [...new Set([...before.targets.filter((one) => !replaced.has(one)), ...after.targets])];
	const changes = targets.sort(compareText).flatMap((target): readonly DowntimeChange[] => {
		const [was, is] = [downtimeOf(before.of(renamed.get(target) ?? target)), downtimeOf(after.of(target))];
		if (was === undefined && is === undefined) return [];
		if (was !== undefined && is !== undefined && isSame(was.least, is.least) && isSame(was.most, is.most)) return [];
		return [{ target, before: was, after: is }];
	});
	const worse = ({ before: was, after: is }: DowntimeChange): number =>
		was === undefined || is === undefined ? Number.NEGATIVE_INFINITY : is.most - was.most;
	return changes.sort((a, b) => (worse(a) === worse(b) ? 0 : worse(b) - worse(a)));
}
