import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/suggest.ts';
import { type DecisionStatus, type StatusChange, type StatusState, statusStates } from './decision.ts';
import type { FrontMatter } from './front-matter.ts';
import { isStageKey } from './front-matter-statements.ts';
import type { Statement } from './statement.ts';
import { endedStates, type StatusReading } from './status-vocabulary.ts';
import { BEGINNING_WORDS } from './status-words.ts';

interface Candidate {
	readonly status: DecisionStatus;
	readonly reading: StatusReading;
}

/**
 * The status of a record. Front matter speaks before bullets, lines and tables, those before a heading, because tools
 * write the first and people forget the last; when two places differ, a diagnostic shows both.
 */
export function chooseStatus(
	statements: readonly Statement[],
	frontMatter: FrontMatter,
	readStatus: (raw: string) => StatusReading,
	diagnostics: Diagnostic[],
): DecisionStatus {
	const candidates = statements.flatMap((statement): Candidate[] =>
		statement.field.kind === 'status' && statement.raw !== '' && !isOtherStage(statement, readStatus)
			? [candidateOf(statement, readStatus)]
			: [],
	);
	const tagged = taggedStatus(frontMatter, readStatus);
	if (tagged) candidates.push(tagged);
	const chosen = candidates.find((candidate) => candidate.status.state !== 'unknown') ?? candidates[0];
	if (!chosen) return { state: 'unknown', raw: '', from: 'none' };
	const other = candidates.find((candidate) => conflict(candidate.status.state, chosen.status.state));
	if (other) diagnostics.push(conflicting(chosen.status, other.status));
	if (chosen.reading.unfilled) diagnostics.push(unfilled(chosen.status));
	else if (chosen.status.state === 'unknown') diagnostics.push(unknownWord(chosen.status));
	return chosen.status;
}

function isOtherStage({ key, raw }: Statement, readStatus: (raw: string) => StatusReading): boolean {
	return isStageKey(key) && readStatus(raw).state === 'unknown';
}

function candidateOf(statement: Statement, readStatus: (raw: string) => StatusReading): Candidate {
	const text =
		statement.from === 'front-matter' && /^\{[^{}|,]*\}$/.test(statement.raw)
			? statement.raw.slice(1, -1)
			: statement.raw;
	const reading = readStatus(text);
	return {
		reading,
		status: {
			state: reading.state,
			raw: oneLine(statement.raw),
			span: statement.span,
			from: statement.from,
			unknownWord: reading.unknownWord,
			partial: reading.partial,
		},
	};
}

const EVERYDAY: ReadonlySet<string> = new Set(Object.values(BEGINNING_WORDS).flatMap((words) => words.split('|')));

/** Some blogs keep the status among the tags; only a tag that is nothing but a state word counts. */
function taggedStatus(frontMatter: FrontMatter, readStatus: (raw: string) => StatusReading): Candidate | undefined {
	const tags = frontMatter.entries.find((entry) => /^(?:tags|status-tags)$/i.test(entry.key));
	if (!tags || !Array.isArray(tags.value)) return undefined;
	for (const tag of tags.value) {
		if (typeof tag !== 'string' || !/^\p{L}{4,15}$/u.test(tag.trim())) continue;
		// `review`, `live`, `stable` are topics as often as states.
		if (EVERYDAY.has(tag.trim().toLowerCase())) continue;
		const reading = readStatus(tag);
		if (reading.state !== 'unknown') {
			return { reading, status: { state: reading.state, raw: tag.trim(), span: tags.valueSpan, from: 'front-matter' } };
		}
	}
	return undefined;
}

function conflict(one: StatusState, other: StatusState): boolean {
	return one !== 'unknown' && other !== 'unknown' && one !== other;
}

function conflicting(chosen: DecisionStatus, other: DecisionStatus): Diagnostic {
	return {
		code: 'decision-status-conflict',
		severity: 'warning',
		message: `the status is \`${short(chosen.raw)}\` in one place and \`${short(other.raw)}\` in another`,
		span: other.span,
		actual: short(other.raw),
		expected: short(chosen.raw),
		hint: 'say the status in one place only',
		related: chosen.span ? [{ message: `this one is used: ${chosen.state}`, span: chosen.span }] : undefined,
	};
}

/** Where a record reads as in force and its own history says that it ended. */
export function endedInHistory(status: DecisionStatus, states: readonly StatusChange[]): Diagnostic | undefined {
	const latest = states.at(-1);
	if (latest === undefined || states.some(({ iso }) => iso === undefined)) return undefined;
	if (!endedStates.has(latest.state) || endedStates.has(status.state) || status.state === 'unknown') return undefined;
	return conflicting(status, { ...latest, raw: `${latest.raw} (${latest.day})` });
}

function unfilled(status: DecisionStatus): Diagnostic {
	return {
		code: 'decision-status-unfilled',
		severity: 'info',
		message: 'the status is still the list of choices of the template',
		span: status.span,
		actual: short(status.raw),
		expected: 'one status word',
		hint: 'leave one of them and delete the others',
	};
}

/** A word of the house is worth a note; one that is nearly ours is most likely a slip, and leaves the record without a state. */
function unknownWord(status: DecisionStatus): Diagnostic {
	const first = /\p{L}+/u.exec(status.raw)?.[0].toLowerCase() ?? '';
	const near = nearest(first, statusStates);
	return {
		code: 'decision-status-unknown',
		severity: near === undefined ? 'info' : 'warning',
		message: `no known status word in \`${short(status.raw)}\``,
		span: status.span,
		actual: short(status.raw),
		expected: `${statusStates.slice(0, -1).join(', ')} or ${statusStates.at(-1)}`,
		nearest: near,
		hint:
			near === undefined
				? 'use one of these words first, or add the word to the vocabulary of the workspace'
				: `write \`${near}\`, or add the word to the vocabulary of the workspace`,
	};
}

function oneLine(raw: string): string {
	return raw.replace(/\s*\n\s*/g, '\n').trim();
}

function short(raw: string): string {
	const line = raw.split('\n', 1)[0]!;
	return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
