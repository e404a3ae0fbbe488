import { relative } from 'node:path';
import { alwaysCompute } from '#analysis/recall.ts';
import { type ExitCode, exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import { comparing } from '../git/comparing.ts';
import { readPast } from '../git/past-reading.ts';
import { withHistory } from '../git/with-history.ts';
import { textOf } from '../option-values.ts';
import { inputsOf, understand } from '../pipeline.ts';
import type { Texts } from '../texts.ts';
import { outputFolder, readingOptions } from '../workspace-argument.ts';
import { buildOrTell, previousRelease, type Run, sinceOf, tellBuilt, withRenderer } from './build-run.ts';

/** Builds the site of the workspace as it was at a revision. Nothing of it is kept for the next build. */
export async function runPastBuild(now: Texts, run: Run): Promise<ExitCode> {
	const { given, context, progress } = run;
	const name = textOf(given.options['at'])!;
	if (given.options['out'] === undefined) {
		progress.done();
		return complain(
			{
				message: 'a site of the past needs a folder of its own',
				hint: `add \`--out site-${name.replace(/[^\w.-]+/g, '-')}\``,
			},
			context,
		);
	}
	const out = outputFolder(given, now.folder, context.cwd);
	const environment = textOf(given.options['environment']);
	const { profile } = readingOptions(given, context);
	const past = readPast(now.folder, name, { asOf: textOf(given.options['as-of']), environment, profile });
	if ('misuse' in past) {
		progress.done();
		return complain({ message: past.misuse, hint: past.hint }, context);
	}
	try {
		const { commit, repository } = past.revision;
		const wantsHistory = now.files.workspace.repository?.history !== false;
		const read = withHistory(past.reading, wantsHistory ? repository : { found: false, why: 'off' });
		const since = sinceOf(read, given);
		const reading = comparing({ ...read, commit: commit.id }, now.folder, since, given, context);
		if (reading === undefined) return exitCode.misuse;
		// The folders of today are as little to be written to as ever.
		const inputs = inputsOf(understand(now, { asOf: context.today }));
		const previous = await previousRelease(run);
		if (previous === 'wrong') return exitCode.misuse;
		const built = await withRenderer(now.folder, run, (renderer) =>
			buildOrTell(reading, out, { workspace: now.folder, inputs, previous }, renderer, run, alwaysCompute),
		);
		if ('code' in built) return built.code;
		const asOf = `, as of commit ${commit.id.slice(0, 10)} of ${commit.committed ?? 'an unknown day'}`;
		tellBuilt(built, relative(context.cwd, out) || '.', run, asOf);
		return exitCode.fine;
	} finally {
		past.close();
	}
}
