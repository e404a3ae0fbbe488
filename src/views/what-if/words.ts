import type { RemainingAvailability } from '#analysis/remaining-availability.ts';
import type { State } from '#analysis/state.ts';
import type { Then } from '#analysis/what-if.ts';
import { availabilityPercents } from '../availability-range.ts';
import { availabilityPercent, counted, timeText } from '../quantities.ts';

/** The words of a what-if, the same on the page and on the terminal. */

/** `4 business services and 6 flows DOWN`, what is certain at the time asked for; undefined when nothing is. */
export function headlineOf(services: readonly Then[], flows: readonly Then[]): string | undefined {
	const said = (state: State): string | undefined => {
		const count = (all: readonly Then[]): number => all.filter(({ now }) => now === state).length;
		const parts = [
			...(count(services) === 0 ? [] : [counted(count(services), 'business service')]),
			...(count(flows) === 0 ? [] : [counted(count(flows), 'flow')]),
		];
		return parts.length === 0 ? undefined : `${parts.join(' and ')} ${state.toUpperCase()}`;
	};
	const words = [said('down'), said('degraded')].filter((part) => part !== undefined);
	return words.length === 0 ? undefined : words.join(', ');
}

/** When what happens: `at once`; `DEGRADED at once, DOWN after 2 h`; with what else is possible. */
export function whenText({
	certainty,
	state,
	atOnce,
	time,
	timeToState,
	couldBe,
	possibleTime,
	possibleTimeToState,
}: Then): string {
	const reaches = timeText(timeToState, possibleTimeToState);
	const leaves = timeText(time, possibleTime);
	const first =
		state === 'down' && (atOnce === 'degraded' || leaves !== reaches) ? `DEGRADED ${leaves}, DOWN ${reaches}` : reaches;
	if (certainty === 'possible') return `${first}, if what is not declared does harm`;
	return couldBe === undefined ? first : `${first}; possibly ${couldBe.toUpperCase()}`;
}

/** `98.82 %`, `between …`, `not computable: …`. */
export function availabilityText(found: RemainingAvailability): string {
	switch (found.kind) {
		case 'exact':
			return availabilityPercent(found.unavailability);
		case 'range':
			return `between ${availabilityPercents(found.worst, found.best).join(' and ')}, as criticalities, fallbacks or copies at work are not declared`;
		case 'not-computable':
			return `not computable: ${found.why}`;
	}
}
