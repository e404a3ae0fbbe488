import type { Architecture } from '#analysis/architecture.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { readGiven } from '../read-given.ts';
import { createProgress } from '../terminal.ts';
import { warnOfHoles } from '../warn-of-holes.ts';

/** Prints the model of a command line's workspace in another form. What a profile leaves out is not in it. */
export function printModel(
	given: Arguments,
	context: Context,
	write: (architecture: Architecture) => string,
): ExitCode {
	const progress = createProgress(context.terminal);
	const reading = readGiven(given, context, progress);
	progress.done();
	if (reading === undefined) return exitCode.misuse;
	context.terminal.out(write(reading.architecture));
	return warnOfHoles(reading, 'what was printed', context) ? exitCode.findings : exitCode.fine;
}
