import { shownDuration, writtenDuration } from '#analysis/quantities.ts';
import { ifItAnswersInTime, type TimeoutChange } from '#analysis/timeout-change.ts';
import { code } from './naming.ts';

/** `perTry` of `component:a` -> `component:b` to `400ms` (now 1 s): what is to be pasted is as YAML wants it. */
export function changeSentence(change: TimeoutChange): string {
	const { field, from, to, beforeMs, afterMs, sumComplete, usualComplete } = change;
	const unsure = usualComplete ? '' : `, ${ifItAnswersInTime}`;
	const more = sumComplete ? '' : ', and declare the times that are missing';
	const now = beforeMs === undefined ? 'not declared now' : `now ${shownDuration(beforeMs)}`;
	return `${code(field)} of ${code(from)} -> ${code(to)} to ${code(writtenDuration(afterMs))} (${now})${unsure}${more}`;
}
