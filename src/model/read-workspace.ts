import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { byPlace } from '#diagnostics/order.ts';
import { createSource, type Source } from '#diagnostics/source.ts';
import { nearest } from '#diagnostics/suggest.ts';
import { adrDirFile, folderOfAdrDir } from './adr-dir.ts';
import { type File, readFiles, workspaceFile } from './authored.ts';
import { splitFrontMatterText } from './front-matter.ts';
import { fixedFolderOf, matchesPath } from './glob.ts';
import { impliedFields } from './implied.ts';
import { limits } from './limits.ts';
import { addressesFile } from './published-addresses.ts';
import { tidyPath } from './tidy-path.ts';
import type { Workspace } from './types.generated.ts';
import { validateWorkspace } from './validate.ts';
import { runbookFoldersOf } from './workspace-folders.ts';

/**
 * The one door of this room: finds and reads what a workspace holds. Everything behind it works on texts.
 * Paths are relative to the workspace folder, with forward slashes, and lists are sorted by them.
 */
export interface WorkspaceFiles {
	/** The folder, with links resolved. */
	readonly root: string;
	/** What `lintel.yaml` says; empty without one. Its own diagnostics come from `compile`, which reads it again. */
	readonly workspace: Workspace;
	/** For `compile`: `lintel.yaml`, entities in YAML and JSON, views, and runbook pages. */
	readonly files: readonly File[];
	/** Folders with decision records, for the decisions room to read; each exists and lies within the workspace. */
	readonly adrFolders: readonly AdrFolder[];
	/** Hand-drawn diagrams (`.mmd`). */
	readonly drawings: readonly File[];
	/** Rule files of Prometheus that `lintel.yaml` names. */
	readonly alertRules: readonly File[];
	/** Experiment templates that `lintel.yaml` names. */
	readonly experimentTemplates: readonly File[];
	/** Objectives in OpenSLO that `lintel.yaml` names. */
	readonly objectives: readonly File[];
	/** Runbooks of the folders and files that `runbooks` in `lintel.yaml` names. */
	readonly adoptedRunbooks: readonly File[];
	/** The registry of published addresses, where there is one. */
	readonly publishedAddresses?: File | undefined;
	/** The `.adr-dir` of adr-tools, where it is what names the folder of the records. */
	readonly adrDir?: File | undefined;
	/** Markdown and MDX pages of the content folders that are not entities. */
	readonly guides: readonly File[];
	/** What can be made out of files that are reported because they cannot be read: only good for names that they may define. */
	readonly unread: readonly File[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Every text file of a workspace that is no decision record: one place to name a new sort, so that none is left out of a digest or a profile. */
export const textFilesOf = (read: WorkspaceFiles): readonly File[] => [
	...read.files,
	...read.drawings,
	...read.alertRules,
	...read.experimentTemplates,
	...read.objectives,
	...read.adoptedRunbooks,
	...read.guides,
	...(read.publishedAddresses === undefined ? [] : [read.publishedAddresses]),
	...(read.adrDir === undefined ? [] : [read.adrDir]),
];

/** A folder of decision records as `lintel.yaml` names it. */
export interface AdrFolder {
	readonly path: string;
	readonly scope?: string | undefined;
	readonly title?: string | undefined;
}

/**
 * Reads a workspace, with runbooks of other paths as if `lintel.yaml` named them. Never throws for what a folder holds; throws when `folder` itself is not there. Synchronous, because
 * that reads ten thousand small files several times faster than promises do.
 */
export function readWorkspace(folder: string, moreRunbooks: readonly string[] = []): WorkspaceFiles {
	const reader = new Reader(realpathSync(folder));
	const own = reader.file(workspaceFile);
	reader.own = own && createSource(own.path, own.text);
	const workspace = own ? validateWorkspace(readFiles([own]).workspace, () => {}) : {};
	reader.limit = Math.min((workspace.limits?.fileSizeKB ?? limits.fileBytes / 1000) * 1000, limits.fileBytesHard);
	const adrDir = workspace.adr === undefined ? reader.file(adrDirFile) : undefined;
	const adrFolders = reader.adrFolders(workspace, adrDir);
	const apart = new Set(adrFolders.map(({ path }) => path));
	const diagramFolders = reader.folders(workspace.diagrams, ['diagrams']);
	for (const path of diagramFolders) apart.add(path);
	const alertRules = reader.matching((workspace.alerts ?? []).flatMap(({ files }) => files));
	const experimentTemplates = reader.matching(workspace.experimentTemplates?.files ?? []);
	const objectives = reader.matching(workspace.objectives?.files ?? []);
	for (const { path } of [...alertRules, ...experimentTemplates, ...objectives]) apart.add(path);
	const runbookPaths = [...runbookFoldersOf(workspace).map(({ path }) => path), ...moreRunbooks];
	const pages = reader.pages(runbookPaths, new Set(apart));
	// What says that it is an entity is one, wherever it stands.
	const [written, adoptedRunbooks] = [true, false].map((isWritten) =>
		pages.filter(({ text }) => /^kind[ \t]*:/m.test(splitFrontMatterText(text)) === isWritten),
	) as [File[], File[]];
	for (const path of runbookPaths) apart.add(tidyPath(path));
	const contentFolders = reader.folders(workspace.content, ['content']);
	if (!own)
		reader.report(
			'workspace-missing',
			'info',
			`there is no \`${workspaceFile}\``,
			'',
			'run `lintel init`, or write one',
		);
	const content = reader.tree(contentFolders, apart);
	const diagrams = reader.tree(diagramFolders, new Set());
	const entities = [...written, ...content.filter(isEntityFile), ...diagrams.filter(({ path }) => isData(path))];
	return {
		root: reader.root,
		workspace,
		files: [...(own ? [own] : []), ...entities].sort(byPath),
		adrFolders,
		alertRules,
		experimentTemplates,
		objectives,
		adoptedRunbooks,
		publishedAddresses: reader.file(addressesFile),
		adrDir,
		drawings: diagrams.filter(({ path }) => path.endsWith('.mmd')),
		guides: content.filter((file) => /\.mdx?$/.test(file.path) && !isEntityFile(file)),
		unread: reader.unread.sort(byPath),
		diagnostics: reader.diagnostics.sort(byPlace),
	};
}

function byPath(left: File, right: File): number {
	return left.path < right.path ? -1 : left.path > right.path ? 1 : 0;
}

function isData(path: string): boolean {
	return /\.(?:ya?ml|json)$/.test(path);
}

/** Data files are entities. A page is one when its folder or its front matter says so; other pages are guides. */
function isEntityFile({ path, text }: File): boolean {
	if (!path.endsWith('.md')) return isData(path);
	return impliedFields(path).kind !== undefined || /^kind[ \t]*:/m.test(splitFrontMatterText(text));
}

/** Folders that hold nothing people wrote. */
export const madeFolders: ReadonlySet<string> = new Set(['node_modules', '.git', '.lintel', 'site', 'dist']);
/** Folders that are looked for when `lintel.yaml` names none. */
export const usualAdrFolders = [
	'adr',
	'docs/adr',
	'doc/adr',
	'docs/decisions',
	'docs/adrs',
	'content/adr',
	'docs/architecture/decisions',
	'doc/architecture/decisions',
	'docs/architecture-decisions',
	'docs/architecture-decision-records',
	'architecture-decision-records',
	'decisions',
	'docs/architecture/adr',
	'docs/architecture/adrs',
	'doc/decisions',
	'documentation/adr',
	'adrs',
	'docs/decisiones',
	'docs/decisoes',
	'docs/entscheidungen',
];

class Reader {
	readonly root: string;
	readonly diagnostics: Diagnostic[] = [];
	readonly unread: File[] = [];
	/** The named folder that is being read, with links resolved. */
	private top = '';
	limit: number = limits.fileBytes;
	/** `lintel.yaml`, when it is there. */
	own: Source | undefined;

	constructor(root: string) {
		this.root = root;
	}

	report(code: string, severity: Diagnostic['severity'], message: string, file: string, hint: string): void {
		const start = { line: 1, column: 1, offset: 0 };
		const span = file === '' ? undefined : { file, start, end: start };
		this.diagnostics.push({ code, severity, message, span, hint });
	}

	/** What `lintel.yaml` names and is not there, at its place in that file. */
	private reportNamed(code: string, message: string, path: string): void {
		const at = this.own === undefined ? -1 : placeOf(path, this.own.text);
		const span = this.own?.span(Math.max(at, 0), at < 0 ? 0 : at + path.length);
		const meant = nearest(tidyPath(path), this.siblingsOf(tidyPath(path)));
		const hint = meant === undefined ? 'create it, or mend the path' : `did you mean \`${meant}\`?`;
		this.diagnostics.push({ code, severity: 'error', message, span, actual: path, expected: meant, hint });
	}

	/** What stands beside a path that is not there; nothing where its folder is not there either, or lies outside. */
	private siblingsOf(path: string): string[] {
		const folder = dirname(path);
		try {
			const real = realpathSync(join(this.root, folder));
			if (!this.holds(real)) return [];
			return readdirSync(real).map((name) => (folder === '.' ? name : `${folder}/${name}`));
		} catch {
			return [];
		}
	}

	/** Those of the named folders that exist; a missing one is a mistake only when `lintel.yaml` names it. */
	folders(named: readonly string[] | undefined, usual: readonly string[]): string[] {
		const found: string[] = [];
		for (const path of named ?? usual) {
			if (this.isFolder(tidyPath(path))) found.push(tidyPath(path));
			else if (named) {
				this.reportNamed('folder-missing', `there is no folder \`${path}\``, path);
			}
		}
		return found;
	}

	/** The folders that `lintel.yaml` names, else the one that adr-tools was told, else the usual ones. */
	adrFolders({ adr }: Workspace, adrDir: File | undefined): AdrFolder[] {
		const told = adrDir && this.toldFolder(adrDir);
		if (told !== undefined) return [{ path: told }];
		const named = (adr ?? []).map((each): AdrFolder => (typeof each === 'string' ? { path: each } : each));
		const found = this.folders(adr && named.map(({ path }) => path), usualAdrFolders);
		return found.map((path) => ({ ...named.find((each) => tidyPath(each.path) === path), path }));
	}

	/** The folder in `.adr-dir`; one that is not there, or not in the workspace, is told at its place and counts as none. */
	private toldFolder(file: File): string | undefined {
		const actual = folderOfAdrDir(file);
		if (actual === '') return undefined;
		const real = this.realOf(tidyPath(actual));
		const isInside = real !== undefined && this.holds(real);
		if (isInside && statSync(real).isDirectory()) return tidyPath(actual);
		this.diagnostics.push({
			...(real === undefined || isInside
				? { code: 'folder-missing', message: `\`${file.path}\` names the folder \`${actual}\`, which is not there` }
				: { code: 'link-outside', message: `\`${file.path}\` names \`${actual}\`, which is not in the workspace` }),
			severity: 'warning',
			span: createSource(file.path, file.text).span(0, file.text.split('\n', 1)[0]!.length),
			actual,
			hint: 'mend the path, or name the folder under `adr` in `lintel.yaml`; until then the usual folders are looked in',
		});
		return undefined;
	}

	private realOf(path: string): string | undefined {
		try {
			return realpathSync(join(this.root, path));
		} catch {
			return undefined;
		}
	}

	private isFolder(path: string): boolean {
		const real = this.inside(path);
		return real !== undefined && statSync(real).isDirectory();
	}

	private holds(real: string): boolean {
		return real === this.root || real.startsWith(this.root + sep);
	}

	/** The real path, when it exists and lies within the workspace; a link that leads out is reported. */
	private inside(path: string): string | undefined {
		const real = this.realOf(path);
		if (real === undefined || this.holds(real)) return real;
		const known = this.diagnostics.some(({ code, span }) => code === 'link-outside' && span?.file === path);
		if (!known) {
			this.report(
				'link-outside',
				'error',
				`\`${path}\` leads out of the workspace`,
				path,
				'copy what is needed into the workspace',
			);
		}
		return undefined;
	}

	/** All text files below the folders, by path. Links within the workspace are followed, each folder once. */
	tree(folders: readonly string[], apart: ReadonlySet<string>): File[] {
		return this.files(folders, (path) => !apart.has(path), isText);
	}

	/** Markdown below the named folders, and the named files; a path that leads to neither is a mistake. */
	pages(named: readonly string[], apart: ReadonlySet<string>): File[] {
		const paths = named.map(tidyPath);
		const single = paths.filter((path) => /\.mdx?$/.test(path));
		const folders = this.folders(
			paths.filter((path) => !single.includes(path)),
			[],
		);
		const files = single.flatMap((path) => {
			const told = this.diagnostics.length;
			const file = this.file(path);
			if (file === undefined && this.diagnostics.length === told)
				this.reportNamed('file-missing', `there is no file \`${path}\``, path);
			return file ?? [];
		});
		const found = this.files(
			folders,
			(path) => !apart.has(path),
			(path) => /\.mdx?$/.test(path),
		);
		return [...new Map([...files, ...found].map((file) => [file.path, file])).values()].sort(byPath);
	}

	/** Data files whose paths fit one of the patterns; a pattern that fits none is a mistake. */
	matching(patterns: readonly string[]): File[] {
		const wanted = patterns.map(tidyPath);
		const fits = (path: string): boolean => isData(path) && wanted.some((pattern) => matchesPath(path, pattern));
		const folders = new Set(wanted.map(fixedFolderOf));
		const told = this.diagnostics.length;
		const files = this.files([...folders], () => true, fits);
		for (const pattern of wanted) {
			const read = files.some(({ path }) => matchesPath(path, pattern));
			// A file that is there and cannot be read has been told already.
			const tried = this.diagnostics.slice(told).some(({ span }) => span && matchesPath(span.file, pattern));
			if (!read && !tried) this.reportNamed('file-missing', `no YAML or JSON file is \`${pattern}\``, pattern);
		}
		return files;
	}

	/** Files that are wanted below the folders, by path, without entries that are not entered. */
	private files(
		folders: readonly string[],
		enters: (path: string) => boolean,
		wants: (path: string) => boolean,
	): File[] {
		const files = new Map<string, File>();
		const seen = new Set<string>();
		for (const folder of [...folders].sort()) {
			const real = this.inside(folder);
			this.top = real ?? '';
			if (real !== undefined && statSync(real).isDirectory()) this.walk(folder, real, enters, wants, seen, files);
		}
		return [...files.values()].sort(byPath);
	}

	private walk(
		folder: string,
		real: string,
		enters: (path: string) => boolean,
		wants: (path: string) => boolean,
		seen: Set<string>,
		files: Map<string, File>,
	): void {
		if (seen.has(real)) return;
		seen.add(real);
		for (const entry of this.entries(folder, real)) {
			const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
			if (madeFolders.has(entry.name) || !enters(path) || path === workspaceFile) continue;
			// Only a link can lead elsewhere: for all else the checked folder above is enough.
			const target = entry.isSymbolicLink() ? this.inside(path) : join(real, entry.name);
			if (target !== undefined && entry.isSymbolicLink() && this.top.startsWith(target + sep)) {
				const message = `\`${path}\` is a link to a folder above the one that is read`;
				this.report('file-unreadable', 'error', message, path, 'remove it');
			} else if (
				target !== undefined &&
				(entry.isDirectory() || (entry.isSymbolicLink() && statSync(target).isDirectory()))
			) {
				this.walk(path, target, enters, wants, seen, files);
			} else if (wants(path)) {
				const file = target === undefined ? this.file(path) : this.text(path, target);
				if (file) files.set(path, file);
			}
		}
	}

	private entries(folder: string, real: string) {
		try {
			return readdirSync(real, { withFileTypes: true });
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			this.report('file-unreadable', 'error', `\`${folder}\` cannot be read: ${code}`, folder, 'check its permissions');
			return [];
		}
	}

	/** The text of a file; undefined when it is not there, or is reported because it cannot be used. */
	file(path: string): File | undefined {
		const exists = lstatSync(join(this.root, path), { throwIfNoEntry: false });
		const real = exists && this.inside(path);
		if (real !== undefined) return this.text(path, real);
		const told = this.diagnostics.some(({ span }) => span?.file === path);
		if (exists && !told)
			this.report('file-unreadable', 'error', `\`${path}\` is a link that leads nowhere`, path, 'mend or remove it');
		return undefined;
	}

	private text(path: string, real: string): File | undefined {
		try {
			const stats = statSync(real);
			if (!stats.isFile()) {
				this.report('file-unreadable', 'error', `\`${path}\` is not a plain file`, path, 'remove it');
			} else if (stats.size > this.limit) {
				const message = `\`${path}\` has ${stats.size} bytes, more than the ${this.limit} that are read`;
				this.report(
					'file-too-large',
					'error',
					message,
					path,
					'split it, or raise `limits.fileSizeKB` in `lintel.yaml`',
				);
			} else return { path, text: utf8.decode(readFileSync(real)) };
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
				this.report('file-not-utf8', 'error', `\`${path}\` is not UTF-8 text`, path, 'save it as UTF-8');
				this.unread.push({ path, text: roughText(readFileSync(real)) });
				return undefined;
			}
			this.report('file-unreadable', 'error', `\`${path}\` cannot be read: ${code}`, path, 'check its permissions');
		}
		this.unread.push({ path, text: '' });
		return undefined;
	}
}

/** Bytes in another encoding, near enough to find names in them: UTF-16 where they begin so, else a letter for each byte. */
function roughText(bytes: Buffer): string {
	const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
	const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
	return isLittle || isBig
		? new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes)
		: bytes.toString('latin1');
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Files that may hold something for us. */
const isText = (path: string): boolean => /\.(?:ya?ml|json|mdx?|mmd)$/.test(path);

/** Where a path stands in a text as a value of its own; -1 when it is written in some other way. */
function placeOf(path: string, text: string): number {
	for (let at = text.indexOf(path); at !== -1; at = text.indexOf(path, at + 1)) {
		const before = text.slice(0, at);
		if (/(?:^|[\s"'[,])(?:\.\/)*$/.test(before.slice(-8)) && !/#[^\n]*$/.test(before.slice(-300))) {
			if (/^\/*(?:$|[\s"'\],])/.test(text.slice(at + path.length, at + path.length + 8))) return at;
		}
	}
	return -1;
}
