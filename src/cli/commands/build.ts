import { join, relative, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Recall } from '#analysis/recall.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { renderText } from '#diagnostics/text.ts';
import type { ManifestReference } from '#exchange/manifest/manifest.ts';
import type { CardPainter } from '#render/card/cards.ts';
import type { BuildResult } from '#site/engine.ts';
import type { Arguments, Command, Context, ExitCode } from '../command.ts';
import { exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import type { Seal } from '../evidence/seal.ts';
import { nothingHere } from '../nothing-here.ts';
import type { SiteRenderer } from '../open-renderer.ts';
import { asOfOption, environmentOption, outOption, profileOption, textOf } from '../option-values.ts';
import type { InputFolder, Reading } from '../pipeline.ts';
import { createProgress, type Progress } from '../terminal.ts';
import type { Texts } from '../texts.ts';

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
		at: {
			value: 'REV|DATE',
			description: 'Build the site as it was: from a tag, branch or commit, or the last commit of a day or before it',
		},
		since: {
			value: 'REV|DATE',
			description: 'Add a page of what changed since then (default: as lintel.yaml says, else none)',
		},
		previous: {
			value: 'FILE|SITE',
			description: 'Chain this release to the one before: its manifest, or the site that holds it',
		},
		profile: profileOption,
		'as-of': asOfOption,
		environment: environmentOption,
	},
	details: `Errors in the files themselves stop the build, because a site with holes would mislead; the old
site stays. What the checks find is shown on the site. A second build redoes only what changed,
and nothing at all when no file, option or part of lintel changed and the site is as it was written.

With \`--profile\` what is not for its readers is left out before anything is computed; (redacted) stands in its place, and the page
about what the site was made from lists what sort of things. \`redaction\` in lintel.yaml adds fields, exceptions and words.

With \`--at\` the files come from the repository and the work tree is not touched; the analyses know the
day of that commit, unless \`--as-of\` names another. Such a site needs a folder of its own (\`--out\`).

Examples:
  lintel build
  lintel build ../my-architecture --out site
  lintel build --at 2026-01-31 --out site-january
  lintel build --since v1.0
  lintel build --previous releases/2026-10.json`,
	run: write,
};

async function write(given: Arguments, context: Context): Promise<ExitCode> {
	const start = performance.now();
	// Loaded when needed, so that help and small commands answer at once.
	const { outputFolder, readGivenTexts, readingOptions } = await import('../workspace-argument.ts');
	const { digestOfInputs, rememberBuild, unchangedSite } = await import('../last-build.ts');
	const { programFingerprint } = await import('../program-fingerprint.ts');
	const { answersOf } = await import('../remembered-answers.ts');
	const { repositoryOf, withHistory } = await import('../git/with-history.ts');
	const { stateOf } = await import('../git/revision.ts');
	const progress = createProgress(context.terminal);
	const texts = readGivenTexts(given, context, progress);
	if (texts === undefined) return exitCode.misuse;
	if (given.options['at'] !== undefined) return writePast(texts, given, context, progress, start);
	const out = outputFolder(given, texts.folder, context.cwd);
	const shownOut = relative(context.cwd, out) || '.';
	const program = programFingerprint(context.packageRoot);
	const repository = repositoryOf(texts);
	const since = textOf(given.options['since']) ?? texts.files.workspace.repository?.since;
	const previous = await previousRelease(given, context);
	if (previous === 'wrong') {
		progress.done();
		return exitCode.misuse;
	}
	const digest = digestOfInputs(texts, {
		...readingOptions(given, context),
		draws: given.options['no-diagrams'] !== true,
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
	const { inputsOf, understand } = await import('../pipeline.ts');
	const { comparing } = await import('../git/comparing.ts');
	const answers = answersOf(texts.folder, program);
	const built = await withRenderer(texts.folder, given, async (renderer) => {
		const read = withHistory(understand(texts, readingOptions(given, context)), repository);
		const reading = comparing(read, texts.folder, since, given, context);
		if (reading === undefined) return { code: exitCode.misuse };
		const place = { workspace: texts.folder, inputs: inputsOf(reading), previous, renderer };
		return buildReading(reading, out, place, given, context, progress, answers.recall);
	});
	if ('code' in built) return built.code;
	answers.endBuild();
	// A drawing that failed may have failed for the machine's sake, so such a site is built again.
	if (built.warnings.length === 0) rememberBuild(texts.folder, out, digest, built.pages);
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	if (given.options['offline'] === true) context.terminal.out(offlineText(built.offline));
	context.terminal.out(`Built ${built.pages} pages with ${built.diagrams} diagrams in ${seconds} s: ${shownOut}\n`);
	if (built.cards) context.terminal.out(cardsText(built.cards));
	context.terminal.out(sealText(built.seal));
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

/** Builds the site of the workspace as it was at a revision. Nothing of it is kept for the next build. */
async function writePast(
	now: Texts,
	given: Arguments,
	context: Context,
	progress: Progress,
	start: number,
): Promise<ExitCode> {
	const { outputFolder, readingOptions } = await import('../workspace-argument.ts');
	const { inputsOf, understand } = await import('../pipeline.ts');
	const { readPast } = await import('../git/past-reading.ts');
	const { withHistory } = await import('../git/with-history.ts');
	const { comparing } = await import('../git/comparing.ts');
	const { alwaysCompute } = await import('#analysis/recall.ts');
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
		const since = textOf(given.options['since']) ?? read.files.workspace.repository?.since;
		const reading = comparing({ ...read, commit: commit.id }, now.folder, since, given, context);
		if (reading === undefined) return exitCode.misuse;
		// The folders of today are as little to be written to as ever.
		const inputs = inputsOf(understand(now, { asOf: context.today }));
		const previous = await previousRelease(given, context);
		if (previous === 'wrong') return exitCode.misuse;
		const built = await withRenderer(now.folder, given, (renderer) => {
			const place = { workspace: now.folder, inputs, previous, renderer };
			return buildReading(reading, out, place, given, context, progress, alwaysCompute);
		});
		if ('code' in built) return built.code;
		const seconds = ((performance.now() - start) / 1000).toFixed(1);
		context.terminal.out(
			`Built ${built.pages} pages with ${built.diagrams} diagrams in ${seconds} s, as of commit ${commit.id.slice(0, 10)} of ${commit.committed ?? 'an unknown day'}: ${relative(context.cwd, out) || '.'}\n`,
		);
		if (built.cards) context.terminal.out(cardsText(built.cards));
		context.terminal.out(sealText(built.seal));
		return exitCode.fine;
	} finally {
		past.close();
	}
}

/** Where a build may not write, and where it keeps drawings: the workspace, also for a site of its past. */
interface Place {
	readonly workspace: string;
	readonly inputs: readonly InputFolder[];
	/** The release before. */
	readonly previous: ManifestReference | undefined;
	readonly renderer: SiteRenderer;
}

/** A finished build, with what identifies it. */
type Built = Extract<BuildResult, { built: true }> & { readonly seal: Seal };

const sealText = ({ sha256, inputs, outputs }: Seal): string =>
	`Inputs   ${inputs}\nOutputs  ${outputs}\nManifest ${sha256}\n`;

/** The release that this one is chained to, undefined where none is named; tells why where it cannot be. */
async function previousRelease(given: Arguments, context: Context): Promise<ManifestReference | 'wrong' | undefined> {
	const name = textOf(given.options['previous']);
	if (name === undefined) return undefined;
	const { readManifestFile, referenceTo } = await import('../evidence/read-manifest-file.ts');
	const found = readManifestFile(resolve(context.cwd, name));
	if (!('wrong' in found)) return referenceTo(found);
	complain({ message: `\`${name}\` holds no manifest of a release: ${found.wrong}` }, context);
	return 'wrong';
}

/** Has the threads that draw come up while the files are understood and analysed, and ends them whatever happens. */
async function withRenderer<Result>(
	workspace: string,
	{ options }: Arguments,
	work: (renderer: SiteRenderer) => Promise<Result>,
): Promise<Result> {
	const { openRenderer } = await import('../open-renderer.ts');
	const renderer = openRenderer(workspace);
	// Should they not come up, the first drawing says why.
	if (options['no-diagrams'] !== true) renderer.warmUp().catch(() => {});
	// They begin in a turn of their own, and understanding the files leaves none until it is done.
	await setImmediate();
	try {
		return await work(renderer);
	} finally {
		await renderer.close();
	}
}

/** Builds the site of a reading; where that cannot be, tells why and gives the exit code. */
async function buildReading(
	reading: Reading,
	out: string,
	{ workspace, inputs, previous, renderer }: Place,
	given: Arguments,
	context: Context,
	progress: Progress,
	recall: Recall,
): Promise<Built | { readonly code: ExitCode }> {
	const { findingDiagnostics } = await import('../pipeline.ts');
	const refuse = (problems: readonly Diagnostic[], code: ExitCode = exitCode.findings) => {
		progress.done();
		context.terminal.error(renderText(problems, { source: reading.sourceOf, colour: context.terminal.colour }));
		if (code === exitCode.findings) context.terminal.error('No site was written; what was there before is untouched\n');
		return { code };
	};
	const stopping = stoppingProblems(reading, given, findingDiagnostics);
	if (stopping.length > 0) return refuse(stopping);
	const { buildSite, diagramsToDraw, refusedOutput, withoutDiagrams } = await import('#site/engine.ts');
	const { drawingsCounter } = await import('../heap-growth.ts');
	const { siteInputInSteps } = await import('../site-input.ts');
	const refused = refusedOutput({ workspace, out, inputs });
	if (refused) return refuse([refused], exitCode.misuse);
	progress.report('Computing');
	const draws = given.options['no-diagrams'] !== true;
	const base = reading.architecture.model.workspace.site?.base ?? '/';
	const cards = await cardsFor(reading, workspace);
	const { fileTreeOf } = await import('../evidence/file-tree.ts');
	const { inputFilesOf } = await import('../evidence/input-files.ts');
	const { sealFolder } = await import('../evidence/seal.ts');
	const { leftOutBy } = await import('#model/redaction/left-out.ts');
	const { model } = reading.architecture;
	const inputTree = fileTreeOf(inputFilesOf(reading.originals));
	const { version } = context;
	const told = reading.architecture.history;
	const release = { version, commit: reading.commit, history: told?.known ? told.head : undefined, previous };
	// Neither names of files nor what could be compared with a guess.
	const { root, count } = inputTree;
	const shownInputs = reading.redaction?.profile === 'public' ? { root, count } : inputTree;
	const leftOut = reading.redaction && leftOutBy(reading.redaction);
	const provenance = { ...release, inputs: shownInputs, leftOut };
	const { asOf, environment: inEnvironment } = model;
	const head = {
		...release,
		asOf,
		environment: inEnvironment,
		profile: reading.redaction?.profile ?? 'internal',
		base,
	};
	let seal: Seal | undefined;
	try {
		const countDrawing = drawingsCounter();
		const { addressProblems, ...input } = await lastStep(
			siteInputInSteps(reading, context, draws, recall, { provenance }),
			(page) => {
				if (draws) for (const diagram of diagramsToDraw(page, base)) if (renderer.begin(diagram)) countDrawing();
			},
		);
		// A site of the past is what it was; nobody publishes it in place of today's.
		const addresses = reading.commit === undefined ? addressProblems : [];
		if (addresses.some(({ severity }) => severity === 'error')) return refuse(addresses);
		// What authors drew themselves is still on the pages.
		const pages = draws ? input.pages : withoutDiagrams(input.pages);
		const { tiles, files: tileFiles, warnings: untold } = await homeScreenTiles(reading, context);
		const worn = { brand: { ...input.brand, tiles }, brandFiles: new Map([...(input.brandFiles ?? []), ...tileFiles]) };
		const result = await buildSite(
			{ ...input, ...worn, pages },
			{
				workspace: reading.folder,
				out,
				inputs,
				packageRoot: context.packageRoot,
				draw: renderer.draw,
				cards,
				drawn: () => void renderer.close(),
				onProgress: progress.report,
				sourceOf: reading.sourceOf,
				seal: (folder) => {
					seal = sealFolder(folder, head, shownInputs);
				},
			},
		);
		progress.done();
		if (!result.built) return refuse(result.problems);
		renderer.endBuild();
		cards?.endBuild();
		const warnings = [...addresses, ...untold, ...result.warnings];
		if (warnings.length > 0)
			context.terminal.error(renderText(warnings, { source: reading.sourceOf, colour: context.terminal.colour }));
		return { ...result, warnings, seal: seal! };
	} finally {
		progress.done();
		await cards?.close();
	}
}

/** The tiles of a site for home screens; a painter is opened only for a picture of the house. */
async function homeScreenTiles(reading: Reading, { packageRoot }: Context) {
	const { brandOf } = await import('../brand/brand-of.ts');
	const { ourTiles, tilesOf } = await import('../brand/tiles.ts');
	const { tile } = brandOf(reading);
	if (tile === undefined) return ourTiles(packageRoot);
	const { openCards } = await import('#render/card/cards.ts');
	const painter = openCards({ cacheDir: join(reading.folder, '.lintel', 'cache', 'tiles') });
	try {
		const tiles = await tilesOf(tile, packageRoot, painter.paint);
		painter.endBuild();
		return tiles;
	} finally {
		await painter.close();
	}
}

/** Cards are named by their full address, so a site has them only where somebody says where it stands. */
async function cardsFor({ architecture }: Reading, workspace: string): Promise<CardPainter | undefined> {
	const { site } = architecture.model.workspace;
	if (site?.cards !== true || site.url === undefined) return undefined;
	const { openCards } = await import('#render/card/cards.ts');
	return openCards({ cacheDir: join(workspace, '.lintel', 'cache', 'cards') });
}

const cardsText = ({ written, unwritable }: NonNullable<Extract<BuildResult, { built: true }>['cards']>): string =>
	unwritable === 0
		? `${written} cards for links\n`
		: `${written} cards for links; ${unwritable} pages have none, because they have letters that are in none of our fonts\n`;

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
	const nothing = nothingHere(reading, 'a site is built from');
	if (nothing !== undefined) return [nothing];
	if (options['strict'] !== true) return [];
	return [...reading.diagnostics, ...findings(reading)].filter(({ severity }) => severity === 'error');
}
