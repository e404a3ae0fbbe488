import { roundedDuration, shownNumber } from '#analysis/quantities.ts';

/**
 * Sums that somebody does during an incident, with the numbers of that moment. The same functions answer when a site is built
 * (with what the model says) and in the reader's browser. What cannot be computed says what is missing, never a number.
 */
export type CalculatorKind = 'backlog' | 'capacity' | 'budget';

/** Numbers by the name of their field, in the unit of the field; undefined where nothing is filled in. */
export type CalculatorValues = Readonly<Record<string, number | undefined>>;

/** One sentence, and how bad it is. */
export interface Reckoning {
	readonly text: string;
	readonly tone: 'good' | 'warning' | 'bad' | 'info';
}

interface Field {
	readonly name: string;
	readonly label: string;
	readonly unit: string;
	/** May stay empty. */
	readonly optional?: boolean;
}

interface CalculatorRule {
	readonly title: string;
	readonly formula: string;
	readonly fields: readonly Field[];
	/** All fields that are not optional are numbers of at least 0. */
	readonly reckon: (values: CalculatorValues) => Reckoning;
}

const minute = 60_000;
const day = 86_400_000;

/** Title, fields and formula of each calculator. */
export const calculators: { readonly [Kind in CalculatorKind]: CalculatorRule } = {
	backlog: {
		title: 'How long until the backlog is worked off',
		// DOMAIN A14.
		formula: 'waiting / (worked off − arriving)',
		fields: [
			{ name: 'waiting', label: 'Waiting now', unit: 'messages' },
			{ name: 'arriving', label: 'Arriving', unit: 'per second' },
			{ name: 'worked', label: 'Worked off', unit: 'per second' },
			{ name: 'kept', label: 'The oldest expires in', unit: 'minutes', optional: true },
		],
		reckon: ({ waiting = 0, arriving = 0, worked = 0, kept }) => {
			if (waiting === 0) return { text: 'Nothing waits.', tone: 'good' };
			if (worked <= arriving)
				return {
					text: `Never worked off: ${shownNumber(arriving)}/s arrive and ${shownNumber(worked)}/s are worked off. Add capacity or take load away.`,
					tone: 'bad',
				};
			const time = (waiting / (worked - arriving)) * 1000;
			const done = `Worked off in ${roundedDuration(Math.round(time))}`;
			return kept !== undefined && kept * minute < time
				? {
						text: `${done}, but the oldest expire in ${roundedDuration(kept * minute)}: some are lost before that.`,
						tone: 'bad',
					}
				: { text: `${done}.`, tone: 'good' };
		},
	},
	capacity: {
		title: 'Whether the copies that are left carry the load',
		// DOMAIN A7: rho = load / capacity of the survivors.
		formula: 'load / (copies left × load one copy carries)',
		fields: [
			{ name: 'copies', label: 'Copies left', unit: 'copies' },
			{ name: 'each', label: 'One copy carries', unit: 'per second' },
			{ name: 'load', label: 'Load now', unit: 'per second' },
			{ name: 'target', label: 'Use at most', unit: 'percent', optional: true },
		],
		reckon: ({ copies = 0, each = 0, load = 0, target }) => {
			const capacity = copies * each;
			if (load === 0) return { text: 'Nothing is asked.', tone: 'good' };
			if (capacity === 0) return { text: 'Nothing is left that carries anything.', tone: 'bad' };
			const used = `${shownNumber((load / capacity) * 100)} % used`;
			if (load > capacity)
				return { text: `${used}: overloaded. Shed ${shownNumber(load - capacity)}/s or add copies.`, tone: 'bad' };
			return target !== undefined && load > (capacity * target) / 100
				? {
						text: `${used}, more than the ${shownNumber(target)} % meant: it carries, with little room.`,
						tone: 'warning',
					}
				: { text: `${used}: it carries.`, tone: 'good' };
		},
	},
	budget: {
		title: 'How fast the error budget burns',
		// Google SRE workbook, alerting on SLOs: burn rate = share of errors / (1 - target).
		formula: 'share of errors / (1 − objective)',
		fields: [
			{ name: 'errors', label: 'Requests failing now', unit: 'percent' },
			{ name: 'objective', label: 'Objective', unit: 'percent' },
			{ name: 'window', label: 'Window', unit: 'days' },
			{ name: 'left', label: 'Budget left, all if empty', unit: 'percent', optional: true },
		],
		reckon: ({ errors = 0, objective = 0, window = 0, left = 100 }) => {
			if (errors > 100 || objective > 100 || left > 100)
				return { text: 'More than 100 percent cannot be.', tone: 'info' };
			if (errors === 0) return { text: 'No budget burns.', tone: 'good' };
			if (objective === 100) return { text: 'An objective of 100 percent has no budget.', tone: 'info' };
			const rate = errors / (100 - objective);
			const time = ((left / 100) * window * day) / rate;
			return {
				text: `Burns ${shownNumber(rate)} times as fast as planned: what is left is gone in ${roundedDuration(Math.round(time))}.`,
				// The workbook pages from 6 on (5 % of a month in six hours), and opens a ticket from 1 on.
				tone: rate >= 6 ? 'bad' : rate > 1 ? 'warning' : 'good',
			};
		},
	},
};

/** What is beyond these was mistyped: with it answers would be numbers that nobody can read. */
const least = 1e-6;
const most = 1e12;

/** The answer of a calculator; says which fields are missing where it cannot give one. Values that are no plain number count as missing. */
export function reckon(kind: CalculatorKind, values: CalculatorValues): Reckoning {
	const { fields, reckon: answer } = calculators[kind];
	const isThere = (value: number | undefined): boolean =>
		value === 0 || (value !== undefined && value >= least && value <= most);
	const known = Object.fromEntries(fields.map(({ name }) => [name, isThere(values[name]) ? values[name] : undefined]));
	const missing = fields.filter(({ name, optional }) => optional !== true && known[name] === undefined);
	if (missing.length > 0)
		return { text: `Fill in: ${missing.map(({ label }) => label.toLowerCase()).join(', ')}.`, tone: 'info' };
	return answer(known);
}

/** How long a tolerance lasts from its start on: `limitMs` after `startMs`, both in milliseconds, seen at `nowMs`. */
export function toleranceLeft(limitMs: number, startMs: number, nowMs: number): Reckoning {
	const left = startMs + limitMs - nowMs;
	if (nowMs < startMs) return { text: 'The start lies ahead.', tone: 'info' };
	if (left <= 0) return { text: `Exceeded ${roundedDuration(Math.round(-left))} ago`, tone: 'bad' };
	return { text: `${roundedDuration(Math.round(left))} left`, tone: left < limitMs / 4 ? 'warning' : 'good' };
}
