import type { Availability, AvailabilityOfTarget } from '#analysis/availability.ts';
import { type DowntimeChange, downtimeChanges, downtimeOf } from '#analysis/availability-effects.ts';
import type { Renamed } from '#analysis/renamed-entities.ts';
import type { Ref } from '#model/model.ts';
import { minutesText } from '#views/quantities.ts';

/** How much longer or shorter flows and services are down in the second of two states, for whoever reviews what lies between. */
export interface DowntimeReport {
	readonly changes: readonly DowntimeChange[];
	/** `~ flow:pay: 43 min -> 52 min (8.64 min more)`, the worst first; of what has no number, what is known of it. */
	readonly lines: readonly string[];
	/** How many are down for longer, for a shorter time, and have no number any more. */
	readonly longer: number;
	readonly shorter: number;
	readonly lost: number;
}

/** The rest follows with `--json`. */
const most = 10;

export function downtimeReport(before: Availability, after: Availability, renamed: Renamed): DowntimeReport {
	const changes = downtimeChanges(before, after, renamed);
	const then = (target: Ref): AvailabilityOfTarget | undefined => before.of(renamed.get(target) ?? target);
	const told = new Set(changes.map(({ target }) => target));
	// Where neither state has a number there may still be more of it in one of them.
	const open = after.targets
		.filter((target) => !told.has(target) && words(then(target)) !== words(after.of(target)))
		.map((target) => ({ target, difference: leastOf(after.of(target)) - leastOf(then(target)) }))
		.sort((a, b) => b.difference - a.difference);
	const targets = [...changes, ...open].map(({ target }) => target);
	const lines = targets.map((target) => line(target, then(target), after.of(target)));
	const moved = changes.flatMap(({ before: was, after: is }) => (was && is ? [is.most - was.most] : []));
	const all = [...moved, ...open.map(({ difference }) => difference)];
	return {
		changes,
		lines: lines.length > most + 1 ? [...lines.slice(0, most), `and ${lines.length - most} more`] : lines,
		longer: all.filter((one) => one > 0).length,
		shorter: all.filter((one) => one < 0).length,
		lost: changes.filter(({ before: was, after: is }) => was !== undefined && is === undefined).length,
	};
}

function line(target: string, was: AvailabilityOfTarget | undefined, is: AvailabilityOfTarget | undefined): string {
	const [old, young] = [downtimeOf(was), downtimeOf(is)];
	const difference = old && young ? young.most - old.most : old || young ? 0 : leastOf(is) - leastOf(was);
	const how = `${minutesText(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'}`;
	return `~ ${target}: ${words(was)} -> ${words(is)}${difference === 0 ? '' : ` (${how})`}`;
}

const leastOf = (found: AvailabilityOfTarget | undefined): number =>
	downtimeOf(found)?.least ?? (found?.kind === 'not-computable' ? (found.atLeast?.minutesPerMonth ?? 0) : 0);

/** What is known of how long it is down in 30 days. */
function words(found: AvailabilityOfTarget | undefined): string {
	if (found === undefined) return 'not there';
	const known = downtimeOf(found);
	if (known !== undefined)
		return known.least === known.most
			? minutesText(known.least)
			: `${minutesText(known.least)} to ${minutesText(known.most)}`;
	const missing = found.kind === 'not-computable' ? found.missing.length : 0;
	const why =
		missing === 0 ? 'no number' : `${missing} ${missing === 1 ? 'probability' : 'probabilities'} not declared`;
	const least = leastOf(found);
	return least === 0 ? why : `at least ${minutesText(least)}, ${why}`;
}
