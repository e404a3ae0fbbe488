import { firstDate, firstMonth, loneDay, readDate } from './dates.ts';
import type { DecisionDate, DecisionStatus } from './decision.ts';
import { endedStates, type StatusReading } from './status-vocabulary.ts';

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
export function decidedInStatus(
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
	const told = [...[...first.matchAll(IN_BRACKETS)].map((match) => match[1]!), ...behindPoints(first), ...below];
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
/** What makes the only day of a status that of something else. */
const TELLS_OF_LATER =
	/(?<!\p{L})(?:propos|vorgeschl|entwurf|draft|ends?(?!\p{L})|endet|rollout|roll-out|go-?live|launch|schedul|planned|begin|start|amend|updat|revis|supers|superc|replac|deprecat|renumber|moved?|re-?opened|re-?confirmed|corrected|geändert|ergänzt|aktualisiert|überarbeitet|modifié|amendé|révisé|mis[e]? à jour|atualizad|actualizad|revisad|enmendad|emendad|alterad|обновлен|изменен|更新|修订|改訂|수정)/iu;

/** `Implemented (2026-04-23)`, `Accepted (owner-ratified 2026-05-04, after two reviews)`: the only day of a status that speaks of nothing else. */
export function loneInStatus(
	{ state, raw, from, span }: DecisionStatus,
	readStatus: (raw: string) => StatusReading,
): DecisionDate | undefined {
	if (span === undefined || from === 'none' || !WITH_OWN_DAY.has(state)) return undefined;
	const line = raw.split('\n', 1)[0]!;
	if (line.length > 300) return undefined;
	const sentence = line.split(/(?<=\p{L}{3}|[)*_])[.!?。](?:\s|$)/u, 1)[0]!;
	if (TELLS_OF_LATER.test(sentence) || readStatus(sentence).state !== state) return undefined;
	// With `Accepted · the other way was rejected (2026-05-04)` two things are said, and the day is of one of them.
	const rest = readStatus(sentence.replace(/^\P{L}*\p{L}+/u, ''));
	if (endedStates.has(rest.state) && !endedStates.has(state)) return undefined;
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

/** `Superseded by ADR-7 · Accepted 2026-04-10`: what else is told on the line. */
const behindPoints = (line: string): readonly string[] => (line.length < 300 ? line.split(/\s[·•|]\s/).slice(1) : []);
