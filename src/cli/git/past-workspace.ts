import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { toBytes } from '#decisions/history/git-log.ts';
import { addTo } from '#graph/lists-by-key.ts';
import { adrDirFile, folderOfAdrDir } from '#model/adr-dir.ts';
import { readFiles, workspaceFile } from '#model/authored.ts';
import { addressesFile } from '#model/published-addresses.ts';
import { usualAdrFolders } from '#model/read-workspace.ts';
import { tidyPath } from '#model/tidy-path.ts';
import { validateWorkspace } from '#model/validate.ts';
import { foldersNamedBy } from '#model/workspace-folders.ts';
import { readObjects } from './objects.ts';
import type { Revision } from './revision.ts';
import { runGit } from './run-git.ts';

/** A workspace as a commit holds it, in a folder of its own until it is closed. The work tree is not touched. */
export interface PastWorkspace {
	readonly folder: string;
	close(): void;
}

interface Entry {
	readonly mode: string;
	readonly id: string;
	/** Within the workspace; bytes, one character each. */
	readonly path: string;
}

const MILLISECONDS = 60_000;
const LIST_BYTES = 200_000_000;

/** Writes out what a commit holds of a workspace: `lintel.yaml` and the folders it names. A sentence where it cannot. */
export function openPastWorkspace(revision: Revision): PastWorkspace | string {
	const { repository } = revision;
	const end = performance.now() + MILLISECONDS;
	const left = (): number => Math.ceil(end - performance.now());
	const own = listed(revision, [workspaceFile, adrDirFile], left());
	const settings = new Map<string, Buffer>();
	readObjects(
		repository,
		own.map(({ id }) => id),
		(id, bytes) => settings.set(id, Buffer.from(bytes)),
		left,
	);
	const textOf = (path: string): string | undefined =>
		settings.get(own.find((one) => one.path === path)?.id ?? '')?.toString('utf8');
	const folders = foldersOf(textOf(workspaceFile), textOf(adrDirFile));
	const entries = [...own, ...listed(revision, folders, left())];
	if (entries.length === 0) return `\`${revision.name}\` holds nothing of this workspace`;
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lintel-at-')));
	const close = (): void => rmSync(folder, { recursive: true, force: true });
	try {
		if (!writeOut(revision, folder, entries, left)) {
			close();
			return `\`${revision.name}\` could not be read whole`;
		}
		for (const path of decisionFolders(textOf(workspaceFile))) makeFolder(folder, path);
	} catch (error) {
		close();
		throw error;
	}
	return { folder, close };
}

/** The folders of records that a workspace file names. Git keeps no empty ones, so that of no record yet is missing. */
function decisionFolders(text: string | undefined): readonly string[] {
	const read = text === undefined ? undefined : readFiles([{ path: workspaceFile, text }]).workspace;
	return (validateWorkspace(read, () => {}).adr ?? []).map((one) => (typeof one === 'string' ? one : one.path));
}

/** Makes a folder, never through a link. */
function makeFolder(top: string, path: string): void {
	const parts = tidyPath(path).split('/');
	if (!isSafe(parts.join('/'))) return;
	let at = top;
	for (const part of parts) {
		at = join(at, part);
		attempt(() => mkdirSync(at));
		if (!existsSync(at) || realpathSync(at) !== at) return;
	}
}

/** The folders that a workspace file names, or those that are looked in without one. */
function foldersOf(text: string | undefined, adrDir: string | undefined): readonly string[] {
	const read = text === undefined ? undefined : readFiles([{ path: workspaceFile, text }]).workspace;
	const workspace = validateWorkspace(read, () => {});
	const told = adrDir === undefined ? '' : folderOfAdrDir({ text: adrDir });
	const looked = told === '' ? usualAdrFolders : [told, ...usualAdrFolders];
	const adr = workspace.adr?.map((one) => (typeof one === 'string' ? one : one.path)) ?? looked;
	const { logo = [], logoDark = [] } = workspace.branding ?? {};
	return [...foldersNamedBy(workspace).map(({ path }) => path), ...adr, addressesFile, ...[logo, logoDark].flat()];
}

/** The files of the commit below some paths of the workspace. */
function listed({ repository }: Revision, paths: readonly string[], milliseconds: number): readonly Entry[] {
	const { folder, prefix, head } = repository;
	// Relative to the folder, so that a workspace below the top of the repository names its own.
	const only = paths.map(tidyPath);
	const answer = runGit(folder, ['ls-tree', '-r', '-z', '--full-name', head, '--', ...only], {
		milliseconds,
		bytes: LIST_BYTES,
	});
	if (!answer.ok) return [];
	return answer.out
		.toString('latin1')
		.split('\0')
		.flatMap((line): Entry[] => {
			const [, mode, type, id, path] = /^(\d+) (\w+) ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
			if (type !== 'blob' || !path!.startsWith(prefix)) return [];
			const within = path!.slice(prefix.length);
			return isSafe(within) ? [{ mode: mode!, id: id!, path: within }] : [];
		});
}

/** On Windows these lead elsewhere; elsewhere they are letters like others. */
const FORBIDDEN = process.platform === 'win32' ? /[\\:]|^\.git\W*$/i : /^\.git\W*$/i;

/** A tree can be made by hand: no part of a path may lead out of the folder, or into the settings of Git. */
function isSafe(path: string): boolean {
	return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !FORBIDDEN.test(part));
}

/** True when every file was there to be written. */
function writeOut({ repository }: Revision, folder: string, entries: readonly Entry[], left: () => number): boolean {
	const wanted = new Map<string, Entry[]>();
	for (const entry of entries) addTo(wanted, entry.id, entry);
	const links: { readonly path: string; readonly target: Buffer }[] = [];
	const top = toBytes(`${folder}/`);
	const missing = new Set(wanted.keys());
	const end = readObjects(
		repository,
		wanted.keys(),
		(id, bytes) => {
			missing.delete(id);
			for (const { mode, path } of wanted.get(id) ?? []) {
				attempt(() => mkdirSync(bytesOf(dirname(top + path)), { recursive: true }));
				if (mode === '120000') links.push({ path: top + path, target: Buffer.from(bytes) });
				else attempt(() => writeFileSync(bytesOf(top + path), bytes));
			}
		},
		left,
	);
	// Links come last, and none below another, so that nothing is ever written through one.
	for (const { path, target } of links)
		if (realpathSync(bytesOf(dirname(path)), 'latin1') === dirname(path))
			attempt(() => symlinkSync(target, bytesOf(path)));
	return end === 'read' && missing.size === 0;
}

const bytesOf = (path: string): Buffer => Buffer.from(path, 'latin1');

/** A name that this machine cannot have, or a file where a folder should be, costs that file only. */
function attempt(write: () => void): void {
	try {
		write();
	} catch {
		// The reader of the workspace tells what is missing where something names it.
	}
}
