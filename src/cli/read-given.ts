import type { Arguments, Context } from './command.ts';
import { type Reading, understand } from './pipeline.ts';
import type { Progress } from './terminal.ts';
import { readGivenTexts, readingOptions } from './workspace-argument.ts';

/** Reads the workspace a command line names as an architecture. Tells what is wrong with the command line itself and returns undefined then. */
export function readGiven(given: Arguments, context: Context, progress: Progress): Reading | undefined {
	const texts = readGivenTexts(given, context, progress);
	return texts && understand(texts, readingOptions(given, context));
}
