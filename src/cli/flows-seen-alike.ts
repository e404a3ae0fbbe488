import { seenAlike } from '#analysis/seen-alike.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Reading } from './pipeline.ts';

/**
 * Said beside the findings of a model in which flows cannot be told apart: without it somebody who only checks would take what is found
 * for what the files say. Undefined where all of it is followed.
 */
export function flowsSeenAlike({ architecture }: Pick<Reading, 'architecture'>): Diagnostic | undefined {
	const found = seenAlike(architecture.model);
	if (found === undefined) return undefined;
	return {
		code: 'flows-seen-alike',
		severity: 'info',
		message: found.why,
		expected: `at most ${found.most} views of components by flows`,
		hint: 'findings about flows may be too many, and none is left out; say `reach: flows` only where it matters to somebody',
	};
}
