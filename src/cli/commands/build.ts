import { relative } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { renderText } from '#diagnostics/text.ts';
import type { Arguments, Command, Context, ExitCode } from '../command.ts';
import { exitCode } from '../command.ts';
import { asOfOption, environmentOption, outOption } from '../option-values.ts';
import type { Reading } from '../pipeline.ts';
import { createProgress } from '../terminal.ts';

export const build: Command = {
	name: 'build',
	summary: 'Build the site; it takes the place of the old one only when it is complete',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		out: outOption('Where the site goes (default: site in the workspace)'),
		'no-diagrams': { description: 'Leave the drawings out' },
		strict: { description: 'Fail when a check finds an error, instead of only showing it on the site' },
		'as-of': asOfOption,
		environment: environmentOption,
	},
	details: `Errors in the files themselves stop the build, because a site with holes would mislead; the old
site stays. What the checks find is shown on the site. A second build redoes only what changed.

Examples:
  lintel build
  lintel build ../my-architecture --out site`,
	run: write,
};

async function write(given: Arguments, context: Context): Promise<ExitCode> {
	const start = performance.now();
	// Loaded when needed, so that help and small commands answer at once.
	const { outputFolder, readGiven } = await import('../workspace-argument.ts');
	const { findingDiagnostics, inputsOf } = await import('../pipeline.ts');
	const progress = createProgress(context.terminal);
	const reading = readGiven(given, context, progress);
	if (reading === undefined) return exitCode.misuse;
	const stopping = stoppingProblems(reading, given, findingDiagnostics);
	if (stopping.length > 0) return refuse(stopping, reading, context, progress.done);
	const out = outputFolder(given, reading.folder, context.cwd);
	const { buildSite, refusedOutput, withoutDiagrams } = await import('#site/engine.ts');
	const { openRenderer } = await import('../open-renderer.ts');
	const { siteInputOf } = await import('../site-input.ts');
	const inputs = inputsOf(reading);
	const refused = refusedOutput({ workspace: reading.folder, out, inputs });
	if (refused) {
		progress.done();
		context.terminal.error(renderText([refused], { colour: context.terminal.colour }));
		return exitCode.misuse;
	}
	progress.report('Computing');
	const draws = given.options['no-diagrams'] !== true;
	const input = siteInputOf(reading, context, draws);
	// What authors drew themselves is still on the pages.
	const pages = draws ? input.pages : withoutDiagrams(input.pages);
	const renderer = openRenderer(reading.folder);
	try {
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
		if (!result.built) return refuse(result.problems, reading, context, progress.done);
		renderer.endBuild();
		if (result.warnings.length > 0)
			context.terminal.error(
				renderText(result.warnings, { source: reading.sourceOf, colour: context.terminal.colour }),
			);
		const seconds = ((performance.now() - start) / 1000).toFixed(1);
		context.terminal.out(
			`Built ${result.pages} pages with ${result.diagrams} diagrams in ${seconds} s: ${relative(context.cwd, out) || '.'}\n`,
		);
		return exitCode.fine;
	} finally {
		progress.done();
		await renderer.close();
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

function refuse(problems: readonly Diagnostic[], reading: Reading, context: Context, clear: () => void): ExitCode {
	clear();
	context.terminal.error(renderText(problems, { source: reading.sourceOf, colour: context.terminal.colour }));
	context.terminal.error('No site was written; what was there before is untouched\n');
	return exitCode.findings;
}
