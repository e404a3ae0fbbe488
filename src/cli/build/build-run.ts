import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Recall } from '#analysis/recall.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { ManifestReference } from '#exchange/manifest/manifest.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import type { Seal } from '../evidence/seal.ts';
import { nothingHere } from '../nothing-here.ts';
import type { SiteRenderer } from '../open-renderer.ts';
import { textOf } from '../option-values.ts';
import type { Reading } from '../pipeline.ts';
import { tellProblems } from '../tell-problems.ts';
import type { Progress } from '../terminal.ts';
import type { Texts } from '../texts.ts';
import type { Built, Place } from './build-reading.ts';

/** What a build of the workspace as it is and one of its past have in common. */

/** One run of `lintel build`: what was given, and how it tells of itself. */
export interface Run {
	readonly given: Arguments;
	readonly context: Context;
	readonly progress: Progress;
	/** When it began, by `performance.now()`. */
	readonly start: number;
	readonly draws: boolean;
}

/** The state that the site is compared with, by name. */
export const sinceOf = ({ files }: Texts, { options }: Arguments): string | undefined =>
	textOf(options['since']) ?? files.workspace.repository?.since;

/** The release that this one is chained to, undefined where none is named; tells why where it cannot be. */
export async function previousRelease({ given, context }: Run): Promise<ManifestReference | 'wrong' | undefined> {
	const name = textOf(given.options['previous']);
	if (name === undefined) return undefined;
	const { readManifestFile, referenceTo } = await import('../evidence/read-manifest-file.ts');
	const found = readManifestFile(resolve(context.cwd, name));
	if (!('wrong' in found)) return referenceTo(found);
	complain({ message: `\`${name}\` holds no manifest of a release: ${found.wrong}` }, context);
	return 'wrong';
}

/** Has the threads that draw come up while the files are understood and analysed, and ends them whatever happens. */
export async function withRenderer<Result>(
	workspace: string,
	{ draws }: Run,
	work: (renderer: SiteRenderer) => Promise<Result>,
): Promise<Result> {
	const { openRenderer } = await import('../open-renderer.ts');
	const renderer = openRenderer(workspace);
	// Should they not come up, the first drawing says why.
	if (draws) renderer.warmUp().catch(() => {});
	// They begin in a turn of their own, and understanding the files leaves none until it is done.
	await setImmediate();
	try {
		return await work(renderer);
	} finally {
		await renderer.close();
	}
}

/** Builds the site of a reading and tells the warnings; where it cannot be, tells why and gives the exit code. */
export async function buildOrTell(
	reading: Reading,
	out: string,
	place: Place,
	renderer: SiteRenderer,
	{ given, context, progress, draws }: Run,
	recall: Recall,
): Promise<Built | { readonly code: ExitCode }> {
	const tell = (problems: readonly Diagnostic[]): void => {
		progress.done();
		tellProblems(problems, reading, context);
	};
	const refuse = (problems: readonly Diagnostic[], code: ExitCode = exitCode.findings) => {
		tell(problems);
		if (code === exitCode.findings) context.terminal.error('No site was written; what was there before is untouched\n');
		return { code };
	};
	const stopping = await stoppingProblems(reading, given);
	if (stopping.length > 0) return refuse(stopping);
	const { buildReading } = await import('./build-reading.ts');
	try {
		const built = await buildReading(reading, out, place, renderer, draws, context, progress.report, recall);
		if ('problems' in built) return refuse(built.problems, built.code);
		tell(built.warnings);
		return built;
	} finally {
		progress.done();
	}
}

/** Tells what was built; `asOf` says as of when, for a site of the past. */
export function tellBuilt(built: Built, shownOut: string, { context, start }: Run, asOf = ''): void {
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	context.terminal.out(
		`Built ${built.pages} pages with ${built.diagrams} diagrams in ${seconds} s${asOf}: ${shownOut}\n`,
	);
	if (built.cards) context.terminal.out(cardsText(built.cards));
	context.terminal.out(sealText(built.seal));
}

/** Errors in the files always stop a build; what the checks call an error only where the user asks for that. */
async function stoppingProblems(reading: Reading, { options }: Arguments): Promise<readonly Diagnostic[]> {
	if (reading.holes.length > 0) return reading.holes;
	const nothing = nothingHere(reading, 'a site is built from');
	if (nothing !== undefined) return [nothing];
	if (options['strict'] !== true) return [];
	const { findingDiagnostics } = await import('../pipeline.ts');
	return [...reading.diagnostics, ...findingDiagnostics(reading)].filter(({ severity }) => severity === 'error');
}

const cardsText = ({ written, unwritable }: NonNullable<Built['cards']>): string =>
	unwritable === 0
		? `${written} cards for links\n`
		: `${written} cards for links; ${unwritable} pages have none, because they have letters that are in none of our fonts\n`;

const sealText = ({ sha256, inputs, outputs }: Seal): string =>
	`Inputs   ${inputs}\nOutputs  ${outputs}\nManifest ${sha256}\n`;
