import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Source } from '#diagnostics/source.ts';
import { firstDate, loneDay, readDate } from './dates.ts';
import { decidedInStatus, loneInStatus } from './day-in-status.ts';
import { rankOfKey } from './day-under-key.ts';
import type { ChangelogEntry, DecisionDate, DecisionStatus, StatusChange } from './decision.ts';
import type { NameIdentity } from './identity.ts';
import type { Statement } from './statement.ts';
import type { StatusReading } from './status-vocabulary.ts';

/**
 * The date of a decision: what stands under `date` before `created` before `updated` before a bare date, then the day that a
 * status of a decision taken names, then the day on which its history says that it was accepted, then the only date of a change
 * log, then the file name. Two different dates under keys of the same meaning are reported.
 */
export function chooseDate(
	statements: readonly Statement[],
	{ changelog, states }: { readonly changelog: readonly ChangelogEntry[]; readonly states: readonly StatusChange[] },
	identity: NameIdentity,
	status: DecisionStatus,
	source: Source,
	readStatus: (raw: string) => StatusReading,
	diagnostics: Diagnostic[],
): DecisionDate | undefined {
	const dated = statements
		.flatMap((statement, order) =>
			statement.field.kind === 'date' && statement.raw !== ''
				? [{ rank: statement.field.rank, order, date: dateOf(statement) }]
				: [],
		)
		.filter(({ date }) => date.form !== 'placeholder');
	for (const { date } of dated) if (date.form === 'impossible') diagnostics.push(impossible(date));
	dated.sort((a, b) => a.rank - b.rank || a.order - b.order);
	const chosen = dated.find(({ date }) => date.form !== 'other') ?? dated[0];
	if (chosen) {
		const other = dated.find(
			({ rank, date }) =>
				rank === chosen.rank &&
				rank === 0 &&
				date.iso !== undefined &&
				chosen.date.iso !== undefined &&
				date.iso !== chosen.date.iso &&
				// `Date` beside `Accepted`: the day that it was written and the day that it was taken.
				TAKEN_KEY.test(date.key) === TAKEN_KEY.test(chosen.date.key),
		);
		if (other) diagnostics.push(conflicting(chosen.date, other.date));
		return chosen.date;
	}
	return (
		decidedInStatus(status, readStatus) ??
		fromStates(states) ??
		loneInStatus(status, readStatus) ??
		fromChangelog(changelog) ??
		fromName(identity, source)
	);
}

const TAKEN_KEY = /accepted|approved|acceptance|approval/i;

/** Keys under which a record says when it was written or put forward. */
const PROPOSED_KEY =
	/propos|creat|submi|start|raised|introduced|written|erstellt|vorgeschlagen|créé|cr[ée]ation|propuest|criad|cread|提案|作成|创建|작성/iu;

/** The day of the proposal, where the record tells that of the decision, too, and it is another. */
export function proposalDay(
	statements: readonly Statement[],
	chosen: DecisionDate | undefined,
): DecisionDate | undefined {
	if (chosen?.iso === undefined) return undefined;
	return statements
		.filter(
			({ field, key, raw }) =>
				field.kind === 'date' && rankOfKey(field.rank) === 1 && raw !== '' && PROPOSED_KEY.test(key),
		)
		.map(dateOf)
		.find(({ iso, span }) => iso !== undefined && iso < chosen.iso! && span !== chosen.span);
}

/** `Date: Updated 2024-05-06` */
const LEADING_WORD = /^[\s*_]*(?:(?:last )?updated|last modified|revised|as of|stand)(?:\s+on)?\s*:?\s+(?=\d)/i;

function dateOf(statement: Statement): DecisionDate {
	const whole = readDate(statement.raw);
	const reading =
		whole.form === 'other'
			? (firstDate(statement.raw.replace(LEADING_WORD, '')) ?? loneDay(statement.raw) ?? whole)
			: whole;
	return {
		iso: reading.iso,
		raw: statement.raw,
		form: reading.form,
		key: statement.key,
		span: statement.span,
		from: statement.from,
	};
}

/** The day of the first `accepted` in the history of the record; a rejection is a decision as well. */
function fromStates(states: readonly StatusChange[]): DecisionDate | undefined {
	const decided = (['accepted', 'rejected'] as const)
		.map((state) => states.find((one) => one.state === state && one.day !== ''))
		.find((one) => one !== undefined);
	if (decided === undefined) return undefined;
	const { iso, form } = readDate(decided.day);
	return { iso, form, raw: decided.day, key: decided.raw, span: decided.span, from: 'changelog' };
}

/** `2022-03-04: decision` */
const DECIDED =
	/^[^\p{L}]*(?:(?:final\s+)?decision(?:\s+(?:made|taken))?|decided|entscheidung|entschieden|décision|decisión|decisão|決定|决定)[\s.*_]*$/iu;

function fromChangelog(changelog: readonly ChangelogEntry[]): DecisionDate | undefined {
	const first = changelog[0];
	if (!first) return undefined;
	const days = new Set(changelog.map((entry) => entry.iso));
	const [taken, ...others] = days.size > 1 ? changelog.filter(({ raw }) => DECIDED.test(raw)) : [];
	const one = others.length === 0 ? taken : undefined;
	const iso = one?.iso ?? (days.size === 1 ? first.iso : undefined);
	return {
		iso,
		raw: one?.raw ?? changelog.map((entry) => entry.raw).join('\n'),
		form: iso === undefined ? 'other' : 'iso',
		key: 'changelog',
		span: (one ?? first).span,
		from: 'changelog',
	};
}

function fromName(identity: NameIdentity, source: Source): DecisionDate | undefined {
	if (!identity.date) return undefined;
	return {
		iso: identity.date.iso,
		raw: identity.date.raw,
		form: /^\d+$/.test(identity.date.raw) ? 'compact' : 'iso',
		key: '',
		span: source.span(0, 0),
		from: 'file-name',
	};
}

function impossible(date: DecisionDate): Diagnostic {
	return {
		code: 'decision-date-impossible',
		severity: 'warning',
		message: `\`${date.raw.slice(0, 60)}\` is no day of the calendar`,
		span: date.span,
		actual: date.raw.slice(0, 60),
		expected: 'a date as YYYY-MM-DD',
		hint: 'check the order of month and day',
	};
}

function conflicting(chosen: DecisionDate, other: DecisionDate): Diagnostic {
	return {
		code: 'decision-date-conflict',
		severity: 'warning',
		message: `the date is \`${chosen.raw.slice(0, 60)}\` in one place and \`${other.raw.slice(0, 60)}\` in another`,
		span: other.span,
		actual: other.iso,
		expected: chosen.iso,
		hint: 'say the date in one place only, or give the other one a name of its own',
		related: [{ message: 'this one is used', span: chosen.span }],
	};
}
