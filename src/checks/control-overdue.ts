import { daysBetween, latestDayUntil, milliseconds, toldDuration } from '#analysis/quantities.ts';
import type { Entity } from '#model/model.ts';
import type { Control } from '#model/types.generated.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';

/** A control or obligation that was last looked at longer ago than its own `cadence` says. */
export const controlOverdue: Check = {
	id: 'control-overdue',
	title: 'A control or obligation is due',
	severity: 'warning',
	run: ({ model }) => [
		...model.byKind.control.flatMap((control) =>
			opinionOf(
				control,
				[...(control.data.history ?? []).map(({ date }) => date), control.data.lastTested],
				'tested',
				'lastTested',
				model.asOf,
			),
		),
		...model.byKind.obligation.flatMap((obligation) =>
			opinionOf(obligation, [obligation.data.lastReviewed], 'reviewed', 'lastReviewed', model.asOf),
		),
	],
};

/** The newest check of a control until a day, from `lastTested` and its history; of one day the one that says how it ended. */
export function lastCheckOf(
	{ lastTested, history = [] }: Control,
	asOf: string,
): NonNullable<Control['history']>[number] | undefined {
	const written = [...history, ...(lastTested === undefined ? [] : [{ date: lastTested }])];
	const all = written.filter(({ date }) => date <= asOf);
	return all.reduce<(typeof all)[number] | undefined>(
		(one, other) => (one === undefined || other.date > one.date ? other : one),
		undefined,
	);
}

/** Days by which something with a cadence is late, counted from its last day; undefined when it is not, or nobody can say. */
export function daysLate(cadence: string | undefined, last: string | undefined, asOf: string): number | undefined {
	const every = milliseconds(cadence);
	const age = daysBetween(last, asOf);
	if (every === undefined || age === undefined) return undefined;
	const late = age - every / 86_400_000;
	return late > 0 ? Math.ceil(late) : undefined;
}

function opinionOf(
	{ ref, span, data }: Entity<'control'> | Entity<'obligation'>,
	days: readonly (string | undefined)[],
	done: string,
	field: string,
	asOf: string,
): Opinion[] {
	const base = { subject: ref, span };
	const last = latestDayUntil(asOf, days);
	if (last === undefined && data.cadence !== undefined) {
		const coming = days.find((day) => day !== undefined);
		return [
			{
				...base,
				severity: 'info',
				certainty: 'data-gap',
				message: `${code(ref)} is to be ${done} every ${toldDuration(data.cadence)}, and when it last was is not declared${coming === undefined ? '' : `; ${coming} is yet to come`}`,
				suggestion: `write the day as \`${field}\``,
			},
		];
	}
	const late = daysLate(data.cadence, last, asOf);
	if (late === undefined) return [];
	return [
		{
			...base,
			inputs: [{ label: 'cadence', value: toldDuration(data.cadence)!, source: 'declared', span }],
			message: `${code(ref)} is to be ${done} every ${toldDuration(data.cadence)}; that was last on ${last}, so it is ${late} ${late === 1 ? 'day' : 'days'} late`,
			suggestion: `do it, keep the evidence, and write the day as \`${field}\``,
		},
	];
}
