import type { Arguments, Context } from '../command.ts';
import type { Misuse } from '../complain.ts';

/**
 * The words of a command line, one for each question; those that are missing are asked for where somebody can answer, and
 * are misuse in a script.
 */
export async function words(
	given: Arguments,
	questions: readonly string[],
	command: string,
	{ terminal }: Pick<Context, 'terminal'>,
): Promise<{ readonly words: readonly string[] } | { readonly misuse: Misuse }> {
	const said = [...given.positionals];
	for (const question of questions.slice(said.length)) {
		const answer = await terminal.ask?.(question);
		if (answer === undefined || answer === '')
			return {
				misuse: { message: `\`lintel ${command}\` needs more words`, hint: `\`lintel ${command} --help\` shows which` },
			};
		said.push(answer);
	}
	return { words: said };
}
