import { join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Recall } from '#analysis/recall.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { renderText } from '#diagnostics/text.ts';
import type { BuildResult } from '#site/engine.ts';
import type { Arguments, Command, Context, ExitCode } from '../command.ts';
import { exitCode } from '../command.ts';
import { asOfOption, environmentOption, outOption } from '../option-values.ts';
import type { Reading } from '../pipeline.ts';
import { createProgress, type Progress } from '../terminal.ts';

export const build: Command = {
	name: 'build',
	summary: 'Build the site; it takes the place of the old one only when it is complete',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		out: outOption('Where the site goes (default: site in the workspace)'),
		'no-diagrams': { description: 'Leave the drawings out' },
		strict: { description: 'Fail when a check finds an error, instead of only showing it on the site' },
		offline: { description: 'List what a reader’s device keeps for the time when the network is gone' },
		'as-of': asOfOption,
		environment: environmentOption,
	},
	details: `Errors in the files themselves stop the build, because a site with holes would mislead; the old
site stays. What the checks find is shown on the site. A second build redoes only what changed,
and nothing at all when no file, option or part of lintel changed and the site is as it was written.

Examples:
  lintel build
  lintel build ../my-architecture --out site`,
	run: write,
};

async function write(given: Arguments, context: Context): Promise<ExitCode> {
	const start = performance.now();
	// Loaded when needed, so that help and small commands answer at once.
	const { outputFolder, readGivenTexts, readingOptions } = await import('../workspace-argument.ts');
	const { digestOfInputs, rememberBuild, unchangedSite } = await import('../last-build.ts');
	const { programFingerprint } = await import('../program-fingerprint.ts');
	const { repositoryOf, withHistory } = await import('../git/with-history.ts');
	const progress = createProgress(context.terminal);
	const texts = readGivenTexts(given, context, progress);
	if (texts === undefined) return exitCode.misuse;
	const out = outputFolder(given, texts.folder, context.cwd);
	const shownOut = relative(context.cwd, out) || '.';
	const program = programFingerprint(context.packageRoot);
	const repository = repositoryOf(texts);
	const digest = digestOfInputs(texts, {
		...readingOptions(given, context),
		draws: given.options['no-diagrams'] !== true,
		strict: given.options['strict'] === true,
		repository,
		program,
	});
	const unchanged = unchangedSite(texts.folder, out, digest);
	if (unchanged !== undefined) {
		progress.done();
		context.terminal.out(`Nothing changed since the last build: ${unchanged} pages stay in ${shownOut}\n`);
		return exitCode.fine;
	}
	const { understand } = await import('../pipeline.ts');
	const reading = withHistory(understand(texts, readingOptions(given, context)), repository);
	const { openRememberedAnswers } = await import('../remembered-answers.ts');
	const answers = openRememberedAnswers(join(texts.folder, '.lintel', 'cache', 'analyses.json'), program);
	const built = await buildReading(reading, out, given, context, progress, answers.recall);
	if ('code' in built) return built.code;
	answers.endBuild();
	// A drawing that failed may have failed for the machine's sake, so such a site is built again.
	if (built.warnings.length === 0) rememberBuild(texts.folder, out, digest, built.pages);
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	if (given.options['offline'] === true) context.terminal.out(offlineText(built.offline));
	context.terminal.out(`Built ${built.pages} pages with ${built.diagrams} diagrams in ${seconds} s: ${shownOut}\n`);
	return exitCode.fine;
}

function offlineText({ pages, bytes, files }: Extract<BuildResult, { built: true }>['offline']): string {
	const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
	return [
		...files.map((file) => `  /${file}`),
		`A device keeps ${pages} pages, ${size} with what they need, once its reader asks for it`,
		'',
	].join('\n');
}

/** Builds the site of a reading; where that cannot be, tells why and gives the exit code. */
async function buildReading(
	reading: Reading,
	out: string,
	given: Arguments,
	context: Context,
	progress: Progress,
	recall: Recall,
): Promise<Extract<BuildResult, { built: true }> | { readonly code: ExitCode }> {
	const { findingDiagnostics, inputsOf } = await import('../pipeline.ts');
	const refuse = (problems: readonly Diagnostic[], code: ExitCode = exitCode.findings) => {
		progress.done();
		context.terminal.error(renderText(problems, { source: reading.sourceOf, colour: context.terminal.colour }));
		if (code === exitCode.findings) context.terminal.error('No site was written; what was there before is untouched\n');
		return { code };
	};
	const stopping = stoppingProblems(reading, given, findingDiagnostics);
	if (stopping.length > 0) return refuse(stopping);
	const { buildSite, diagramsToDraw, refusedOutput, withoutDiagrams } = await import('#site/engine.ts');
	const { openRenderer } = await import('../open-renderer.ts');
	const { siteInputInSteps } = await import('../site-input.ts');
	const inputs = inputsOf(reading);
	const refused = refusedOutput({ workspace: reading.folder, out, inputs });
	if (refused) return refuse([refused], exitCode.misuse);
	progress.report('Computing');
	const draws = given.options['no-diagrams'] !== true;
	const base = reading.architecture.model.workspace.site?.base ?? '/';
	const renderer = openRenderer(reading.folder);
	try {
		if (draws) await renderer.warmUp();
		const input = await lastStep(siteInputInSteps(reading, context, draws, recall), (page) => {
			if (draws) for (const diagram of diagramsToDraw(page, base)) renderer.begin(diagram);
		});
		// What authors drew themselves is still on the pages.
		const pages = draws ? input.pages : withoutDiagrams(input.pages);
		const result = await buildSite(
			{ ...input, pages },
			{
				workspace: reading.folder,
				out,
				inputs,
				packageRoot: context.packageRoot,
				draw: renderer.draw,
				onProgress: progress.report,
				sourceOf: reading.sourceOf,
			},
		);
		progress.done();
		if (!result.built) return refuse(result.problems);
		renderer.endBuild();
		if (result.warnings.length > 0)
			context.terminal.error(
				renderText(result.warnings, { source: reading.sourceOf, colour: context.terminal.colour }),
			);
		return result;
	} finally {
		progress.done();
		await renderer.close();
	}
}

/** Goes through all steps, and between two of them lets other threads hand in their work. */
async function lastStep<Step, Result>(steps: Generator<Step, Result>, take: (step: Step) => void): Promise<Result> {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
		take(step.value);
		await setImmediate();
	}
}

/** Errors in the files always stop a build; what the checks call an error only where the user asks for that. */
function stoppingProblems(
	reading: Reading,
	{ options }: Arguments,
	findings: (reading: Reading) => readonly Diagnostic[],
): readonly Diagnostic[] {
	if (reading.holes.length > 0) return reading.holes;
	if (isEmpty(reading)) return [nothingHere];
	if (options['strict'] !== true) return [];
	return [...reading.diagnostics, ...findings(reading)].filter(({ severity }) => severity === 'error');
}

/** A site of nothing is never what somebody wanted; most likely they stand in the wrong folder. */
const nothingHere: Diagnostic = {
	code: 'nothing-here',
	severity: 'error',
	message: 'there is nothing to build a site from',
	expected: 'components, decisions or guides in the folders that `lintel.yaml` names, by default `content` and `adr`',
	hint: 'run `lintel init` to start an architecture, or name its folder: `lintel build ../my-architecture`',
};

function isEmpty({ architecture, files }: Reading): boolean {
	const { model, decisions } = architecture;
	return Object.keys(model.entities).length === 0 && decisions.length === 0 && files.guides.length === 0;
}
