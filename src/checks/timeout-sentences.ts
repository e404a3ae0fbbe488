import { shownDuration } from '#analysis/quantities.ts';
import type { TimeoutChange } from '#analysis/timeout-change.ts';
import { code } from './naming.ts';

/** `perTry` of `component:a` -> `component:b` to 400 ms (now 1 s). */
export function changeSentence({ field, from, to, beforeMs, afterMs }: TimeoutChange): string {
	const now = beforeMs === undefined ? 'not declared now' : `now ${shownDuration(beforeMs)}`;
	return `${code(field)} of ${code(from)} -> ${code(to)} to ${shownDuration(afterMs)} (${now})`;
}
