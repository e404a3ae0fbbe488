import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { renderText } from '#diagnostics/text.ts';
import type { Context } from './command.ts';
import type { Reading } from './pipeline.ts';

/** Writes problems on standard error, each with the lines it is about; nothing where there are none. */
export function tellProblems(
	problems: readonly Diagnostic[],
	{ sourceOf }: Pick<Reading, 'sourceOf'>,
	{ terminal }: Pick<Context, 'terminal'>,
): void {
	if (problems.length > 0) terminal.error(renderText(problems, { source: sourceOf, colour: terminal.colour }));
}
