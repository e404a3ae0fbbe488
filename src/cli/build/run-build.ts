import { relative } from 'node:path';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { stateOf } from '../git/revision.ts';
import { repositoryOf, withHistory } from '../git/with-history.ts';
import { digestOfInputs, rememberBuild, unchangedSite } from '../last-build.ts';
import { programFingerprint } from '../program-fingerprint.ts';
import { answersOf } from '../remembered-answers.ts';
import { createProgress } from '../terminal.ts';
import { outputFolder, readGivenTexts, readingOptions } from '../workspace-argument.ts';
import type { Built } from './build-reading.ts';
import { buildOrTell, previousRelease, type Run, sinceOf, tellBuilt, withRenderer } from './build-run.ts';

/** Builds the site of the workspace as it is, or as it was with `--at`; tells what became of it. */
export async function runBuild(given: Arguments, context: Context): Promise<ExitCode> {
	const start = performance.now();
	const progress = createProgress(context.terminal);
	const texts = readGivenTexts(given, context, progress);
	if (texts === undefined) return exitCode.misuse;
	const run: Run = { given, context, progress, start, draws: given.options['no-diagrams'] !== true };
	if (given.options['at'] !== undefined) {
		const { runPastBuild } = await import('./run-past-build.ts');
		return runPastBuild(texts, run);
	}
	const out = outputFolder(given, texts.folder, context.cwd);
	const shownOut = relative(context.cwd, out) || '.';
	const program = programFingerprint(context.packageRoot);
	const repository = repositoryOf(texts);
	const since = sinceOf(texts, given);
	const previous = await previousRelease(run);
	if (previous === 'wrong') {
		progress.done();
		return exitCode.misuse;
	}
	const digest = digestOfInputs(texts, {
		...readingOptions(given, context),
		draws: run.draws,
		strict: given.options['strict'] === true,
		repository,
		since: since === undefined ? undefined : stateOf(texts.folder, since),
		previous: previous?.sha256,
		program,
	});
	const unchanged = unchangedSite(texts.folder, out, digest);
	if (unchanged !== undefined) {
		progress.done();
		context.terminal.out(`Nothing changed since the last build: ${unchanged} pages stay in ${shownOut}\n`);
		return exitCode.fine;
	}
	// Loaded only here, so that a build after which nothing changed answers at once.
	const { inputsOf, understand } = await import('../pipeline.ts');
	const { comparing } = await import('../git/comparing.ts');
	const answers = answersOf(texts.folder, program);
	const built = await withRenderer(texts.folder, run, async (renderer) => {
		const read = withHistory(understand(texts, readingOptions(given, context)), repository);
		const reading = comparing(read, texts.folder, since, given, context);
		if (reading === undefined) return { code: exitCode.misuse };
		const place = { workspace: texts.folder, inputs: inputsOf(reading), previous };
		return buildOrTell(reading, out, place, renderer, run, answers.recall);
	});
	if ('code' in built) return built.code;
	answers.endBuild();
	// A drawing that failed may have failed for the machine's sake, so such a site is built again.
	if (built.warnings.length === 0) rememberBuild(texts.folder, out, digest, built.pages);
	if (given.options['offline'] === true) context.terminal.out(offlineText(built.offline));
	tellBuilt(built, shownOut, run);
	return exitCode.fine;
}

function offlineText({ pages, bytes, files }: Built['offline']): string {
	const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
	return [
		...files.map((file) => `  /${file}`),
		`A device keeps ${pages} pages, ${size} with what they need, once its reader asks for it`,
		'',
	].join('\n');
}
