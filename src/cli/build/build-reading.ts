import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Recall } from '#analysis/recall.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { ManifestReference } from '#exchange/manifest/manifest.ts';
import { leftOutBy } from '#model/redaction/left-out.ts';
import { type CardPainter, openCards } from '#render/card/cards.ts';
import { type BuildResult, buildSite, diagramsToDraw, refusedOutput, withoutDiagrams } from '#site/engine.ts';
import { brandOf } from '../brand/brand-of.ts';
import { ourTiles, tilesOf } from '../brand/tiles.ts';
import { type Context, type ExitCode, exitCode } from '../command.ts';
import { fileTreeOf } from '../evidence/file-tree.ts';
import { inputFilesOf } from '../evidence/input-files.ts';
import { type Seal, sealFolder } from '../evidence/seal.ts';
import { drawingsCounter } from '../heap-growth.ts';
import type { SiteRenderer } from '../open-renderer.ts';
import type { InputFolder, Reading } from '../pipeline.ts';
import { siteInputInSteps } from '../site-input.ts';
import type { Progress } from '../terminal.ts';

/** Where a build may not write, and which release it is chained to. */
export interface Place {
	/** The folder of the workspace, also for a site of its past. */
	readonly workspace: string;
	readonly inputs: readonly InputFolder[];
	/** The release before. */
	readonly previous: ManifestReference | undefined;
}

/** A finished build, with what identifies it. */
export type Built = Extract<BuildResult, { built: true }> & { readonly seal: Seal };

/** Why no site was written. */
export interface Refused {
	readonly problems: readonly Diagnostic[];
	/** `misuse` where the folder cannot be written to, `findings` for what is wrong with the inputs. */
	readonly code: ExitCode;
}

/** Builds the site of a reading whose inputs have nothing wrong that would leave a hole in it. */
export async function buildReading(
	reading: Reading,
	out: string,
	{ workspace, inputs, previous }: Place,
	renderer: SiteRenderer,
	draws: boolean,
	context: Context,
	report: Progress['report'],
	recall: Recall,
): Promise<Built | Refused> {
	const refused = refusedOutput({ workspace, out, inputs });
	if (refused) return { problems: [refused], code: exitCode.misuse };
	report('Computing');
	const base = baseOf(reading);
	const { provenance, head } = releaseOf(reading, previous, context);
	const cards = cardsFor(reading, workspace);
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
		if (addresses.some(({ severity }) => severity === 'error')) return { problems: addresses, code: exitCode.findings };
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
				onProgress: report,
				sourceOf: reading.sourceOf,
				seal: (folder) => {
					seal = sealFolder(folder, head, provenance.inputs);
				},
			},
		);
		if (!result.built) return { problems: result.problems, code: exitCode.findings };
		renderer.endBuild();
		cards?.endBuild();
		return { ...result, warnings: [...addresses, ...untold, ...result.warnings], seal: seal! };
	} finally {
		await cards?.close();
	}
}

const baseOf = ({ architecture }: Reading): string => architecture.model.workspace.site?.base ?? '/';

/** What the site says it was made from, and what stands at the head of its manifest. */
function releaseOf(reading: Reading, previous: ManifestReference | undefined, { version }: Context) {
	const { model, history } = reading.architecture;
	const profile = reading.redaction?.profile ?? 'internal';
	const release = { version, commit: reading.commit, history: history?.known ? history.head : undefined, previous };
	const inputTree = fileTreeOf(inputFilesOf(reading.originals));
	// In public neither names of files nor what could be compared with a guess.
	const inputs = profile === 'public' ? { root: inputTree.root, count: inputTree.count } : inputTree;
	const leftOut = reading.redaction && leftOutBy(reading.redaction);
	return {
		provenance: { ...release, inputs, leftOut },
		head: { ...release, asOf: model.asOf, environment: model.environment, profile, base: baseOf(reading) },
	};
}

/** The tiles of a site for home screens; a painter is opened only for a picture of the house. */
async function homeScreenTiles(reading: Reading, { packageRoot }: Context) {
	const { tile } = brandOf(reading);
	if (tile === undefined) return ourTiles(packageRoot);
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
function cardsFor({ architecture }: Reading, workspace: string): CardPainter | undefined {
	const { site } = architecture.model.workspace;
	if (site?.cards !== true || site.url === undefined) return undefined;
	return openCards({ cacheDir: join(workspace, '.lintel', 'cache', 'cards') });
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
