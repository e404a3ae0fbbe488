import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Source } from '#diagnostics/source.ts';
import { firstDate, firstMonth, loneDay, readDate } from './dates.ts';
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
		fromStatus(status, readStatus) ??
		fromStates(states) ??
		loneIn(status, readStatus) ??
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

/** Between the word of the state and its day; anything else may be about something else. */
const UP_TO_DAY =
	/^[^\p{L}\d\n]{0,10}\p{L}{2,20}[\s*_,;:(–—·（，、；：-]{1,6}(?:(?:on|dato:?|date:?|datum:?|fecha:?|since|as of|am|seit|il|dnia|le|depuis|el|desde|em|op)\s{1,3})?/iu;

/** `Accepted, decided by A and B on 2024-05-06.` */
const BY_ON =
	/\b(?:decided|accepted|approved|agreed|adopted|rejected)\b[^.;(\n]{0,20}\bby\s[^;\n]{0,200}?\bon\s+(?=\d|\p{L}+\s\d)([^;\n]{6,40})/iu;
/** `Accepted (the board, 2024-05-06)`: who or where, and the day. */
const BRACKETS_WITH_DAY = /^[^\p{L}\d]{0,10}\p{L}{2,20}[\s*_]{0,4}[(（]([^()（）]{1,80}?),\s*(\d{4}-\d{2}-\d{2})[)）]/u;
const LONGEST_LINE = 1000;

/** States of a decision that was taken once. */
const TAKEN: ReadonlySet<DecisionStatus['state']> = new Set(['superseded', 'deprecated', 'implemented']);

/**
 * `Accepted on 2024-05-06`, `accepté (2 octobre 2026)`: the day it was decided. `Superseded on …` tells another day; but it may
 * tell in brackets or on a line below when the decision was taken: `Superseded by ADR-7 (accepted on 2024-05-06)`.
 */
function fromStatus(
	{ state, raw, from, span }: DecisionStatus,
	readStatus: (raw: string) => StatusReading,
): DecisionDate | undefined {
	if (span === undefined || from === 'none') return undefined;
	const byOn = (line: string): DecisionDate | undefined => {
		const written = line.length < LONGEST_LINE ? BY_ON.exec(line)?.[1] : undefined;
		const reading = written === undefined ? undefined : firstDate(written);
		return reading?.iso === undefined
			? undefined
			: { iso: reading.iso, raw: line, form: reading.form, key: 'status', span, from };
	};
	const dateOf = (line: string): DecisionDate | undefined => {
		const before = UP_TO_DAY.exec(line)?.[0];
		const reading =
			before === undefined
				? undefined
				: (firstDate(line.slice(before.length)) ?? firstMonth(line.slice(before.length)));
		return reading && { iso: reading.iso, raw: line, form: reading.form, key: 'status', span, from };
	};
	const inBrackets = (line: string): DecisionDate | undefined => {
		const written = line.length < 300 ? BRACKETS_WITH_DAY.exec(line) : null;
		if (!written || readStatus(written[1]!).state !== 'unknown') return undefined;
		const reading = readDate(written[2]!);
		return reading.iso === undefined
			? undefined
			: { iso: reading.iso, raw: line, form: reading.form, key: 'status', span, from };
	};
	if (state === 'accepted' || state === 'rejected') {
		const lines = raw
			.split('\n')
			.slice(0, 20)
			.map((line) => line.replace(/^\s*(?:[-*+]\s+)?\[[xX✓✔]\]\s*/u, ''));
		// A line each: `Proposed 2024-05-01`, `Accepted 2024-05-06`.
		const first = (lines.length > 1 && lines.find((line) => readStatus(line).state === state)) || (lines[0] ?? '');
		// `Proposed on 2024-05-01, accepted on 2024-05-06`.
		const steps = first.length < 300 ? first.split(/(?<=\d{4}-\d{2}-\d{2})\s*[,;]\s*/) : [];
		return (
			dateOf(steps.findLast((step) => steps.length > 1 && readStatus(step).state === state) ?? first) ??
			byOn(first) ??
			inBrackets(first)
		);
	}
	if (!TAKEN.has(state)) return undefined;
	const [first = '', ...below] = raw.split('\n').slice(0, 20);
	const told = [...[...first.matchAll(IN_BRACKETS)].map((match) => match[1]!), ...below];
	for (const text of told) {
		const date = text.length < 300 && readStatus(text).state === 'accepted' ? dateOf(text) : undefined;
		if (date) return date;
	}
	return undefined;
}

/** States of which the day says when it was decided or done; that of a proposal or an end does not. */
const WITH_OWN_DAY: ReadonlySet<DecisionStatus['state']> = new Set([
	'accepted',
	'rejected',
	'implemented',
	'withdrawn',
]);
/** With `Accepted · the other way was rejected (2026-05-04)` two things are said, and the day is of one of them. */
const ENDED: ReadonlySet<DecisionStatus['state']> = new Set(['rejected', 'withdrawn', 'deprecated', 'superseded']);
/** What makes the only day of a status that of something else. */
const TELLS_OF_LATER =
	/(?<!\p{L})(?:propos|vorgeschl|entwurf|draft|ends?(?!\p{L})|endet|rollout|roll-out|go-?live|launch|schedul|planned|begin|start|amend|updat|revis|supers|superc|replac|deprecat|renumber|moved?|re-?opened|re-?confirmed|corrected|geändert|ergänzt|aktualisiert|überarbeitet|modifié|amendé|révisé|mis[e]? à jour|atualizad|actualizad|revisad|enmendad|emendad|alterad|обновлен|изменен|更新|修订|改訂|수정)/iu;

/** `Implemented (2026-04-23)`, `Accepted (owner-ratified 2026-05-04, after two reviews)`: the only day of a status that speaks of nothing else. */
function loneIn(
	{ state, raw, from, span }: DecisionStatus,
	readStatus: (raw: string) => StatusReading,
): DecisionDate | undefined {
	if (span === undefined || from === 'none' || !WITH_OWN_DAY.has(state)) return undefined;
	const line = raw.split('\n', 1)[0]!;
	if (line.length > 300) return undefined;
	const sentence = line.split(/(?<=\p{L}{3}|[)*_])[.!?。](?:\s|$)/u, 1)[0]!;
	if (TELLS_OF_LATER.test(sentence) || readStatus(sentence).state !== state) return undefined;
	if (ENDED.has(readStatus(sentence.replace(/^\P{L}*\p{L}+/u, '')).state) && !ENDED.has(state)) return undefined;
	const parts = sentence.split(/[·;|()（）[\]—–]|,\s/).map((part) => ({ part, day: loneDay(part) }));
	const [found, ...more] = parts.filter(({ part }) =>
		/\d{4}-\d{2}-\d{2}|\d[./]\d{1,2}[./]\d|\d{4}年|\d{4}\s*$/.test(part),
	);
	const day = found?.day;
	return day === undefined || more.length > 0
		? undefined
		: { iso: day.iso, raw: line, form: day.form, key: 'status', span, from };
}

const IN_BRACKETS = /[(（]([^()（）]{1,200})[)）]/g;

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
