import { counted } from '#views/quantities.ts';
import type { Context } from './command.ts';
import type { Reading } from './pipeline.ts';
import { tellProblems } from './tell-problems.ts';

/**
 * What could not be read as it was meant is not in the model, and so not in what is made of it (`what`): that must not stay
 * unsaid. Returns whether there is anything of that kind.
 */
export function warnOfHoles({ holes }: Reading, what: string, { terminal }: Context): boolean {
	if (holes.length > 0)
		terminal.error(
			`lintel: the files have ${counted(holes.length, 'error')}, so ${what} may lack parts; \`lintel check\` shows them\n`,
		);
	return holes.length > 0;
}

/**
 * Says what is wrong with the files instead of an answer: a number or a state that leaves out what is written looks as right as
 * any other, and is not. Returns whether there is anything of that kind.
 */
export function stopAtHoles(reading: Reading, { terminal }: Context): boolean {
	const { holes } = reading;
	if (holes.length === 0) return false;
	tellProblems(holes, reading, { terminal });
	terminal.error('Nothing was computed: what is missing in the model would be missing in the answer\n');
	return true;
}

/** What to do about a name that the model does not have: where files have errors, one of them may hold it. */
export function unknownHint(near: string | undefined, { holes }: Pick<Reading, 'holes'>): string | undefined {
	if (holes.length === 0) return near && `did you mean \`${near}\`?`;
	const meant = near === undefined ? '' : `; else, did you mean \`${near}\`?`;
	return `the files have ${counted(holes.length, 'error')}, which may hide it: \`lintel check\` shows them${meant}`;
}
