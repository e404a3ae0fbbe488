import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Source } from '#diagnostics/source.ts';
import type { CardPainter } from '#render/card/cards.ts';
import { scriptTextsFile, scriptTextsOf } from '#views/language/script-texts.ts';
import { whatIfFileName } from '#views/what-if/file.ts';
import { astroPart } from './engine/astro-part.ts';
import { type Cards, openCards, placeCards } from './engine/cards.ts';
import { type Drawings, openDrawings } from './engine/drawings.ts';
import { guideWords, placeGuides } from './engine/guide-text.ts';
import { placeInputs, withoutInputs } from './engine/inputs-in-guides.ts';
import { describeHolder, takeLock } from './engine/lock.ts';
import { writeMachineFiles } from './engine/machine-files.ts';
import { makeStore } from './engine/make-store.ts';
import { type Offline, writeOffline } from './engine/offline.ts';
import { type Marker, type Protected, replaceSite, whyRefused } from './engine/output-folder.ts';
import { problemsOf } from './engine/problem.ts';
import { writeRedirects } from './engine/redirects.ts';
import type { Draw, OnProgress, SiteInput } from './engine/site-input.ts';
import { sitemap } from './engine/sitemap.ts';
import { digestOfFolders } from './engine/source-digest.ts';
import { makeTextIndex, placeTextIndex, type Searchable, type SearchFile } from './engine/text-index.ts';
import { writePages } from './engine/write-pages.ts';
import { failureDiagnostic } from './failed-drawing.ts';
import { guideIdOf, isGuide } from './guides.ts';
import { searchEntries } from './search-entries.ts';
import type { SiteStore } from './store.ts';

export { diagramsToDraw, withoutDiagrams } from './engine/make-store.ts';
export type { Marker, Protected } from './engine/output-folder.ts';
export type { Draw, OnProgress, SiteInput } from './engine/site-input.ts';

/**
 * The one place where the command line meets the site: pages in, a finished folder out. Astro, the renderer and the
 * search index are loaded only when needed, so that `lintel check` starts without them; what watches and serves has doors of its own.
 */

/** Where a site is built. Folders are absolute. */
export interface BuildOptions {
	readonly workspace: string;
	readonly out: string;
	/** Folders the site is made from; none of them is ever written to. */
	readonly inputs: readonly Protected[];
	readonly packageRoot: string;
	readonly draw: Draw;
	/** Draws a card for each page; absent where the site shall have none. */
	readonly cards?: CardPainter | undefined;
	/** Called when `draw` will not be called again, so that what it needs can be let go while the rest is written. */
	readonly drawn?: (() => void) | undefined;
	readonly onProgress: OnProgress;
	/** The text of a file of the workspace, for diagnostics that point into it. */
	readonly sourceOf: (file: string) => Source | undefined;
	/** Called when every file is in the folder, before it takes the place of the old site. */
	readonly seal?: ((folder: string) => void) | undefined;
}

/** A finished build, or every reason why there is none; then the previous site is untouched. */
export type BuildResult =
	| {
			readonly built: true;
			readonly pages: number;
			readonly diagrams: number;
			/** What a reader's device can keep. */
			readonly offline: Offline;
			/** Absent where the site shall have none. */
			readonly cards?: ReturnType<Cards['counts']> | undefined;
			readonly warnings: readonly Diagnostic[];
	  }
	| { readonly built: false; readonly problems: readonly Diagnostic[] };

/** Work folders this process has built in. */
const builtHere = new Set<string>();

/** Why a folder may not be written to, as a diagnostic, or undefined. Asked before any work is done. */
export function refusedOutput(options: Pick<BuildOptions, 'workspace' | 'out' | 'inputs'>): Diagnostic | undefined {
	const why = whyRefused(options.out, options.workspace, options.inputs);
	if (why === undefined) return undefined;
	return {
		code: 'output-folder-refused',
		severity: 'error',
		message: `the site cannot be written to \`${options.out}\`: ${why}`,
		expected: 'a new or empty folder, or one that lintel wrote',
		hint: 'choose another folder with `--out`',
	};
}

/**
 * Builds a site and swaps it in when it is complete. Never throws for what a user can cause. Once per process and
 * workspace: Node keeps the modules that Astro writes, and a second build would show the pages of the first.
 */
export async function buildSite(input: SiteInput, options: BuildOptions): Promise<BuildResult> {
	const refused = refusedOutput(options);
	if (refused) return { built: false, problems: [refused] };
	const root = join(options.workspace, '.lintel', 'astro');
	if (builtHere.has(root)) throw new Error(`${root} was built by this process before`);
	builtHere.add(root);
	try {
		mkdirSync(root, { recursive: true });
	} catch (error) {
		return { built: false, problems: problemsOf(error, options.workspace, input.guides) };
	}
	const lock = takeLock(join(options.workspace, '.lintel', 'build.lock'), 'lintel build');
	if (!lock.held) return { built: false, problems: [alreadyRunning(describeHolder(lock.holder))] };
	try {
		return await buildLocked(input, options, root);
	} catch (error) {
		return { built: false, problems: problemsOf(error, options.workspace, input.guides) };
	} finally {
		lock.release();
	}
}

async function buildLocked(input: SiteInput, options: BuildOptions, root: string): Promise<BuildResult> {
	const sourceFolder = join(options.packageRoot, 'src/site');
	const asset = (name: string): string => readFileSync(join(sourceFolder, 'assets', name), 'utf8');
	// The what-if page computes in the browser, so the analyses are bundled into the site too.
	const bundled = ['views', 'analysis', 'graph', 'model', 'diagnostics'].map((room) =>
		join(options.packageRoot, 'src', room),
	);
	// Reads a thousand files; a package that brings its part along need not know.
	const fingerprint = (): string => `${digestOfFolders([sourceFolder, ...bundled])} ${input.footer.version}`;
	const drawings = openDrawings(input, options.draw);
	const ready = drawings.prepareGuides();
	const search = makeTextIndex(searchables(input));
	// Both are awaited below; until then a failure must not count as unhandled.
	for (const begun of [search, ready]) begun.catch(() => {});
	const cards = options.cards && input.url ? openCards(input, input.url, drawings, options.cards) : undefined;
	const store: SiteStore = {
		...makeStore(input, drawings.of, placeGuides(input.guides, join(root, 'guides'))),
		card: cards?.of,
	};
	// Astro bundles the site's own source while diagrams are drawn and words are indexed; its guides wait for their drawings.
	const { shell, folder: astroFiles } = await astroPart({
		input: withoutInputs(input),
		store: withoutInputs({ ...store, ready }),
		root,
		packageRoot: options.packageRoot,
		sourceFolder,
		allow: [options.workspace],
		fingerprint,
	});
	await ready;
	let offline: Offline | undefined;
	await replaceSite(options.out, markerOf(input), async (folder) => {
		cpSync(astroFiles, folder, { recursive: true });
		placeInputs(input, folder);
		await cards?.write(input.pages.filter(isGuide), folder);
		placeCards(store, folder);
		writeBrand(input, folder);
		let written = 0;
		await writePages({
			store,
			drawings,
			cards,
			guides: input.guides,
			shell,
			folder,
			written: () => options.onProgress('Drawing and writing pages', ++written, input.pages.length),
		});
		options.drawn?.();
		writeRedirects(store, input.former ?? [], { shell, script: asset('moved.js') }, folder);
		options.onProgress('Indexing for search');
		writeExtras(input, store, folder, await search);
		offline = writeOffline(folder, input, asset('service-worker.js'));
		options.onProgress('Swapping the site in');
		options.seal?.(folder);
	});
	return {
		built: true,
		pages: input.pages.length,
		diagrams: drawings.count(),
		offline: offline!,
		cards: cards?.counts(),
		warnings: [...failedDrawings(drawings, options.sourceOf), ...(cards?.failed() ?? [])],
	};
}

function writeBrand({ brandFiles = new Map() }: SiteInput, folder: string): void {
	for (const [address, content] of brandFiles) writeFileSync(join(folder, address), content);
}

/** Everything of the site that is no page: search, sitemap, images, and a word to GitHub Pages to leave `_astro` alone. */
function writeExtras(input: SiteInput, store: SiteStore, folder: string, search: readonly SearchFile[]): void {
	placeTextIndex(search, folder);
	writeFileSync(join(folder, 'search-entries.json'), JSON.stringify(searchEntries(store.pages)));
	writeFileSync(join(folder, whatIfFileName), input.whatIf);
	const texts = scriptTextsOf(input.language);
	writeFileSync(join(folder, scriptTextsFile), texts ?? '{}');
	writeMachineFiles(input, folder);
	if (input.url) writeFileSync(join(folder, 'sitemap.xml'), sitemap(input.pages, input.url, input.base));
	writeFileSync(join(folder, '.nojekyll'), '');
	for (const [address, file] of input.files) {
		mkdirSync(dirname(join(folder, address)), { recursive: true });
		cpSync(file, join(folder, address), { dereference: true });
	}
}

function searchables(input: SiteInput): readonly Searchable[] {
	const guides = new Map(input.guides.map(({ id, text }) => [id, guideWords(text)]));
	return input.pages.map((page) => ({ page, guideText: guides.get(guideIdOf(page) ?? '') ?? '' }));
}

function markerOf({ base, footer }: SiteInput): Marker {
	return { tool: 'lintel', version: footer.version, base, asOf: footer.asOf };
}

function failedDrawings(drawings: Drawings, sourceOf: BuildOptions['sourceOf']): readonly Diagnostic[] {
	const told = [...drawings.failed()].map(([diagram, failure]) => failureDiagnostic(diagram, failure, sourceOf));
	// A diagram that several pages show is one mistake.
	return [...new Map(told.map((one) => [JSON.stringify([one.message, one.span]), one])).values()];
}

function alreadyRunning(holder: string): Diagnostic {
	return {
		code: 'build-in-progress',
		severity: 'error',
		message: `another build of this workspace is running: ${holder}`,
		hint: 'wait until it has finished, or end it',
	};
}
