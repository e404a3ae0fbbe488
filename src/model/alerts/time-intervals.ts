import { jsonType } from '../schema-lookup.ts';
import { type Fields, fieldsOf } from '../unknown-fields.ts';

/** The hours of named times, as they are written: `monday:friday 08:00-18:00 Europe/London`, one text a stretch. */
export type NamedTimes = ReadonlyMap<string, readonly string[]>;

const texts = (value: unknown): readonly string[] =>
	(Array.isArray(value) ? value : [])
		.filter((one) => typeof one === 'string' || typeof one === 'number')
		.map((one) => String(one).slice(0, 60));

/**
 * The hours of the times that a configuration names (Alertmanager documentation, "Time interval"), in its own form or the operator's. A
 * stretch without a place is in UTC. What else is wrong about a time is for `amtool check-config` to say; here it is shown as written.
 */
export function namedTimes(...lists: readonly unknown[]): NamedTimes {
	const found = new Map<string, readonly string[]>();
	for (const one of lists.flatMap((list) => (Array.isArray(list) ? list : []))) {
		const { name, time_intervals: own, timeIntervals } = fieldsOf(one);
		const stretches = own ?? timeIntervals;
		if (typeof name === 'string') found.set(name, (Array.isArray(stretches) ? stretches : []).map(stretchText));
	}
	return found;
}

function stretchText(value: unknown): string {
	const stretch = fieldsOf(value);
	const either = (native: string, operator: string): unknown => stretch[native] ?? stretch[operator];
	const times = (Array.isArray(stretch['times']) ? stretch['times'] : []).map((one) => {
		const { start_time: start, end_time: end, startTime, endTime } = fieldsOf(one);
		return `${start ?? startTime ?? '…'}-${end ?? endTime ?? '…'}`;
	});
	const days = either('days_of_month', 'daysOfMonth');
	const parts = [
		texts(stretch['years']),
		texts(stretch['months']),
		// The operator writes days of a month each as a mapping.
		Array.isArray(days) && days.some((one) => jsonType(one) === 'object')
			? days.map((one) => Object.values(one as Fields).join(':'))
			: texts(days),
		texts(stretch['weekdays']),
		times,
	].flatMap((part, at) => (part.length === 0 ? [] : [`${at === 2 ? 'day ' : ''}${part.join(', ')}`]));
	const place = typeof stretch['location'] === 'string' ? stretch['location'] : 'UTC';
	return parts.length === 0 ? '' : [...parts, place].join(' ');
}
