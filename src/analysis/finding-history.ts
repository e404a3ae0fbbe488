import type { Severity } from '#diagnostics/diagnostic.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Entity, Model } from '#model/model.ts';
import { compareText } from './state.ts';

/**
 * When findings came and went, from the records that `lintel findings record` writes. A record says what one day had that the
 * record before had not: so a finding is known to have come between two days, and no clock is asked.
 */

/** One record, in the order of days. */
export interface RecordedDay {
	readonly day: string;
	readonly commit: string | undefined;
	/** The version of Lintel that looked. */
	readonly program: string | undefined;
}

/** From one record that has a finding to the record that has it no more. */
export interface FindingPeriod {
	/** The first record that has it. */
	readonly opened: RecordedDay;
	/** The record before, which did not have it; undefined for the first record: then it may be older than that. */
	readonly notBefore: RecordedDay | undefined;
	/** The first record that has it no more; undefined while it stands. */
	readonly closed: RecordedDay | undefined;
	/** The last record that still had it, where it is closed. */
	readonly lastSeen: RecordedDay | undefined;
	readonly severity: Severity;
	readonly message: string;
}

/** What the records say by the day of the model: later ones are not known yet. */
export interface FindingHistory {
	/** Oldest first. */
	readonly days: readonly RecordedDay[];
	/** Every finding that a record ever had, with its periods, oldest first. */
	readonly periods: ReadonlyMap<string, readonly FindingPeriod[]>;
	/** Ids of those that stand in the newest record. */
	readonly standing: ReadonlySet<string>;
	/** Record by record, oldest first. */
	readonly trend: readonly RecordedCount[];
}

/** How many findings came, went and stood on a day, by how grave they were when they were first seen. */
export interface RecordedCount extends RecordedDay {
	readonly opened: number;
	readonly closed: number;
	readonly standing: { readonly [severity in Severity]: number };
}

/** Reads the records of a model. O(everything recorded). */
export function findingHistory({ byKind, asOf }: Model): FindingHistory {
	const records = byKind['findings-record'].filter(({ data }) => data.day <= asOf).sort(inOrder);
	const days = records.map(({ data: { day, commit, program } }): RecordedDay => ({ day, commit, program }));
	const periods = new Map<string, FindingPeriod[]>();
	const standing = new Set<string>();
	const counts = { error: 0, warning: 0, info: 0 };
	const trend: RecordedCount[] = [];
	for (const [at, { data }] of records.entries()) {
		let [opened, closed] = [0, 0];
		for (const id of data.closed ?? []) {
			if (!standing.delete(id)) continue;
			const known = periods.get(id)!;
			const period = known.pop()!;
			known.push({ ...period, closed: days[at], lastSeen: days[at - 1] });
			counts[period.severity] -= 1;
			closed += 1;
		}
		for (const { id, severity, message } of data.opened ?? []) {
			if (standing.has(id)) continue;
			standing.add(id);
			counts[severity] += 1;
			opened += 1;
			const period = { opened: days[at]!, notBefore: days[at - 1], closed: undefined, lastSeen: undefined };
			addTo(periods, id, { ...period, severity, message });
		}
		trend.push({ ...days[at]!, opened, closed, standing: { ...counts } });
	}
	return { days, periods, standing, trend };
}

/** By day; of several records of one day by their number: `as-of-2026-11-28`, `as-of-2026-11-28-2`. */
function inOrder(a: Entity<'findings-record'>, b: Entity<'findings-record'>): number {
	return compareText(a.data.day, b.data.day) || numberOf(a) - numberOf(b) || compareText(a.id, b.id);
}

const numberOf = ({ id, data }: Entity<'findings-record'>): number => {
	const rest = id.startsWith(`as-of-${data.day}-`) ? id.slice(`as-of-${data.day}-`.length) : '';
	return /^\d{1,6}$/.test(rest) ? Number(rest) : 1;
};
