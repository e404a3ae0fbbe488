import type { DeclaredTime } from '#analysis/call-protection.ts';
import { shownDuration, writtenDuration } from '#analysis/quantities.ts';
import type { EdgeTimeouts } from '#analysis/timeout-budget.ts';
import { asFarAsDeclared, ifItAnswersInTime, type TimeoutChange } from '#analysis/timeout-change.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Ref } from '#model/model.ts';
import { badge } from './badges.ts';
import { cell } from './blocks.ts';
import type { ViewContext } from './context.ts';
import { code, muted, refLink } from './links.ts';
import type { Cell, Text } from './page.ts';

/** Draws times that are known as far as they are declared; what is missing is said, never filled in. */

/** `650 ms`; `at least 650 ms` with what is missing; `no end`. */
export function declaredTimeText(time: DeclaredTime, withMissing = false): Text {
	if (time.unbounded) return [badge('no end', 'bad', 'A call on the way is declared to have no timeout')];
	if (time.complete) return [shownDuration(time.ms)];
	const missing = time.missing.join(', ');
	const least = time.ms === 0 ? [] : [`at least ${shownDuration(time.ms)} `];
	return [
		...least,
		badge('not declared', 'gap', `Not declared: ${missing}`),
		...(withMissing ? [muted(` ${missing}`)] : []),
	];
}

/** The same as a cell that sorts by its milliseconds, with what has no end last. */
export const declaredTimeCell = (time: DeclaredTime, withMissing = false): Cell =>
	cell(declaredTimeText(time, withMissing), time.unbounded ? Number.MAX_SAFE_INTEGER : time.ms);

/** Milliseconds, or that nobody declares them. */
export const timeCell = (ms: number | undefined): Cell =>
	ms === undefined ? cell([muted('not declared')], -1) : cell(shownDuration(ms), ms);

/** ``Set `total` of A → B to `1310ms` (now 1.5 s): 2.19 s becomes 2 s.`` */
export function changeText(context: ViewContext, change: TimeoutChange): Text {
	const unsure = [
		...(change.usualComplete ? [] : [`, ${ifItAnswersInTime}`]),
		...(change.sumComplete ? [] : [`, ${asFarAsDeclared}`]),
	].join('');
	const now = change.beforeMs === undefined ? 'not declared now' : `now ${shownDuration(change.beforeMs)}`;
	return [
		'Set ',
		code(change.field),
		' of ',
		refLink(context, change.from),
		' → ',
		refLink(context, change.to),
		' to ',
		code(writtenDuration(change.afterMs)),
		` (${now}): ${shownDuration(change.sumBeforeMs)} becomes ${shownDuration(change.sumAfterMs)}${unsure}.`,
	];
}

/** The anchor of a dependency on the reports about calls. */
export const edgeAnchor = (dependency: Ref): string => dependency.replace(/[^a-z0-9-]+/gi, '-').toLowerCase();

/** Synchronous dependencies with their numbers, by ref; what has a buffer is none. */
export const timeoutsOf = oncePer(
	(context: ViewContext): ReadonlyMap<string, EdgeTimeouts> =>
		new Map(context.facts.timeoutBudget.edges.map((edge) => [edge.dependency, edge])),
);
