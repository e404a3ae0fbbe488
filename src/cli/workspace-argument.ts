import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { profiles } from '#model/redaction/profile.ts';
import type { Arguments, Context } from './command.ts';
import { complain } from './complain.ts';
import { textOf } from './option-values.ts';
import type { Progress } from './terminal.ts';
import { type ReadingOptions, readTexts, type Texts } from './texts.ts';

/** The absolute folder a command line names (default: where the user stands), or why it cannot be one. */
export function workspaceFolder(
	given: string | undefined,
	cwd: string,
): { readonly folder: string } | { readonly misuse: string; readonly hint?: string | undefined } {
	const written = given ?? '.';
	const folder = resolve(cwd, written);
	const stats = statSync(folder, { throwIfNoEntry: false });
	if (!stats)
		return {
			misuse: `there is no folder \`${written}\``,
			// A folder is hardly ever called so, and what is asked about has an option of its own.
			hint: /^[a-z-]+:./.test(written)
				? 'this word names the folder of the workspace; what to look at is named by an option, see `--help`'
				: '`lintel init` starts an architecture',
		};
	if (!stats.isDirectory())
		return { misuse: `\`${written}\` is a file`, hint: 'name the folder that holds lintel.yaml' };
	return { folder };
}

/** Reads the files of the workspace a command line names. Tells what is wrong with the command line itself and returns undefined then. */
export function readGivenTexts(given: Arguments, context: Context, progress: Progress): Texts | undefined {
	const found = workspaceFolder(given.positionals[0], context.cwd);
	if ('misuse' in found) {
		complain({ message: found.misuse, hint: found.hint }, context);
		return undefined;
	}
	progress.report('Reading');
	return readTexts(found.folder);
}

/** The day and environment a command line names, or today and the one that `lintel.yaml` prefers. */
export function readingOptions({ options }: Arguments, { today }: Context): ReadingOptions {
	const profile = profiles.find((one) => one === options['profile']);
	return { asOf: textOf(options['as-of']) ?? today, environment: textOf(options['environment']), profile };
}

/** Where the site of a command line goes: `--out` from where the user stands, else `site` in the workspace. */
export function outputFolder(given: Arguments, workspace: string, cwd: string): string {
	const out = textOf(given.options['out']);
	return out === undefined ? join(workspace, 'site') : resolve(cwd, out);
}
