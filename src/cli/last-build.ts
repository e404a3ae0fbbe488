import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '#render/whole-file.ts';
import { logosOf } from './brand/read-logos.ts';
import type { NoRepository, Repository } from './git/repository.ts';
import { imagesOf } from './images.ts';
import type { ReadingOptions, Texts } from './texts.ts';

/**
 * Remembers what the last build of a workspace was made from and what it wrote, so that a build that would write the same
 * again need not. Contents count, not the times of inputs; whatever cannot be read or compared counts as a change.
 */
interface LastBuild {
	/** {@link digestOfInputs} of the files as the build read them. */
	readonly inputs: string;
	/** Absolute, with links resolved. */
	readonly out: string;
	/** {@link stateOfFolder} of the site when it had been swapped in. */
	readonly site: string;
	readonly pages: number;
}

/** Everything that decides what a build writes, beside the files of the workspace. */
export interface BuildSettings extends ReadingOptions {
	readonly draws: boolean;
	readonly strict: boolean;
	/** The repository with its newest commit, from which the history of the records is told. */
	readonly repository: Repository | NoRepository;
	/** The state it is compared with: its name and its commit. */
	readonly since?: string | undefined;
	/** The manifest of the release before, by its SHA-256. */
	readonly previous?: string | undefined;
	/** See `programFingerprint`. */
	readonly program: string;
}

/**
 * A digest of all that a build reads: settings and program, every text of the workspace with its path, what is wrong with
 * folders and files, and the images that pages may show. The rooms between see nothing else of the world.
 */
export function digestOfInputs(texts: Texts, settings: BuildSettings): string {
	const hash = createHash('sha256');
	const {
		asOf,
		environment = null,
		profile = 'internal',
		draws,
		strict,
		repository,
		since = null,
		previous = null,
		program,
	} = settings;
	hash.update(
		JSON.stringify([program, asOf, environment, profile, draws, strict, repository, since, previous, texts.files]),
	);
	for (const { files, others, diagnostics } of texts.folders) {
		hash.update(JSON.stringify([others, diagnostics, files.length]));
		for (const { path, text, bytes = Buffer.from(text ?? '') } of files)
			hash.update(JSON.stringify([path, bytes.length])).update(bytes);
	}
	for (const { path, bytes } of logosOf(texts.logos)) hash.update(JSON.stringify([path, bytes.length])).update(bytes);
	for (const [path, address] of imagesOf(texts)) {
		const content = readFileSync(join(texts.folder, path));
		hash.update(JSON.stringify([path, address, content.length])).update(content);
	}
	return hash.digest('hex');
}

/**
 * What a folder holds, without opening files: path, size and the times at which content and entry changed last, to the
 * nanosecond. Writing to a file changes them, and so does restoring an older copy; a folder that was copied counts as another.
 */
export function stateOfFolder(folder: string): string {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => !one.isDirectory());
	const lines = entries.map(({ parentPath, name }) => {
		const path = join(parentPath, name);
		const { mode, size, mtimeNs, ctimeNs } = lstatSync(path, { bigint: true });
		return `${path.slice(folder.length)}\0${mode} ${size} ${mtimeNs} ${ctimeNs}`;
	});
	return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}

/** How many pages the site at `out` has when a build from these inputs would write it again; undefined when it must be built. */
export function unchangedSite(workspace: string, out: string, inputs: string): number | undefined {
	try {
		const last = JSON.parse(readFileSync(fileOf(workspace), 'utf8')) as LastBuild;
		// Who builds at this moment says so itself, and may be about to exchange the site.
		if (existsSync(join(workspace, '.lintel', 'build.lock'))) return undefined;
		if (last.inputs !== inputs || !Number.isSafeInteger(last.pages)) return undefined;
		const target = realpathSync(out);
		return last.out === target && last.site === stateOfFolder(target) ? last.pages : undefined;
	} catch {
		return undefined;
	}
}

/** Remembers a finished build, whole or not at all; where that fails, the next build does its work again. */
export function rememberBuild(workspace: string, out: string, inputs: string, pages: number): void {
	try {
		const target = realpathSync(out);
		const build: LastBuild = { inputs, out: target, site: stateOfFolder(target), pages };
		writeWhole(fileOf(workspace), JSON.stringify(build));
	} catch {
		// The site is gone again, or cannot be read.
	}
}

const fileOf = (workspace: string): string => join(workspace, '.lintel', 'last-build.json');
